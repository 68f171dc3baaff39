import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFINITIONS, type ItemKey, parseItem, parseNight } from '../../../lib/app/items';

const EXAMPLES = join(import.meta.dirname, '../../migrations');
const KEYS = Object.keys(DEFINITIONS) as ItemKey[];

/** The example files of one shape, oldest first: `v1.json`, `v2.json`. */
function examplesOf(folder: string): { version: number; raw: unknown }[] {
  return readdirSync(join(EXAMPLES, folder))
    .map((file) => ({ version: Number(/^v(\d+)\.json$/.exec(file)?.[1]), file }))
    .sort((a, b) => a.version - b.version)
    .map(({ version, file }) => ({ version, raw: JSON.parse(readFileSync(join(EXAMPLES, folder, file), 'utf8')) }));
}

const SHAPES = [
  ...KEYS.map((key) => ({
    name: key.replace('/', '-'),
    versions: DEFINITIONS[key].migrations.length + 1,
    parse: (raw: unknown) => parseItem(key, raw),
  })),
  { name: 'night', versions: 3, parse: parseNight },
];

describe.each(SHAPES)('the stored shape of $name', ({ name, versions, parse }) => {
  const examples = examplesOf(name);

  it('has one full example for every version', () => {
    expect(examples.map(({ version }) => version)).toEqual(Array.from({ length: versions }, (_, i) => i + 1));
  });

  it('reads every example, and today’s to the letter', () => {
    for (const { raw } of examples) expect(parse(raw)).toMatchObject({ ok: true });

    const today = examples.at(-1)?.raw;
    expect(parse(today)).toEqual({ ok: true, value: today });
  });

  it('refuses a version that is not known yet', () => {
    expect(parse({ ...(examples.at(-1)?.raw as object), version: 99 })).toEqual({ ok: false, problem: 'newer' });
  });

  it('never throws on damage, and never takes it for sound', () => {
    const [example] = examples.slice(-1);
    const keys = Object.keys(example?.raw as object);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.anything(), (key, value) => {
        const damaged = { ...(example?.raw as Record<string, unknown>), [key]: value };
        const parsed = parse(damaged);
        if (parsed.ok) expect(parse(parsed.value)).toEqual(parsed);
      }),
    );
    fc.assert(fc.property(fc.anything(), (raw) => void parse(raw)));
  });

  it('refuses what lacks a part', () => {
    const whole = examples.at(-1)?.raw as Record<string, unknown>;
    for (const key of Object.keys(whole)) {
      const { [key]: _, ...rest } = whole;
      expect(parse(rest), key).toMatchObject({ ok: false });
    }
  });
});

describe('bad values in settings', () => {
  const schedule = JSON.parse(readFileSync(join(EXAMPLES, 'settings-schedule/v1.json'), 'utf8'));
  const reminders = JSON.parse(readFileSync(join(EXAMPLES, 'settings-reminders/v2.json'), 'utf8'));
  const week = (times: object) => ({ ...schedule, week: [times, ...schedule.week.slice(1)] });

  it.each([
    ['a time that does not exist', week({ bedtime: '25:99', wake: '07:00' })],
    ['a bedtime equal to the wake time', week({ bedtime: '07:00', wake: '07:00' })],
    ['a week of six days', { ...schedule, week: schedule.week.slice(1) }],
    ['an unknown zone', { ...schedule, zone: 'Mars/Olympus' }],
    ['a pause without an end', { ...schedule, pause: { from: '2026-11-22' } }],
    ['a pause that ends before it begins', { ...schedule, pause: { from: '2026-11-22', until: '2026-11-22' } }],
    ['a date that does not exist', { ...schedule, dates: { '2026-02-30': { skip: true } } }],
    ['an empty rotation', { ...schedule, rotation: { from: '2026-11-22', turns: [] } }],
  ])('refuses %s', (_, raw) => {
    expect(parseItem('settings/schedule', raw)).toMatchObject({ ok: false });
  });

  it.each([
    ['a negative lead', { ...reminders, kinds: { ...reminders.kinds, bath: { on: true, lead: -5 } } }],
    ['half a minute', { ...reminders, kinds: { ...reminders.kinds, bath: { on: true, lead: 60.5 } } }],
    ['a lead beyond its range', { ...reminders, kinds: { ...reminders.kinds, bath: { on: true, lead: 600 } } }],
    ['a fourth reminder of one’s own', { ...reminders, own: Array(4).fill(reminders.own[0]) }],
    ['an empty text', { ...reminders, own: [{ id: '1', text: '', lead: 10 }] }],
    ['no cap', { ...reminders, cap: 0 }],
  ])('refuses %s', (_, raw) => {
    expect(parseItem('settings/reminders', raw)).toMatchObject({ ok: false });
  });
});
