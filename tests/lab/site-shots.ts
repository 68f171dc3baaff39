/** Pictures of time by site: before it is switched on, while it is on, and when its leave was taken back. */
import type { Shot } from './shots';

/** Puts the evening's sites into storage, as if counted; the section alone, its fold and the given groups open. */
const section = (...open: string[]): string => `(async () => {
  const { screen } = await chrome.storage.local.get('screen');
  const minutes = { 'youtube.com': 38, 'bbc.co.uk': 14, 'a-rather-long-name.example': 9, 'reddit.com': 4, 'wikipedia.org': 3 };
  const sites = Object.fromEntries(Object.entries(minutes).map(([site, each]) => [site, each * 60_000]));
  const counted = { ...screen, bins: [15, 15, 15, 15, 12].map((each) => each * 60_000), sites, last: null };
  if (Date.now() >= screen.start) await chrome.storage.local.set({ screen: counted });
  document.querySelectorAll('.section:not(#screen)').forEach((each) => each.remove());
  for (const i of ${JSON.stringify(open)}) document.querySelectorAll('#screen details')[i].open = true;
  await new Promise((done) => setTimeout(done, 400));
})()`;

const FOLD = { page: 'options.html#screen', width: 1024, before: section('0') };
const GROUPS = { ...FOLD, before: section('0', '1') };
const GIVEN = { given: ['tabs' as const] };

export const SITE_SHOTS: Shot[] = [
  { ...FOLD, name: 'sites-off', moment: 'day' },
  { ...FOLD, name: 'sites-off-past', moment: 'past' },
  { ...FOLD, name: 'sites-off-long', moment: 'windDown', language: 'long' },
  { ...FOLD, name: 'sites-off-rtl', moment: 'windDown', language: 'rtl' },
  { ...FOLD, name: 'sites-taken', moment: 'sites' },
  { name: 'sites-taken-popup', moment: 'sites', page: 'popup.html', width: 380 },
  ...(['sitesDay', 'sites', 'sitesPast'] as const).map(
    (moment): Shot => ({ ...GROUPS, ...GIVEN, name: `sites-on-${moment}`, moment }),
  ),
  { ...GROUPS, ...GIVEN, name: 'sites-on-phone', moment: 'sites', width: 360 },
  { ...GROUPS, ...GIVEN, name: 'sites-on-long', moment: 'sites', width: 380, language: 'long' },
  { ...GROUPS, ...GIVEN, name: 'sites-on-rtl', moment: 'sites', language: 'rtl' },
  { ...GROUPS, ...GIVEN, name: 'sites-on-forced', moment: 'sites', forced: true },
  { ...GROUPS, ...GIVEN, name: 'sites-on-zoom', moment: 'sites', zoom: 2 },
];
