/** The routine's full page in a real Chromium: eyes closed, what a popup wishes of it, and its access. */

import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PlayedStep } from '../../../lib/routine/types';
import type { SoundSettings } from '../../../lib/sound/schema';
import { inHours } from '../../lab/clock';
import { everyNight } from '../../lab/evenfall';
import { faults, heard, PlayerLab, SHORT, sound, step, VOICE, VOICES } from '../../lab/player-lab';

let lab: PlayerLab;

beforeAll(async () => {
  lab = await PlayerLab.launch();
});
afterAll(() => lab.close());
beforeEach(() => lab.fresh());
afterEach(() => expect(lab.errors).toEqual([]));

describe('eyes closed', () => {
  const filled = (page: Page, yes: boolean) =>
    page.waitForFunction((wanted) => (document.fullscreenElement !== null) === wanted, yes, { timeout: 5_000 });
  const unseen = (page: Page) =>
    page.evaluate(() => Number(getComputedStyle(document.querySelector('.dark-shown') ?? document.body).opacity));

  test('fills the screen with near black at the press, shows its controls to a touch for four seconds, and ends with Esc', async () => {
    await lab.tell(sound({ voice: { ...VOICE, on: false }, bell: false, volume: 0.9 }), SHORT);
    const page = await lab.open('routine.html', { voices: VOICES });
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
    expect(await lab.stored<SoundSettings>('settings/sound')).toMatchObject({ bell: false, volume: 0.9 });
  });

  test('stays dark at the end, until the eyes are opened', async () => {
    await lab.tell(SHORT);
    const page = await lab.open('routine.html', { voices: VOICES });
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
    const page = await lab.open('routine.html?start=desk-3&with=dark', {});
    expect(await page.getByText(/so the bell leads alone/).isVisible()).toBe(true);
    expect(await faults(page)).toEqual([]);
    expect((await lab.stored<{ run: unknown }>('state')).run).toBeNull();
    await page.getByRole('button', { name: 'Start with eyes closed' }).click();
    await page.locator('.dark').waitFor();
    await filled(page, true);
    expect((await lab.stored<{ run: { preset: string } }>('state')).run.preset).toBe('desk-3');
  });
});

describe('from the popup', () => {
  test('a wish for the voice opens the page, where the run goes on and speaks', async () => {
    await lab.tell(sound({}), SHORT);
    const popup = await lab.open('popup.html', {}, 380, 560);
    await popup.getByRole('button', { name: 'Sound' }).click();
    expect(await faults(popup)).toEqual([]);
    const opened = lab.chromium.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Voice', exact: true }).click();
    const page = await opened;
    await page.getByRole('heading', { name: 'Wall calf stretch' }).waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    await expect.poll(async () => (await lab.stored<SoundSettings>('settings/sound')).voice.on).toBe(true);
    expect((await lab.stored<{ run: { id: string } }>('state')).run.id).toBe('short');
  });

  test('something else takes the place of the step, and the run stays as long', async () => {
    await lab.tell({ ...SHORT, steps: [step('calf-stretch-wall', 60, 4, true), step('long-exhale', 12, 2)] });
    const popup = await lab.open('popup.html', {}, 380, 560);
    await popup.getByRole('button', { name: 'Try something else' }).click();
    await popup.getByRole('button', { name: 'Standing thigh stretch' }).click();
    await popup.getByRole('heading', { name: 'Standing thigh stretch' }).waitFor();
    const { run } = await lab.stored<{ run: { steps: PlayedStep[] } }>('state');
    expect(run.steps.map(({ step: id, seconds }) => `${id} ${seconds}`)).toEqual([
      'quad-stretch-standing 60',
      'long-exhale 12',
    ]);
  });
});

describe.each(['light', 'bedtime', 'dark'] as const)('with the look "%s"', (look) => {
  test.each([1024, 380])('axe finds nothing on the player, %i px wide, whatever is unfolded', async (width) => {
    await lab.tell(
      { type: 'look/save', value: { version: 1, look, showTimeLeft: true, clock: '24' } },
      { type: 'schedule/save', value: everyNight(inHours(0.6), inHours(8.6)) },
      { ...SHORT, steps: [step('calf-stretch-wall', 60, 30, true), step('long-exhale', 60, 2)] },
    );
    const page = await lab.open('routine.html', { voices: VOICES }, width);
    for (const name of ['Adapt', 'Try something else', 'Sound', 'Eyes closed']) {
      await page.getByRole('button', { name }).click();
      await page.waitForTimeout(500);
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
});
