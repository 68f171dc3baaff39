/**
 * What test files of one worker share: they load modules once, have one page and one fake browser. Each file begins with these
 * as they are at first, so no file depends on those before it.
 */
import { fakeBrowser } from 'wxt/testing/fake-browser';

const FIRST = { ...fakeBrowser };

/** The fake browser as it comes: nothing stored, nobody listening, and no part of it replaced. */
export function freshBrowser(): typeof fakeBrowser {
  for (const part of Object.keys(fakeBrowser)) if (!(part in FIRST)) Reflect.deleteProperty(fakeBrowser, part);
  Object.assign(fakeBrowser, FIRST);
  fakeBrowser.reset();
  return fakeBrowser;
}

/** An empty page at its first address. */
export function freshPage(): void {
  const { documentElement: root, head, body } = document;
  for (const element of [root, head, body]) {
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
  }
  head.replaceChildren();
  body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
}
