/**
 * Pictures of the views of screen time and caffeine in Firefox. Its clock cannot be faked: the bedtime is put where the moment of the
 * table has it, so many hours from now, and the pages show the real time.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { everyNight, tellFrom } from './evenfall';
import { Firefox } from './firefox';
import { MOMENTS } from './moments';
import { pause } from './process';
import { SHOTS, type Shot } from './shots';

/** The table's views that Firefox shows too: the popup and the section at three stages each, the bars, and caffeine with every form open. */
const VIEWS = [
  'popup-screen-limit',
  'popup-screen-windDown',
  'popup-screen-past',
  'popup-screen-bars',
  'options-screen-limitDay',
  'options-screen-limit',
  'options-screen-limitPast',
  'caffeine-open-dusk',
];
const ZONE = 'Europe/Berlin';
/** The bedtime of the table's moments. */
const BEDTIME = '2027-01-12 22:30:00';
/** Long enough for every fade to end. */
const FADE = 900;

const namesOf = ({ name }: Shot) => `firefox-${name}`;
const wallAt = (instant: number) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(instant);

async function photograph(firefox: Firefox, desk: Page, shot: Shot): Promise<Uint8Array> {
  const moment = MOMENTS[shot.moment];
  for (const command of moment.commands) await tellFrom(desk, command);
  const bedtime = Date.now() + Date.parse(BEDTIME) - Date.parse(moment.at);
  await tellFrom(desk, { type: 'schedule/save', value: everyNight(wallAt(bedtime), wallAt(bedtime + 29_700_000)) });
  const page = await firefox.page(shot.page);
  const { width } = shot;
  await page.setViewport({ width, height: 300, deviceScaleFactor: 2 });
  // The picture is as tall as the page: bars that the first, low window has would stay in it.
  await page.evaluate("document.documentElement.style.scrollbarWidth = 'none'");
  await pause(FADE);
  if (shot.before) await page.evaluate(shot.before);
  await pause(FADE);
  const height = Number(await page.evaluate('Math.max(document.documentElement.scrollHeight, innerHeight)'));
  await page.setViewport({ width, height, deviceScaleFactor: 2 });
  await pause(100);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/**
 * Takes the pictures whose name contains a word.
 * @param folder where they go
 * @returns what was taken, and what could not be and why
 */
export async function takeFirefoxShots(
  folder: string,
  only: string,
): Promise<{ taken: { name: string; width: number }[]; problems: string[] }> {
  const wanted = SHOTS.filter((shot) => VIEWS.includes(shot.name) && namesOf(shot).includes(only));
  const taken: { name: string; width: number }[] = [];
  const problems: string[] = [];
  if (wanted.length === 0) return { taken, problems };
  const firefox = await Firefox.launch({ env: { TZ: ZONE } });
  try {
    const desk = await firefox.page('help.html');
    for (const shot of wanted) {
      try {
        writeFileSync(join(folder, `${namesOf(shot)}.png`), await photograph(firefox, desk, shot));
        taken.push({ name: namesOf(shot), width: shot.width });
      } catch (error) {
        problems.push(`${namesOf(shot)}: ${error instanceof Error ? error.message : error}`);
      }
    }
  } finally {
    await firefox.close();
  }
  return { taken, problems };
}
