/** Pages of a small web on which the pause is tried: plain ones, and some that make it hard. */
import type { Closable } from './process';
import { serve } from './serve';

/** Hears everything that is typed, as a page with shortcuts does. */
const SPY = `<script>
  window.heard = [];
  for (const type of ['keydown', 'keyup', 'input', 'beforeinput', 'paste'])
    addEventListener(type, (event) => heard.push(event.key ?? event.data ?? type), true);
</script>`;

const FORM =
  '<h1>A page</h1><form><input id="words"><textarea id="more"></textarea><button id="go">Go</button></form><p id="draft" contenteditable></p>';

/** A second of silence as a file. */
function silence(): string {
  const rate = 8000;
  const file = Buffer.alloc(44 + rate, 128);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + rate, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(rate, 40);
  return file.toString('base64');
}

const PAGES: Record<string, { body: string; policy?: string }> = {
  form: { body: SPY + FORM },
  strict: { body: FORM, policy: "default-src 'none'; style-src 'none'; script-src 'none'" },
  /** Hides whatever it does not know, by rules that are hard to beat. */
  hiding: {
    body: `<style>html{font-size:44px} html>div,div{display:none!important;opacity:0!important}</style>${FORM}`,
  },
  /** Goes on to other views without loading. */
  views: {
    body: `${FORM}<script>onpopstate = () => {}; window.next = () => {
    history.pushState({}, '', '/view-' + Math.random());
    document.body.innerHTML = '<h1>Another view</h1>';
  };</script>`,
  },
  /** Takes every element away that is not its own, at once and for ever. */
  jealous: {
    body: `${FORM}<script>window.taken = 0;
    const sweep = () => {
      for (const each of [...document.documentElement.children])
        if (!['HEAD', 'BODY'].includes(each.tagName)) { each.remove(); window.taken += 1; }
    };
    new MutationObserver(sweep).observe(document.documentElement, { childList: true });
    sweep();</script>`,
  },
  frame: { body: `${FORM}<iframe src="/form" width="600" height="400"></iframe>` },
  /** Opens a dialog of its own later. */
  dialog: { body: `${FORM}<dialog id="own"><button>Take all cookies</button></dialog>` },
  film: { body: `<h1>A film</h1><audio id="film" loop src="data:audio/wav;base64,${silence()}"></audio>` },
};

export class PauseWeb implements Closable {
  private constructor(
    private readonly port: number,
    private readonly end: () => Promise<void>,
  ) {}

  static async open(): Promise<PauseWeb> {
    const { port, close } = await serve(({ url = '' }, answer) => {
      const page = PAGES[url.slice(1)] ?? { body: FORM };
      answer.setHeader('content-type', 'text/html; charset=utf-8');
      if (page.policy) answer.setHeader('content-security-policy', page.policy);
      answer.end(`<!doctype html><html lang="en"><title>A page</title>${page.body}</html>`);
    });
    return new PauseWeb(port, close);
  }

  /** The address of a page; the browser needs to be told that the host is this machine. */
  url(page: string, host = 'www.site.test'): string {
    return `http://${host}:${this.port}/${page}`;
  }

  close(): Promise<void> {
    return this.end();
  }
}

/** True in a page that has something of somebody else over its middle. */
export const COVERED =
  'document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.parentNode === document.documentElement && ' +
  "!['BODY', 'HTML'].includes(document.elementFromPoint(innerWidth / 2, innerHeight / 2).tagName)";
