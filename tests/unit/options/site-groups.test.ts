import { describe, expect, it } from 'vitest';
import {
  groupName,
  isOwn,
  NEVER,
  placeOf,
  withGroup,
  withoutSite,
  withSite,
} from '../../../components/options/site-groups';
import { firstScreenTime } from '../../../lib/screen-time/groups';
import { MOST_GROUPS, type ScreenTimeSettings, screenTimeSchema } from '../../../lib/screen-time/schema';

const first = firstScreenTime();
/** Every place in which a site stands. */
const places = (settings: ScreenTimeSettings, site: string) => [
  ...settings.groups.filter(({ sites }) => sites.includes(site)).map(({ id }) => id),
  ...(settings.never.includes(site) ? [NEVER] : []),
];

describe('groups of sites', () => {
  it.each(['news', NEVER])('a site that is put into %s stands nowhere else', (place) => {
    const moved = withSite(first, 'youtube.com', place);
    expect(placeOf(first, 'youtube.com')).toBe('video');
    expect(places(moved, 'youtube.com')).toEqual([place]);
    expect(placeOf(moved, 'youtube.com')).toBe(place);
    expect(places(withSite(moved, 'youtube.com', 'video'), 'youtube.com')).toEqual(['video']);
  });

  it('a site that is taken out stands nowhere, and the others stay', () => {
    const out = withoutSite(withSite(first, 'example.org', NEVER), 'example.org');
    expect(out).toEqual(first);
    expect(placeOf(out, 'example.org')).toBeNull();
  });

  it('a new group has a free name and can be removed; no more than twelve fit', () => {
    let settings = first;
    for (let n = 0; n < 20; n += 1) settings = withGroup(settings, `own-${n}`, 'My group');
    expect(settings.groups).toHaveLength(MOST_GROUPS);
    expect(settings.groups.slice(5, 8).map(groupName)).toEqual(['My group', 'My group 2', 'My group 3']);
    expect(settings.groups.map(isOwn)).toEqual([...Array(5).fill(false), ...Array(7).fill(true)]);
    expect(screenTimeSchema.safeParse(settings).success).toBe(true);
  });

  it('a group is called by the catalogue until the user names it', () => {
    expect(first.groups.map(groupName)).toEqual(['Video', 'Social', 'News', 'Games', 'Work']);
    expect(groupName({ id: 'video', name: 'Films' })).toBe('Films');
  });
});
