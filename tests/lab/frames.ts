/** Every frame that a page draws, and what is to be seen in it. */
import type { Page } from '@playwright/test';

/** What a picture shows. */
export interface Seen {
  /** Share of its pixels that are white, or as good as. */
  white: number;
  /** The colour in the middle of its lower edge, where the ten pages have nothing but their ground: red, green, blue. */
  ground: [number, number, number];
}

/**
 * The frames that reach the screen while `run` runs, in small, as base64 of PNG files: all that differ from the one before.
 */
export async function framesOf(page: Page, run: () => Promise<unknown>): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const frames: string[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data);
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'png', maxWidth: 320, maxHeight: 240, everyNthFrame: 1 });
  await run();
  await session.send('Page.stopScreencast');
  await session.detach();
  return frames;
}

const LOOK = `async (images) => Promise.all(images.map(async (image) => {
  const bytes = Uint8Array.from(atob(image), (sign) => sign.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = bitmap;
  const brush = new OffscreenCanvas(width, height).getContext('2d');
  brush.drawImage(bitmap, 0, 0);
  const { data } = brush.getImageData(0, 0, width, height);
  let white = 0;
  for (let i = 0; i < data.length; i += 4) if (Math.min(data[i], data[i + 1], data[i + 2]) >= 250) white += 1;
  const ground = [...brush.getImageData(Math.floor(width / 2), height - 3, 1, 1).data.slice(0, 3)];
  return { white: white / (data.length / 4), ground };
}))`;

/** Looks at pictures (base64 of PNG files) in a page of the browser, which can read them. */
export function look(eye: Pick<Page, 'evaluate'>, images: readonly string[]): Promise<Seen[]> {
  return eye.evaluate(`(${LOOK})(${JSON.stringify(images)})`);
}
