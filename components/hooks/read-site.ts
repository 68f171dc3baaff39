import type { SiteReading } from '../../lib/screen-time/sites';
import { siteFrom } from '../../lib/screen-time/sites';
import type { Suffixes } from '../../lib/screen-time/suffix';

let list: Promise<Suffixes> | null = null;

/** The public suffixes. They are loaded when they are asked for: no page needs them to be drawn. */
export function publicSuffixes(): Promise<Suffixes> {
  list ??= import('../../lib/screen-time/list').then(({ suffixList }) => suffixList());
  return list;
}

/** The site that a user typed or pasted, by the public suffixes. */
export async function readSite(text: string): Promise<SiteReading> {
  const suffixes = await publicSuffixes();
  return siteFrom(text, (tld) => suffixes[tld] ?? '');
}
