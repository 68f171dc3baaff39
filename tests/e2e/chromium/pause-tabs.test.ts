/** The pause in a real Chromium over tabs, lists of sites, dead workers and restarts, and what the background takes from web pages. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { covered, PauseLab, pauseOn, press } from '../../lab/pause-lab';
import { COVERED } from '../../lab/pause-web';

let lab: PauseLab;
beforeAll(async () => {
  lab = await PauseLab.open();
});
afterAll(() => lab.close());

test('need lifts it in every tab, in those in the background and those that open later, and outlives the worker', async () => {
  await lab.night();
  const first = await lab.visit('form');
  const link = lab.chromium.context.waitForEvent('page');
  await lab.desk.bringToFront();
  await lab.desk.evaluate(
    `chrome.tabs.create({ url: ${JSON.stringify(lab.web.url('film', 'site.test'))}, active: false })`,
  );
  const second = await link;
  await covered(second).toBe(true);
  await second.evaluate('film.play().catch(() => undefined)');
  const other = await lab.visit('form', 'other.test');
  expect(await other.page.evaluate(COVERED)).toBe(false);

  await press(first, 'I need this');
  await covered(first.page).toBe(false);
  await covered(second).toBe(false);
  // What plays goes on where it was asked for, and in no other tab.
  expect(await second.evaluate('film.paused')).toBe(true);
  await lab.chromium.killWorker();
  const third = await lab.visit('form');
  await covered(third.page).toBe(false);
  await expect.poll(() => lab.registered()).toBe(false);
  for (const { page } of [first, { page: second }, other, third]) await page.close();
});

test('sites that are taken out of the list are uncovered at once; switched off, it is gone; a caret is where it was', async () => {
  await lab.night();
  const { page } = await lab.visit('form', 'elsewhere.test');
  await page.click('#draft');
  await page.keyboard.type('half a ence');
  for (let back = 0; back < 4; back += 1) await page.keyboard.press('ArrowLeft');
  await lab.tell(pauseOn({ sites: ['elsewhere.test'] }));
  await covered(page).toBe(true);
  await lab.tell(pauseOn());
  await covered(page).toBe(false);
  await lab.tell(pauseOn({ sites: ['elsewhere.test'] }));
  await covered(page).toBe(true);
  await page.keyboard.press('Tab');
  await lab.tell(pauseOn({ on: false }));
  await covered(page).toBe(false);
  await page.bringToFront();
  await page.keyboard.type('sent');
  expect(await page.textContent('#draft')).toBe('half a sentence');
  await page.close();
});

test('whatever else is asked from the process of a web page is not answered', async () => {
  await lab.night();
  const { page } = await lab.visit('form');
  const ask = (command: object) =>
    lab.desk.evaluate(`chrome.tabs.query({ url: '*://www.site.test/*' }).then(async ([tab]) => {
      const [{ result }] = await chrome.scripting.executeScript({
        target: { tabId: tab.id },
        args: [${JSON.stringify({ evenfall: 1, id: 'web', command })}],
        func: (message) => chrome.runtime.sendMessage(message).catch(() => null),
      });
      return result ?? null;
    })`);
  expect(await ask({ type: 'erase' })).toBeNull();
  expect(await ask({ ...pauseOn({ on: false }) })).toBeNull();
  expect(await ask({ type: 'pause/pass', how: 'need', reason: 'a'.repeat(121) })).toMatchObject({ fault: 'invalid' });
  expect(await page.evaluate(COVERED)).toBe(true);
  await page.close();
});

test('a script in a web page reads nothing of ours, not even beside the pause, whatever became of the worker', async () => {
  await lab.night();
  const { page } = await lab.visit('form');
  await covered(page).toBe(true);
  const read = () =>
    lab.desk.evaluate(`chrome.tabs.query({ url: '*://www.site.test/*' }).then(async ([tab]) => {
      const [{ result }] = await chrome.scripting.executeScript({
        target: { tabId: tab.id },
        func: () => chrome.storage.local.get(null).then((all) => Object.keys(all).length, (error) => error.message),
      });
      return result;
    })`);
  expect(await read()).toMatch(/not allowed/);
  await lab.chromium.killWorker();
  expect(await read()).toMatch(/not allowed/);
  await page.close();
});

test('over a restart of the browser it stands where it stood, and is lifted where it was', async () => {
  await lab.night();
  await lab.restart(async () => {
    const visit = await lab.visit('form');
    await covered(visit.page).toBe(true);
    await press(visit, 'I need this');
    await covered(visit.page).toBe(false);
  });
  await lab.restart(async () => {
    await covered((await lab.visit('form')).page).toBe(false);
  });
  await expect.poll(() => lab.registered()).toBe(false);
  expect((await lab.passes()).map(({ how }) => how)).toEqual(['need']);
});
