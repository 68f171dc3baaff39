/** Half an hour in front of a real Chromium, ten times as fast, and what Evenfall counted of it. Six hours: tests/e2e/truth. */
import { afterEach, expect, test } from 'vitest';
import { dice } from '../../lab/dice';
import { everyNight, tell } from '../../lab/evenfall';
import type { Closable } from '../../lab/process';
import { ScreenEvening } from '../../lab/screen-evening';
import { closeAll } from '../../lab/session';
import { TimeMachine } from '../../lab/time-machine';
import { Web } from '../../lab/web';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

const MINUTE = 60_000;

test('half an hour with what happens in an evening is counted to the minute', { timeout: 480_000 }, async () => {
  const web = await Web.open();
  opened.push(web);
  const machine = TimeMachine.at('2027-01-12 18:58:00', { zone: 'UTC', speed: 10 });
  const evening = await ScreenEvening.open(machine, web.url('www.first.example'), (desk) =>
    tell(desk, { type: 'schedule/save', value: everyNight('23:00', '07:00') }),
  );
  opened.push(evening);
  const start = Date.UTC(2027, 0, 12, 19);
  const random = dice(7);
  const told: string[] = [];
  /** What was counted up to now, and what is true, in milliseconds. */
  const look = async (what: string) => {
    const { bins } = await evening.counted();
    const counted = bins.reduce((sum, bin) => sum + bin, 0);
    const truth = evening.account.between(start, evening.now);
    told.push(`${what}: true ${(truth / MINUTE).toFixed(2)}, counted ${(counted / MINUTE).toFixed(2)} min`);
    return { counted, truth };
  };

  evening.killWorker(8, 20, random);
  const first = await evening.window();
  await evening.pass((start + 2 * MINUTE - evening.now) / MINUTE);
  await evening.page(web.url('news.second.example'));
  for (let i = 0; i < 4; i += 1) {
    await evening.press('ctrl+Tab');
    await evening.pass(random());
  }
  await look('tabs');
  await evening.other();
  await evening.pass(3);
  await evening.back(first);
  await evening.pass(1);
  await look('another program');
  const ours = await evening.ours('options.html');
  await evening.pass(3);
  await evening.shut(ours);
  await evening.pass(1);
  await look('our own page');
  const film = await evening.page(web.url('video.fourth.example'));
  await evening.sound(film);
  await evening.leave();
  await evening.pass(5);
  await evening.come();
  await evening.filmEnds(film);
  await look('a film');
  await evening.leave();
  await evening.pass(4);
  await evening.come();
  await evening.pass(1);
  await look('nobody there');
  await evening.sleep(4);
  await evening.pass(2);
  await look('the machine slept');
  await evening.crash(1, web.url('www.first.example'));
  await evening.pass(3);
  await evening.other();
  await evening.pass(2);
  const { counted, truth } = await look('the browser was killed');
  console.log(`killed ${evening.killer.killed} times\n${told.join('\n')}`);

  expect(evening.killer.killed).toBeGreaterThanOrEqual(5);
  // One minute, and one more for the sleep, the crash.
  expect(Math.abs(counted - truth)).toBeLessThan(3 * MINUTE);
  // What was not there would be ten minutes.
  expect(truth).toBeLessThan(evening.now - start - 10 * MINUTE);
});
