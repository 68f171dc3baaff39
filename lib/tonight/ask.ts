import type { Verb } from '../schedule/record';
import type { Message, Spoken } from '../schedule/text';
import { noticeOf } from '../schedule/text';
import type { Instant } from '../time/instant';
import { offeredAt } from './choice';
import type { Tonight } from './tonight';

/** A reminder as it is asked about in the popup and on its page. */
export interface Ask {
  id: string;
  kind: Spoken['kind'];
  title: Message;
  line: Message[];
  verbs: Verb[];
}

/**
 * The reminder of this id with its texts in full: on our own pages nobody reads over the shoulder of a
 * notification. Null when neither tonight nor this
 * morning has such a reminder.
 */
export function askOf(tonight: Tonight, id: string, now: Instant): Ask | null {
  const { bedtime, chain, woken, windDown, wake, shiftWork, legsMatter } = tonight;
  const reminders = Object.fromEntries([...chain, ...woken].map((link) => [link.id, { ...link, shownBefore: false }]));
  const link = reminders[id];
  if (!link || bedtime === null) return null;
  const plan = { bedtime, windDown, wake, shift: shiftWork, reminders: chain };
  const { title, line, verbs } = noticeOf(link, { reminders }, plan, {
    now,
    settings: { wording: 'details', sticky: 'none', sound: false },
    legsMatter,
    routineMinutes: offeredAt(tonight, now).minutes,
  });
  return { id, kind: link.kind, title, line, verbs };
}
