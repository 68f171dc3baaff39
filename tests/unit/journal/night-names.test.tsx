// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { NoteLegs } from '../../../components/journal/legs/NoteLegs';
import { freshDraft } from '../../../lib/diary/leg-draft';
import { browser } from '../../../lib/platform/browser';
import { dateText } from '../../../lib/platform/calendar';
import { HOUR } from '../../../lib/time/instant';
import { addDays } from '../../../lib/time/plain';
import { plannedNight } from '../../support/diary-nights';
import { morning, on, store } from '../../support/morning';
import { tonightWith } from '../../support/tonight';

beforeEach(async () => {
  sessionStorage.clear();
  await browser.storage.local.clear();
});

/** The example nights: bed at 22:30, up at 06:45. */
const NIGHTS = ['2026-11-24', '2026-11-23', '2026-11-22', '2026-11-21'].map((night) => plannedNight(night));

test('the night that the morning asks about is the one that the legs call last night, at every hour', async () => {
  await store(...NIGHTS);
  const notes = { write: vi.fn(), clear: vi.fn(), note: vi.fn(), change: vi.fn(), remove: vi.fn(), word: vi.fn() };
  const deeds = { ask: vi.fn(), tell: vi.fn(), say: vi.fn(), toast: null, closeToast: vi.fn() };
  const seen = new Set<string>();
  for (let now = on('23 00:15'); now < on('24 00:15'); now += HOUR) {
    const { night, bedtime, wake } = NIGHTS.findLast((each) => each.wake > now) ?? plannedNight('2026-11-24');
    const lastWake = plannedNight(addDays(night, -1)).wake;
    const tonight = tonightWith({ night, bedtime, usualBedtime: bedtime, wake, lastWake });
    const { container } = await morning({ now, tonight });
    const asked = container.querySelector('h2')?.parentElement?.textContent ?? '';
    cleanup();
    const shared = { tonight, now, zone: 'Europe/Berlin', clock: '24' as const, noting: true, deeds };
    const view = render(
      <NoteLegs
        shared={shared}
        rest=""
        notes={{ draft: freshDraft('l1'), ...notes }}
        nights={NIGHTS}
        planned={plannedNight}
      />,
    );
    const options = [...view.container.querySelectorAll('option')];
    const last = options.filter(({ text }) => text.startsWith('Last night')).map(({ value }) => value);
    expect({ now, last: last.length, named: options.filter(({ text }) => text.split(',').length > 2).length }).toEqual({
      ...{ now, last: 1 },
      named: options[0]?.text.startsWith('Last night') ? 2 : 3,
    });
    expect(asked).toContain('How was last night?');
    expect(asked).toContain(dateText(last[0] ?? '', true));
    seen.add(last[0] ?? '');
    cleanup();
  }
  expect([...seen]).toEqual(['2026-11-21', '2026-11-22']);
});
