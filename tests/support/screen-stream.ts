/**
 * What a browser tells of an evening: looks at its events and at an alarm each minute, each of them late by up to two
 * seconds, and what a dying worker or a browser that is not there never tells.
 */
import type { Presence } from '../../lib/schedule/sitting';
import { chance, LENGTH, type Life } from './screen-life';
import { inputBefore, sceneAt, wallAt } from './screen-oracle';

const MINUTE = 60_000;
const LATEST = 2000;

/** One look: what the worker is told when it asks. */
export interface Look {
  /** On the wall. */
  now: number;
  /** In the script. */
  at: number;
  presence: Presence;
  /** Null where no page of the web is in front. */
  view: { audible: boolean; fullscreen: boolean; host: string } | null;
}

export interface Stream {
  looks: Look[];
  /** Milliseconds by which what happened was told late, in all. */
  late: number;
  /** How long the browser was not there, for each time: machine asleep, browser crashed. */
  stops: number[];
}

/** The looks from the beginning of the hours on. */
export function streamOf(life: Life, base: number, start: number): Stream {
  const random = chance(life.seed);
  const lateness = () => Math.round(random() < 0.9 ? random() * 30 : random() * LATEST);
  const alarms = alarmsOf(life, lateness);
  const dead = deadSpans(life, alarms);
  const asleep = (at: number) => !sceneAt(life, at).running;
  const lost = (at: number) => asleep(at) || dead.some(({ from, to }) => from <= at && at < to);
  let late = 0;
  const moments = eventsOf(life).flatMap((at) => {
    const told = at + lateness();
    late += told - at;
    return lost(told) || lost(at) ? [] : [told];
  });
  const looks = [...new Set([...moments, ...alarms.filter((at) => !asleep(at))])]
    .filter((at) => at < LENGTH)
    .sort((a, b) => a - b)
    .map((at) => lookAt(life, base, at));
  const first = looks.findIndex(({ now }) => now >= start);
  return { looks: first < 0 ? [] : looks.slice(first), late, stops: stopsOf(life) };
}

function stopsOf({ scenes }: Life): number[] {
  const begins = scenes.filter(({ scene }, i) => !scene.running && scenes[i - 1]?.scene.running !== false);
  return begins.map(({ at }) => (scenes.find((each) => each.at > at && each.scene.running)?.at ?? LENGTH) - at);
}

function lookAt(life: Life, base: number, at: number): Look {
  const { front, film, host, locked } = sceneAt(life, at);
  const presence = locked ? 'locked' : at - inputBefore(life, at) < MINUTE ? 'active' : 'idle';
  const view = front === 'web' ? { audible: film === 'sound', fullscreen: film === 'full', host } : null;
  return { now: wallAt(life, base, at), at, presence, view };
}

/** Focus, tabs, sound, full screen and lock, and idle where it begins and ends. */
function eventsOf({ scenes, inputs }: Life): number[] {
  const idle = inputs.flatMap((at, i) => {
    const next = inputs[i + 1] ?? Number.POSITIVE_INFINITY;
    return next - at < MINUTE ? [] : [at + MINUTE, ...(next < LENGTH ? [next] : [])];
  });
  return [...scenes.map(({ at }) => at), ...inputs.slice(0, 1), ...idle];
}

/** A minute after each alarm comes the next; where the browser was not there, one comes as it is back. */
function alarmsOf(life: Life, lateness: () => number): number[] {
  const found: number[] = [];
  for (let due = 0; due < LENGTH; ) {
    const back = life.scenes.find(({ at, scene }) => at > due && scene.running);
    const at = (sceneAt(life, due).running ? due : (back?.at ?? LENGTH)) + lateness();
    found.push(at);
    due = at + MINUTE;
  }
  return found;
}

/** From each kill to the alarm that starts another worker: what is told meanwhile is lost. */
function deadSpans(life: Life, alarms: readonly number[]): { from: number; to: number }[] {
  return life.kills.map((from) => ({ from, to: alarms.find((at) => at > from) ?? LENGTH }));
}
