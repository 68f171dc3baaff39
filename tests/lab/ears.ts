/** Runs in a page before its own scripts: writes down what it rings, says and holds, and gives it the voices of a test. */

/** What a page is given. */
export interface Ears {
  voices: { voiceURI: string; name: string; lang: string; localService: boolean }[];
}

/** What was heard of a page. */
export interface Heard {
  /** When each stroke of a bell was asked for, epoch milliseconds. */
  rings: number[];
  /** Each text that was said, with what the page showed then. */
  said: { text: string; voice: string; rate: number; volume: number; shown: string }[];
  keys: Partial<Record<MediaSessionAction, () => void>>;
  /** The audio elements that were made to play. */
  loops: HTMLAudioElement[];
  locks: WakeLockSentinel[];
}

declare global {
  interface Window {
    heard: Heard;
  }
}

/** Serialized into the page: it may use nothing from outside. */
export function listenIn({ voices }: Ears): void {
  const heard: Heard = { rings: [], said: [], keys: {}, loops: [], locks: [] };
  window.heard = heard;

  // A stroke is a handful of waves; they are told from the next stroke by their lowest partial, which starts first.
  const start = OscillatorNode.prototype.start;
  let stroke = -1;
  OscillatorNode.prototype.start = function (when = 0) {
    if (when !== stroke) heard.rings.push(Date.now());
    stroke = when;
    return start.call(this, when);
  };

  const synthesis = Object.assign(new EventTarget(), {
    speaking: false,
    pending: false,
    getVoices: () => voices,
    cancel: () => undefined,
    speak: (utterance: SpeechSynthesisUtterance) => {
      const { text, voice, rate, volume } = utterance;
      // The page draws what it says within its next tick.
      setTimeout(() => {
        heard.said.push({ text, voice: voice?.voiceURI ?? '', rate, volume, shown: document.body.innerText });
      }, 300);
      setTimeout(() => utterance.onend?.(new Event('end') as SpeechSynthesisEvent), 400);
    },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  window.SpeechSynthesisUtterance = class {
    constructor(public text: string) {}
  } as unknown as typeof SpeechSynthesisUtterance;

  navigator.mediaSession.setActionHandler = (action, handler) => {
    if (handler) heard.keys[action] = () => handler({ action });
    else delete heard.keys[action];
  };
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    if (!heard.loops.includes(this as HTMLAudioElement)) heard.loops.push(this as HTMLAudioElement);
    return play.call(this);
  };
  const request = navigator.wakeLock.request.bind(navigator.wakeLock);
  navigator.wakeLock.request = async (type) => {
    const lock = await request(type);
    heard.locks.push(lock);
    return lock;
  };
}
