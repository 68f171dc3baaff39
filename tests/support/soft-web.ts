import { BASE_SHEET, OFF_SHEET } from '../../lib/soften/styles';

/** Thrown where the worker dies inside a call of the browser. */
export class Died extends Error {}

interface Registered {
  id: string;
  css: string[];
  excludeMatches: string[];
}

interface OpenTab {
  id: number;
  url: string;
  /** What the registered style brought into the page as it loaded: it stays as long as the page. */
  loaded: readonly string[];
  /** What was laid over it, in this order, the same sheet any number of times. */
  laid: string[];
}

/**
 * A browser with open pages as far as softening goes, as Chromium was seen to do it: what a registered style brought in
 * cannot be removed, a sheet can be laid more than once and goes once at a time, and the one laid last wins.
 */
export class SoftWeb {
  tabs: OpenTab[] = [];
  /** Calls of the browser until the worker dies; null for one that lives. */
  killAfter: number | null = null;
  calls = 0;
  /** Leave for it: without, what is registered has no effect. */
  allowed = true;
  private registered: Registered[] = [];
  private session: Record<string, unknown> = {};
  private ids = 0;

  /** What the worker reaches of it. */
  readonly api = {
    scripting: {
      getRegisteredContentScripts: () => this.call(() => structuredClone(this.registered)),
      registerContentScripts: ([style]: [Registered]) =>
        this.call(() => {
          if (this.registered.length > 0) throw new Error('Duplicate script ID');
          this.registered = [style];
        }),
      updateContentScripts: ([style]: [Registered]) =>
        this.call(() => {
          if (this.registered.length === 0) throw new Error('Nonexistent script ID');
          this.registered = [style];
        }),
      unregisterContentScripts: () =>
        this.call(() => {
          this.registered = [];
        }),
      insertCSS: ({ target, files }: { target: { tabId: number }; files: string[] }) =>
        this.call(() => {
          this.tab(target.tabId).laid.push(...files);
        }),
      removeCSS: ({ target, files }: { target: { tabId: number }; files: string[] }) =>
        this.call(() => {
          const { laid } = this.tab(target.tabId);
          for (const file of files) {
            const at = laid.lastIndexOf(file);
            if (at >= 0) laid.splice(at, 1);
          }
        }),
    },
    tabs: { query: () => this.call(() => this.tabs.map(({ id, url }) => ({ id, url }))) },
    storage: {
      session: {
        get: (key: string) => this.call(() => structuredClone({ [key]: this.session[key] })),
        set: (items: Record<string, unknown>) =>
          this.call(() => {
            Object.assign(this.session, structuredClone(items));
          }),
      },
    },
  };

  open(url: string): void {
    this.ids += 1;
    this.tabs.push({ id: this.ids, url, loaded: this.styleFor(url), laid: [] });
  }

  /** A page loads in a tab: what lay over the old one is gone with it. */
  go(at: number, url: string): void {
    const tab = this.tabs[at % Math.max(1, this.tabs.length)];
    if (tab) Object.assign(tab, { url, loaded: this.styleFor(url), laid: [] });
  }

  /** The browser is closed and started again: its tabs load anew, with what is registered still. */
  restart(): void {
    this.session = {};
    for (const [at, { url }] of this.tabs.entries()) this.go(at, url);
  }

  /** The extension is updated: nothing is registered any more, and the session of the new one begins empty. */
  update(): void {
    this.session = {};
    this.registered = [];
  }

  /** The sheets of levels that a page is drawn by, or `[]` for one that is as it is. */
  drawn({ loaded, laid }: OpenTab): string[] {
    const all = [...loaded, ...laid];
    const shown = all.findLast((sheet) => sheet === BASE_SHEET || sheet === OFF_SHEET);
    if (shown !== BASE_SHEET) return [];
    return ['warm', 'dim', 'grey'].map((what) => all.findLast((sheet) => sheet.includes(what)) ?? '');
  }

  private styleFor(url: string): readonly string[] {
    const [style] = this.registered;
    const host = new URL(url).hostname;
    const apart = style?.excludeMatches.some((pattern) => {
      const site = pattern.slice('*://*.'.length, -'/*'.length);
      return host === site || host.endsWith(`.${site}`);
    });
    return style && this.allowed && !apart ? style.css : [];
  }

  private tab(id: number): OpenTab {
    const found = this.tabs.find((each) => each.id === id);
    if (!found) throw new Error(`No tab with id: ${id}`);
    return found;
  }

  /** Every call is a place to die, before it is done or right after; a dead worker does nothing more. */
  private async call<T>(act: () => T): Promise<T> {
    this.calls += 1;
    const left = this.killAfter === null ? 1 : this.killAfter - this.calls;
    if (left < 0 || (left === 0 && this.calls % 2 === 0)) throw new Died();
    const result = act();
    if (left === 0) throw new Died();
    return result;
  }
}
