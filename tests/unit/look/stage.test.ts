import { describe, expect, it } from 'vitest';
import { type Look, type LookChoice, lookOf, lookQuery, paint, stageAt } from '../../../lib/look/stage';
import { HOUR, MINUTE } from '../../../lib/time/instant';

const at = (iso: string) => Date.parse(iso);
const NIGHT = { dusk: at('2026-11-22T22:00Z'), bedtime: at('2026-11-22T23:00Z'), wake: at('2026-11-23T07:00Z') };
const FOLLOWS: Look = { choice: 'bedtime', night: NIGHT };
const NOON = 720;

/** The stage as one word: `day`, or how far the evening has come. */
function shown(look: Look, iso: string, wallMinute = NOON): string {
  const stage = stageAt(look, at(iso), wallMinute);
  return stage.name === 'day' ? 'day' : stage.evening.toFixed(2);
}

describe('a look that follows the bedtime', () => {
  it.each([
    ['2026-11-22T08:00Z', 'day', 'in the morning before'],
    ['2026-11-22T21:59Z', 'day', 'a minute before dusk'],
    ['2026-11-22T22:00Z', '0.00', 'at dusk'],
    ['2026-11-22T22:15Z', '0.25', 'a quarter of the way'],
    ['2026-11-22T23:00Z', '1.00', 'at bedtime'],
    ['2026-11-23T03:00Z', '1.00', 'in the night'],
    ['2026-11-23T06:59Z', '1.00', 'a minute before wake'],
    ['2026-11-23T07:00Z', 'day', 'at wake'],
    ['2026-11-23T21:59Z', 'day', 'late the next day, nobody having replaced the night'],
    ['2026-11-24T22:30Z', '0.50', 'two evenings later, nobody having replaced the night'],
  ])('at %s is %s: %s', (iso, stage) => {
    expect(shown(FOLLOWS, iso)).toBe(stage);
  });

  it('is at its darkest at once when the wind-down has no length', () => {
    const look: Look = { choice: 'bedtime', night: { ...NIGHT, dusk: NIGHT.bedtime } };
    expect(shown(look, '2026-11-22T23:00Z')).toBe('1.00');
  });
});

describe('a look that follows the clock', () => {
  const clock: [string, string][] = [
    ['00:00', '1.00'],
    ['06:59', '1.00'],
    ['07:00', 'day'],
    ['17:59', 'day'],
    ['18:00', '0.00'],
    ['20:00', '0.50'],
    ['22:00', '1.00'],
    ['22:40', '1.00'],
  ];
  it.each(clock)('at %s is %s', (time, stage) => {
    const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    expect(shown({ choice: 'clock', night: NIGHT }, '2026-11-22T23:30Z', minute)).toBe(stage);
    expect(shown({ choice: 'bedtime', night: null }, '2026-11-22T12:00Z', minute)).toBe(stage);
  });
});

it('a pinned look stays what it is, whatever the hour', () => {
  expect(shown({ choice: 'light', night: NIGHT }, '2026-11-23T03:00Z', 180)).toBe('day');
  expect(shown({ choice: 'dark', night: NIGHT }, '2026-11-22T12:00Z')).toBe('1.00');
});

describe('a look in an address', () => {
  const looks: Look[] = [
    FOLLOWS,
    ...(['bedtime', 'clock', 'light', 'dark'] as LookChoice[]).map((choice) => ({ choice, night: null })),
  ];
  it.each(looks)('comes back as it went: %o', (look) => {
    expect(lookOf(lookQuery(look))).toEqual(look);
    expect(lookOf(`?view=sheet&${lookQuery(look)}`)).toEqual(look);
  });

  it('rounds to the minute', () => {
    const night = { ...NIGHT, dusk: NIGHT.dusk + 20_000 };
    expect(lookOf(lookQuery({ choice: 'bedtime', night }))?.night).toEqual(NIGHT);
  });

  it.each([
    '',
    '?',
    'l=',
    'l=purple',
    'd=abc&b=abd&w=abe',
    'l=bedtime&d=abc',
    'l=bedtime&d=abc&b=abb&w=abd',
    'l=bedtime&d=abc&b=abd&w=abd',
    'l=bedtime&d=!&b=!&w=!',
  ])('is none in %j', (query) => {
    expect(lookOf(query)).toBeNull();
  });

  it('is short', () => {
    expect(lookQuery(FOLLOWS).length).toBeLessThan(40);
    expect(NIGHT.wake - NIGHT.dusk).toBe(9 * HOUR);
    expect(NIGHT.dusk % MINUTE).toBe(0);
  });
});

it('paints the palette and how far it is mixed', () => {
  const set: Record<string, string | null> = {};
  const setProperty = (name: string, value: string | null) => {
    set[name] = value;
  };
  const getPropertyValue = (name: string) => set[name] ?? '';
  const root = { dataset: {} as DOMStringMap, style: { getPropertyValue, setProperty } };
  paint(root, { name: 'evening', evening: 1 / 3 });
  expect([root.dataset.stage, set['--evening']]).toEqual(['evening', '0.333']);
  paint(root, { name: 'day' });
  expect([root.dataset.stage, set['--evening']]).toEqual(['day', '0']);
});
