/** A night on a flight, in a real Chromium that is started at home in the evening and where it landed in the morning. */
import type { Page } from '@playwright/test';
import { afterEach, expect, test } from 'vitest';
import type { NightRecord } from '../../../lib/schedule/record';
import { Chromium } from '../../lab/chromium';
import { everyNight, tellFrom } from '../../lab/evenfall';
import { type Closable, temporary } from '../../lab/process';
import { closeAll } from '../../lab/session';
import { FAKED_CLOCK_FLAGS, TimeMachine } from '../../lab/time-machine';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

/** A browser on this profile, at a moment of a zone's clock. */
async function landed(profile: string, moment: string, zone: string): Promise<{ chromium: Chromium; page: Page }> {
  const machine = TimeMachine.at(moment, { zone });
  opened.push(machine);
  const chromium = await Chromium.launch({ profile, env: machine.env, args: FAKED_CLOCK_FLAGS });
  opened.push(chromium);
  return { chromium, page: await chromium.page('help.html', { width: 1024, height: 900 }) };
}

/** The evening before: the usual times are chosen, and the machine is shut. */
async function evening(profile: string, moment: string, zone: string): Promise<void> {
  const { chromium, page } = await landed(profile, moment, zone);
  await tellFrom(
    page,
    { type: 'schedule/save', value: everyNight('22:30', '06:45') },
    { type: 'look/save', value: { version: 1, look: 'light', showTimeLeft: true, clock: '24' } },
  );
  await chromium.close();
}

const NIGHT = 'night/2026-12-01';

test('asleep over Berlin, awake in New York: times as they were read, and the hours between them', async () => {
  const { path, remove } = temporary('flight');
  opened.push({ close: async () => remove() });
  await evening(path, '2026-12-01 21:00:00', 'Europe/Berlin');
  const { chromium, page } = await landed(path, '2026-12-02 08:10:00', 'America/New_York');
  await page.goto(chromium.url('journal.html'));
  await page.getByText('Tuesday, December 1, 2026, planned 22:30 to 06:45').waitFor();
  await page.getByText('Add times').click();
  await page.getByText('Your clock has changed since that evening.').waitFor();
  const clock = (end: string) => page.getByLabel(`Clock at ${end}`).locator('option:checked').textContent();
  expect([await clock('bedtime'), await clock('waking')]).toEqual(['UTC+01:00', 'America/New York']);
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  // Of a waking somewhere else nothing is suggested.
  expect([await field('Into bed').inputValue(), await field('Awake for good').inputValue()]).toEqual(['22:30', '']);
  await field('Lights out').fill('23:00');
  await page.getByRole('group', { name: 'About how many minutes until asleep' }).getByText('15').click();
  await page.getByRole('group', { name: 'Times awake' }).getByText('0', { exact: true }).click();
  await field('Awake for good').fill('06:30');
  await field('Up').fill('06:45');
  await field('Up').press('Tab');
  await page.getByText('Tue 22:30 to Wed 06:45').waitFor();
  await page.getByRole('button', { name: 'Note it' }).click();
  await page.getByText('Noted. That is all.').waitFor();
  const stored = `chrome.storage.local.get('${NIGHT}').then((all) => all['${NIGHT}'])`;
  const { diary, offset, offsetWake } = (await page.evaluate(stored)) as NightRecord;
  expect([offset, offsetWake]).toEqual([60, 60]);
  expect(diary?.sleeps).toMatchObject([
    {
      inBed: Date.parse('2026-12-01T22:30+01:00'),
      tried: Date.parse('2026-12-01T23:00+01:00'),
      woke: Date.parse('2026-12-02T06:30-05:00'),
      up: Date.parse('2026-12-02T06:45-05:00'),
      offset: 60,
      offsetUp: -300,
    },
  ]);

  await page.getByRole('link', { name: 'Nights' }).click();
  const reading = () => page.getByRole('slider', { name: 'Your nights' }).getAttribute('aria-valuetext');
  await expect.poll(reading).toContain('Noted asleep 23:15 to 06:30.');
  expect(await reading()).toContain('The clock moved, so this row is 30 h long.');
  await page.getByRole('link', { name: 'Open this night' }).click();
  await page.getByRole('heading', { name: 'Night of Tuesday, December 1, 2026' }).waitFor();
  expect(await page.locator('.night-times > div').allTextContents()).toEqual([
    'Planned22:30 to 06:45, 8 h 15',
    'Into bed22:30',
    'Lights out23:00',
    'Awake for good06:30',
    'Up06:45',
    'ClockUTC+01:00 at bedtime, UTC-05:00 at waking',
    'Asleep13 h 15',
  ]);
  await page.getByText('Numbers', { exact: true }).click();
  const number = (name: string) => page.getByRole('row', { name }).getByRole('cell').textContent();
  expect([await number('Hours asleep'), await number('Hours in bed')]).toEqual(['13 h 15', '14 h 15']);
});
