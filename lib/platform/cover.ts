import type { PauseView } from '../pause/view';
import { isUp, readPauseView } from '../pause/view';
import { browser } from './browser';
import { Hush } from './hush';
import { askForView, followView } from './pause-view';

declare global {
  /** The pause in front of this page, in the content script's own world. */
  var evenfallPause: Cover | undefined;
}

/** How often a page may take the pause away, or lay something over it, before it is let. */
const MOST_RETURNS = 20;
/** Milliseconds between two looks whether it is still in front. */
const LOOK = 1000;
/** Milliseconds that it stays while the background has not said whether the pause stands. */
const UNKNOWN = 5000;

/** Events that tell what is typed: the page behind hears none of them, and its shortcuts do not answer. */
const TYPED = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart', 'compositionupdate'];
const MORE_TYPED = ['compositionend', 'paste', 'copy', 'cut'];

/** What is drawn in front of the page. */
export interface Drawing {
  /** The view has changed, or it is shown anew (`times` counts that). */
  view(view: PauseView, times: number): void;
  /** Esc was pressed, or the browser's way back. */
  escaped(): void;
}

/**
 * A modal dialog in a closed shadow root over the whole page. The page itself is left as it is: what is typed there stays,
 * nothing of it can be reached meanwhile, and it has the focus again afterwards.
 */
export class Cover {
  /** Where to draw. */
  readonly root: HTMLDialogElement;
  readonly #host = document.createElement('div');
  readonly #hush = new Hush();
  readonly #observer = new MutationObserver(() => this.#return());
  #drawing: Drawing | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** Where the caret stood in the page. */
  #range: Range | null = null;
  #pressed = false;
  #up = false;
  #times = 0;
  #returns = 0;
  /** When it ends by itself. */
  #until = 0;
  #unfollow: () => void;

  constructor(css: string, dir: string, lang: string) {
    // Whatever rules the page has for its elements.
    this.#host.style.setProperty('all', 'initial', 'important');
    this.#host.style.setProperty('display', 'block', 'important');
    const shadow = this.#host.attachShadow({ mode: 'closed' });
    this.root = document.createElement('dialog');
    Object.assign(this.root, { className: 'pause', dir, lang });
    dress(shadow, css);
    shadow.append(this.root);
    this.root.addEventListener('cancel', (event) => this.#escape(event));
    this.root.addEventListener('close', () => this.#return());
    this.#unfollow = followView((view) => this.#take(view));
    addEventListener('pageshow', this.#look);
  }

  /** Covers the page, draws, and takes the cover away again where the background says that the pause does not stand. */
  begin(drawing: Drawing): void {
    this.#drawing = drawing;
    // Before a word from the background there is nothing to choose from, so nobody is kept for long.
    this.#until = Date.now() + UNKNOWN;
    this.#show();
    void this.#look();
  }

  /** False once the extension was updated, switched off or removed: nothing answers any more. */
  get alive(): boolean {
    return browser.runtime?.id !== undefined;
  }

  /** Looks again whether the pause stands. */
  look(): void {
    void this.#look();
  }

  /** Somebody asked for the page, here: what played in it goes on. At the wake time, and in other tabs, it does not. */
  pressed(): void {
    this.#pressed = true;
  }

  /** Takes the cover away, until the background says that the pause stands again. */
  lift(): void {
    if (!this.#up) return;
    this.#up = false;
    clearInterval(this.#timer);
    this.#observer.disconnect();
    for (const type of [...TYPED, ...MORE_TYPED]) removeEventListener(type, this.#typed, true);
    // Else Chromium gives the focus back and leaves the caret in what is gone: nothing could be typed.
    getSelection()?.removeAllRanges();
    this.root.close();
    this.#host.remove();
    const active = document.activeElement;
    if (this.#range && active instanceof HTMLElement && active.isContentEditable) getSelection()?.addRange(this.#range);
    this.#hush.over(this.#pressed);
  }

  /** Takes it away for good. */
  end(): void {
    this.lift();
    removeEventListener('pageshow', this.#look);
    if (globalThis.evenfallPause === this) globalThis.evenfallPause = undefined;
    if (this.alive) this.#unfollow();
  }

  #show(): void {
    if (this.#up) return;
    this.#up = true;
    this.#times += 1;
    this.#returns = 0;
    this.#pressed = false;
    const selection = getSelection();
    this.#range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    this.#stand();
    this.#hush.begin();
    for (const type of [...TYPED, ...MORE_TYPED]) addEventListener(type, this.#typed, true);
    this.#timer = setInterval(() => this.#check(), LOOK);
  }

  #stand(): void {
    if (!this.#host.isConnected) document.documentElement.append(this.#host);
    if (!this.root.open) this.root.showModal();
    this.#observer.observe(document, { childList: true });
    this.#observer.observe(document.documentElement, { childList: true });
  }

  /** The page took it away, or the browser closed it: it comes back, within reason. */
  #return(): void {
    if (!this.#up || (this.#host.isConnected && this.root.open)) return;
    if (!document.documentElement || this.#returns >= MOST_RETURNS) return;
    this.#returns += 1;
    this.root.close();
    this.#stand();
  }

  #check(): void {
    if (!this.alive) {
      this.end();
      return;
    }
    if (Date.now() >= this.#until) {
      this.lift();
      return;
    }
    const front = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    if (!front || front === this.#host || this.#returns >= MOST_RETURNS) return;
    // Something of the page came in front of it: a dialog that was opened later.
    this.#returns += 1;
    this.#up = false;
    this.root.close();
    this.#up = true;
    this.#stand();
  }

  #typed = (event: Event): void => {
    event.stopImmediatePropagation();
    if (event instanceof KeyboardEvent && event.type === 'keydown' && event.key === 'Escape') this.#escape(event);
  };

  #escape(event: Event): void {
    event.preventDefault();
    this.#drawing?.escaped();
  }

  #look = async (): Promise<void> => {
    this.#take(await askForView());
  };

  #take(told: unknown): void {
    const view = readPauseView(told);
    if (view && isUp(view, Date.now())) {
      this.#until = view.until;
      this.#show();
      this.#drawing?.view(view, this.#times);
    } else this.lift();
  }
}

/**
 * Puts the pause in front of this page, once: a second call has the one that is there look again, unless it is left over
 * from a version of the extension that is gone. Documents that are no HTML are left alone.
 */
export function coverPage(make: () => Cover, draw: (cover: Cover) => Drawing): void {
  const there = globalThis.evenfallPause;
  if (there?.alive) {
    there.look();
    return;
  }
  there?.end();
  if (!(document.documentElement instanceof HTMLElement)) return;
  const cover = make();
  globalThis.evenfallPause = cover;
  cover.begin(draw(cover));
}

/** Style sheets made by script are outside a page's own policy. Firefox long let no content script adopt one (bug 1751346). */
function dress(shadow: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
}
