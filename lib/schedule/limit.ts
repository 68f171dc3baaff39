/** A limit that was reached, as a reminder carries it in its text: how many minutes, and of what. */
export interface Limit {
  minutes: number;
  /** The id of a group whose name is in the catalogue; null for the whole evening or a group of the user's own. */
  group: string | null;
  /** The user's own name for a group of sites. */
  name: string | null;
}

/** `90`, `60:video` for a group of the catalogue, `60=Crafts` for one with a name of the user's own. */
export function limitText({ minutes, group, name }: Limit): string {
  if (name !== null) return `${minutes}=${name}`;
  return group === null ? String(minutes) : `${minutes}:${group}`;
}

/** Reads `limitText` back; null for what is no such text. */
export function limitOf(text: string | null): Limit | null {
  const [, minutes, sign, of = ''] = /^(\d+)(?:([:=])(.+))?$/s.exec(text ?? '') ?? [];
  if (minutes === undefined) return null;
  return { minutes: Number(minutes), group: sign === ':' ? of : null, name: sign === '=' ? of : null };
}
