/** The routine's full page in a real Chromium: what it rings and says, keys, wake lock, and eyes closed. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Command } from '../../../lib/app/commands';
import type { PlayedStep, StepId } from '../../../lib/routine/types';
import { firstSound, type SoundSettings } from '../../../lib/sound/schema';
import { Chromium } from '../../lab/chromium';
import { type Ears, listenIn } from '../../lab/ears';
import { everyNight } from '../../lab/evenfall';

let chromium: Chromium;
let desk: Page;
let errors: string[] = [];

beforeAll(async () => {
  chromium = await Chromium.launch({ env: { TZ: 'UTC' } });
  desk = await chromium.page('help.html');
});
afterAll(() => chromium.close());
beforeEach(async () => {
  errors = [];
  await tell({ type: 'erase' });
  await tell(
    { type: 'schedule/save', value: everyNight(inHours(1.5), inHours(9.5)) },
    { type: 'body/save', value: { version: 1, legs: 'often', profile: { asked: true, chips: [] } } },
  );
});
afterEach(async () => {
  for (const page of chromium.context.pages()) if (page !== desk) await page.close();
  expect(errors).toEqual([]);
});

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16);

async function tell(...commands: Command[]): Promise<void> {
  for (const command of commands) {
    const envelope = JSON.stringify({ evenfall: 1, id: crypto.randomUUID(), command });
    expect(await desk.evaluate(`chrome.runtime.sendMessage(${envelope})`)).toEqual({ ok: true });
  }
}

const stored = <T>(key: string) =>
  desk.evaluate(`chrome.storage.local.get('${key}').then((got) => got['${key}'])`) as Promise<T>;

const step = (id: StepId, seconds: number, ready: number, sided = false): PlayedStep => ({
  step: id,
  own: null,
  form: null,
  seconds,
  ready,
  sided,
  count: null,
  swappedFor: null,
  despite: null,
  notes: [],
  extra: [0, 0],
});

/** A run of 32 seconds: a step with sides, and a breath. */
const SHORT: Command = {
  type: 'routine/start',
  preset: 'desk-3',
  name: null,
  run: 'short',
  viewer: 'test',
  steps: [step('calf-stretch-wall', 20, 4, true), step('long-exhale', 12, 2)],
};
const sound = (more: Partial<SoundSettings>): Command => ({ type: 'sound/save', value: { ...firstSound(), ...more } });
const VOICE: SoundSettings['voice'] = { on: true, uri: null, rate: 0.9 };

/** Opens the page with ears: what it rings and says is written down as it happens. */
async function open(path: string, ears: Partial<Ears> = {}, width = 1024, height = 720): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.setViewportSize({ width, height });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.addInitScript(listenIn, { voices: [], ...ears });
  await page.goto(chromium.url(path));
  await page.locator('h1, h2').first().waitFor();
  return page;
}

const VOICES = [
  { voiceURI: 'cloud', name: 'Cloud', lang: 'en-US', localService: false },
  { voiceURI: 'anna', name: 'Anna', lang: 'de-DE', localService: true },
  { voiceURI: 'emma', name: 'Emma', lang: 'en-GB', localService: true },
];

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** What the page has heard so far. */
const heard = (page: Page) => page.evaluate(() => window.heard);

describe('sound', () => {
  test('rings at the change of sides, the end of a step, half time and the end, each at its moment', async () => {
    await tell(sound({}), SHORT);
    const { since } = (await stored<{ run: { since: number } }>('state')).run;
    const page = await open('routine.html');
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
    await tell(sound({ voice: VOICE, volume: 0.4 }), SHORT);
    const page = await open('routine.html', { voices: VOICES });
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
    await tell(sound({ voice: VOICE }), SHORT);
    const page = await open('routine.html', { voices: VOICES.slice(0, 1) });
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
    await tell(sound({ voice: VOICE }), SHORT);
    const first = await open('routine.html', { voices: VOICES });
    await first.waitForTimeout(500);
    const second = await open('routine.html', { voices: VOICES });
    await second.waitForFunction(() => window.heard.rings.length >= 2, null, { timeout: 30_000 });
    expect((await heard(first)).rings).toEqual([]);
  });
});

describe('what the page holds while a run goes on', () => {
  test('media keys with the step as their title, and a quiet loop that ends with the run', async () => {
    await tell(sound({}), SHORT);
    const page = await open('routine.html');
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
    await tell(SHORT);
    const page = await open('routine.html');
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
    const page = await open('routine.html');
    await page.waitForTimeout(800);
    const { locks, loops, rings, said } = await heard(page);
    expect([locks.length, loops.length, rings.length, said.length]).toEqual([0, 0, 0, 0]);
  });
});

