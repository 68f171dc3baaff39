/** Pictures of caffeine in the settings: by hours, worked out, with every fold and form open, and where no estimate holds. */
import { COFFEE, firstCaffeine, TEA } from '../../lib/caffeine/first';
import type { CaffeineSettings, Drink } from '../../lib/caffeine/schema';
import type { Shot } from './shots';

const own = (id: string, name: string, mg: number, size: number | null, minutes: number): Drink => ({
  ...COFFEE,
  ...{ drink: `own/${id}`, name, mg, size, minutes },
});
const MATE = own('mate', 'Yerba mate', 78, 300, 45);
const LONG = own('long', 'Großer Filterkaffee mit Hafermilch, warm', 170, 473, 20);
const DRINKER: Partial<CaffeineSettings> = { mode: 'estimate', own: [MATE, LONG], favourites: [COFFEE, MATE, TEA] };

/** The section alone with these settings saved; then presses what begins with a text, one after the other. */
const section = (settings: Partial<CaffeineSettings>, ...texts: string[]): string => `(async () => {
  const wait = () => new Promise((done) => setTimeout(done, 500));
  const command = { type: 'caffeine/save', value: ${JSON.stringify({ ...firstCaffeine(), ...settings })} };
  await chrome.runtime.sendMessage({ evenfall: 1, id: crypto.randomUUID(), command });
  document.querySelectorAll('.section:not(#caffeine)').forEach((each) => each.remove());
  await wait();
  for (const text of ${JSON.stringify(texts)}) {
    const all = [...document.querySelectorAll('#caffeine :is(button, label, summary)')];
    all.find((each) => each.checkVisibility() && each.textContent.trim().startsWith(text))?.click();
    await wait();
  }
  ${texts.length > 0 ? "document.querySelectorAll('#caffeine summary').forEach((each) => { each.parentElement.open = true; });" : ''}
  await wait();
})()`;

const MORE = 'My limit';
const PAGE = { page: 'options.html#caffeine', width: 1024 };
const STAGES = { day: 'cups', dusk: 'windDown', ember: 'past' } as const;

export const CAFFEINE_SHOTS: Shot[] = [
  { ...PAGE, name: 'caffeine-first', moment: 'day', before: section({}) },
  { ...PAGE, name: 'caffeine-none', moment: 'day', before: section({ drinks: false }) },
  ...Object.entries(STAGES).flatMap(([stage, moment]): Shot[] => [
    { ...PAGE, name: `caffeine-${stage}`, moment, before: section(DRINKER) },
    { ...PAGE, name: `caffeine-open-${stage}`, moment, before: section(DRINKER, MORE, 'More', 'Add a drink') },
  ]),
  { ...PAGE, name: 'caffeine-unsure', moment: 'windDown', before: section({ clearance: 'unsure' }, MORE) },
  { ...PAGE, name: 'caffeine-phone', moment: 'cups', width: 360, before: section(DRINKER, MORE, 'Add a drink') },
  { ...PAGE, name: 'caffeine-forced', moment: 'cups', forced: true, before: section(DRINKER, MORE) },
  { ...PAGE, name: 'caffeine-zoom', moment: 'cups', zoom: 2, before: section(DRINKER, MORE) },
  ...(['long', 'rtl'] as const).map(
    (language): Shot => ({
      ...PAGE,
      name: `caffeine-${language}`,
      moment: 'cups',
      language,
      before: section(DRINKER, 'any text opens'),
    }),
  ),
];
