/** The truth about six hours in front of a real Chromium, and what Evenfall counted of them. */
import { afterEach, expect, test } from 'vitest';
import { dice } from '../../lab/dice';
import { everyNight, tell } from '../../lab/evenfall';
import { type Closable, pause } from '../../lab/process';
import { ScreenEvening } from '../../lab/screen-evening';
import { closeAll } from '../../lab/session';
import { TimeMachine } from '../../lab/time-machine';
import { Web } from '../../lab/web';

const opened: Closable[] = [];
afterEach(() => closeAll(opened));

const MINUTE = 60_000;
const BIN = 15 * MINUTE;
const KILLS = 30;

test('six hours with everything that happens in an evening are counted to the minute', {
  timeout: 1_200_000,
}, async () => {
  const web = await Web.open();
  opened.push(web);
  const machine = TimeMachine.at('2027-01-12 18:40:00', { zone: 'UTC', speed: 30 });
  const evening = await ScreenEvening.open(machine, web.url('www.first.example'), (desk) =>
    tell(desk, { type: 'schedule/save', value: everyNight('23:00', '07:00') }),
  );
  opened.push(evening);
  const start = Date.UTC(2027, 0, 12, 19);
  const end = start + 6 * 60 * MINUTE;
  const until = (minute: number) => evening.pass((start + minute * MINUTE - evening.now) / MINUTE);
  /** What was counted up to now, and what is true. */
  const look = async (what: string) => {
    const { bins } = await evening.counted();
    const counted = bins.reduce((sum, bin) => sum + bin, 0);
    const truth = evening.account.between(start, evening.now);
    const minute = (evening.now - start) / MINUTE;
    console.log(
      `${minute.toFixed(1)} min, ${what}: true ${(truth / MINUTE).toFixed(2)}, counted ${(counted / MINUTE).toFixed(2)}`,
    );
  };
  const random = dice(7);
  const first = await evening.window();

  // From before the evening on: what comes before it does not count.
  evening.killWorker(KILLS - 10, 200, random);
  await until(5);
  await look('at a page');
  for (const host of ['news.second.example', 'third.example']) await evening.page(web.url(host));
  for (let i = 0; i < 12; i += 1) {
    await evening.press('ctrl+Tab');
    await evening.pass(random() * 1.5);
  }
  await look('tabs');
  const film = await evening.page(web.url('video.fourth.example'), true);
  const second = await evening.window();
  for (let i = 0; i < 8; i += 1) {
    await evening.show(i % 2 ? second : first);
    await evening.pass(random() * 2);
  }
  await look('two windows');
  for (const minutes of [7, 0.5, 3]) {
    await evening.other();
    await evening.pass(minutes);
    await evening.back(second);
    await evening.pass(2);
  }
  await look('another program');
  for (const minutes of [9, 4]) {
    await evening.leave();
    await evening.pass(minutes);
    await evening.come();
    await evening.pass(3);
  }
  await look('nobody there');
  await evening.press('ctrl+shift+n');
  await expect.poll(() => evening.window(), { timeout: 20_000 }).not.toBe(second);
  await evening.show(await evening.window(), 'private');
  await evening.pass(10);
  await evening.press('ctrl+shift+w');
  await evening.show(second);
  await evening.pass(2);
  await look('a private window');
  const ours = await evening.ours('options.html');
  await evening.pass(8);
  await evening.shut(ours);
  await evening.pass(2);
  await look('our own page');
  await evening.sound(film);
  await evening.pass(3);
  await evening.leave();
  await evening.pass(35);
  await evening.come();
  await evening.filmEnds(film);
  await look('a film');
  await evening.lock(15);
  await evening.pass(3);
  await look('locked');
  await evening.minimise(second, 'web');
  await evening.pass(3);
  await evening.minimise(first, 'other');
  await evening.pass(6);
  await evening.show(first);
  await evening.show(second);
  await evening.pass(3);
  await look('minimised');
  await evening.sleep(30);
  await evening.pass(3);
  await look('the machine slept');
  await evening.crash(3, web.url('www.first.example'));
  evening.killWorker(KILLS - evening.killer.killed, 120, random);
  await evening.pass(4);
  await look('the browser was killed');
  const loud = await evening.page(web.url('video.fourth.example'));
  await evening.sound(loud);
  await evening.pass(2);
  await evening.leave();
  await evening.pass(135);
  await look('asleep in front of a film');
  await evening.filmEnds(loud);
  await evening.come();
  await until(359);
  await evening.other();
  const asked = evening.now;
  await until(361.5);
  await pause(300);
  await look('the end');

  const { from, bins } = await evening.counted();
  const counted = bins.reduce((sum, bin) => sum + bin, 0);
  const truth = evening.account.between(start, end);
  const quarters = bins.map((bin, i) => bin - evening.account.between(from + i * BIN, from + (i + 1) * BIN));
  console.log(
    `killed ${evening.killer.killed} times; off by ${quarters.map((off) => Math.round(off / 1000)).join(', ')} s`,
  );
  expect(asked).toBeLessThan(end);
  expect(evening.killer.killed).toBeGreaterThanOrEqual(KILLS);
  expect(Math.max(...bins)).toBeLessThanOrEqual(BIN);
  // One minute, and one more for the sleep, the crash.
  expect(Math.abs(counted - truth)).toBeLessThan(3 * MINUTE);
});
