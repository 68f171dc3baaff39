/** What ten years of nights cost the journal: each of its views over 3,650 nights, next to the same view over 14. */
import { addDays } from '../../../lib/time/plain';
import { everyNight, tell } from '../evenfall';
import { pastNights, storeNights } from '../journal-lab';
import { pause, temporary } from '../process';
import { RawChromium } from '../raw-chromium';
import { type Figure, median } from './figures';
import { type PopupSample, samplePopup } from './popup';
import { inTurns } from './turns';

const MANY = 3650;
const FEW = 14;
const ZONE = 'Europe/Berlin';
const SIZE = { width: 1024, height: 900 };
/** The views, the first of them first, and a night of long ago. */
const VIEWS = ['morning', 'nights', 'night', 'legs', 'try', 'learn', 'notes'] as const;
/** More rows, the numbers and all nights side by side, one after the other: what a reader of ten years presses. */
const PRESSES = `(async () => {
  for (const text of ['Earlier', 'Earlier', 'Earlier', 'Numbers', 'All there are']) {
    const all = [...document.querySelectorAll('button, summary, label, [role=radio]')];
    all.find((each) => each.checkVisibility() && each.textContent.trim() === text)?.click();
    await new Promise((done) => setTimeout(done, 700));
  }
})()`;

/** A browser in which so many nights up to yesterday's were noted; nothing of what stored them is warm. */
async function withNights(extension: string, profile: string, count: number): Promise<RawChromium> {
  const options = { extensions: [extension], profile, env: { TZ: ZONE } };
  const first = await RawChromium.launch(options);
  const page = await first.page('manifest.json');
  await tell(
    page,
    { type: 'schedule/save', value: everyNight('22:30', '06:45') },
    { type: 'body/save', value: { version: 1, legs: 'often', profile: { asked: true, chips: [] } } },
  );
  const yesterday = addDays(new Date().toISOString().slice(0, 10), -1);
  await storeNights((source) => page.run(source), pastNights(count, yesterday));
  const stored = await page.run<number>(
    "chrome.storage.local.getKeys().then((keys) => keys.filter((key) => key.startsWith('night/')).length)",
  );
  if (stored < count) throw new Error(`${stored} of ${count} nights were kept.`);
  await pause(1000);
  await first.close();
  return RawChromium.launch(options);
}

/** Openings of one view in a browser, each in a fresh tab. */
function opener(chromium: RawChromium, view: (typeof VIEWS)[number]): () => Promise<PopupSample> {
  const night = addDays(new Date().toISOString().slice(0, 10), -FEW);
  const place = view === 'night' ? `nights/${night}` : view;
  return () =>
    samplePopup(chromium, `chrome-extension://${chromium.id}/journal.html#${place}`, {
      ...SIZE,
      ...(view === 'nights' ? { after: PRESSES } : {}),
    });
}

/** The figures of ten years of nights. */
export async function journal(extension: string, samples: number, say: (line: string) => void): Promise<Figure[]> {
  const places = [temporary('many'), temporary('few')] as const;
  const browsers: RawChromium[] = [];
  try {
    say(`${MANY} nights and ${FEW}`);
    for (const [i, place] of places.entries()) {
      browsers.push(await withNights(extension, place.path, i === 0 ? MANY : FEW));
    }
    const [many, few] = browsers;
    if (!many || !few) return [];
    // The first page meets a worker that starts; its replan is no part of any view.
    for (const chromium of browsers) {
      await chromium.page('journal.html#morning');
      await pause(3000);
      await chromium.closePages();
    }
    const figures: Figure[] = [];
    for (const view of VIEWS) {
      say(`journal, ${view}: ${samples} of each`);
      figures.push(...figuresOf(view, await inTurns(samples, [opener(many, view), opener(few, view)])));
    }
    return figures;
  } finally {
    for (const chromium of browsers) await chromium.close();
    for (const place of places) place.remove();
  }
}

function figuresOf(view: (typeof VIEWS)[number], [many, few]: [PopupSample[], PopupSample[]]): Figure[] {
  const of = (samples: readonly PopupSample[], pick: (sample: PopupSample) => number) => median(samples.map(pick));
  const there = ({ settled }: PopupSample) => settled;
  const first = view === 'morning';
  const name = `journal, ${view}, over ${MANY} nights, left over ${FEW}`;
  const painted = ({ painted: at }: PopupSample) => at;
  const paint: Figure = {
    name: `${name}: first contentful paint`,
    unit: 'ms',
    ours: of(many, painted),
    empty: of(few, painted),
    limit: { times: 1.5 },
  };
  return [
    ...(first ? [paint] : []),
    {
      name: `${name}: complete`,
      unit: 'ms',
      ours: of(many, there),
      empty: of(few, there),
      limit: first ? { times: 1.5 } : { plus: 300 },
    },
    { name: `${name}: longest task`, unit: 'ms', ours: of(many, ({ busy }) => busy), limit: { most: 100 } },
  ];
}
