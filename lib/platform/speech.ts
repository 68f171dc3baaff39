import type { Voice } from '../sound/voices';

/** How to say something. */
export interface Manner {
  /** `voiceURI` of a voice of this computer. */
  uri: string;
  /** 1 is the voice's own pace. */
  rate: number;
  /** 0 to 1. */
  volume: number;
}

const synthesis = (): SpeechSynthesis | undefined => globalThis.speechSynthesis;

/** Kept while they are spoken: Chromium forgets the end of an utterance that nothing holds. */
const said = new Set<SpeechSynthesisUtterance>();

/** Every voice that the browser knows, remote ones too: `lib/sound/voices` says which may be used. */
export function allVoices(): Voice[] {
  return (synthesis()?.getVoices() ?? []).map(({ voiceURI, name, lang, localService }) => ({
    uri: voiceURI,
    name,
    lang,
    localService,
  }));
}

/** Calls back when the list of voices has come or changed; returns the way to stop. */
export function watchVoices(changed: () => void): () => void {
  const all = synthesis();
  all?.addEventListener?.('voiceschanged', changed);
  return () => all?.removeEventListener?.('voiceschanged', changed);
}

/**
 * Says a text after what is being said. Does nothing where the voice is gone, or is one of a service: the text stays on this
 * computer whoever asks.
 */
export function speak(text: string, { uri, rate, volume }: Manner): void {
  const all = synthesis();
  const voice = all?.getVoices().find(({ voiceURI, localService }) => localService === true && voiceURI === uri);
  if (!all || !voice) return;
  const utterance = new SpeechSynthesisUtterance(text);
  Object.assign(utterance, { voice, lang: voice.lang, rate, volume });
  said.add(utterance);
  utterance.onend = utterance.onerror = () => said.delete(utterance);
  all.speak(utterance);
}

/** True while something is said or waits to be said. */
export function isSpeaking(): boolean {
  const all = synthesis();
  return all !== undefined && (all.speaking || all.pending);
}

/** Ends what is said and drops what waits. */
export function hush(): void {
  said.clear();
  synthesis()?.cancel();
}
