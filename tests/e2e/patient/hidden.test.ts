/** A run on its page while somebody looks at another tab: Chromium lets a hidden page's own timers run once a minute then. */

import { expect, test } from 'vitest';
import { inHours } from '../../lab/clock';
import { everyNight, tell } from '../../lab/evenfall';
import { built } from '../../lab/extension';
import { pause } from '../../lab/process';
import { RawChromium } from '../../lab/raw-chromium';

test('goes on in a hidden tab, and is heard of every ten seconds', { timeout: 300_000 }, async () => {
  const browser = await RawChromium.launch({ extensions: [built('chrome')], env: { TZ: 'UTC' } });
  try {
    const desk = await browser.page('help.html');
    await tell(
      desk,
      { type: 'schedule/save', value: everyNight(inHours(1.5), inHours(9.5)) },
      { type: 'body/save', value: { version: 1, legs: 'often', profile: { asked: true, chips: [] } } },
    );
    const player = await browser.page('routine.html?start=full-wind-down-15');
    await player.until("document.querySelector('.player-bar')");
    await desk.send('Page.bringToFront');
    await player.until("document.visibilityState === 'hidden'");
    // Measured without the worker of a page: the last beat comes after 80 seconds.
    const late: number[] = [];
    for (const end = Date.now() + 150_000; Date.now() < end; await pause(5000)) {
      const beat = await desk.run<number>(
        "chrome.storage.local.get('state').then(({ state }) => Date.now() - state.run.beatAt)",
      );
      if (beat > 12_000) late.push(beat);
    }
    expect(late).toEqual([]);
    await player.until("document.querySelector('.player-pause')?.getAttribute('aria-label') === 'Pause'");
  } finally {
    await browser.close();
  }
});
