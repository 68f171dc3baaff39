import type { Site } from '../screen-time/schema';
import type { Levels } from './levels';

/** How pages are to look, and which sites are left alone. */
export interface PageLook {
  levels: Levels;
  except: readonly Site[];
}

const FOLDER = 'soften';

/** The sheet that takes everything back in a page that was softened as it loaded. */
export const OFF_SHEET = `${FOLDER}/off.css`;
/** What is drawn, by the numbers that the others set. */
export const BASE_SHEET = `${FOLDER}/base.css`;

/** What takes colour away, by the number that `grey` sets: there only where it is wanted. */
export const COLOUR_SHEET = `${FOLDER}/colour.css`;

/** The sheet of one level of one of the three, such as `soften/warm-07.css`. */
export function sheetOf(what: keyof Levels, level: number): string {
  return `${FOLDER}/${what}-${String(level).padStart(2, '0')}.css`;
}

/** The sheets of the package that make pages look so: each of the three, at zero as well, for a page may have had more. */
export function sheetsOf({ warm, dim, grey }: Levels): string[] {
  const drawn = grey > 0 ? [BASE_SHEET, COLOUR_SHEET] : [BASE_SHEET];
  return [...drawn, sheetOf('warm', warm), sheetOf('dim', dim), sheetOf('grey', grey)];
}

/** Match patterns of sites and of everything below them. */
export function patternsOf(sites: readonly Site[]): string[] {
  // A pattern with a wildcard stands for the site itself as well.
  return sites.map((site) => (/^[\d.]+$/.test(site) ? `*://${site}/*` : `*://*.${site}/*`));
}

/** The sites of such patterns. */
export function sitesOf(patterns: readonly string[] = []): Site[] {
  return patterns.map((pattern) => pattern.replace(/^\*:\/\/(\*\.)?|\/\*$/g, ''));
}

/** The sites left as they are, with one more or without it: without it also the wider site that it is part of. The newest come first. */
export function leftAlone(sites: readonly Site[], site: Site, alone: boolean): Site[] {
  const others = sites.filter((each) => each !== site && (alone || !site.endsWith(`.${each}`)));
  return alone ? [site, ...others] : others;
}

/** True of an address on one of the sites or below them. */
export function isOn(address: string, sites: readonly Site[]): boolean {
  const host = hostOf(address);
  return host !== null && sites.some((site) => host === site || host.endsWith(`.${site}`));
}

/** The site to leave alone for an address in front; null where pages of its kind are never touched, or it has no domain. */
export function exceptionFor(address: string): Site | null {
  const site = hostOf(address)?.replace(/^www\./, '') ?? null;
  return site !== null && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(site) && site.length <= 253 ? site : null;
}

function hostOf(address: string): string | null {
  const { protocol, hostname } = URL.parse(address) ?? { protocol: '', hostname: '' };
  return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/\.$/, '') : null;
}
