import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { firstState } from '../../../lib/app/state';
import { firstCaffeine } from '../../../lib/caffeine/first';
import { store } from '../../../lib/platform/store';
import { firstReminders, firstSchedule } from '../../../lib/schedule/kinds';
import { firstScreenTime } from '../../../lib/screen-time/groups';
import night from '../../migrations/night/v1.json' with { type: 'json' };
import drinks from '../../migrations/night/v4.json' with { type: 'json' };
import tally from '../../migrations/screen/v1.json' with { type: 'json' };

const local = fakeBrowser.storage.local;
const all = () => local.get(null);
const aside = async () => Object.entries(await all()).filter(([key]) => key.startsWith('quarantine/'));

describe('the store', () => {
  beforeEach(() => fakeBrowser.reset());

  it('gives what is empty its first value, and writes nothing for it', async () => {
    const { items, damaged } = await store.read(['settings/schedule', 'settings/reminders']);

    expect(items).toEqual({ 'settings/schedule': null, 'settings/reminders': firstReminders() });
    expect(damaged).toEqual([]);
    expect(await all()).toEqual({});
  });

  it('keeps a damaged item aside, whole, before the usual one takes its place, and tells once', async () => {
    const broken = { version: 1, week: 'Monday' };
    await local.set({ 'settings/schedule': broken });

    const first = await store.read(['settings/schedule']);
    const second = await store.read(['settings/schedule']);

    expect(first.damaged).toEqual(['settings/schedule']);
    expect(second.damaged).toEqual([]);
    expect(first.items['settings/schedule']).toEqual(firstSchedule());
    expect((await aside()).map(([, value]) => value)).toEqual([{ problem: expect.any(String), raw: broken }]);
  });

  it('keeps a damaged night aside and leaves the others', async () => {
    await local.set({ 'night/2026-11-22': night, 'night/2026-11-23': { version: 1, night: 'soon' } });

    const { nights, damaged } = await store.nights(['2026-11-22', '2026-11-23']);

    expect([...nights.keys()]).toEqual(['2026-11-22']);
    expect(damaged).toEqual(['night/2026-11-23']);
    expect(await aside()).toHaveLength(1);
    expect((await local.get('night/2026-11-23'))['night/2026-11-23'] ?? undefined).toBeUndefined();
  });

  it('keeps what was said about caffeine and a night’s drinks aside where a number in them is none', async () => {
    const caffeine = { ...firstCaffeine(), limit: null };
    const drunk = { ...drinks, doses: [{ ...drinks.doses[0], mg: '96' }] };
    await local.set({ 'settings/caffeine': caffeine, 'night/2026-11-22': drunk });

    const { items, damaged } = await store.read(['settings/caffeine']);
    const read = await store.nights(['2026-11-22']);

    expect(items['settings/caffeine']).toEqual(firstCaffeine());
    expect([...damaged, ...read.damaged]).toEqual(['settings/caffeine', 'night/2026-11-22']);
    expect((await aside()).map(([, value]) => (value as { raw: unknown }).raw)).toEqual(
      expect.arrayContaining([caffeine, drunk]),
    );
  });

  it('forgets the sites of every night, of the copy before an import and of what was kept aside, and nothing else', async () => {
    const screen = { from: 1, seconds: [60, 900], sites: { 'example.org': 60 } };
    const tally = { bins: [5], sites: { 'example.org': 5 }, last: { at: 1, site: 'example.org' } };
    const settings = { groups: [{ id: 'video', sites: ['example.net'] }] };
    const nights = Object.fromEntries(
      Array.from({ length: 450 }, (_, i) => [`night/${i}`, { ...night, screen: i % 2 ? screen : null }]),
    );
    await local.set({
      ...nights,
      'copy/before-import': { 'night/1': { screen }, screen: tally, 'settings/screen-time': settings },
      'quarantine/night/7': { problem: 'shape', raw: { screen } },
      'quarantine/night/8': { problem: 'shape', raw: { screen: { sites: screen.sites } } },
      'quarantine/screen/9': { problem: 'shape', raw: { ...tally, bins: undefined } },
      'settings/screen-time': settings,
    });

    await store.forgetSites();

    const kept = await all();
    expect(JSON.stringify(kept)).not.toContain('example.org');
    expect(kept['night/3']).toEqual({ ...night, screen: { ...screen, sites: {} } });
    expect(kept['night/4']).toEqual({ ...night, screen: null });
    expect(kept['settings/screen-time']).toEqual(settings);
    expect(kept['copy/before-import']).toMatchObject({ 'settings/screen-time': settings, screen: { bins: [5] } });
  });

  it('keeps public suffixes as items of their own, in place of older ones, until they go', async () => {
    await store.write({ suffixes: { uk: 'co gov', ck: '* !www' } });
    await store.write({ suffixes: { uk: 'co gov *.sch' } });
    expect(await all()).toEqual({ 'suffix/uk': 'co gov *.sch' });

    await store.write({ items: { 'settings/screen-time': firstScreenTime() } });
    expect(Object.keys(await all())).toEqual(['suffix/uk', 'settings/screen-time']);

    await store.write({ suffixes: null });
    expect(Object.keys(await all())).toEqual(['settings/screen-time']);
  });

  it('puts an import back to the letter, and what came since goes', async () => {
    await local.set({
      'night/2026-11-22': night,
      'settings/look': { version: 1, look: 'dark', showTimeLeft: true, clock: '24' },
    });
    const before = await all();
    await store.keepCopy();
    const other = { ...night, night: '2026-11-20' };
    await store.write({ nights: [other as never], dropOtherNights: true });
    expect(await local.get('night/2026-11-22')).not.toEqual({ 'night/2026-11-22': night });

    const state = { ...firstState(), commands: ['undo'] };
    const goOn = () => ({ screen: tally as never, state });
    expect(await store.putCopyBack(goOn)).toBe(true);

    expect(await all()).toEqual({ ...before, screen: tally, state });
    expect(await store.putCopyBack(goOn)).toBe(false);
  });

  it('keeps a year’s digest beside its nights: it goes with them, and comes back with them', async () => {
    const digest = (...nights: string[]) => ({
      version: 1 as const,
      rows: Object.fromEntries(nights.map((each) => [each, { night: each, sleeps: [] } as never])),
    });
    await store.write({
      nights: [night as never],
      digests: { 2025: digest('2025-01-01'), 2026: digest('2026-11-22') },
    });
    expect(await store.digests(['2024', '2025'])).toEqual({ 2025: digest('2025-01-01') });
    expect(await store.dates()).toEqual(['2026-11-22']);

    await store.write({ digests: { 2026: digest() }, dropOtherDigests: true });
    expect(Object.keys(await all()).sort()).toEqual(['digest/2026', 'night/2026-11-22']);
    await store.keepCopy();
    await store.write({ nights: [], digests: { 2024: digest('2024-05-05') }, dropOtherNights: true });
    expect(Object.keys(await all()).sort()).toEqual(['copy/before-import', 'digest/2024']);
    await store.putCopyBack((copied) => copied);
    expect(Object.keys(await all()).sort()).toEqual(['digest/2026', 'night/2026-11-22', 'state']);
  });

  it('takes a digest of another shape for none', async () => {
    await local.set({ 'digest/2025': { version: 2, rows: {} }, 'digest/2026': 'torn' });
    expect(await store.digests(['2025', '2026'])).toEqual({});
    for (const rows of [7, null, { '2026-11-22': {} }, { '2026-11-22': null }]) {
      await local.set({ 'digest/2026': { version: 1, rows } });
      expect(await store.digests(['2026'])).toEqual({});
    }
  });

  it('erases everything', async () => {
    await local.set({ 'night/2026-11-22': night, 'quarantine/x/1': 1 });

    await store.erase();

    expect(await all()).toEqual({});
  });
});
