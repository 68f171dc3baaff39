import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../../../lib/time/plain';
import { FORMS, TRIAL_NIGHTS } from '../../../lib/trial/limits';
import type { Trial } from '../../../lib/trial/schema';
import { endOf, nightsOf, phaseOf, placeOf, stretchesOf } from '../../../lib/trial/trial';

const begun = (begins: string, more: Partial<Trial> = {}): Trial => ({
  id: 't',
  change: 'coffee',
  form: 'blocks',
  minutes: 60,
  time: null,
  begins,
  stopped: null,
  ...more,
});

describe('the stretches of a trial', () => {
  it.each([
    ['two and two, over a change of the clocks', begun('2026-10-20'), ['usual 10-20 11-02', 'change 11-03 11-16']],
    ['two and two, over the end of a year', begun('2026-12-20'), ['usual 12-20 01-02', 'change 01-03 01-16']],
    [
      'two and two, over the end of a February of 29 days',
      begun('2028-02-20'),
      ['usual 02-20 03-04', 'change 03-05 03-18'],
    ],
    [
      'by turns',
      begun('2026-03-20', { form: 'weeks' }),
      ['usual 03-20 03-26', 'change 03-27 04-02', 'usual 04-03 04-09', 'change 04-10 04-16'],
    ],
    ['stopped on its first night', begun('2026-11-22', { stopped: '2026-11-22' }), []],
    ['stopped as usual', begun('2026-11-22', { stopped: '2026-11-25' }), ['usual 11-22 11-24']],
    ['stopped on the first night of the change', begun('2026-11-22', { stopped: '2026-12-06' }), ['usual 11-22 12-05']],
    [
      'stopped one night later',
      begun('2026-11-22', { stopped: '2026-12-07' }),
      ['usual 11-22 12-05', 'change 12-06 12-06'],
    ],
    [
      'stopped after its end, which changes nothing',
      begun('2026-11-22', { stopped: '2027-03-01' }),
      ['usual 11-22 12-05', 'change 12-06 12-19'],
    ],
    ['stopped before it began (a journey to the west)', begun('2026-11-22', { stopped: '2026-11-21' }), []],
  ])('%s', (_, trial, expected) => {
    const told = stretchesOf(trial).map(({ phase, from, to }) => `${phase} ${from.slice(5)} ${to.slice(5)}`);
    expect(told).toEqual(expected);
  });

  it.each([
    ['2026-11-21', null],
    ['2026-11-22', '1 usual until 2026-12-05'],
    ['2026-11-26', '5 usual until 2026-12-05'],
    ['2026-12-05', '14 usual until 2026-12-05'],
    ['2026-12-06', '15 change until 2026-12-19'],
    ['2026-12-19', '28 change until 2026-12-19'],
    ['2026-12-20', null],
  ])('on %s it stands at %s', (night, expected) => {
    const place = placeOf(begun('2026-11-22'), night);
    expect(place && `${place.nth} ${place.stretch.phase} until ${place.stretch.to}`).toBe(expected);
  });
});

const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10));
const trials = fc
  .record({ begins: date, form: fc.constantFrom(...FORMS), after: fc.option(fc.integer({ min: -5, max: 40 })) })
  .map(({ begins, form, after }) => begun(begins, { form, stopped: after === null ? null : addDays(begins, after) }));

test('stretches hold every night once, in order, each night in its own phase; whole trials have as many of both', () => {
  fc.assert(
    fc.property(trials, (trial) => {
      const nights = stretchesOf(trial).flatMap(({ phase, from, to }) => {
        const days = Temporal.PlainDate.from(from).until(to).days;
        return Array.from({ length: days + 1 }, (_, i) => ({
          phase,
          night: Temporal.PlainDate.from(from).add({ days: i }).toString(),
        }));
      });
      expect(nights.map(({ night }) => night)).toEqual(nightsOf(trial));
      for (const { night, phase } of nights) expect(phaseOf(trial, night)).toBe(phase);
      expect(phaseOf(trial, addDays(trial.begins, -1))).toBeNull();
      expect(phaseOf(trial, endOf(trial))).toBeNull();
      if (nights.length < TRIAL_NIGHTS) return;
      expect(nights.filter(({ phase }) => phase === 'change')).toHaveLength(TRIAL_NIGHTS / 2);
    }),
  );
});

test('the place of a night agrees with its phase, whatever the night', () => {
  fc.assert(
    fc.property(trials, fc.integer({ min: -10, max: 40 }), (trial, after) => {
      const night = addDays(trial.begins, after);
      const place = placeOf(trial, night);
      expect(place?.stretch.phase ?? null).toBe(phaseOf(trial, night));
      if (place) expect(place.nth).toBe(after + 1);
    }),
  );
});
