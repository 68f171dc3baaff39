import type { SERVICE, WantedAlarm } from '../schedule/alarms';
import { alarmDiff } from '../schedule/alarms';
import type { Instant } from '../time/instant';
import { HOUR, MINUTE } from '../time/instant';
import type { Deps } from './deps';

/** Alarms that the plan does not decide about. */
const KEPT: ReadonlySet<string> = new Set(['heartbeat', 'guard', 'update'] satisfies (typeof SERVICE)[number][]);

/** Makes the browser's alarms the wanted ones; the hourly heartbeat is left as it runs, the guard goes last. */
export async function setAlarms(deps: Deps, wanted: WantedAlarm[], now: Instant): Promise<void> {
  const existing = await deps.alarms.all();
  const beats = existing.some(
    ({ name, scheduledTime }) => name === 'heartbeat' && scheduledTime > now && scheduledTime <= now + HOUR,
  );
  // It rings on by itself: a worker that dies in the first step after it is followed by another.
  if (!beats) await deps.alarms.create('heartbeat', now + HOUR, HOUR / MINUTE);
  const ours = existing.filter(({ name }) => !KEPT.has(name));
  const { create, clear } = alarmDiff(ours, wanted);
  for (const { name, when, every } of create) await deps.alarms.create(name, when, every);
  for (const name of clear) await deps.alarms.clear(name);
  await deps.alarms.clear('guard');
}
