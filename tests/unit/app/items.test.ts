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
  { name: 'night', versions: 5, parse: parseNight },
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

describe('what came with time at the screen', () => {
  const read = (file: string) => JSON.parse(readFileSync(join(EXAMPLES, file), 'utf8'));

  it('is nothing in a night, a state and reminders from before it', () => {
    for (const version of [1, 2]) {
      expect(parseNight(read(`night/v${version}.json`))).toMatchObject({ value: { screen: null, pauses: [] } });
      const none = { screens: [], lifted: null, passed: null, taken: [] };
      expect(parseItem('state', read(`state/v${version}.json`))).toMatchObject({ value: none });
      const off = { kinds: { screenLimit: { on: false, lead: 90 } } };
      expect(parseItem('settings/reminders', read(`settings-reminders/v${version}.json`))).toMatchObject({
        value: off,
      });
    }
  });

  it('leaves the rest of them as it was', () => {
    const { kinds, version: _, ...rest } = read('settings-reminders/v2.json');
    expect(parseItem('settings/reminders', read('settings-reminders/v2.json'))).toMatchObject({
      value: { kinds, ...rest },
    });
    const { version: __, ...night } = read('night/v2.json');
    expect(parseNight(read('night/v2.json'))).toMatchObject({ value: night });
  });

  const tally = read('screen/v1.json');
  const settings = read('settings-screen-time/v1.json');
  const night = read('night/v3.json');
  const [group] = settings.groups;

  it.each([
    ['a quarter of an hour with more than a quarter of an hour', 'screen', { ...tally, bins: [900_001] }],
    ['time that is less than none', 'screen', { ...tally, bins: [-1] }],
    ['more quarters than a night has', 'screen', { ...tally, bins: Array(161).fill(0) }],
    ['an address in the place of a site', 'screen', { ...tally, sites: { 'https://example.org/a': 1 } }],
    ['a look at an address', 'screen', { ...tally, last: { ...tally.last, site: 'example.org/a' } }],
    ['an address in a group', 'settings/screen-time', { ...settings, groups: [{ ...group, sites: ['http://a.b'] }] }],
    ['a limit of a minute', 'settings/screen-time', { ...settings, groups: [{ ...group, limit: 1 }] }],
    [
      'a group without a name of either kind',
      'settings/screen-time',
      { ...settings, groups: [{ ...group, name: '' }] },
    ],
    [
      'a group that is called as the whole evening is',
      'settings/screen-time',
      { ...settings, groups: [{ ...group, id: 'all' }] },
    ],
    [
      'a group whose id would end that of a reminder',
      'settings/screen-time',
      { ...settings, groups: [{ ...group, id: 'a/b' }] },
    ],
    ['thirteen groups', 'settings/screen-time', { ...settings, groups: Array(13).fill(group) }],
  ] as const)('refuses %s', (_, key, raw) => {
    expect(parseItem(key, raw)).toMatchObject({ ok: false });
  });

  it.each([
    ['more than 900 seconds in a quarter', { screen: { ...night.screen, seconds: [901] } }],
    ['half a second', { screen: { ...night.screen, seconds: [0.5] } }],
    ['a way through the pause that there is not', { pauses: [{ at: 1, how: 'force', reason: null }] }],
    ['a reason as long as a letter', { pauses: [{ at: 1, how: 'need', reason: 'x'.repeat(121) }] }],
  ])('refuses a night with %s', (_, change) => {
    expect(parseNight({ ...night, ...change })).toMatchObject({ ok: false });
  });
});

describe('what came with what a drink holds', () => {
  it('keeps a night with more drinks than it may hold now, without the first of them', () => {
    const raw = examplesOf('night').find(({ version }) => version === 3)?.raw;
    const at = Date.parse('2026-11-22T08:00Z');
    const doses = Array.from({ length: 70 }, (_, i) => ({ id: `cup-${i}`, drink: 'coffee', at: at + i * 60_000 }));
    const read = parseNight(Object.assign({}, raw, { doses }));

    expect(read.ok && read.value.doses.map(({ id }) => id)).toEqual(doses.slice(10).map(({ id }) => id));
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
