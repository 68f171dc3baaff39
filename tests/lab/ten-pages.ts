/** Ten web pages on this machine, each of a kind on which softening pages went wrong somewhere. */
import type { ServerResponse } from 'node:http';
import type { Closable } from './process';
import { serve } from './serve';

const TEXT = `<h1>The harbour at dusk</h1><p>Boats come in one by one. <a href="/light">A blue link</a>, and plain words after it.</p>
<p style="color:#555">A quieter paragraph, as pages like to have them, with <b>some</b> of it in bold.</p>
<div style="display:flex;gap:8px"><i style="background:#c33"></i><i style="background:#2a2"></i><i style="background:#26c"></i><i style="background:#fff"></i><i style="background:#000"></i></div>
<button>A button</button> <input value="typed words">`;
const LONG = Array.from(
  { length: 60 },
  (_, i) => `<p>Line ${i} of a long page, with words enough to be worth scrolling.</p>`,
);

/** A video without a file: what a canvas draws. */
const FILM = `<video id="film" muted autoplay width="480" height="200"></video><script>
const canvas = Object.assign(document.createElement('canvas'), { width: 480, height: 200 });
const pen = canvas.getContext('2d');
let n = 0;
setInterval(() => { pen.fillStyle = 'hsl(' + (n += 3) + ' 80% 60%)'; pen.fillRect(0, 0, 480, 200); pen.fillStyle = 'white'; pen.fillRect(n % 480, 60, 40, 80); }, 33);
film.srcObject = canvas.captureStream(30);
</script>`;

interface TestPage {
  /** Attributes of the html and of the body element. */
  html?: string;
  body?: string;
  style?: string;
  content?: string;
}

const PAGES = {
  light: { style: 'body{background:#fff;color:#111}', content: TEXT + LONG.join('') },
  dark: { style: 'body{background:#111;color:#eee}a{color:#8bf}', content: TEXT },
  bare: { content: TEXT },
  scheme: { style: ':root{color-scheme:dark}', content: TEXT },
  film: { style: 'body{background:#fff}', content: FILM + TEXT },
  frame: {
    style: 'body{background:#eee}iframe{width:45%;height:300px;background:none}',
    content: '<h1>Frames</h1><iframe src="/light"></iframe> <iframe srcdoc="<p>Nothing behind</p>"></iframe>',
  },
  print: { style: 'body{background:#fff}@media print{h1{color:#00f}}', content: TEXT },
  full: {
    style: 'body{background:#fff}#stage{background:#fff;color:#111}',
    content: `<div id="stage"><h1>On stage</h1></div><button id="go" onclick="stage.requestFullscreen()">Full screen</button>
<dialog id="ask" style="border:0;padding:40px"><h2>A question</h2><button>Yes</button></dialog><button id="open" onclick="ask.showModal()">Ask</button>`,
  },
  header: {
    style:
      'body{margin:0;background:#fafafa}header{position:fixed;inset:0 0 auto;height:48px;background:#fff;z-index:2147483647;box-shadow:0 1px 4px #0004}main{padding:64px 16px;transform:translateZ(0)}',
    content: `<header>Stays at the top</header><main>${TEXT}${LONG.join('')}</main>`,
  },
  after: {
    html: 'dir="rtl"',
    style:
      'body{background:#fff}html::after{content:"";position:fixed;inset:auto 0 0;height:6px;background:linear-gradient(90deg,red,blue)}html::before{content:"";position:fixed;inset:0 0 auto;height:6px;background:#0a0}',
    content: TEXT,
  },
} satisfies Record<string, TestPage>;

/** The names of the ten; each is also a path. */
export const TEN_PAGES = Object.keys(PAGES) as (keyof typeof PAGES)[];

/** Asks for a page whose end does not come. */
const HELD = 'held';

function documentOf(name: string): string | undefined {
  const page: TestPage | undefined = PAGES[name as keyof typeof PAGES];
  if (!page) return undefined;
  const style = `body{font:17px/1.5 sans-serif;margin:24px}i{display:block;width:56px;height:56px}${page.style ?? ''}`;
  return `<!doctype html><html lang="en" ${page.html ?? ''}><title>${name}</title><style>${style}</style><body ${page.body ?? ''}>${page.content ?? ''}`;
}

/** The ten pages, each at `/` and its name. Every host name may lead to it. */
export class TenPages implements Closable {
  private constructor(
    readonly port: number,
    private readonly end: () => Promise<void>,
    /** What was sent but for its end. */
    private readonly held: ServerResponse[],
  ) {}

  static async open(): Promise<TenPages> {
    const held: ServerResponse[] = [];
    const { port, close } = await serve(({ url = '' }, answer) => {
      const [name = '', query] = url.slice(1).split('?');
      const found = documentOf(name);
      answer.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      if (query !== HELD) answer.end(found);
      else if (held.push(answer)) answer.write(found);
    });
    return new TenPages(port, close, held);
  }

  url(name: (typeof TEN_PAGES)[number], host = 'soft.test'): string {
    return `http://${host}:${this.port}/${name}`;
  }

  /** The address of a page that is there and goes on loading, until {@link release}. */
  heldUrl(name: (typeof TEN_PAGES)[number], host?: string): string {
    return `${this.url(name, host)}?${HELD}`;
  }

  /** Lets every held page come to its end. */
  release(): void {
    for (const answer of this.held.splice(0)) answer.end();
  }

  close(): Promise<void> {
    return this.end();
  }
}
