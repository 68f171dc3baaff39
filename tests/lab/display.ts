/** A second program on a display: it opens a window of its own beside the browser's, and locks the screen. */
import { connect, type Socket } from 'node:net';
import type { Closable } from './process';

/** Numbers of the X11 protocol. */
const REQUEST = { createWindow: 1, destroyWindow: 4, mapWindow: 8, forceScreenSaver: 115 };

const HELLO = Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

/** What the display says at the start, as far as it is needed here. */
function readWelcome(answer: Buffer): { base: number; root: number } {
  if (answer[0] !== 1) throw new Error('The display refused.');
  const vendor = Math.ceil(answer.readUInt16LE(24) / 4) * 4;
  return { base: answer.readUInt32LE(12), root: answer.readUInt32LE(40 + vendor + 8 * (answer[29] ?? 0)) };
}

/** A connection to a display, by the protocol itself: nothing else needs to be installed. */
export class Display implements Closable {
  #open = false;

  private constructor(
    private readonly socket: Socket,
    private readonly base: number,
    private readonly root: number,
  ) {}

  /** @param name of the display, such as `:3` */
  static open(name: string): Promise<Display> {
    const socket = connect(`/tmp/.X11-unix/X${name.slice(1)}`);
    return new Promise((done, fail) => {
      let heard = Buffer.alloc(0);
      const hear = (part: Buffer) => {
        heard = Buffer.concat([heard, part]);
        if (heard.length < 8 || heard.length < 8 + heard.readUInt16LE(6) * 4) return;
        socket.off('data', hear);
        socket.resume();
        const { base, root } = readWelcome(heard);
        done(new Display(socket, base, root));
      };
      socket.on('error', fail);
      socket.on('data', hear);
      socket.write(HELLO);
    });
  }

  #send(code: number, detail: number, ...fields: number[]): void {
    const request = Buffer.alloc(4 + fields.length * 4);
    request.writeUInt8(code, 0);
    request.writeUInt8(detail, 1);
    request.writeUInt16LE(request.length / 4, 2);
    for (const [i, field] of fields.entries()) request.writeUInt32LE(field, 4 + i * 4);
    this.socket.write(request);
  }

  /** Opens the other program's window and gives its number; the window manager may leave it at the back. */
  openWindow(): string {
    if (this.#open) return String(this.base);
    this.#open = true;
    // At 40, 40 and 400 by 300 pixels; without a border; it takes input and output; no further values.
    this.#send(REQUEST.createWindow, 0, this.base, this.root, 40 | (40 << 16), 400 | (300 << 16), 1 << 16, 0, 0);
    this.#send(REQUEST.mapWindow, 0, this.base);
    return String(this.base);
  }

  /** Closes it; the window manager then gives the focus to another one. */
  closeWindow(): void {
    if (this.#open) this.#send(REQUEST.destroyWindow, 0, this.base);
    this.#open = false;
  }

  /** Turns the screensaver on, which Chromium takes for a locked screen. Any input ends it. */
  lock(): void {
    this.#send(REQUEST.forceScreenSaver, 1);
  }

  /** Turns it off. */
  unlock(): void {
    this.#send(REQUEST.forceScreenSaver, 0);
  }

  async close(): Promise<void> {
    this.socket.destroy();
  }
}
