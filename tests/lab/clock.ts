/** Wall times for schedules in browsers that run in UTC, as `22:30`. */
export const inMinutes = (minutes: number): string =>
  new Date(Date.now() + minutes * 60_000).toISOString().slice(11, 16);

/** The wall time of UTC so many hours from now; negative for hours ago. */
export const inHours = (hours: number): string => inMinutes(hours * 60);

/** A zone in which the clock shows this hour now, and its hours ahead of UTC, -12 to 11. */
export function zoneWhere(hour: number): { zone: string; ahead: number } {
  const ahead = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  return { zone: `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`, ahead };
}
