import type { GROUP_IDS, ScreenTimeSettings, Site } from './schema';

type GroupId = (typeof GROUP_IDS)[number];

/**
 * The sites that stand in each group from the start; all of it can be changed. Puzzles and audio are in none: a calm
 * puzzle or a story may be just what somebody with restless legs needs at night.
 */
const SITES: Record<GroupId, Site[]> = {
  video: [
    'youtube.com',
    'netflix.com',
    'twitch.tv',
    'primevideo.com',
    'disneyplus.com',
    'vimeo.com',
    'dailymotion.com',
    'hulu.com',
    'max.com',
    'tiktok.com',
  ],
  social: [
    'facebook.com',
    'instagram.com',
    'x.com',
    'twitter.com',
    'reddit.com',
    'snapchat.com',
    'pinterest.com',
    'linkedin.com',
    'tumblr.com',
    'bsky.app',
    'threads.com',
    'threads.net',
  ],
  news: [
    'bbc.co.uk',
    'bbc.com',
    'cnn.com',
    'nytimes.com',
    'theguardian.com',
    'washingtonpost.com',
    'spiegel.de',
    'tagesschau.de',
    'lemonde.fr',
    'elpais.com',
  ],
  games: ['steampowered.com', 'roblox.com', 'poki.com', 'itch.io', 'miniclip.com', 'crazygames.com', 'geforcenow.com'],
  work: ['slack.com', 'notion.so', 'atlassian.net', 'office.com', 'sharepoint.com', 'zoom.us', 'github.com'],
};

/** Off; the five groups, none with a limit, and time at work not counted. */
export function firstScreenTime(): ScreenTimeSettings {
  const groups = (Object.keys(SITES) as GroupId[]).map((id) => ({
    id,
    name: null,
    sites: SITES[id],
    limit: null,
    counts: id !== 'work',
  }));
  return { version: 1, bySite: false, groups, never: [] };
}
