// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Counts } from '../../../components/journal/legs/Counts';
import { LegList } from '../../../components/journal/legs/LegList';
import { legCounts } from '../../../lib/diary/leg-counts';
import type { NightRecord } from '../../../lib/schedule/record';
import { HOUR } from '../../../lib/time/instant';
import { instantOf } from '../../../lib/time/zone';
import { plannedNight } from '../../support/diary-nights';
import { legEntry } from '../../support/leg-entry';

afterEach(cleanup);

const ZONE = 'Europe/Berlin';
const at = (time: string, date = '2026-11-22') => instantOf(date, time, ZONE);
const FULL = legEntry({
  ...{ at: at('23:10'), now: 3, strongest: 6, began: at('21:40'), doing: 'sitting', where: ['calfLeft', 'footRight'] },
  ...{ felt: 'fizzing', painful: false, lost: 30, triggers: ['longSitting', 'newMedicine'] },
  helped: [
    { what: 'walk', much: 'some' },
    { what: 'rub', much: null },
  ],
});
const night = (more: Partial<NightRecord> = {}): NightRecord => ({ ...plannedNight('2026-11-22'), ...more });

function list(nights: NightRecord[], zone = ZONE) {
  const deeds = { change: vi.fn(), remove: vi.fn(), word: vi.fn() };
  const view = render(<LegList nights={nights} zone={zone} clock="24" deeds={deeds} />);
  const items = () =>
    [...view.container.querySelectorAll('li')].map((item) =>
      [...item.querySelectorAll('time, p:not(.leg-item-deeds), dt, dd')].map((each) => each.textContent),
    );
  return { ...view, ...deeds, items };
}

