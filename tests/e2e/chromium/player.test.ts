/** The routine's full page in a real Chromium: what it rings and says, and what it holds of the computer meanwhile. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { heard, PlayerLab, SHORT, sound, VOICE, VOICES } from '../../lab/player-lab';

let lab: PlayerLab;

beforeAll(async () => {
  lab = await PlayerLab.launch();
});
afterAll(() => lab.close());
beforeEach(() => lab.fresh());
afterEach(() => expect(lab.errors).toEqual([]));

describe('sound', () => {
  test('rings at the change of sides, the end of a step, half time and the end, each at its moment', async () => {
    await lab.tell(sound({}), SHORT);
    const { since } = (await lab.stored<{ run: { since: number } }>('state')).run;
    const page = await lab.open('routine.html');
    await page.waitForFunction(() => window.heard.rings.length >= 5, null, { timeout: 45_000 });
    const { rings } = await heard(page);
    // Strokes: two where the sides change, one at the end of the step and at half time, and the end's first.
    const planned = [9.5, 9.5, 20, 27, 32].map((seconds) => since + seconds * 1000);
    const late = rings.slice(0, 5).map((at, i) => at - (planned[i] ?? 0));
    for (const ms of late) {
      expect(ms).toBeGreaterThanOrEqual(-20);
      expect(ms).toBeLessThan(250);
    }
    await page.getByRole('heading', { name: 'Done.' }).waitFor();
  });

  test('is said by a voice of this computer that speaks the language, in the words that are shown', async () => {
    await lab.tell(sound({ voice: VOICE, volume: 0.4 }), SHORT);
    const page = await lab.open('routine.html', { voices: VOICES });
    await page.waitForFunction(() => window.heard.said.some(({ text }) => text === 'Done.'), null, { timeout: 45_000 });
    const { said } = await heard(page);
    expect(new Set(said.map(({ voice }) => voice))).toEqual(new Set(['emma']));
    expect(new Set(said.map(({ rate, volume }) => `${rate} ${volume}`))).toEqual(new Set(['0.9 0.4']));
    const texts = said.map(({ text }) => text);
    for (const text of ['Now the right.', 'Next: a longer breath out', 'Longer breath out', 'In', 'Done.']) {
      expect(texts).toContain(text);
    }
    for (const { text, shown } of said) expect(shown).toContain(text);
  });

  test('without a voice of this computer there is bell and text, and the page says so', async () => {
    await lab.tell(sound({ voice: VOICE }), SHORT);
    const page = await lab.open('routine.html', { voices: VOICES.slice(0, 1) });
    await page.getByRole('button', { name: 'Sound' }).click();
    expect(await page.getByRole('switch', { name: 'Voice' }).isDisabled()).toBe(true);
    expect(
      await page.getByText('No voice on this computer speaks this language. Bell and text lead.').isVisible(),
    ).toBe(true);
    await page.getByRole('button', { name: 'Eyes closed' }).click();
    expect(await page.getByText(/so the bell leads alone/).isVisible()).toBe(true);
    await page.waitForTimeout(6_000);
    expect((await heard(page)).said).toEqual([]);
  });

  test('is of the window that leads: a second page rings and says nothing', async () => {
    await lab.tell(sound({ voice: VOICE }), SHORT);
    const first = await lab.open('routine.html', { voices: VOICES });
    await first.waitForTimeout(500);
    const second = await lab.open('routine.html', { voices: VOICES });
    await second.waitForFunction(() => window.heard.rings.length >= 2, null, { timeout: 30_000 });
    expect((await heard(first)).rings).toEqual([]);
  });
});

describe('what the page holds while a run goes on', () => {
  test('media keys with the step as their title, and a quiet loop that ends with the run', async () => {
    await lab.tell(sound({}), SHORT);
    const page = await lab.open('routine.html');
    await page.waitForFunction(() => window.heard.keys.play !== undefined);
    expect(await page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe('Wall calf stretch');
    await page.waitForFunction(() => window.heard.loops.length === 1 && !window.heard.loops[0]?.paused);
    expect(await page.evaluate(() => window.heard.loops[0]?.loop)).toBe(true);

    await page.evaluate(() => window.heard.keys.pause?.());
    await page.getByRole('button', { name: 'Go on' }).waitFor();
    expect(await page.evaluate(() => navigator.mediaSession.playbackState)).toBe('paused');
    await page.evaluate(() => window.heard.keys.play?.());
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.evaluate(() => window.heard.keys.nexttrack?.());
    await page.getByRole('heading', { name: 'Longer breath out' }).waitFor();
    expect(await page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe('Longer breath out');
    await page.evaluate(() => window.heard.keys.previoustrack?.());
    await page.getByRole('heading', { name: 'Wall calf stretch' }).waitFor();
    await page.evaluate(() => window.heard.keys.nexttrack?.());
    await page.getByRole('heading', { name: 'Longer breath out' }).waitFor();
    await page.evaluate(() => window.heard.keys.nexttrack?.());
    await page.getByRole('heading', { name: 'Done.' }).waitFor();
    await page.waitForFunction(() => window.heard.loops[0]?.paused === true);
    expect(await page.evaluate(() => window.heard.keys)).toEqual({});
  });

  test('the screen, asked for again when the page is looked at again, and let go at the end', async () => {
    await lab.tell(SHORT);
    const page = await lab.open('routine.html');
    await page.waitForFunction(() => window.heard.locks.length === 1 && !window.heard.locks[0]?.released);
    // As the browser does when the page is hidden.
    await page.evaluate(() => window.heard.locks[0]?.release());
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.waitForFunction(() => window.heard.locks.length === 2 && !window.heard.locks[1]?.released);
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('heading', { name: 'Longer breath out' }).waitFor();
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.waitForFunction(() => window.heard.locks[1]?.released === true);
  });

  test('nothing before a start', async () => {
    const page = await lab.open('routine.html');
    await page.waitForTimeout(800);
    const { locks, loops, rings, said } = await heard(page);
    expect([locks.length, loops.length, rings.length, said.length]).toEqual([0, 0, 0, 0]);
  });
});
