import type { Digest } from '../diary/digest';
import type { IconStep } from '../look/icon';
import type { LookSettings } from '../look/schema';
import type { PauseView } from '../pause/view';
import type { NightRecord, Verb } from '../schedule/record';
import type { Presence } from '../schedule/sitting';
import type { Message } from '../schedule/text';
import type { View } from '../screen-time/count';
import type { Site } from '../screen-time/schema';
import type { Suffixes } from '../screen-time/suffix';
import type { PageLook } from '../soften/styles';
import type { Instant } from '../time/instant';
import type { PlainDate } from '../time/plain';
import type { Zone } from '../time/zone';
import type { Badge, Tonight } from '../tonight/tonight';
import type { ItemKey, Items } from './items';
import type { Access } from './state';

/** One atomic write: everything in it is stored, or nothing. */
export interface Patch {
  items?: Partial<Items>;
  nights?: NightRecord[];
  tonight?: Tonight;
  /** By year. */
  digests?: Record<string, Digest>;
  /** What the page in front of a site shows. */
  pause?: PauseView;
  /** The public suffixes, an item for each top-level domain, in place of those that are there; null for none any more. */
  suffixes?: Suffixes | null;
  /** After the write, nights that are not among `nights` go, and digests that are not among `digests`. */
  dropOtherNights?: boolean;
  /** After the write, digests that are not among `digests` go. */
  dropOtherDigests?: boolean;
}

/** The browser would not store something: the disk is full or cannot be written to. Nothing of that write was kept. */
export class StorageRefused extends Error {}

/** Storage, with every value parsed on the way out. Only the background writes. */
export interface Store {
  /** The named items. What cannot be read is kept aside first; then its usual value is returned and its key listed. */
  read<K extends ItemKey>(keys: readonly K[]): Promise<{ items: Pick<Items, K>; damaged: string[] }>;
  /** The nights that exist among the named ones. */
  nights(nights: readonly PlainDate[]): Promise<{ nights: Map<PlainDate, NightRecord>; damaged: string[] }>;
  /** The dates of all nights there are. */
  dates(): Promise<PlainDate[]>;
  /** The digests of some years, where there are any that can be read. */
  digests(years: readonly string[]): Promise<Record<string, Digest>>;
  /** Rejects with `StorageRefused` where the browser stores nothing, as every method that writes does. */
  write(patch: Patch): Promise<void>;
  /** Takes the sites out of every night, and out of all copies of one. Safe to do again after it was cut short. */
  forgetSites(): Promise<void>;
  /** Keeps a raw copy of everything, so that one import can be taken back. */
  keepCopy(): Promise<void>;
  /**
   * Puts the kept copy back, exactly but for what `goOn` makes of two of its items; false when there is none. What came since goes
   * first; the copy comes back, and is none any more, in one write.
   */
  putCopyBack(goOn: (copied: Pick<Items, 'screen' | 'state'>) => Pick<Items, 'screen' | 'state'>): Promise<boolean>;
  erase(): Promise<void>;
}

/** A notification as the engine wants it; the adapter leaves out what the browser does not know. */
export interface Note {
  title: Message;
  line: Message[];
  verbs: Verb[];
  sticky: boolean;
  silent: boolean;
  /** Where and how its times are written. */
  zone: Zone;
  clock: LookSettings['clock'];
}

/** The outside world, as the use-cases see it. Adapters are in `lib/platform`, in-memory ones in the tests. */
export interface Deps {
  clock: { now(): Instant; zone(): Zone };
  store: Store;
  alarms: {
    all(): Promise<{ name: string; scheduledTime: Instant }[]>;
    /** `every`: it rings again each so many minutes until it is cleared; otherwise once. */
    create(name: string, when: Instant, every?: number): Promise<void>;
    clear(name: string): Promise<void>;
  };
  notifier: {
    /** False when the system refuses notifications. */
    show(id: string, note: Note): Promise<boolean>;
    /** Ids of the notifications that are up. */
    up(): Promise<string[]>;
    clear(id: string): Promise<void>;
  };
  presence: {
    /** Over the last five minutes. */
    idle(): Promise<Presence>;
    /** Over the last minute. */
    sits(): Promise<Presence>;
    fullscreen(): Promise<{ on: boolean; audible: boolean }>;
    /** Listens for the end of a full screen only while something waits for it. */
    watchFullscreen(on: boolean): Promise<void>;
  };
  screen: {
    /** False on a phone, whose browser has no windows. */
    readonly here: boolean;
    /** What the focused window shows; its host only for time by site, and only where the browser gave leave to see it. */
    view(bySite: boolean): Promise<View | null>;
    /** Listens to tabs and windows only while time at the screen counts. */
    watch(on: boolean): Promise<void>;
  };
  /** What the user lets the browser allow. */
  access: { has(what: Access): Promise<boolean> };
  /** The public suffixes below a top-level domain (lib/screen-time/suffix); undefined where none are stored. */
  suffix(tld: string): Promise<string | undefined>;
  /** Badge, icon, and the popup's page and address; `evening` is 0 to 1, null by day. */
  toolbar: {
    show(look: { badge: Badge | null; step: IconStep; query: string; evening: number | null }): Promise<void>;
  };
  pages: {
    open(page: 'routine' | 'verbs' | 'welcome' | 'night' | 'journal', query?: string): Promise<void>;
    popup(): Promise<boolean>;
  };
  /** The pause in front of sites, where the user's leave for it is there; without it nothing happens. */
  pauser: {
    /** Makes these sites, and those below them, open to the pause, in open tabs too; null for none. */
    apply(sites: readonly Site[] | null): Promise<void>;
    /** Tells the pages where it stands already what has changed. */
    tell(view: PauseView): Promise<void>;
  };
  /** Softened web pages, where the user's leave for it is there; without it nothing happens. */
  softener: {
    /** Makes pages look so, open ones too; null leaves every page as it is. */
    apply(look: PageLook | null): Promise<void>;
  };
  /** When this session of the browser began. */
  sessionStart(): Promise<Instant>;
  newId(): string;
  /** Restarts the extension, so that a new version takes its place. */
  restart(): void;
}
