/** Trials in a real browser's storage, and what was said of their nights. */
import { KEPT } from '../../lib/diary/limits';
import type { Trials } from '../../lib/trial/schema';
import { nightsOf, phaseOf } from '../../lib/trial/trial';

/**
 * A script for a page of ours: stores trials, and says of each noted night with a change how it was kept to: mostly, now and then
 * partly or not.
 */
export function trialScript(trials: Omit<Trials, 'version'>): string {
  const all = [...trials.past, ...(trials.now ? [trials.now] : [])];
  const said = all.flatMap((trial) =>
    nightsOf(trial)
      .filter((night) => phaseOf(trial, night) === 'change')
      .map((night, i) => [`night/${night}`, KEPT[i % 7 === 3 ? 1 : i % 7 === 5 ? 2 : 0]] as const),
  );
  return `(async (said) => {
  const nights = await chrome.storage.local.get(Object.keys(said));
  for (const [key, night] of Object.entries(nights)) if (night.diary) night.diary.kept = said[key];
  await chrome.storage.local.set({ ...nights, trials: ${JSON.stringify({ version: 1, ...trials })} });
})(${JSON.stringify(Object.fromEntries(said))})`;
}
