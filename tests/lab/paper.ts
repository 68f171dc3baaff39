/** What a page of ours is on paper: a PDF as the browser would print it, its pages and its inks. */
import { inflateSync } from 'node:zlib';
import type { CDPSession } from '@playwright/test';

/** Sheets, in inches. */
export const PAPERS = [
  { name: 'A4', paperWidth: 8.27, paperHeight: 11.69 },
  { name: 'Letter', paperWidth: 8.5, paperHeight: 11 },
] as const;

/** A sheet, in inches. */
export interface Sheet {
  paperWidth: number;
  paperHeight: number;
}

/** What is asked of the printer. */
export interface Printing extends Sheet {
  /** The page's own size and side go before the printer's. */
  preferCSSPageSize: boolean;
  landscape: boolean;
}

/** The page as it would be printed. */
export async function printed(session: CDPSession, how: Printing): Promise<Buffer> {
  const { data } = await session.send('Page.printToPDF', { ...how });
  return Buffer.from(data, 'base64');
}

/** How many pages a PDF has. */
export function pagesIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The size of a PDF's first page in points, to the nearest. */
export function sizeOf(pdf: Buffer): number[] {
  const box = /\/MediaBox\s*\[([^\]]*)\]/.exec(pdf.toString('latin1'))?.[1] ?? '';
  return box.trim().split(/\s+/).slice(2).map(Number).map(Math.round);
}

/** Every ink that a PDF draws with, as red, green and blue from 0 to 1, each once: `0 0 0`, `.6 .6 .6`. */
export function inksIn(pdf: Buffer): number[][] {
  const inks = new Set<string>();
  for (const content of contents(pdf)) {
    for (const [, ink = ''] of content.matchAll(/(?<=\s|^)((?:-?[\d.]+\s+){3})(?:rg|RG|sc|SC|scn|SCN)\b/g))
      inks.add(ink.trim());
  }
  return [...inks].map((ink) => ink.split(/\s+/).map(Number));
}

/** What the streams of a PDF say, unpacked; fonts and other data, which are no drawing, come along as they are. */
function contents(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: mark }) => {
    if (text.slice(index - 3, index) === 'end') return [];
    const from = index + mark.length;
    const packed = pdf.subarray(from, text.indexOf('endstream', from));
    try {
      return [inflateSync(packed).toString('latin1')];
    } catch {
      return [packed.toString('latin1')];
    }
  });
}
