// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, test } from 'vitest';
import { Report } from '../../../components/journal/try/Report';
import { Ending, Standing } from '../../../components/journal/try/Running';
import { KEPT } from '../../../lib/diary/limits';
import { LOOKED_AT } from '../../../lib/insights/before-after';
import type { NightRecord } from '../../../lib/schedule/record';
import { addDays } from '../../../lib/time/plain';
import type { Tonight } from '../../../lib/tonight/tonight';
import { CHANGES } from '../../../lib/trial/limits';
import type { Trial } from '../../../lib/trial/schema';
import { nightsOf, phaseOf } from '../../../lib/trial/trial';
import { notedNights } from '../../support/diary-nights';
import { link, tonightWith } from '../../support/tonight';
import { faults } from '../routine/faults';

afterEach(cleanup);

const begun = (more: Partial<Trial> = {}): Trial => ({
  ...{ id: 't', change: 'coffee', form: 'blocks', minutes: 120, time: null, begins: '2026-11-06', stopped: null },
  ...more,
});
/** Four weeks as somebody noted them, with a word on each noted night of the change. */
function noted(trial: Trial, count = 28): ReadonlyMap<string, NightRecord> {
  const nights = notedNights(count, addDays(trial.begins, count - 1)).map((record, i) => {
    const kept = phaseOf(trial, record.night) === 'change' ? (KEPT[i % 4] ?? 'yes') : null;
    return { ...record, diary: record.diary && { ...record.diary, kept } };
  });
  return new Map(nights.map((record) => [record.night, record]));
}
const report = (trial: Trial, records: ReadonlyMap<string, NightRecord>, tonight: Tonight, ended: boolean) =>
  render(<Report trial={trial} records={records} tonight={tonight} ended={ended} />).container;
const AFTER = tonightWith({ night: '2026-12-04' });

describe('where a trial stands', () => {
  const stand = (trial: Trial, more: Partial<Tonight>) =>
    render(<Standing trial={trial} tonight={tonightWith(more)} />).container.textContent;
  it.each<[string, Partial<Trial>, Partial<Tonight>, string]>([
    [
      'as usual',
      { begins: '2026-11-20' },
      {},
      'Last coffee 2 h earlierNight 5 of 28, as usual until December 3.Have your evenings as you usually do.From December 4 on, the change.',
    ],
    [
      'with the change, by the time of tonight',
      {},
      { chain: [link('caffeine', 660)] },
      'Trying: last coffee by 11:30Night 19 of 28, with the change until December 3.After that, both side by side.',
    ],
    [
      'with the change, where its time fell into the sleep before',
      {},
      { chain: [link('caffeine', 660, { why: 'asleep', state: 'notNeeded' })] },
      'Trying: last coffee 2 h earlierNight 19 of 28, with the change until December 3.After that, both side by side.',
    ],
    [
      'before a night shift',
      {},
      { shiftWork: true },
      'Shift. The rule rests, coffee as you need it.Night 19 of 28, with the change until December 3.After that, both side by side.',
    ],
    [
      'by turns',
      { change: 'sameWake', time: '06:45', form: 'weeks', begins: '2026-11-15' },
      {},
      'Trying: up at 06:45Night 10 of 28, with the change until November 28.From November 29 on, as usual again.',
    ],
  ])('%s', (_, trial, tonight, words) => {
    expect(stand(begun(trial), tonight)).toBe(words);
  });

  it('can end, asked once, and what is said depends on whether a night has passed', () => {
    let stopped = 0;
    const draw = (trial: Trial) =>
      render(<Ending trial={trial} tonight={tonightWith()} onStop={() => (stopped += 1)} onAlter={() => undefined} />);
    draw(begun());
    fireEvent.click(screen.getByText('Stop'));
    expect(screen.getByText(/It moves to the list below/)).toBeTruthy();
    fireEvent.click(screen.getByText('Go on with it'));
    expect(stopped).toBe(0);
    fireEvent.click(screen.getByText('Stop'));
    fireEvent.click(screen.getAllByText('Stop').at(-1) as HTMLElement);
    expect(stopped).toBe(1);
    cleanup();
    draw(begun({ begins: '2026-11-24' }));
    fireEvent.click(screen.getByText('Stop'));
    expect(screen.getByText(/No night has passed/)).toBeTruthy();
  });
});

