/** A small web on this machine: every host name leads to it, each page says where it is and has a title of its own. */
import { createServer } from 'node:http';
import type { Closable } from './process';

export class Web implements Closable {
  private constructor(
    readonly port: number,
    private readonly end: () => Promise<void>,
  ) {}

  static open(): Promise<Web> {
    const server = createServer(({ headers, url }, answer) => {
      answer.setHeader('content-type', 'text/html; charset=utf-8');
      answer.end(
        `<!doctype html><html lang="en"><title>Title of ${headers.host}${url}</title><p>${headers.host}${url}</p>`,
      );
    });
    const end = () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      });
    return new Promise((done) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        if (typeof address === 'object' && address) done(new Web(address.port, end));
      });
    });
  }

  /** The address of a page; browsers need `--host-resolver-rules` or a preference to find the host here. */
  url(host: string, path = '/'): string {
    return `http://${host}:${this.port}${path}`;
  }

  close(): Promise<void> {
    return this.end();
  }
}
