/**
 * A plain DevTools connection. It attaches to pages only: a debugger on a service worker keeps that worker awake for
 * ever, so whatever measures or tests its sleep must not use a library that attaches to everything.
 */
import { type Closable, pause } from './process';

interface Answer {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

/** A target as the browser lists it. */
export interface Target {
  targetId: string;
  type: string;
  url: string;
  attached: boolean;
}

/** Real milliseconds that a command may take. */
const PATIENCE = 120_000;

const CLOSED = 'The browser closed the connection.';

/** The connection to one browser. */
export class Cdp implements Closable {
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  readonly #listeners = new Set<(method: string, params: unknown, session: string | undefined) => void>();
  #last = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.addEventListener('message', (event) => this.#take(JSON.parse(String(event.data))));
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error(CLOSED));
    });
  }

  /** @param url of the browser's own endpoint, `ws://…/devtools/browser/…` */
  static connect(url: string): Promise<Cdp> {
    const socket = new WebSocket(url);
    return new Promise((resolve, reject) => {
      socket.addEventListener('open', () => resolve(new Cdp(socket)));
      socket.addEventListener('error', () => reject(new Error(`Cannot connect to ${url}`)));
    });
  }

  #take(answer: Answer): void {
    if (answer.id === undefined) {
      if (answer.method) for (const hear of this.#listeners) hear(answer.method, answer.params, answer.sessionId);
      return;
    }
    const waiting = this.#waiting.get(answer.id);
    if (answer.error) waiting?.reject(new Error(answer.error.message));
    else waiting?.resolve(answer.result);
  }

  /**
   * Sends a command and returns its result, which the caller knows the shape of.
   * @throws with the browser's message
   */
  send<T>(method: string, params: object = {}, session?: string): Promise<T> {
    if (this.socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error(CLOSED));
    this.#last += 1;
    const id = this.#last;
    this.socket.send(JSON.stringify({ id, method, params, ...(session ? { sessionId: session } : {}) }));
    return new Promise<T>((resolve, reject) => {
      // A browser that is too busy to answer is a finding, not a reason to wait for ever.
      const late = setTimeout(() => reject(new Error(`No answer to ${method} in ${PATIENCE} ms`)), PATIENCE);
      const settle = (end: () => void) => {
        clearTimeout(late);
        this.#waiting.delete(id);
        end();
      };
      this.#waiting.set(id, {
        resolve: (value) => settle(() => resolve(value as T)),
        reject: (error) => settle(() => reject(error)),
      });
    });
  }

  /** Hears every event; returns how to stop. */
  listen(hear: (method: string, params: unknown, session: string | undefined) => void): () => void {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  }

  /** What runs in the browser now: pages, workers, the browser itself. */
  async targets(): Promise<Target[]> {
    return (await this.send<{ targetInfos: Target[] }>('Target.getTargets')).targetInfos;
  }

  /** Opens a page in a new tab (or window) and attaches to it. */
  async open(url: string, options: { newWindow?: boolean } = {}): Promise<Tab> {
    const { targetId } = await this.send<{ targetId: string }>('Target.createTarget', { url, ...options });
    return this.attach(targetId);
  }

  /** Attaches to a page that is there. */
  async attach(targetId: string): Promise<Tab> {
    const { sessionId } = await this.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    return new Tab(this, targetId, sessionId);
  }

  async close(): Promise<void> {
    this.socket.close();
  }
}

/** What the browser is told of a key. */
const KEYS: Record<string, { code: string; windowsVirtualKeyCode: number; text?: string }> = {
  Tab: { code: 'Tab', windowsVirtualKeyCode: 9 },
  Enter: { code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  ' ': { code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
  ArrowLeft: { code: 'ArrowLeft', windowsVirtualKeyCode: 37 },
  ArrowRight: { code: 'ArrowRight', windowsVirtualKeyCode: 39 },
};

/** One page. */
export class Tab implements Closable {
  constructor(
    private readonly cdp: Cdp,
    readonly targetId: string,
    readonly session: string,
  ) {}

  /** Sends a command to this page. */
  send<T>(method: string, params: object = {}): Promise<T> {
    return this.cdp.send<T>(method, params, this.session);
  }

  /**
   * Runs a script in the page and returns its value (awaited); the caller names the type.
   * @param source an expression; `await` is allowed in it
   * @throws with the page's own error
   */
  async run<T>(source: string): Promise<T> {
    const { result, exceptionDetails } = await this.send<{
      result: { value?: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>('Runtime.evaluate', {
      expression: `(async () => (${source}))()`,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  /**
   * Waits until an expression is true in the page.
   * @throws when `ms` real milliseconds pass first
   */
  async until(expression: string, ms = 10_000): Promise<void> {
    for (const end = Date.now() + ms; Date.now() < end; await pause(25)) {
      const yes = await this.run<boolean>(`Boolean(${expression})`).catch(() => false);
      if (yes) return;
    }
    throw new Error(`Not true after ${ms} ms: ${expression}`);
  }

  /**
   * Presses a key and lets it go.
   * @throws for a key that is not in the list
   */
  async press(key: string): Promise<void> {
    const known = KEYS[key];
    if (!known) throw new Error(`No key is called "${key}" here.`);
    await this.send('Input.dispatchKeyEvent', { type: known.text ? 'keyDown' : 'rawKeyDown', key, ...known });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key, ...known, text: undefined });
  }

  /** A picture of what is visible, as PNG. */
  async picture(): Promise<Buffer> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }

  /** Closes the tab. */
  async close(): Promise<void> {
    await this.cdp.send('Target.closeTarget', { targetId: this.targetId });
  }
}