describe('eyes closed', () => {
  const filled = (page: Page, yes: boolean) =>
    page.waitForFunction((wanted) => (document.fullscreenElement !== null) === wanted, yes, { timeout: 5_000 });
  const unseen = (page: Page) =>
    page.evaluate(() => Number(getComputedStyle(document.querySelector('.dark-shown') ?? document.body).opacity));

  test('fills the screen with near black at the press, shows its controls to a touch for four seconds, and ends with Esc', async () => {
    await tell(sound({ voice: { ...VOICE, on: false }, bell: false, volume: 0.9 }), SHORT);
    const page = await open('routine.html', { voices: VOICES });
    await page.getByRole('button', { name: 'Eyes closed' }).click();
    expect(await page.getByText('Press Esc to leave.').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Close your eyes' }).click();
    await page.locator('.dark').waitFor();
    await filled(page, true);
    expect(await faults(page)).toEqual([]);
    // Over the middle of the bar, so that a touch that pressed something would be seen.
    const pause = await page.getByRole('button', { name: 'Pause' }).boundingBox();
    await page.mouse.move((pause?.x ?? 0) + 20, (pause?.y ?? 0) + 20);
    await page.waitForTimeout(5_200);
    expect(await unseen(page)).toBe(0);
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.dark') ?? document.body).backgroundColor),
    ).toBe('oklch(0.06 0.005 30)');
    const dot = await page.locator('.dark-dot').evaluate((one) => {
      const { inlineSize, blockSize, opacity } = getComputedStyle(one);
      return { inlineSize, blockSize, opacity: Number(opacity) };
    });
    expect(dot).toMatchObject({ inlineSize: '6px', blockSize: '6px' });
    expect(dot.opacity).toBeLessThanOrEqual(0.151);
    expect(dot.opacity).toBeGreaterThan(0.03);

    // The first touch shows, it does not press.
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForTimeout(600);
    expect(await unseen(page)).toBe(1);
    expect(await page.getByRole('button', { name: 'Pause' }).isVisible()).toBe(true);
    await page.waitForFunction(() => window.heard.rings.length > 0);
    const { said } = await heard(page);
    expect(said.length).toBeGreaterThan(0);
    expect(said.map(({ volume }) => volume)).toEqual(said.map(() => 0.25));
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.exitFullscreen().catch(() => undefined));
    await page.locator('.dark').waitFor({ state: 'detached' });
    await filled(page, false);
    // What was chosen for open eyes is as it was.
    expect(await stored<SoundSettings>('settings/sound')).toMatchObject({ bell: false, volume: 0.9 });
  });

  test('stays dark at the end, until the eyes are opened', async () => {
    await tell(SHORT);
    const page = await open('routine.html', { voices: VOICES });
    await page.getByRole('button', { name: 'Eyes closed' }).click();
    await page.getByRole('button', { name: 'Close your eyes' }).click();
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('heading', { name: 'Longer breath out' }).waitFor();
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('heading', { name: 'Done.' }).waitFor();
    expect(await page.locator('.dark').count()).toBe(1);
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Open your eyes' }).click();
    await page.locator('.dark').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Off to bed' }).click();
    await page.locator('.routine-rest').waitFor();
    expect(await faults(page)).toEqual([]);
  });

  test('asked for before a start, tells what will happen and begins at the press', async () => {
    const page = await open('routine.html?start=desk-3&with=dark', {});
    expect(await page.getByText(/so the bell leads alone/).isVisible()).toBe(true);
    expect(await faults(page)).toEqual([]);
    expect((await stored<{ run: unknown }>('state')).run).toBeNull();
    await page.getByRole('button', { name: 'Start with eyes closed' }).click();
    await page.locator('.dark').waitFor();
    await filled(page, true);
    expect((await stored<{ run: { preset: string } }>('state')).run.preset).toBe('desk-3');
  });
});

describe('from the popup', () => {
  test('a wish for the voice opens the page, where the run goes on and speaks', async () => {
    await tell(sound({}), SHORT);
    const popup = await open('popup.html', {}, 380, 560);
    await popup.getByRole('button', { name: 'Sound' }).click();
    expect(await faults(popup)).toEqual([]);
    const opened = chromium.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Voice', exact: true }).click();
    const page = await opened;
    await page.getByRole('heading', { name: 'Wall calf stretch' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await expect.poll(async () => (await stored<SoundSettings>('settings/sound')).voice.on).toBe(true);
    expect((await stored<{ run: { id: string } }>('state')).run.id).toBe('short');
  });

  test('something else takes the place of the step, and the run stays as long', async () => {
    await tell({ ...SHORT, steps: [step('calf-stretch-wall', 60, 4, true), step('long-exhale', 12, 2)] });
    const popup = await open('popup.html', {}, 380, 560);
    await popup.getByRole('button', { name: 'Try something else' }).click();
    await popup.getByRole('button', { name: 'Standing thigh stretch' }).click();
    await popup.getByRole('heading', { name: 'Standing thigh stretch' }).waitFor();
    const { run } = await stored<{ run: { steps: PlayedStep[] } }>('state');
    expect(run.steps.map(({ step: id, seconds }) => `${id} ${seconds}`)).toEqual([
      'quad-stretch-standing 60',
      'long-exhale 12',
    ]);
  });
});

describe.each(['light', 'bedtime', 'dark'] as const)('with the look "%s"', (look) => {
  test.each([1024, 380])('axe finds nothing on the player, %i px wide, whatever is unfolded', async (width) => {
    await tell(
      { type: 'look/save', value: { version: 1, look, showTimeLeft: true, clock: '24' } },
      { type: 'schedule/save', value: everyNight(inHours(0.6), inHours(8.6)) },
      { ...SHORT, steps: [step('calf-stretch-wall', 60, 30, true), step('long-exhale', 60, 2)] },
    );
    const page = await open('routine.html', { voices: VOICES }, width);
    for (const name of ['Adapt', 'Try something else', 'Sound', 'Eyes closed']) {
      await page.getByRole('button', { name }).click();
      await page.waitForTimeout(500);
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
});
