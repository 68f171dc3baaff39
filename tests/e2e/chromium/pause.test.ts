/** The pause in front of sites in a real Chromium: what it covers, what it leaves alone, and who can reach it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTree } from '../../lab/access-tree';
import { covered, focused, PauseLab, press } from '../../lab/pause-lab';
import { COVERED } from '../../lab/pause-web';

let lab: PauseLab;
beforeAll(async () => {
  lab = await PauseLab.open();
});
afterAll(() => lab.close());

test('an open form is covered as it is: told by name, gone through by keys alone, and everything typed is there after it', async () => {
  const visit = await lab.visit('form');
  const { page, session } = visit;
  await page.fill('#words', 'half a sent');
  await page.focus('#words');
  await lab.night();
  await covered(page).toBe(true);

  const tree = await accessTree(page, session);
  expect(tree.find(({ role }) => role === 'dialog')).toMatchObject({
    name: 'A breath first',
    description: expect.stringContaining('Read two pages'),
  });
  expect(tree.find(({ focused, role }) => focused && role === 'heading')?.name).toBe('A breath first');
  expect(tree.filter(({ role }) => role === 'heading')).toHaveLength(1);
  const controls = tree.filter(({ role }) => role === 'button' || role === 'textbox');
  expect(controls.map(({ name }) => name.replace(/\d/, 'n'))).toEqual([
    'Start my routine',
    expect.stringMatching(/^Five more minutes n more times/),
    'A reason, if you like',
    expect.stringMatching(/^I need this/),
  ]);
  for (const control of controls) expect((await control.box()).height).toBeGreaterThanOrEqual(44);

  await page.keyboard.press('Tab');
  expect(await focused(visit)).toBe('Start my routine');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('legs k');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await focused(visit)).toBe('Start my routine');
  expect(await page.evaluate(COVERED)).toBe(true);
  const said = (await accessTree(page, session)).map(({ name }) => name);
  expect(said).toContain('Esc leaves this open. Each of the buttons leads on.');
  expect(await page.inputValue('#words')).toBe('half a sent');

  for (let tabs = 0; tabs < 2; tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await covered(page).toBe(false);
  expect(await page.evaluate('[document.activeElement.id, words.value]')).toEqual(['words', 'half a sent']);
  await page.keyboard.type('ence');
  expect(await page.inputValue('#words')).toBe('half a sentence');
  expect(await lab.passes()).toEqual([{ at: expect.any(Number), how: 'need', reason: 'legs k' }]);
  await page.close();
});

test('a page that opens to it hears nothing of what is typed; the routine opens beside it', async () => {
  await lab.night();
  const visit = await lab.visit('form');
  const { page } = visit;
  await covered(page).toBe(true);
  for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('sore legs');
  await page.keyboard.press('Escape');
  expect(await page.evaluate('window.heard')).toEqual([]);
  expect(await focused(visit)).toBe('Start my routine');
  await press(visit, 'Start my routine');
  await expect.poll(() => lab.chromium.context.pages().some((each) => each.url().endsWith('/routine.html'))).toBe(true);
  expect(await page.evaluate(COVERED)).toBe(true);
  expect((await lab.passes()).map(({ how }) => how)).toEqual(['routine']);
  for (const each of lab.chromium.context.pages()) if (each.url().endsWith('/routine.html')) await each.close();
  await page.close();
});

test.each(['strict', 'hiding', 'views', 'frame', 'film'])(
  '%s: it stands, can be told and pressed, and goes',
  async (name) => {
    await lab.night();
    const visit = await lab.visit(name);
    const { page, session } = visit;
    await covered(page).toBe(true);
    if (name === 'views') await page.evaluate('next()');
    if (name === 'film') await page.evaluate('film.play().catch(() => undefined)');
    expect((await accessTree(page, session)).filter(({ role }) => role === 'dialog')).toHaveLength(1);
    const ways = (await accessTree(page, session)).filter(({ role }) => role === 'button');
    expect(ways).toHaveLength(3);
    expect(await page.evaluate('[...document.querySelectorAll("audio")].every(({ paused }) => paused)')).toBe(true);
    // Styled by its own sheet, whatever the page forbids: as wide as it asks for.
    expect((await ways[0]?.box())?.width).toBe(340);
    for (const frame of page.frames().slice(1)) expect(await frame.evaluate(COVERED)).toBe(false);
    await press(visit, 'I need this');
    await covered(page).toBe(false);
    await expect
      .poll(() => page.evaluate('[...document.querySelectorAll("audio")].every(({ paused }) => !paused)'))
      .toBe(true);
    await page.close();
  },
);

test('it comes back in front of a page that takes it away or opens something over it, and gives in to one that never stops', async () => {
  await lab.night();
  const visit = await lab.visit('dialog');
  const { page, session } = visit;
  await covered(page).toBe(true);
  await page.evaluate("document.querySelector('html > div').remove()");
  await covered(page).toBe(true);
  await page.evaluate('own.showModal()');
  await expect
    .poll(async () => (await accessTree(page, session)).some(({ name }) => name === 'Start my routine'), {
      // It looks once a second whether it is still in front.
      timeout: 5000,
    })
    .toBe(true);
  await press(visit, 'I need this');
  await covered(page).toBe(false);
  await page.close();

  await lab.night();
  const jealous = await lab.visit('jealous');
  await expect.poll(() => jealous.page.evaluate('window.taken')).toBeGreaterThan(5);
  await new Promise((done) => setTimeout(done, 1500));
  const taken = await jealous.page.evaluate('window.taken');
  expect(taken).toBeLessThan(30);
  await jealous.page.fill('#words', 'still alive');
  await jealous.page.close();
});
