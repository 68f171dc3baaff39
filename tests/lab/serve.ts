/** A server on this machine, for as long as a test needs it. */
import { createServer, type RequestListener } from 'node:http';
import type { Closable } from './process';

/** Answers on a free port of this machine; closing ends what is still open. */
export async function serve(answer: RequestListener): Promise<Closable & { port: number }> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { port: address.port, close };
}
