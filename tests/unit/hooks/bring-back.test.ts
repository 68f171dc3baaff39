import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bringBack } from '../../../components/hooks/copies';
import type { Command, Fault } from '../../../lib/app/commands';
import { firstState } from '../../../lib/app/state';
import type { Copy } from '../../../lib/backup/read';
import { plannedNight } from '../../support/diary-nights';
import { diaryOf } from '../../support/noted';

const NIGHT = '2026-11-22';
const { local } = fakeBrowser.storage;
const record = plannedNight(NIGHT);
const copy: Copy = {
  moment: null,
  settings: {},
  nights: [{ ...record, legsWoke: [record.bedtime] }],
  damaged: [],
};

describe('bringing a copy back', () => {
  beforeEach(async () => {
    fakeBrowser.reset();
    await local.set({ state: firstState(), [`night/${NIGHT}`]: record });
  });

  const asked: Extract<Command, { type: 'backup/restore' }>[] = [];
  const bring = (answer: (nth: number) => Promise<Fault | null>) => {
    asked.length = 0;
    const ask = async (command: Command) => {
      if (command.type === 'backup/restore') asked.push(command);
      return answer(asked.length);
    };
    return bringBack(ask, copy, 'merge', false, NIGHT);
  };

  it('reads again where another window wrote meanwhile, and joins that too', async () => {
    const fault = await bring(async (nth) => {
      if (nth > 1) return null;
      const written = { ...record, diary: diaryOf({ note: 'Rain.' }) };
      await local.set({ state: { ...firstState(), commands: ['other'] }, [`night/${NIGHT}`]: written });
      return 'old';
    });

    expect(fault).toBeNull();
    expect(asked.map(({ nights }) => nights.map(({ diary, legsWoke }) => [diary?.note, legsWoke.length]))).toEqual([
      [[undefined, 1]],
      [['Rain.', 1]],
    ]);
    expect(new Set(asked.map(({ seen }) => seen)).size).toBe(2);
  });

  it('asks once where that is answered, and not for ever', async () => {
    expect(await bring(async () => 'storage')).toBe('storage');
    expect(asked).toHaveLength(1);
    expect(await bring(async () => 'old')).toBe('old');
    expect(asked).toHaveLength(5);
  });
});
