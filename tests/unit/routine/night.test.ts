import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { lookOf } from '../../../lib/routine/catalogue';
import { cardSteps, composeAtNight, staysInBed } from '../../../lib/routine/night';
import { presetSeconds } from '../../../lib/routine/presets';
import { barredBy } from '../../../lib/routine/profile';
import { compose } from '../../../lib/routine/swap';
import { PROFILE_CHIPS, type ProfileChip } from '../../../lib/routine/types';

const messages = await parseMessagesFile(join(import.meta.dirname, '../../../lib/i18n/locales/en.yml'));
const texts = messages.flatMap((message) =>
  message.type === 'simple' ? [[message.key.join('.'), message.message] as const] : [],
);

/** Every profile there can be, with legs that matter and without. */
const PROFILES = Array.from({ length: 2 ** PROFILE_CHIPS.length }, (_, bits): readonly ProfileChip[] =>
  PROFILE_CHIPS.filter((_chip, i) => (bits >> i) % 2 === 1),
).flatMap((chips) => [true, false].map((legs) => ({ chips, legs })));

const postures = (chips: readonly ProfileChip[]) =>
  composeAtNight('urge-at-night-4', chips, true).steps.map(({ step, form }) => lookOf(step, form).posture);

describe('the four minutes at night', () => {
  it('are those of any hour for whom getting up is safe', () => {
    expect(composeAtNight('urge-at-night-4', ['knee'], true)).toEqual(compose('urge-at-night-4', ['knee'], true));
  });

  it.each([[['stayInBed']], [['unsteady']], [['unsteady', 'pregnant']], [['clotNow']]] as const)(
    'are done in bed with %s',
    (chips) => {
      expect(staysInBed(chips)).toBe(true);
      expect(new Set(postures(chips))).toEqual(new Set(['lying']));
    },
  );

  it('name the chip that was chosen, and no other', () => {
    const named = (chips: readonly ProfileChip[]) =>
      new Set(composeAtNight('urge-at-night-4', chips, true).steps.map(({ swappedFor }) => swappedFor));
    expect(named(['unsteady'])).toEqual(new Set(['unsteady']));
    expect(named(['stayInBed', 'unsteady'])).toEqual(new Set(['stayInBed']));
    expect(named(['clotNow'])).toEqual(new Set(['clotNow']));
  });

  it('are four minutes, and nothing that is barred, under every profile', () => {
    for (const { chips, legs } of PROFILES) {
      const { steps } = composeAtNight('urge-at-night-4', chips, legs);
      const length = steps.reduce((sum, { seconds }) => sum + seconds, 0);
      assert.equal(length, presetSeconds('urge-at-night-4'));
      assert.ok(
        steps.every((step) => barredBy(step, chips) === null),
        String(chips),
      );
    }
  });
});

describe('the bedside card', () => {
  const known = new Set(texts.map(([key]) => key).filter((key) => key.startsWith('card.move.')));

  it('shows the four-minute moves and ankle circles, breathing last', () => {
    expect(cardSteps([], true).map(({ step }) => step)).toEqual([
      'slow-walk',
      'calf-stretch-wall',
      'heel-raises',
      'ankle-circles',
      'long-exhale',
    ]);
  });

  it('has two to five moves under every profile, each once, none that is barred, each with its words', () => {
    const used = new Set<string>();
    for (const { chips, legs } of PROFILES) {
      const steps = cardSteps(chips, legs);
      const keys = steps.map(({ step, form }) => `card.move.${lookOf(step, form).text}`);
      assert.ok(steps.length >= 2 && steps.length <= 5, String(chips));
      assert.equal(new Set(keys).size, keys.length);
      assert.ok(
        steps.every((step) => barredBy(step, chips) === null),
        String(chips),
      );
      for (const key of keys) used.add(key);
    }
    expect(used).toEqual(known);
  });
});

it('no word of the night page holds a digit', () => {
  const spoken = texts.filter(([key]) => key.startsWith('night.'));
  expect(spoken.length).toBeGreaterThan(20);
  expect(spoken.filter(([, text]) => /\d/.test(text))).toEqual([]);
});
