/** What a year of drinks costs: six a day, in storage under the popup, and in the curve of a night. */
import { COFFEE, firstCaffeine, TEA } from '../../../lib/caffeine/first';
import { HALF_LIVES } from '../../../lib/caffeine/limits';
import { curve } from '../../../lib/caffeine/model';
import { firstReminders } from '../../../lib/schedule/kinds';
import { planNight } from '../../../lib/schedule/plan';
import type { NightRecord } from '../../../lib/schedule/record';
import { freshNight } from '../../../lib/schedule/reduce';
import { NO_OVERRIDE } from '../../../lib/schedule/window';
import { HOUR } from '../../../lib/time/instant';
import { addDays } from '../../../lib/time/plain';
import { everyNight, tell } from '../evenfall';
import { pause, temporary } from '../process';
import { RawChromium } from '../raw-chromium';
import { type Figure, median } from './figures';
import { samplePopup } from './popup';
import { inTurns } from './turns';

const NIGHTS = 365;
const CUPS = 6;
const SCHEDULE = everyNight('22:30', '06:45');

/** The nights of a year up to yesterday's, each with a cup every two hours from waking on, coffee and sipped tea by turns. */
export function yearOfNights(today: string): NightRecord[] {
  const input = { schedule: SCHEDULE, reminders: firstReminders(), zone: 'UTC', overrideOf: () => NO_OVERRIDE };
  return Array.from({ length: NIGHTS }, (_, i) => {
    const night = freshNight(planNight(input, addDays(today, i - NIGHTS)));
    const doses = Array.from({ length: CUPS }, (_, cup) => {
      const drink = cup % 2 === 0 ? COFFEE : { ...TEA, minutes: 20 };
      return { ...drink, id: `${night.night}-${cup}`, at: night.bedtime - (15 - 2 * cup) * HOUR };
    });
    return { ...night, doses, atBedtime: 60 };
  });
}

/**
 * Milliseconds that the curve of a night takes with the doses of a whole year given, a point each five minutes: for each night
 * the least of some samples, since anything else that runs can only add to what the sums take.
 */
function sampleCurves(samples: number): number[] {
  const nights = yearOfNights(new Date().toISOString().slice(0, 10));
  const doses = nights.flatMap((night) => night.doses);
  return nights.map(({ bedtime }) => {
    const took = Array.from({ length: samples }, () => {
      const before = performance.now();
      // The longest half-life has the most doses that still count.
      curve(doses, bedtime - 16 * HOUR, bedtime + 8 * HOUR, 5, HALF_LIVES[1]);
      return performance.now() - before;
    });
    return Math.min(...took);
  });
}

/** A browser in which a bedtime was chosen and the last coffee is worked out, with such nights in storage. */
async function withNights(extension: string, profile: string, nights: NightRecord[]): Promise<RawChromium> {
  const options = { extensions: [extension], profile, env: { TZ: 'UTC' } };
  const first = await RawChromium.launch(options);
  const page = await first.page('manifest.json');
  const entries = Object.fromEntries(nights.map((night) => [`night/${night.night}`, night]));
  await page.run(`chrome.storage.local.set(${JSON.stringify(entries)})`);
  await tell(
    page,
    { type: 'schedule/save', value: SCHEDULE },
    { type: 'caffeine/save', value: { ...firstCaffeine(), mode: 'estimate' } },
  );
  await pause(1000);
  // The page that opens at an install, and what was stored a moment ago, warm no figure.
  await first.close();
  return RawChromium.launch(options);
}

/** The popup over a year of drinks, next to the popup over none, in two browsers by turns. */
async function samplePopups(extension: string, samples: number): Promise<[number, number]> {
  const places = [temporary('year'), temporary('none')] as const;
  const today = new Date().toISOString().slice(0, 10);
  const browsers: RawChromium[] = [];
  const start = async (profile: string, nights: NightRecord[]) => {
    const chromium = await withNights(extension, profile, nights);
    browsers.push(chromium);
    await pause(2000);
    const page = await chromium.page('manifest.json');
    const stored = await page.run<number>(
      "chrome.storage.local.get(null).then((all) => Object.keys(all).filter((key) => key.startsWith('night/')).length)",
    );
    if (stored < nights.length) throw new Error(`${stored} of ${nights.length} nights were kept.`);
    const popup = await page.run<string>('chrome.action.getPopup({})');
    await chromium.closePages();
    return async () => (await samplePopup(chromium, popup)).painted;
  };
  try {
    const year = await start(places[0].path, yearOfNights(today));
    const none = await start(places[1].path, []);
    const [withYear, without] = await inTurns(samples, [year, none]);
    return [median(withYear), median(without)];
  } finally {
    for (const chromium of browsers) await chromium.close();
    for (const place of places) place.remove();
  }
}

/** The figures of a year of drinks. */
export async function caffeine(extension: string, samples: number): Promise<Figure[]> {
  const curves = sampleCurves(samples);
  const [withYear, without] = await samplePopups(extension, samples);
  return [
    {
      name: 'curve of a night in a year of drinks, the slowest of 365 nights',
      unit: 'ms',
      ours: Math.max(...curves),
      limit: { most: 2 },
    },
    {
      name: `popup over ${NIGHTS * CUPS} drinks, left over none: first contentful paint`,
      unit: 'ms',
      ours: withYear,
      empty: without,
      limit: { times: 1.1, plus: 4 },
    },
  ];
}
