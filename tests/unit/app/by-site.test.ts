import { describe, expect, it } from 'vitest';
import type { EngineState } from '../../../lib/app/state';
import { firstBody } from '../../../lib/body/schema';
import { firstCaffeine } from '../../../lib/caffeine/first';
import { firstJournal } from '../../../lib/diary/schema';
import { firstLook } from '../../../lib/look/schema';
import { firstPause } from '../../../lib/pause/schema';
import { firstRoutines } from '../../../lib/routine/schema';
import { firstScreenTime } from '../../../lib/screen-time/groups';
import { suffixList } from '../../../lib/screen-time/list';
import type { Tally } from '../../../lib/screen-time/schema';
import { firstSoften } from '../../../lib/soften/schema';
import { firstSound } from '../../../lib/sound/schema';
import { firstTrials } from '../../../lib/trial/schema';
import { at, berlin, NIGHT } from '../../support/berlin';
import type { Machine } from '../../support/machine';

const ON = { ...firstScreenTime(), bySite: true };

/** Somebody with time by site, two hours before bedtime, in front of a page. */
async function withSites(host: string): Promise<Machine> {
  const machine = await berlin('20:30');
  machine.allows.add('tabs');
  await machine.command({ type: 'suffixes/keep', suffixes: suffixList() });
  await machine.command({ type: 'screen-time/save', value: ON });
  await machine.show({ audible: false, fullscreen: false, host });
  return machine;
}

const kept = (machine: Machine) => [...machine.storage.keys()].filter((key) => key.startsWith('suffix/'));

describe('time by site', () => {
  it('keeps what the page sends of suffixes, and refuses what is none', async () => {
    const machine = await berlin('20:30');

    expect(await machine.command({ type: 'suffixes/keep', suffixes: { 'a/b': 'co' } })).toMatchObject({ ok: false });
    expect(await machine.command({ type: 'suffixes/keep', suffixes: { uk: 'co '.repeat(30_000) } })).toMatchObject({
      ok: false,
    });
    expect(kept(machine)).toEqual([]);

    expect(await machine.command({ type: 'suffixes/keep', suffixes: { uk: 'co', ck: '!www *' } })).toEqual({
      ok: true,
    });
    expect(kept(machine)).toEqual(['suffix/uk', 'suffix/ck']);
  });

  it('switched off, leaves neither a site nor a suffix behind, and keeps the groups', async () => {
    const machine = await withSites('www.video.example.co.uk');
    await machine.runTo(at('20:33'));
    expect(Object.keys(machine.raw<Tally>('screen')?.sites ?? {})).toEqual(['example.co.uk']);
    const text = () => JSON.stringify([...machine.storage]);
    expect(text()).toContain('example.co.uk');

    await machine.command({ type: 'screen-time/save', value: { ...ON, bySite: false } });

    expect(text()).not.toContain('example.co.uk');
    expect(kept(machine)).toEqual([]);
    expect(machine.raw('settings/screen-time')).toEqual(firstScreenTime());
  });

  it('comes in with no copy while it is off, and no copy switches it off without erasing', async () => {
    const machine = await withSites('www.video.example.co.uk');
    await machine.runTo(at('20:33'));
    await machine.event((worker) => worker.replan());
    const night = machine.record(NIGHT);
    const bring = (screenTime: object) =>
      machine.command({
        type: 'backup/restore',
        settings: {
          schedule: machine.raw('settings/schedule'),
          reminders: machine.raw('settings/reminders'),
          look: firstLook(),
          body: firstBody(),
          routines: firstRoutines(),
          sound: firstSound(),
          soften: firstSoften(),
          pause: firstPause(),
          caffeine: firstCaffeine(),
          journal: firstJournal(),
          trials: firstTrials(),
          screenTime,
        },
        nights: [{ ...night, night: '2026-11-20' }],
        mode: 'merge',
        seen: null,
      });
    const sites = () => Object.keys(machine.record('2026-11-20')?.screen?.sites ?? {});

    expect(await bring(firstScreenTime())).toEqual({ ok: true });
    expect([machine.raw('settings/screen-time'), sites()]).toEqual([ON, ['example.co.uk']]);

    await machine.command({ type: 'screen-time/save', value: firstScreenTime() });
    await bring(firstScreenTime());
    expect([machine.raw('settings/screen-time'), sites()]).toEqual([firstScreenTime(), []]);
    expect(machine.record('2026-11-20')?.screen?.seconds).toEqual(night?.screen?.seconds);

    await bring(ON);
    expect([machine.raw('settings/screen-time'), sites()]).toEqual([ON, ['example.co.uk']]);
  });

  it('tells once that leave was taken back in the browser, and anew when it was given in between', async () => {
    const machine = await withSites('example.org');
    const card = { type: 'access', access: 'tabs' };
    const replan = () => machine.event((worker) => worker.replan());
    expect(machine.tonight.card).toBeNull();

    machine.allows.delete('tabs');
    await replan();
    expect(machine.tonight.card).toEqual(card);

    await machine.command({ type: 'card/away', card: 'taken-tabs' });
    await replan();
    expect(machine.tonight.card).toBeNull();
    expect(machine.raw<EngineState>('state')?.taken).toEqual(['tabs']);

    machine.allows.add('tabs');
    await replan();
    machine.allows.delete('tabs');
    await replan();
    expect(machine.tonight.card).toEqual(card);
  });

  it('says nothing of leave that nothing needs', async () => {
    const machine = await berlin('20:30');
    await machine.event((worker) => worker.replan());

    expect(machine.tonight.card).toBeNull();
  });
});
