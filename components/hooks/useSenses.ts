import { useEffect, useRef, useState } from 'preact/hooks';
import { type Bell, makeBell } from '../../lib/platform/bell';
import { fillScreen, leaveScreen, watchScreen } from '../../lib/platform/full-screen';
import { language } from '../../lib/platform/i18n';
import { type HeldKeys, holdMediaKeys } from '../../lib/platform/media-keys';
import { hush, isSpeaking, speak } from '../../lib/platform/speech';
import type { Sound } from '../../lib/routine/cues';
import { type RunAt, runAt } from '../../lib/routine/run';
import type { Run, RunAction } from '../../lib/routine/types';
import { inTheDark } from '../../lib/sound/dark';
import type { SoundSettings } from '../../lib/sound/schema';
import { type Voice, voiceFor } from '../../lib/sound/voices';
import { MINUTE } from '../../lib/time/instant';
import { runName } from '../routine/presetWords';
import { spokenTexts } from '../routine/spoken';
import { stepName } from '../routine/words';
import { useAwake } from './useAwake';
import { useCues } from './useCues';
import type { Deeds } from './useDeeds';
import { useItem } from './useItem';
import type { RunHere } from './useRun';
import { useVoices } from './useVoices';

/** A run that was paused so many milliseconds ago was left: its person may be asleep. */
const FORGOTTEN = 10 * MINUTE;

/** What the full page adds to a routine: sound, and the dark. */
export interface Senses {
  sound: SoundSettings;
  onSound: (sound: SoundSettings) => void;
  /** The voice that speaks when one is wanted; null where this computer has none of the language. */
  voice: Voice | null;
  /** The browser holds sound back until the page is touched. */
  waits: boolean;
  /** Eyes closed: nearly black, voice and bell lead. */
  dark: boolean;
  /** To be called within a touch or a key, as the screen is filled by it. */
  onDark: (dark: boolean) => void;
}

/** The senses of the routine's page; null while the settings are being read. Bell, voice and keys live while a run of this window is open, the wake lock while it goes. */
export function useSenses({ run, viewer, act }: RunHere, { tell }: Pick<Deeds, 'tell'>): Senses | null {
  const stored = useItem('settings/sound');
  const voices = useVoices();
  const [dark, setDark] = useDark();
  const leads = run !== null && run.viewer === viewer;
  const wanted = stored && (dark ? inTheDark(stored) : stored);
  const voice = wanted ? voiceFor(voices, wanted.voice.uri, language()) : null;

  const { bell, waits } = useBell(leads && wanted?.bell === true);
  useCues(run, leads && wanted !== undefined, (sounds, at) => {
    if (!run || !wanted) return;
    for (const sound of sounds) {
      if ('ring' in sound && wanted.bell) bell.current?.ring(sound.ring, wanted.volume);
      if ('say' in sound && wanted.voice.on && voice)
        say(sound, run, at, { ...wanted.voice, uri: voice.uri, volume: wanted.volume });
    }
  });

  const state = run ? runAt(run, Date.now()).state : null;
  // A run that stands is silent at once; one that ended is let finish its sentence.
  useEffect(() => {
    if (state !== 'going' && state !== 'done') hush();
  }, [state, run?.id]);
  const speaks = wanted?.voice.on === true;
  useEffect(() => hush, [speaks]);

  useAwake(leads && state === 'going');
  const forgotten = useForgotten(state === 'paused');
  useMediaKeys(leads && run?.end === null && !forgotten ? run : null, viewer, act);

  if (!stored) return null;
  return {
    sound: stored,
    onSound: (value) => tell({ type: 'sound/save', value }),
    voice,
    waits,
    dark,
    onDark: setDark,
  };
}

/** Says the texts of a sound. A step that begins cuts short what is left of the one before; a breath, or a picture, is said in time or not at all. */
function say(sound: Extract<Sound, { say: string }>, run: Run, at: RunAt, manner: Parameters<typeof speak>[1]): void {
  if (sound.say === 'step') hush();
  const timely = sound.say === 'breath' || (sound.say === 'guide' && sound.guide === 'words');
  if (timely && isSpeaking()) return;
  for (const text of spokenTexts(sound, run, at)) speak(text, manner);
}

/** A bell while `on`, woken by the first touch where the browser wants one. */
function useBell(on: boolean) {
  const bell = useRef<Bell | null>(null);
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    if (!on) return;
    const made = makeBell(() => setWaits(made?.waits() ?? false));
    bell.current = made;
    setWaits(made?.waits() ?? false);
    const stop = onTouch(() => made?.wake());
    return () => {
      stop();
      bell.current = null;
      made?.close();
      setWaits(false);
    };
  }, [on]);
  return { bell, waits };
}

/** True once a run has stood for {@link FORGOTTEN}: what plays keeps some computers from going to sleep. */
function useForgotten(stands: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!stands) return;
    const timer = setTimeout(() => setLong(true), FORGOTTEN);
    return () => clearTimeout(timer);
  }, [stands]);
  return long;
}

function useMediaKeys(run: Run | null, viewer: string, act: (action: RunAction) => void): void {
  const latest = useRef(act);
  latest.current = act;
  const held = useRef<HeldKeys | null>(null);
  const on = run !== null;
  useEffect(() => {
    if (!on) return;
    const keys = holdMediaKeys({
      play: () => latest.current({ type: 'resume', viewer }),
      pause: () => latest.current({ type: 'pause' }),
      next: () => latest.current({ type: 'next' }),
      previous: () => latest.current({ type: 'previous' }),
    });
    held.current = keys;
    const stop = onTouch(() => keys?.wake());
    return () => {
      stop();
      held.current = null;
      keys?.stop();
    };
  }, [on, viewer]);

  const [, look] = useState(0);
  const at = run && runAt(run, Date.now());
  // The step changes by the clock: looked at again when it does.
  useEffect(() => {
    if (!run || !at || at.state !== 'going') return;
    const timer = setTimeout(() => look((count) => count + 1), at.stepLength - at.inStep + 50);
    return () => clearTimeout(timer);
  }, [run, at?.index]);
  const title = at ? stepName(at.step) : '';
  useEffect(() => {
    if (run && at) held.current?.show(title, runName(run), at.state === 'going');
  }, [title, at?.state, on]);
}

function useDark(): [boolean, (dark: boolean) => void] {
  const [dark, setDark] = useState(false);
  useEffect(() => (dark ? watchScreen(() => setDark(false)) : undefined), [dark]);
  const change = (next: boolean) => {
    setDark(next);
    if (next) fillScreen();
    else leaveScreen();
  };
  return [dark, change];
}

function onTouch(touched: () => void): () => void {
  addEventListener('pointerdown', touched);
  addEventListener('keydown', touched);
  return () => {
    removeEventListener('pointerdown', touched);
    removeEventListener('keydown', touched);
  };
}
