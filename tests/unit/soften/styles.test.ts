import { describe, expect, test } from 'vitest';
import { STEPS } from '../../../lib/soften/levels';
import { exceptionFor, isOn, leftAlone, patternsOf, sheetsOf, sitesOf } from '../../../lib/soften/styles';
import { tinted, tintOf } from '../../../lib/soften/tint';

type Colour = readonly [number, number, number];
const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];

/** WCAG 2's contrast, written out here on its own. */
function contrast(one: Colour, other: Colour): number {
  const luminance = (colour: Colour) => {
    const [r = 0, g = 0, b = 0] = colour.map((channel) => {
      const part = channel / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

describe('the tint', () => {
  test('of no level leaves every colour as it is', () => {
    expect(tinted([12, 200, 99], tintOf({ warm: 0, dim: 0, grey: 0 }))).toEqual([12, 200, 99]);
  });

  test('at its strongest leaves black on white, and white on black, readable', () => {
    const strongest = tintOf({ warm: STEPS, dim: STEPS, grey: STEPS });
    expect(contrast(tinted(BLACK, strongest), tinted(WHITE, strongest))).toBeGreaterThanOrEqual(4.5);
    const quarter = tintOf({ warm: 10, dim: 8, grey: 0 });
    expect(contrast(tinted([89, 89, 89], quarter), tinted(WHITE, quarter))).toBeGreaterThanOrEqual(4.5);
  });

  test('is warmer and darker at each step, and never brighter in any channel', () => {
    for (let step = 1; step <= STEPS; step += 1) {
      const before = tinted(WHITE, tintOf({ warm: step - 1, dim: step - 1, grey: 0 }));
      const [red, green, blue] = tinted(WHITE, tintOf({ warm: step, dim: step, grey: 0 }));
      expect(red > green && green > blue).toBe(true);
      expect([red < before[0], green < before[1], blue < before[2]]).toEqual([true, true, true]);
      // A step so small that nobody sees it come.
      expect(before[2] - blue).toBeLessThan(10);
    }
  });

  test('without its colours keeps a colour as bright as it was', () => {
    expect(tinted([255, 0, 0], tintOf({ warm: 0, dim: 0, grey: STEPS }))).toEqual([76.5, 76.5, 76.5]);
  });
});

describe('the sheets', () => {
  test('of levels say each of the three, so that one lays over another', () => {
    const wanted = ['soften/base.css', 'soften/warm-07.css', 'soften/dim-12.css', 'soften/grey-00.css'];
    expect(sheetsOf({ warm: 7, dim: 12, grey: 0 })).toEqual(wanted);
    expect(sheetsOf({ warm: 0, dim: 0, grey: 3 })).toContain('soften/colour.css');
  });
});

describe('sites that are left as they are', () => {
  test('are matched with what lies below them', () => {
    expect(patternsOf(['example.org', '127.0.0.1'])).toEqual(['*://*.example.org/*', '*://127.0.0.1/*']);
    expect(sitesOf(patternsOf(['example.org', '127.0.0.1']))).toEqual(['example.org', '127.0.0.1']);
    expect(isOn('https://example.org/a', ['example.org'])).toBe(true);
    expect(isOn('http://en.example.org:8080/', ['example.org'])).toBe(true);
    expect(isOn('https://notexample.org/', ['example.org'])).toBe(false);
    expect(isOn('about:blank', ['example.org'])).toBe(false);
  });

  test.each([
    ['https://www.example.org/a?b#c', 'example.org'],
    ['http://news.example.co.uk/', 'news.example.co.uk'],
    ['https://bücher.example./', 'xn--bcher-kva.example'],
    ['http://127.0.0.1:8000/', '127.0.0.1'],
    ['http://localhost/', null],
    ['http://[::1]/', null],
    ['chrome://extensions/', null],
    ['file:///home/me/a.pdf', null],
    ['', null],
  ])('%s is left alone as %s', (address, site) => {
    expect(exceptionFor(address)).toBe(site);
  });

  test('one more comes first and once; taken off, the wider site that it is part of goes too', () => {
    expect(leftAlone(['a.org', 'b.org'], 'b.org', true)).toEqual(['b.org', 'a.org']);
    expect(leftAlone(['a.org', 'b.org'], 'c.b.org', false)).toEqual(['a.org']);
  });
});
