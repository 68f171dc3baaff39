import { type MessageKey, t } from '../../lib/platform/i18n';
import {
  type GROUP_IDS,
  MOST_GROUPS,
  type ScreenTimeSettings,
  type Site,
  type SiteGroup,
} from '../../lib/screen-time/schema';
import { groupOf } from '../../lib/screen-time/sites';

/** Where a site can stand: in a group, or among those that never count. */
export type Place = SiteGroup['id'] | typeof NEVER;
export const NEVER = 'never/';

const NAMES: Record<string, MessageKey> = {
  video: 'by_site.group.video',
  social: 'by_site.group.social',
  news: 'by_site.group.news',
  games: 'by_site.group.games',
  work: 'by_site.group.work',
} satisfies Record<(typeof GROUP_IDS)[number], MessageKey>;

/** The user's name for a group, or the catalogue's. */
export function groupName({ id, name }: Pick<SiteGroup, 'id' | 'name'>): string {
  const key = NAMES[id];
  return name ?? (key ? t(key) : id);
}

/** True of a group that the user made: it can be removed. */
export function isOwn({ id }: Pick<SiteGroup, 'id'>): boolean {
  return !(id in NAMES);
}

/** Where a site stands now; null for nowhere. */
export function placeOf(settings: ScreenTimeSettings, site: Site): Place | null {
  if (settings.never.includes(site)) return NEVER;
  return groupOf(settings, site)?.id ?? null;
}

/** The settings with a site in one place and no other. */
export function withSite(settings: ScreenTimeSettings, site: Site, place: Place): ScreenTimeSettings {
  const out = withoutSite(settings, site);
  if (place === NEVER) return { ...out, never: [...out.never, site] };
  const groups = out.groups.map((group) => (group.id === place ? { ...group, sites: [...group.sites, site] } : group));
  return { ...out, groups };
}

/** The settings with a site in no list. */
export function withoutSite(settings: ScreenTimeSettings, site: Site): ScreenTimeSettings {
  const others = (sites: readonly Site[]) => sites.filter((each) => each !== site);
  const groups = settings.groups.map((group) => ({ ...group, sites: others(group.sites) }));
  return { ...settings, groups, never: others(settings.never) };
}

/** The settings with one more group; the same where no more fit. `id` is new. */
export function withGroup(settings: ScreenTimeSettings, id: string, name: string): ScreenTimeSettings {
  if (settings.groups.length >= MOST_GROUPS) return settings;
  const taken = new Set(settings.groups.map(groupName));
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${name} ${n}`;
  return { ...settings, groups: [...settings.groups, { id, name: free, sites: [], limit: null, counts: true }] };
}
