import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Access } from '../../lib/app/state';
import { LEAVE } from '../../lib/platform/leave';

/** The browser's part of permissions: what it holds, what it was asked, and how the user answers. */
export class Permissions {
  readonly held = new Set<string>();
  readonly asked: unknown[] = [];
  readonly listeners = new Set<() => void>();
  answer: () => Promise<boolean> = async () => true;

  readonly #event = {
    addListener: (heard: () => void) => this.listeners.add(heard),
    removeListener: (heard: () => void) => this.listeners.delete(heard),
  };
  readonly onAdded = this.#event;
  readonly onRemoved = this.#event;

  /** In the fake browser from now on, holding what was given before. */
  constructor(...given: Access[]) {
    for (const access of given) this.held.add(JSON.stringify(LEAVE[access]));
    Object.assign(fakeBrowser, { permissions: this });
  }

  contains = async (leave: unknown) => this.held.has(JSON.stringify(leave));
  request = async (leave: unknown) => {
    this.asked.push(leave);
    const given = await this.answer();
    if (given) this.change(() => this.held.add(JSON.stringify(leave)));
    return given;
  };
  remove = async (leave: unknown) => {
    this.change(() => this.held.delete(JSON.stringify(leave)));
    return true;
  };

  change(what: () => void): void {
    what();
    for (const heard of this.listeners) heard();
  }
}
