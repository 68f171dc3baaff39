import { describe, expect, it } from 'vitest';
import { BELLS } from '../../../lib/sound/bells';
import { usableVoices, type Voice, voiceFor } from '../../../lib/sound/voices';
import { quietLoop } from '../../../lib/sound/wav';

const voice = (uri: string, lang: string, localService = true): Voice => ({ uri, name: uri, lang, localService });

describe('the voices', () => {
  const anna = voice('anna', 'de-DE');
  const cloud = voice('cloud', 'en-US', false);
  const daniel = voice('daniel', 'en-GB');
  const samantha = voice('samantha', 'en_US');
  const all = [anna, cloud, daniel, samantha];

  it('are those of this computer, the language of the messages first', () => {
    expect(usableVoices(all, 'en-US')).toEqual([daniel, samantha, anna]);
  });

  it.each([
    ['the chosen one', all, 'anna', 'en-US', 'anna'],
    ['the one of the region where none is chosen', all, null, 'en-US', 'samantha'],
    ['the one of the language where the region has none', [anna, daniel], null, 'en-US', 'daniel'],
    ['the one of the language where the chosen one is gone', all, 'gone', 'en-GB', 'daniel'],
    ['never one of a service, chosen or not', [anna, cloud], 'cloud', 'en-US', undefined],
    ['none where nobody speaks the language', [anna], null, 'en-US', undefined],
  ])('give %s', (_, voices, chosen, language, uri) => {
    expect(voiceFor(voices, chosen, language)?.uri).toBe(uri);
  });
});

describe('the loop that nobody hears', () => {
  const file = quietLoop(8);
  const view = new DataView(file);
  const letters = (at: number) => String.fromCharCode(...new Uint8Array(file, at, 4));

  it('is a WAV file of its length', () => {
    expect([letters(0), letters(8), letters(12), letters(36)]).toEqual(['RIFF', 'WAVE', 'fmt ', 'data']);
    expect(view.getUint32(4, true)).toBe(file.byteLength - 8);
    expect(view.getUint32(40, true)).toBe(file.byteLength - 44);
    expect(view.getUint32(40, true) / view.getUint32(28, true)).toBe(8);
  });

  it('is not silent, and not to be heard', () => {
    const samples = new Int16Array(file, 44);
    const loudest = Math.max(...samples);
    expect(loudest).toBeGreaterThan(1);
    expect(loudest / 32767).toBeLessThan(0.0002);
    expect(samples[0]).toBe(0);
    expect(Math.abs(samples.at(-1) ?? 99)).toBeLessThanOrEqual(1);
  });
});

describe('the bells', () => {
  it.each(Object.entries(BELLS))('%s is never louder than its volume, and fades', (_, strokes) => {
    const gains = strokes.flatMap(({ partials }) => partials.map(({ gain }) => gain));
    expect(gains.reduce((sum, gain) => sum + gain, 0)).toBeLessThanOrEqual(1.01);
    for (const { decay } of strokes.flatMap(({ partials }) => partials)) {
      expect(decay).toBeGreaterThan(0);
      expect(decay).toBeLessThan(7);
    }
  });

  it('of the end is another one', () => {
    expect(BELLS.end[0]?.partials[1]?.frequency).not.toBe(BELLS.step[0]?.partials[1]?.frequency);
  });
});
