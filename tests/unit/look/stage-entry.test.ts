// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { lookQuery } from '../../../lib/look/stage';
import { type FirstWindow, firstPaint, LOOK_KEY } from '../../../lib/look/stage-entry';

const root = document.documentElement;
const NIGHT = new Date(2026, 10, 22, 23, 30);

/** A page's window with what it is asked for, and a storage that holds `remembered`. */
function page(search: string, remembered: string | null, more: Partial<FirstWindow> = {}): FirstWindow {
  return {
    document,
    location: { search },
    localStorage: { getItem: (key) => (key === LOOK_KEY ? remembered : null) },
    ...more,
  };
}

beforeEach(() => {
  for (const name of ['data-stage', 'style', 'lang', 'dir']) root.removeAttribute(name);
});

describe('the first paint', () => {
  it('takes the look of the address before the remembered one', () => {
    firstPaint(page('?l=light', 'l=dark'), NIGHT);
    expect(root.dataset.stage).toBe('day');
  });

  it('takes the remembered look when the address has none', () => {
    firstPaint(page('?view=sheet', 'l=light'), NIGHT);
    expect(root.dataset.stage).toBe('day');
  });

  it('goes by the clock when nothing is known', () => {
    firstPaint(page('', null), NIGHT);
    expect([root.dataset.stage, root.style.getPropertyValue('--evening')]).toEqual(['evening', '1.000']);
    firstPaint(page('', null), new Date(2026, 10, 22, 12, 0));
    expect([root.dataset.stage, root.style.getPropertyValue('--evening')]).toEqual(['day', '0']);
  });

  it('gives the right stage from an address made hours before', () => {
    const hour = (h: number) => new Date(2026, 10, 22, h).getTime();
    const query = lookQuery({ choice: 'bedtime', night: { dusk: hour(19), bedtime: hour(20), wake: hour(28) } });
    firstPaint(page(`?${query}`, null), new Date(2026, 10, 22, 19, 30));
    expect(root.style.getPropertyValue('--evening')).toBe('0.500');
  });

  it('goes by the clock where storage is denied', () => {
    const denied = Object.defineProperty(page('', null), 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    firstPaint(denied, NIGHT);
    expect(root.dataset.stage).toBe('evening');
  });

  it('says in what language and direction the words are', () => {
    const words: Record<string, string> = { ui_lang: 'ar', ui_dir: 'rtl' };
    firstPaint(page('', null, { chrome: { i18n: { getMessage: (name) => words[name] ?? '' } } }), NIGHT);
    expect([root.lang, root.dir]).toEqual(['ar', 'rtl']);
  });

  it('leaves the language of the document alone where the extension has no words', () => {
    root.lang = 'en';
    firstPaint(page('', null, { browser: {} }), NIGHT);
    expect(root.lang).toBe('en');
  });
});
