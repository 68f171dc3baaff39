/** A voice as the browser lists it. */
export interface Voice {
  /** `voiceURI`, by which it is known from one day to the next. */
  uri: string;
  name: string;
  /** BCP 47; some systems write `en_US`. */
  lang: string;
  /** True when the text stays on this computer. */
  localService: boolean;
}

/** The voices that may be used: those of this computer alone (views 1.18), the ones of the language first, else in the browser's order. */
export function usableVoices(voices: readonly Voice[], language: string): Voice[] {
  const local = voices.filter(({ localService }) => localService);
  return [...local.filter((one) => speaks(one, language)), ...local.filter((one) => !speaks(one, language))];
}

/**
 * The voice to speak with: the chosen one while it is there, else the first one of the language (its own region before others).
 * Null when no voice of this computer speaks the language: then there is bell and text.
 */
export function voiceFor(voices: readonly Voice[], chosen: string | null, language: string): Voice | null {
  const usable = usableVoices(voices, language);
  const own = usable.find(({ uri }) => uri === chosen);
  if (own) return own;
  const speaking = usable.filter((one) => speaks(one, language));
  return speaking.find(({ lang }) => tag(lang) === tag(language)) ?? speaking[0] ?? null;
}

function speaks({ lang }: Voice, language: string): boolean {
  return tag(lang).split('-')[0] === tag(language).split('-')[0];
}

function tag(lang: string): string {
  return lang.replaceAll('_', '-').toLowerCase();
}
