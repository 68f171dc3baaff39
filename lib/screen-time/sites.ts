import type { ScreenTimeSettings, Site, SiteGroup } from './schema';
import { suffixLabels } from './suffix';

/** Why what was typed names no site. */
export type NoSite = 'empty' | 'words' | 'address' | 'suffix';

/** What came of reading what a user typed or pasted as a site. */
export type SiteReading = { ok: true; site: Site } | { ok: false; why: NoSite };

const LABEL = /^[a-z0-9-]+$/;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** The top-level domain of a host, `uk` for `www.example.co.uk`; null for an IP address, a single label or no host. */
export function topLevelOf(host: string): string | null {
  return labelsOf(host)?.at(-1) ?? null;
}

/**
 * The registrable domain of a host: `example.co.uk` for `www.example.co.uk`. Null for what has none: an IP address, a
 * single label (`localhost`), a public suffix itself (`co.uk`).
 * @param host in any case, in Unicode or punycode, with or without a dot at its end
 * @param rules the public suffixes below its top-level domain (`suffix/<tld>`), empty where there are none
 */
export function siteOf(host: string, rules: string): Site | null {
  const labels = labelsOf(host);
  if (!labels) return null;
  const site = labels.slice(-suffixLabels(labels, rules) - 1);
  if (site.length <= suffixLabels(labels, rules) || !site.every((label) => LABEL.test(label))) return null;
  return site.join('.');
}

/** The group that a site stands in: the first, should it stand in two. */
export function groupOf({ groups }: Pick<ScreenTimeSettings, 'groups'>, site: Site): SiteGroup | null {
  return groups.find(({ sites }) => sites.includes(site)) ?? null;
}

/**
 * The site that a user typed or pasted: a domain, a host or a whole address. Lists hold registrable domains alone, so
 * `https://www.example.co.uk/path` is `example.co.uk`.
 * @param rulesOf the public suffixes below a top-level domain, empty where there are none
 */
export function siteFrom(text: string, rulesOf: (tld: string) => string): SiteReading {
  const typed = text.trim().replace(/^(\*?\.)+/, '');
  if (typed === '') return { ok: false, why: 'empty' };
  const host = hostOf(SCHEME.test(typed) ? typed : `http://${typed}`);
  if (host === null) return { ok: false, why: 'words' };
  const tld = topLevelOf(host);
  if (tld === null) return { ok: false, why: 'address' };
  const site = siteOf(host, rulesOf(tld));
  return site === null ? { ok: false, why: 'suffix' } : { ok: true, site };
}

function hostOf(address: string): string | null {
  try {
    return new URL(address).hostname || null;
  } catch {
    return null;
  }
}

/** The labels of a host as browsers spell it; null where there are fewer than two or it is an IP address. */
function labelsOf(host: string): string[] | null {
  const spelled = hostOf(`http://${host}`)?.replace(/\.$/, '');
  if (!spelled || spelled.startsWith('[') || /(^|\.)\d+$/.test(spelled)) return null;
  const labels = spelled.split('.');
  return labels.length < 2 || labels.includes('') ? null : labels;
}
