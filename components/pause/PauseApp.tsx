import { render } from 'preact';
import type { Answer, Command } from '../../lib/app/commands';
import type { PauseView } from '../../lib/pause/view';
import type { Cover, Drawing } from '../../lib/platform/cover';
import { send } from '../../lib/platform/messages';
import type { Pass } from '../../lib/schedule/record';
import { PAUSE_HEAD, PAUSE_MEANT, PausePage } from './PausePage';

/** Milliseconds after which nobody waits for an answer any more. */
const PATIENCE = 4000;

/** What the background answers, or that it does not. */
function answered(command: Command): Promise<Answer> {
  const silence = new Promise<Answer>((done) => setTimeout(() => done({ ok: false, fault: 'old' }), PATIENCE));
  return Promise.race([send(command), silence]);
}

/**
 * Draws the pause into its cover. Whoever asks to go through is let through, whatever the background answers: an old version,
 * a full disk, and a worker that died or says nothing are no reason to keep anybody. Five minutes that were used up elsewhere
 * are looked up.
 */
export function drawPause(cover: Cover): Drawing {
  let view: PauseView | null = null;
  let times = 0;
  let escapes = 0;
  let busy = false;

  const draw = () => render(<PausePage key={times} view={view} escapes={escapes} onPass={pass} />, cover.root);
  const pass = async (how: Pass, reason: string | null) => {
    if (busy) return;
    busy = true;
    if (how !== 'routine') cover.pressed();
    const answer = await answered({ type: 'pause/pass', how, reason });
    busy = false;
    if (!answer.ok && answer.fault === 'gone') cover.look();
    else if (!answer.ok || how !== 'routine') cover.lift();
  };

  cover.root.setAttribute('aria-labelledby', PAUSE_HEAD);
  cover.root.setAttribute('aria-describedby', PAUSE_MEANT);
  draw();
  return {
    view(next, shown) {
      if (shown !== times) escapes = 0;
      view = next;
      times = shown;
      draw();
    },
    escaped() {
      escapes += 1;
      draw();
    },
  };
}
