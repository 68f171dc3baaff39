// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { NightTimes } from '../../../components/journal/nights/NightTimes';
import { NumbersFold } from '../../../components/journal/nights/NumbersFold';
import type { Sleep } from '../../../lib/diary/schema';
import type { NightRecord } from '../../../lib/schedule/record';
import { notedNights, plannedNight } from '../../support/diary-nights';

afterEach(cleanup);

const at = (iso: string) => Date.parse(iso);
const SLEEP = { latency: null, wakings: null, awake: null, offset: 60, offsetUp: 60, inBed: null, up: null };

function noted(...sleeps: Partial<Sleep>[]): NightRecord {
  const record = plannedNight('2026-11-20');
  const rest = { naps: [], alcohol: null, meal: null, moved: null, kept: null, note: '' };
  const all = sleeps.map((sleep): Sleep => ({ ...SLEEP, tried: null, woke: null, ...sleep }));
  return { ...record, diary: { at: record.wake, sleeps: all, ...rest } };
}

/** What is told, a line a fact. */
function told(record: NightRecord): string[] {
  const { container } = render(<NightTimes record={record} clock="24" />);
  return [...container.querySelectorAll('dl > div')].map((each) =>
    [...each.children].map(({ textContent }) => textContent).join(' '),
  );
}

describe('the times of a night', () => {
  test('are the plan alone where nothing was noted', () => {
    expect(told(plannedNight('2026-11-20'))).toEqual(['Planned 22:30 to 06:45, 8 h 15']);
  });

  test('of a flight are those of the clocks they were read on', () => {
    const sleep = { tried: at('2026-11-20T23:00+01:00'), woke: at('2026-11-21T03:00-05:00'), offsetUp: -300 };
    expect(told(noted(sleep))).toEqual([
      'Planned 22:30 to 06:45, 8 h 15',
      'Lights out 23:00',
      'Awake for good 03:00',
      'Clock UTC+01:00 at bedtime, UTC-05:00 at waking',
    ]);
  });

  test('of two sleeps stand one after the other; hours are those of both, and of none where one is not known', () => {
    const known = { latency: 10, wakings: 0 as const };
    const first = { ...known, tried: at('2026-11-21T09:00+01:00'), woke: at('2026-11-21T12:00+01:00') };
    const second = { tried: at('2026-11-21T14:00+01:00'), woke: at('2026-11-21T16:00+01:00') };
    expect(told(noted(first, { ...second, ...known }))).toEqual([
      'Planned 22:30 to 06:45, 8 h 15',
      'Sleep 1 ',
      'Lights out 09:00',
      'Awake for good 12:00',
      'Sleep 2 ',
      'Lights out 14:00',
      'Awake for good 16:00',
      'Asleep in all 4 h 40',
    ]);
    cleanup();
    expect(told(noted(first, second)).join()).not.toContain('Asleep');
  });
});

describe('the numbers', () => {
  test('say how many nights have each, and how many do not', () => {
    const nights = [...notedNights(13, '2026-11-20', 2), plannedNight('2026-11-21')];
    render(<NumbersFold nights={nights} />);
    const cells = [...screen.getByRole('row', { name: /^Hours asleep/, hidden: true }).children];
    const [n = 0, missing = 0] = cells.slice(-2).map(({ textContent }) => Number(textContent));
    expect(n).toBe(nights.filter(({ diary }) => diary !== null).length);
    expect(missing).toBe(14 - n);
  });

  test('of one night are its own', () => {
    render(<NumbersFold nights={[plannedNight('2026-11-20')]} />);
    const row = screen.getByRole('row', { name: /^Until asleep/, hidden: true });
    expect(row.textContent).toBe('Until asleepnot noted');
  });
});
