/** Pictures of "Try a change": choosing, as usual, with the change, at its end and among the earlier ones. */

import { addDays } from '../../lib/time/plain';
import type { Trial } from '../../lib/trial/schema';
import type { Shot } from './shots';
import { trialScript } from './trial-lab';

const TONIGHT = '2027-01-12';
const PAGE = { page: 'journal.html#try', width: 1024, height: 720 };

/** A trial so many nights ago. */
const since = (nights: number, more: Partial<Trial> = {}): Trial => ({
  id: `t${nights}`,
  change: 'coffee',
  form: 'blocks',
  minutes: 120,
  time: null,
  begins: addDays(TONIGHT, -nights),
  stopped: null,
  ...more,
});
const ONCE = since(60, { change: 'sameWake', minutes: 0, time: '06:45', stopped: addDays(TONIGHT, -51) });
const BY_TURNS = since(50, { change: 'routine', form: 'weeks', minutes: 0 });

/** Presses what is found, once the page has taken in what was stored. */
const then = (script: string, ...found: string[]) => `(async () => {
  await ${script};
  for (const each of ${JSON.stringify(found)}) {
    await new Promise((done) => setTimeout(done, 500));
    document.querySelector(each)?.click();
  }
})()`;
const states = {
  list: trialScript({ now: null, past: [] }),
  setup: then(trialScript({ now: null, past: [ONCE] }), '.try-change:nth-of-type(1) input'),
  wake: then(trialScript({ now: null, past: [] }), '.try-change:nth-of-type(4) input'),
  usual: trialScript({ now: since(4), past: [] }),
  change: trialScript({ now: since(19, { change: 'wrapUp', minutes: 30 }), past: [] }),
  turns: trialScript({ now: since(16, { form: 'weeks' }), past: [] }),
  over: then(trialScript({ now: since(28), past: [ONCE, BY_TURNS] }), '.try-past summary'),
} as const;
type State = keyof typeof states;
const shot = (state: State, name: string, more: Partial<Shot> & Pick<Shot, 'moment'>): Shot => ({
  ...PAGE,
  name: `trial-${state}-${name}`,
  before: states[state],
  ...more,
});

export const TRIAL_SHOTS: Shot[] = [
  ...(['list', 'setup', 'wake', 'usual', 'change', 'turns', 'over'] as const).map((state) =>
    shot(state, 'day', { moment: 'journalDay' }),
  ),
  ...(['setup', 'change', 'over'] as const).flatMap((state) => [
    shot(state, 'dusk', { moment: 'journal' }),
    shot(state, 'ember', { moment: 'journalPast' }),
    shot(state, 'phone', { moment: 'journalDay', width: 380 }),
    shot(state, 'long', { moment: 'journal', language: 'long' }),
    shot(state, 'rtl', { moment: 'journal', language: 'rtl' }),
    shot(state, 'forced', { moment: 'journal', forced: true }),
    shot(state, 'zoom', { moment: 'journal', zoom: 2 }),
  ]),
];
