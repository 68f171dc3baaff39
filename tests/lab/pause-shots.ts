/** Pictures of the pause: the page in front of a site, and its fold of the settings. */
import type { Shot } from './shots';

/** The cover of the product on a page of ours: the same script that is put in front of a site. */
const cover = `(async () => {
  document.querySelector('#app').remove();
  document.head.append(Object.assign(document.createElement('script'), { src: '/pause.js' }));
  await new Promise((done) => setTimeout(done, 600));
})()`;

/** The section alone, with its last fold open. */
const section = `(async () => {
  while (!document.querySelector('.pause-preview')) await new Promise((done) => setTimeout(done, 50));
  document.querySelectorAll('.section:not(#screen)').forEach((each) => each.remove());
  document.querySelector('.pause-preview').closest('details').open = true;
  await new Promise((done) => setTimeout(done, 400));
})()`;

const COVER = { page: 'help.html', moment: 'pausePast' as const, given: ['pages' as const], before: cover };
const WIDE = { ...COVER, width: 1280, height: 800 };
const FOLD = { page: 'options.html#screen', width: 1024, before: section };
const GIVEN = { given: ['pages' as const] };

export const PAUSE_SHOTS: Shot[] = [
  { ...WIDE, name: 'pause' },
  { ...COVER, name: 'pause-phone', width: 380, height: 700 },
  { ...WIDE, name: 'pause-zoom', zoom: 2 },
  { ...WIDE, name: 'pause-long', language: 'long' },
  { ...WIDE, name: 'pause-rtl', language: 'rtl' },
  { ...WIDE, name: 'pause-forced', forced: true },
  { ...FOLD, name: 'pause-fold-off', moment: 'day' },
  ...(['pauseDay', 'pause', 'pausePast'] as const).map(
    (moment): Shot => ({ ...FOLD, ...GIVEN, name: `pause-fold-${moment}`, moment }),
  ),
  { ...FOLD, name: 'pause-fold-taken', moment: 'pause' },
  { ...FOLD, ...GIVEN, name: 'pause-fold-phone', moment: 'pause', width: 360 },
  { ...FOLD, ...GIVEN, name: 'pause-fold-rtl', moment: 'pause', language: 'rtl' },
  { ...FOLD, ...GIVEN, name: 'pause-fold-zoom', moment: 'pause', zoom: 2 },
];
