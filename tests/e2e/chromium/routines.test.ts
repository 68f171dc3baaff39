/** Choosing among all routines and making one's own, in a real browser: by keys alone and by a pointer. */

import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../../lib/app/commands';
import type { RoutineSettings } from '../../../lib/routine/own';
import { firstRoutines } from '../../../lib/routine/schema';
import { Chromium } from '../../lab/chromium';
import { inHours } from '../../lab/clock';
import { everyNight, tellFrom } from '../../lab/evenfall';

let chromium: Chromium;
let page: Page;

const tell = (...commands: Command[]) => tellFrom(page, ...commands);

const stored = async (): Promise<RoutineSettings> =>
  page.evaluate(`chrome.storage.local.get('settings/routines').then((all) => all['settings/routines'])`);
const names = () => page.locator('.choose h3').allTextContents();
/** The names of the steps in the editor, in their order. */
const order = () =>
  page.locator('.step-name > :first-child').evaluateAll((all) => all.map((e) => e.lastChild?.textContent));
const focused = () =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);

/** Tab until the control of that name has the focus. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const here = document.activeElement as HTMLElement | null;
      const label = here && 'labels' in here ? (here as HTMLInputElement).labels?.[0]?.textContent : null;
      return here?.getAttribute('aria-label') ?? label ?? here?.textContent ?? '';
    });
    if (typeof name === 'string' ? at.trim() === name : name.test(at)) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

async function openList(): Promise<void> {
  await page.goto(chromium.url('routine.html'));
  await page.getByRole('heading', { name: 'Routines', exact: true }).waitFor();
}

async function drag(from: string, to: string): Promise<void> {
  const middle = async (step: string) => {
    const box = await page.locator('.step', { hasText: step }).locator('.step-grip').boundingBox();
    if (!box) throw new Error(`${step} is not shown`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const [start, end] = [await middle(from), await middle(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 2, (start.y + end.y) / 2, { steps: 2 });
  await page.mouse.move(end.x, end.y, { steps: 2 });
}

beforeAll(async () => {
  chromium = await Chromium.launch({ env: { TZ: 'UTC' } });
  page = await chromium.page('help.html', { width: 1280, height: 900 });
  // Past bedtime another routine is the one for now.
  await tell({ type: 'schedule/save', value: everyNight(inHours(5), inHours(13)) });
  await tell({
    type: 'body/save',
    value: { version: 1, legs: 'often', profile: { asked: true, chips: ['knee'] } },
  });
});
afterAll(() => chromium.close());

describe('the list', () => {
  test('shows the seven, says what the profile makes of them, and keeps a mark', async () => {
    await openList();
    expect(await names()).toHaveLength(7);
    const wind = page.locator('.choose-row', { hasText: 'Full wind-down' });
    expect(await wind.locator('.choose-care').textContent()).toContain("because you chose 'Knee'");
    const before = await names();
    // Both at once: the second builds on the first, though storage has not told of it yet.
    await page.evaluate(() => {
      for (const name of ['Full wind-down', 'At the desk']) {
        document.querySelector<HTMLElement>(`[aria-label="Favourite: ${name}"]`)?.click();
      }
    });
    await page.locator('[aria-pressed="true"]').nth(1).waitFor();
    expect((await stored()).favourites).toEqual(['full-wind-down-15', 'desk-3']);
    expect(await names()).toEqual(before);

    await page.reload();
    await page.getByRole('heading', { name: 'Favourites' }).waitFor();
    await page.getByText('One of your favourites.').waitFor();
    expect((await names()).slice(0, 2)).toEqual(['Full wind-down', 'At the desk']);
    expect(await page.locator('[aria-pressed="true"]').count()).toBe(2);
  });

  test('opens from the settings, in a tab', async () => {
    await page.goto(chromium.url('options.html'));
    const [list] = await Promise.all([
      chromium.context.waitForEvent('page'),
      page
        .getByText('Leave out, my routines, voice and bell')
        .click()
        .then(() => page.getByRole('link', { name: 'My routines' }).click()),
    ]);
    await list.getByRole('heading', { name: 'Ready made' }).waitFor();
    await list.close();
  });

  test('names what is played where another was chosen', async () => {
    await tell({
      type: 'body/save',
      value: { version: 1, legs: 'often', profile: { asked: true, chips: ['pregnant'] } },
    });
    await openList();
    await page.getByText("Played as 'Seated and gentle' because you chose 'Pregnant'.").waitFor();
    await tell({ type: 'body/save', value: { version: 1, legs: 'often', profile: { asked: true, chips: ['knee'] } } });
  });
});

describe('one made by keys alone', () => {
  test('is named, filled, put in order, kept over a reload, saved and started', async () => {
    await tell({ type: 'routines/save', value: firstRoutines() });
    await openList();
    await tabTo('Make your own');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Make your own' }).waitFor();

    await tabTo('Name');
    await page.keyboard.type('Quiet ankles');
    await tabTo('Find a step');
    await page.keyboard.type('ankle');
    await tabTo(/Add Ankle circles/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await order()).toEqual(['Ankle circles', 'Ankle circles']);
    expect(await page.locator('.editor > [role="status"]').textContent()).toMatch(/^Ankle circles added, .* in all$/);
    await tabTo('Find a step');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('slow walk');
    await tabTo(/Add Slow walk/);
    await page.keyboard.press('Enter');

    await tabTo('Move up: Slow walk');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Move up: Slow walk');
    expect(await page.locator('.editor > [role="status"]').textContent()).toBe('Slow walk, now 2 of 3');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Move up: Slow walk');
    await page.keyboard.press('Enter');
    expect(await order()).toEqual(['Slow walk', 'Ankle circles', 'Ankle circles']);

    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo('Seconds');
    await page.keyboard.press('ArrowUp');
    await page.reload();
    await page.getByRole('heading', { name: 'Make your own' }).waitFor();
    expect(await order()).toEqual(['Slow walk', 'Ankle circles', 'Ankle circles']);
    expect(await page.getByLabel('Name').inputValue()).toBe('Quiet ankles');

    await tabTo('Save');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Routines', exact: true }).waitFor();
    expect(await focused()).toBe('Edit: Quiet ankles');
    const [mine] = (await stored()).own;
    expect(mine?.steps.map(({ step, measure }) => [step, measure])).toEqual([
      ['slow-walk', { by: 'seconds', seconds: 125 }],
      ['ankle-circles', { by: 'seconds', seconds: 20 }],
      ['ankle-circles', { by: 'seconds', seconds: 20 }],
    ]);

    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('Start: Quiet ankles');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Quiet ankles', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Slow walk' }).waitFor();
    const state = await page.evaluate(`chrome.storage.local.get('state').then(({ state }) => state.run)`);
    expect(state).toMatchObject({ name: 'Quiet ankles', preset: `own/${mine?.id}` });
    await tell({ type: 'routine/act', run: (state as { id: string }).id, action: { type: 'leave' } });
  });

  test('says what is missing, at its field', async () => {
    await openList();
    await page.getByRole('button', { name: 'Make your own' }).click();
    await page.getByRole('button', { name: 'A step of your own' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('input[aria-invalid="true"]:focus').waitFor();
    expect(await page.locator('.field-error').allTextContents()).toEqual([
      'Give it a name, so that you find it again.',
      'Give it a name, so that you find it again.',
    ]);
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('n'.repeat(43));
    await page.getByText('40 letters have room. Take out 3.').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toHaveLength(43);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect((await stored()).own).toHaveLength(1);
  });
});

describe('one put in order by a pointer', () => {
  test('moves where it is let go of, and nowhere after Escape', async () => {
    await openList();
    await page.getByRole('button', { name: 'Edit: Quiet ankles' }).click();
    await page.getByRole('button', { name: /Add Heel raises/ }).click();
    await page.getByRole('button', { name: /Add Child/ }).click();
    const before = ['Slow walk', 'Ankle circles', 'Ankle circles', 'Heel raises', 'Child’s pose'];
    expect((await order()).map((name) => name?.replace("'", '’'))).toEqual(before);

    await drag('Slow walk', 'Heel raises');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect((await order())[0]).toBe('Slow walk');
    await drag('Slow walk', 'Heel raises');
    await page.mouse.up();
    expect((await order()).slice(0, 4)).toEqual(['Ankle circles', 'Ankle circles', 'Heel raises', 'Slow walk']);
    expect(await page.locator('.editor > [role="status"]').textContent()).toBe('Slow walk, now 4 of 5');
    await drag('Child', 'Heel raises');
    await page.mouse.up();
    expect((await order())[2]).toMatch(/Child/);
    expect(
      await page.locator('.step').evaluateAll((all) => all.map((e) => (e as HTMLElement).style.transform)),
    ).toEqual(Array(5).fill(''));

    const kept = page.locator('.step', { hasText: 'Child' });
    await kept.getByText("You chose 'Knee', so another step takes its place.").waitFor();
    await kept.getByRole('switch', { name: 'Play it anyway' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Routines', exact: true }).waitFor();
    expect((await stored()).own[0]?.steps.map(({ step, anyway }) => [step, anyway])).toEqual([
      ['ankle-circles', false],
      ['ankle-circles', false],
      ['childs-pose', true],
      ['heel-raises', false],
      ['slow-walk', false],
    ]);
  });
});
