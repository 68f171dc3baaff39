import { describe, expect, it } from 'vitest';
import type { Presence } from '../../../lib/schedule/sitting';
import { FILM_CAP, seenNow, type View } from '../../../lib/screen-time/count';
import { firstScreenTime } from '../../../lib/screen-time/groups';
import type { Observation } from '../../../lib/screen-time/schema';
import { HOUR, MINUTE } from '../../../lib/time/instant';
import { at, BY_SITE, on } from './support';

const PAGE: View = { audible: false, fullscreen: false, host: null };
const SOUND: View = { ...PAGE, audible: true };
const FULL: View = { ...PAGE, fullscreen: true };
const page = (host: string): View => ({ ...PAGE, host });
const off = firstScreenTime();

/** A look at 21:00, the last one a minute before. */
const seen = (view: View | null, presence: Presence, last: Observation | null = on(119)) =>
  seenNow(view, presence, last, at(120), off, '');

describe('what counts', () => {
  it.each([
    ['somebody types', PAGE, 'active', true],
    ['somebody watches with the mouse in hand', SOUND, 'active', true],
    ['nobody touches anything for a minute', PAGE, 'idle', false],
    ['a film is heard', SOUND, 'idle', true],
    ['a film is in full screen without a sound the browser tells of', FULL, 'idle', true],
    ['the screen is locked', PAGE, 'locked', false],
    ['the screen is locked and the film goes on', SOUND, 'locked', false],
    ['another program is in front, a private window, or a page of Evenfall’s own', null, 'active', false],
    ['and nobody is there', null, 'idle', false],
  ] as const)('%s', (_, view, presence, counts) => {
    expect(seen(view, presence).counts).toBe(counts);
  });
});

describe('a film', () => {
  const film = (minutesAgo: number, view: View | null = SOUND) =>
    seen(view, 'idle', { ...on(119), input: at(120 - minutesAgo) }).counts;

  it('counts for two hours after the last input', () => {
    expect(FILM_CAP).toBe(2 * HOUR);
    expect([film(2), film(119), film(120), film(121), film(600)]).toEqual([true, true, false, false, false]);
  });

  it('counts anew when somebody is there again', () => {
    const back = seen(SOUND, 'active', { ...on(119), input: at(-600) });
    expect(back).toMatchObject({ counts: true, input: at(120) });
  });

  it('that was on when the evening began counts from there', () => {
    expect(seen(SOUND, 'idle', null)).toMatchObject({ counts: true, input: at(119) });
  });

  it('goes by input in another program too', () => {
    expect(seen(null, 'active').input).toBe(at(120));
  });
});

describe('the last input', () => {
  it.each([
    ['is now where somebody is there', 'active', on(119), 120],
    ['is a minute ago when the browser begins to say idle', 'idle', on(119.5), 119],
    ['is what it was while nobody is there', 'idle', { ...on(119), input: at(50) }, 50],
    ['is what it was behind a lock', 'locked', { ...on(119), input: at(50) }, 50],
    ['is as long ago as it was when the clock was set back', 'idle', { ...on(200), input: at(150) }, 70],
    ['is a minute ago where nothing is known and nobody is there', 'idle', null, 119],
  ] as const)('%s', (_, presence, last, input) => {
    expect(seen(PAGE, presence, last).input).toBe(at(input));
  });

  it('is never before there was time', () => {
    expect(seenNow(PAGE, 'idle', { at: 5 * MINUTE, counts: true, site: null, input: 0 }, 0, off, '').input).toBe(0);
  });
});

describe('time by site', () => {
  const at9 = (view: View, settings = BY_SITE) => seenNow(view, 'active', null, at(120), settings, 'ac co');

  it.each([
    ['goes to the registrable domain', page('www.example.co.uk'), 'example.co.uk', true],
    ['goes to none where there is none, and counts', page('localhost'), null, true],
    ['goes to none where the page has no host', PAGE, null, true],
    ['does not count on a site that never counts', page('music.example.com'), null, false],
    ['does not count at work', page('example.net'), null, false],
    ['counts on a site that stands in no group', page('example.info'), 'example.info', true],
  ])('%s', (_, view, site, counts) => {
    expect(at9(view)).toMatchObject({ site, counts });
  });

  it('keeps no site while nobody is there', () => {
    expect(seenNow(page('example.org'), 'idle', null, at(120), BY_SITE, '')).toMatchObject({
      site: null,
      counts: false,
    });
  });

  it('keeps none where it is off, and then every site counts', () => {
    expect(at9(page('example.com'), { ...BY_SITE, bySite: false })).toMatchObject({ site: null, counts: true });
  });
});