describe('while it runs', () => {
  test('nothing is compared: its nights, what was said, what the records show', () => {
    const trial = begun();
    const text = report(trial, noted(trial, 18), tonightWith(), false).textContent;
    expect(text).not.toContain('side by side');
    expect(text).not.toContain('It may be chance');
    expect(text).not.toContain('legs noted');
    expect(text).toMatch(/Kept to it, as you said: on \d of 4 nights, partly on \d, not on \d\./);
  });

  test('what was not said is not said', () => {
    const trial = begun();
    const silent = [...noted(trial, 18)].map(([night, record]) => {
      const diary = record.diary && { ...record.diary, kept: null };
      return [night, { ...record, diary }] as const;
    });
    const text = report(trial, new Map(silent), tonightWith(), false).textContent;
    expect(text).not.toContain('Kept to it, as you said');
    expect(text).toContain('Of 4 nights it was not said whether you kept to it.');
  });

  test('each night is read by the slider and stands in the table, in words', () => {
    const trial = begun();
    const records = noted(trial, 18);
    report(trial, records, tonightWith(), false);
    const slider = screen.getByRole('slider', { name: 'The nights' }) as HTMLInputElement;
    expect(slider.getAttribute('aria-valuetext')).toBe('Tuesday, November 24, with the change, tonight');
    const rows = screen.getAllByRole('row', { hidden: true }).slice(1);
    expect(rows).toHaveLength(28);
    for (const [i, night] of nightsOf(trial).entries()) {
      fireEvent.input(slider, { target: { value: String(i), valueAsNumber: i } });
      const weeks = i < 14 ? 'as usual' : 'with the change';
      const words = slider.getAttribute('aria-valuetext') ?? '';
      expect(words).toContain(`, ${weeks}, `);
      expect(rows[i]?.textContent).toContain(`${weeks}${words.split(', ').at(-1)}`);
      if (records.get(night)?.morning) expect(words).toMatch(/noted|kept to it$/);
    }
  });

  test('a mark has one shape for each thing it tells, and a pointer reads it', () => {
    const trial = begun();
    const records = new Map([...noted(trial, 20)].filter((_, i) => i !== 2));
    const drawn = report(trial, records, tonightWith({ night: '2026-11-26' }), false);
    const shapes = new Map<string, Set<string>>();
    for (const mark of drawn.querySelectorAll('.try-cell svg')) {
      const name = mark.getAttribute('class') ?? '';
      shapes.set(name, (shapes.get(name) ?? new Set()).add(mark.innerHTML));
    }
    expect(shapes.size).toBe(6);
    expect(new Set([...shapes.values()].flatMap((each) => [...each])).size).toBe(6);
    const cell = drawn.querySelector('[data-night="3"] svg') as Element;
    fireEvent.pointerDown(cell);
    expect(drawn.querySelector('.try-reading')?.textContent).toMatch(/^Monday, November 9as usual, (not )?noted$/);
  });
});

describe('at its end', () => {
  const sentences = (container: Element) =>
    [...container.querySelectorAll('.try-result > .try-found > p')].map((p) => p.textContent ?? '');

  it.each(CHANGES)(
    '%s is told by its measures, each with how many nights and a range, and that it may be chance',
    (change) => {
      const trial = begun({ change, time: change === 'sameWake' ? '06:45' : null });
      const told = sentences(report(trial, noted(trial), AFTER, true));
      expect(told).toHaveLength(LOOKED_AT[change].length);
      for (const sentence of told) {
        expect(sentence).toMatch(
          /^(On|After) \d+ nights as usual .+ \(.+ to .+\); (on|after) \d+ with the change about .+ \(.+ to .+\)\./,
        );
        expect(sentence).toMatch(/It may be chance or something else\.$/);
        expect(sentence).not.toMatch(/NaN|undefined|-\d|\$\d/);
      }
    },
  );

  it('says what is clearly apart as less or more, in the order of the two weeks', () => {
    const trial = begun();
    const records = new Map(
      [...noted(trial)].map(([night, record], i) => {
        const latency = (phaseOf(trial, night) === 'change' ? 15 : 60) + (i % 3) * 5;
        const diary = record.diary && { ...record.diary, sleeps: record.diary.sleeps.map((s) => ({ ...s, latency })) };
        return [night, { ...record, diary }] as const;
      }),
    );
    const [first] = sentences(report(trial, records, AFTER, true));
    expect(first).toMatch(/as usual you noted about 65 min to fall asleep .*; on \d+ with the change about 20 min/);
    expect(first).toMatch(/With the change that is about 45 min less \(\d+ to \d+\)\./);
  });

  it('draws each of them, with a table, and looks at kept nights alone in a second place', () => {
    const trial = begun();
    const drawn = report(trial, noted(trial), AFTER, true);
    expect(drawn.querySelectorAll('.night-dots')).toHaveLength(2);
    expect(
      screen.getAllByText('Every night counts as it was planned, kept to or not. That is the fair way.'),
    ).toHaveLength(1);
    expect(screen.getByText('Another way to look')).toBeTruthy();
    const kept = [...noted(trial).values()].filter(({ diary }) => diary?.kept === 'yes').length;
    expect(kept).toBeLessThan(7);
    expect(screen.getAllByText('Not enough nights yet to say anything.')).toHaveLength(2);
  });

  it.each([
    ['blocks', 'Noted: 6 as usual, 0 with the change. It takes 7 of each.'],
    ['weeks', 'Noted: 0 pairs of the same weekday, one as usual, one with the change. It takes 7.'],
  ] as const)('in %s says below the minimum that there is nothing to say, and what it takes', (form, words) => {
    const trial = begun({ form, stopped: '2026-11-12' });
    const drawn = report(trial, noted(trial, 6), AFTER, true);
    expect(screen.getAllByText(words).length).toBeGreaterThan(0);
    expect(drawn.textContent).not.toContain('It may be chance');
    expect(drawn.querySelector('.night-dots')).toBeNull();
  });

  it('counts legs by the user’s own words, and makes nothing of them', () => {
    const trial = begun();
    const text = report(trial, noted(trial), AFTER, true).textContent;
    expect(text).toMatch(
      /As usual: legs noted on \d+ of \d+ nights\. With the change: legs noted on \d+ of \d+ nights\./,
    );
  });
});

test('is sound for those who hear the page', async () => {
  const trial = begun({ form: 'weeks' });
  expect(await faults(report(trial, noted(trial), AFTER, true))).toEqual([]);
});
