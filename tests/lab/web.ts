/** A small web on this machine: every host name leads to it, each page says where it is and has a title of its own. */
import type { Closable } from './process';
import { serve } from './serve';

export class Web implements Closable {
  private constructor(
    readonly port: number,
    private readonly end: () => Promise<void>,
  ) {}

  static async open(): Promise<Web> {
    const { port, close } = await serve(({ headers, url }, answer) => {
      answer.setHeader('content-type', 'text/html; charset=utf-8');
      answer.end(
        `<!doctype html><html lang="en"><title>Title of ${headers.host}${url}</title><p>${headers.host}${url}</p>`,
      );
    });
    return new Web(port, close);
  }

  /** The address of a page; browsers need `--host-resolver-rules` or a preference to find the host here. */
  url(host: string, path = '/'): string {
    return `http://${host}:${this.port}${path}`;
  }

  close(): Promise<void> {
    return this.end();
  }
}