describe('what was noted', () => {
  test('stands as it was written, and what was left out has no line', () => {
    const { items } = list([night({ legEntries: [FULL, legEntry({ id: 'l2', at: at('23:30'), strongest: 0 })] })]);
    expect(screen.getByRole('heading').textContent).toBe('Sunday, November 22');
    expect(items()).toEqual([
      [
        ...['23:10', 'Urge', '3 when you wrote this, 6 at its strongest', 'Where', 'left calf, right foot'],
        ...['Began at', '21:40, sitting', 'Felt like', '“fizzing”, not painful'],
        ...['What helped', 'walking (some), rubbing', 'Sleep lost', '30 min'],
        ...['May have set them off', 'long sitting, a new medicine'],
      ],
      ['23:30', 'Urge', '0 at its strongest'],
    ]);
  });

  test('words of one tap and wakings stand among the entries, in the order in which they came', () => {
    const { items } = list([
      night({
        legs: [
          { at: at('21:10'), value: 'stirring' },
          { at: at('07:00', '2026-11-23'), value: 'quiet' },
        ],
        morning: { at: at('07:00', '2026-11-23'), rough: 3, rested: null },
        legsWoke: [at('02:30', '2026-11-23')],
        legEntries: [legEntry({ at: at('23:10'), strongest: 4 })],
      }),
    ]);
    expect(items()).toEqual([
      ['21:10', 'Legs stirring'],
      ['23:10', 'Urge', '4 at its strongest'],
      ['02:30', 'Legs woke you'],
      ['07:00', 'Legs quiet, said in the morning'],
    ]);
  });

  test('is told by the clock of its own evening, wherever the user is now; what came days later, or from a night before, has no hour', () => {
    const { items } = list(
      [
        night({
          legEntries: [
            legEntry({ at: at('23:10'), began: at('21:40') }),
            legEntry({ id: 'l2', at: at('23:10') + 30 * HOUR, now: 1 }),
            legEntry({ id: 'l3', at: at('23:10') - 24 * HOUR, now: 2 }),
          ],
        }),
      ],
      'America/New_York',
    );
    expect(items()).toEqual([
      ['earlier', 'Urge', '2 when you wrote this'],
      ['23:10', 'Began at', '21:40'],
      ['later', 'Urge', '1 when you wrote this'],
    ]);
  });

  test('can be changed and removed, entry by entry; read alone it has no buttons', () => {
    const one = night({ legEntries: [FULL] });
    const { change, remove, rerender } = list([one]);
    fireEvent.click(screen.getByRole('button', { name: 'Change, 23:10' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove, 23:10' }));
    expect([change.mock.calls, remove.mock.calls]).toEqual([[[FULL, one]], [[FULL, one]]]);
    rerender(<LegList nights={[one]} zone={ZONE} clock="24" deeds={null} />);
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});

describe('what one tap noted', () => {
  const MORNING = at('07:00', '2026-11-23');
  const tapped = night({
    legs: [
      { at: at('21:10'), value: 'stirring' },
      { at: MORNING, value: 'quiet' },
    ],
    morning: { at: MORNING, rough: 3, rested: null },
    legsWoke: [at('02:30', '2026-11-23')],
  });
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  const words = () =>
    within(screen.getByRole('group', { name: 'What it was' })).getAllByRole<HTMLInputElement>('radio');
  const focused = () => document.activeElement;

  test('is changed in its place, and nothing is stored before that is said', () => {
    const { word } = list([tapped]);
    press('Change, 21:10, Legs stirring');
    expect(words().map(({ value, checked }) => [value, checked])).toEqual([
      ['quiet', false],
      ['stirring', true],
      ['restless', false],
      ['woke', false],
    ]);
    expect(focused()).toBe(words()[1]);
    fireEvent.click(words()[3] as Element);
    expect(word).not.toHaveBeenCalled();
    press('Keep the change');
    expect(word.mock.calls).toEqual([[{ at: at('21:10'), was: 'stirring', value: 'woke' }, tapped]]);
    expect(focused()).toBe(screen.getByRole('button', { name: 'Change, 21:10, Legs stirring' }));
  });

  test('stays as it was where that is said, or nothing else was chosen', () => {
    const { word } = list([tapped]);
    press('Change, 02:30, Legs woke you');
    fireEvent.click(words()[0] as Element);
    press('Leave it as it was');
    press('Change, 02:30, Legs woke you');
    expect(words().find(({ checked }) => checked)?.value).toBe('woke');
    press('Keep the change');
    expect(word).not.toHaveBeenCalled();
  });

  test('of the morning is no waking', () => {
    const { word } = list([tapped]);
    press('Change, 07:00, Legs quiet, said in the morning');
    expect(words().map(({ value }) => value)).toEqual(['quiet', 'stirring', 'restless']);
    fireEvent.click(words()[2] as Element);
    press('Keep the change');
    expect(word.mock.calls).toEqual([[{ at: MORNING, was: 'quiet', value: 'restless' }, tapped]]);
  });

  test('is removed; read alone it has no buttons, and what was open is closed', () => {
    const { word, rerender } = list([tapped]);
    press('Remove, 02:30, Legs woke you');
    expect(word.mock.calls).toEqual([[{ at: at('02:30', '2026-11-23'), was: 'woke', value: null }, tapped]]);
    press('Change, 21:10, Legs stirring');
    rerender(<LegList nights={[tapped]} zone={ZONE} clock="24" deeds={null} />);
    expect([screen.queryAllByRole('button'), screen.queryAllByRole('radio')]).toEqual([[], []]);
  });
});

describe('the counts', () => {
  const lines = (nights: NightRecord[]) => {
    const { container } = render(<Counts counts={legCounts(nights)} />);
    return [...container.querySelectorAll('li')].map((each) => each.textContent);
  };

  test('are of the own words alone, and what was noted on none has no line', () => {
    const noted = night({ legEntries: [FULL], legsWoke: [at('02:30', '2026-11-23')] });
    const word = night({ legs: [{ at: at('21:10'), value: 'restless' }] });
    expect(lines([noted, noted, word, night()])).toEqual([
      'Noted on 3 of 4 nights',
      'restless on 1',
      'Legs woke you on 2',
      'walking helped on 2',
      'rubbing helped on 2',
    ]);
  });

  test('of one night, and of nothing that helped', () => {
    const none = night({ legEntries: [legEntry({ helped: [{ what: 'nothing', much: null }] })] });
    expect(lines([none])).toEqual(['Noted on 1 of 1 night', 'Nothing helped on 1']);
  });
});
