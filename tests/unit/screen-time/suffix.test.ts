import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { site as siteSchema } from '../../../lib/screen-time/schema';
import { groupOf, siteFrom, siteOf, topLevelOf } from '../../../lib/screen-time/sites';
import { compactSuffixes, suffixLabels } from '../../../lib/screen-time/suffix';
import { runs } from '../../support/runs';
import { BY_SITE } from './support';

/** Rules as the tests of publicsuffix.org use them. */
const RULES = [
  'com',
  'uk',
  'co.uk',
  '*.sch.uk',
  '*.ck',
  '!www.ck',
  'jp',
  'ac.jp',
  'kyoto.jp',
  'ide.kyoto.jp',
  '*.kobe.jp',
  '!city.kobe.jp',
  'us',
  'ak.us',
  'k12.ak.us',
  'xn--fiqs8s',
  'xn--55qx5d.cn',
  'cn',
];
const STORED = compactSuffixes(RULES);
const rulesOf = (tld: string) => STORED[tld] ?? '';
const site = (host: string) => siteOf(host, rulesOf(topLevelOf(host) ?? ''));

describe('the stored form', () => {
  it('has one string for each top-level domain that has rules below it', () => {
    expect(STORED).toEqual({
      uk: '*.sch co',
      ck: '!www *',
      jp: '!city.kobe *.kobe ac ide.kyoto kyoto',
      us: 'ak k12.ak',
      cn: 'xn--55qx5d',
    });
  });

  it('gives every rule back', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
    const rule = fc
      .tuple(fc.constantFrom('', '', '', '*.', '!'), fc.array(label, { minLength: 2, maxLength: 4 }))
      .map(([mark, labels]) => mark + labels.join('.'));
    fc.assert(
      fc.property(fc.uniqueArray(rule, { maxLength: 40 }), (rules) => {
        const back = Object.entries(compactSuffixes(rules)).flatMap(([tld, names]) =>
          names.split(' ').map((name) => `${name}.${tld}`),
        );
        expect(back.sort()).toEqual([...rules].sort());
      }),
    );
  });

  it('reads as the rules do that it was made from', () => {
    const label = fc.constantFrom('a', 'b', 'c');
    const name = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => [...labels, 'tld']);
    const rule = fc.tuple(fc.constantFrom('', '', '*.', '!'), name).map(([mark, labels]) => mark + labels.join('.'));
    fc.assert(
      fc.property(fc.uniqueArray(rule, { maxLength: 8 }), name, (rules, host) => {
        expect(suffixLabels(host, compactSuffixes(rules).tld ?? '')).toBe(byTheBook(rules, host));
      }),
    );
  });
});

/** The algorithm as publicsuffix.org puts it: an exception prevails, else the rule with the most labels, else `*`. */
function byTheBook(rules: readonly string[], host: readonly string[]): number {
  const matches = rules.filter((rule) => {
    const labels = rule.replace('!', '').split('.').reverse();
    const reversed = [...host].reverse();
    return labels.length <= host.length && labels.every((each, i) => each === '*' || each === reversed[i]);
  });
  const exceptions = matches.filter((rule) => rule.startsWith('!')).map((rule) => rule.split('.').length);
  if (exceptions.length > 0) return Math.max(...exceptions) - 1;
  return Math.max(1, ...matches.map((rule) => rule.split('.').length));
}

describe('the site of a host', () => {
  it.each([
    ['com', null],
    ['example.com', 'example.com'],
    ['b.example.com', 'example.com'],
    ['WwW.Example.COM', 'example.com'],
    ['example.com.', 'example.com'],
    ['uk.com', 'uk.com'],
    // Unlisted top-level domains.
    ['example', null],
    ['a.b.example.example', 'example.example'],
    ['co.uk', null],
    ['a.b.example.co.uk', 'example.co.uk'],
    ['sch.uk', 'sch.uk'],
    ['town.sch.uk', null],
    ['b.town.sch.uk', 'b.town.sch.uk'],
    ['ck', null],
    ['test.ck', null],
    ['a.b.test.ck', 'b.test.ck'],
    ['www.ck', 'www.ck'],
    ['www.www.ck', 'www.ck'],
    ['b.ide.kyoto.jp', 'b.ide.kyoto.jp'],
    ['ide.kyoto.jp', null],
    ['c.kobe.jp', null],
    ['b.c.kobe.jp', 'b.c.kobe.jp'],
    ['a.city.kobe.jp', 'city.kobe.jp'],
    ['test.k12.ak.us', 'test.k12.ak.us'],
    ['k12.ak.us', null],
    ['食狮.公司.cn', 'xn--85x722f.xn--55qx5d.cn'],
    ['www.xn--85x722f.xn--55qx5d.cn', 'xn--85x722f.xn--55qx5d.cn'],
    ['shishi.中国', 'shishi.xn--fiqs8s'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['my_page.example.com', 'example.com'],
    ['my_page.com', null],
    ['localhost', null],
    ['127.0.0.1', null],
    ['0x7f.1', null],
    ['[2001:db8::1]', null],
    ['', null],
    ['.', null],
    ['a..com', null],
    ['not a host', null],
  ])('%s is of %s', (host, expected) => {
    expect(site(host)).toBe(expected);
  });

  test('is one that can be stored, or none, whatever the host', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webAuthority(), fc.domain(), fc.ipV4(), fc.ipV6(), fc.string()), (host) => {
        const found = site(host);
        if (found !== null) {
          expect(siteSchema.safeParse(found).success).toBe(true);
          expect(site(found)).toBe(found);
        }
      }),
    );
  });
});

describe('what a user types or pastes', () => {
  it.each([
    ['https://www.example.co.uk/path?q=1#here', 'example.co.uk'],
    ['  www.Example.com ', 'example.com'],
    ['example.com:8080/a b', 'example.com'],
    ['http://user:word@example.com/', 'example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['//example.com/x', 'example.com'],
    ['*.example.com', 'example.com'],
    ['.example.com', 'example.com'],
    ['you@example.com', 'example.com'],
  ])('%j is %s', (text, expected) => {
    expect(siteFrom(text, rulesOf)).toEqual({ ok: true, site: expected });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['two words', 'words'],
    ['http://', 'words'],
    ['chrome://settings', 'address'],
    ['youtube', 'address'],
    ['localhost:3000', 'address'],
    ['192.168.0.1', 'address'],
    ['http://[2001:db8::1]/', 'address'],
    ['co.uk', 'suffix'],
    ['test.ck', 'suffix'],
  ])('%j is none: %s', (text, why) => {
    expect(siteFrom(text, rulesOf)).toEqual({ ok: false, why });
  });

  test('never throws, and what it takes can be stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (text) => {
        const reading = siteFrom(text, rulesOf);
        if (reading.ok) expect(siteSchema.safeParse(reading.site).success).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });
});

test('a site stands in the first group that has it', () => {
  const twice = { groups: [...BY_SITE.groups, { ...BY_SITE.groups[2], id: 'late', sites: ['example.edu'] }] };
  expect(groupOf(BY_SITE, 'example.co.uk')?.id).toBe('video');
  expect(groupOf(twice as typeof BY_SITE, 'example.edu')?.id).toBe('own');
  expect(groupOf(BY_SITE, 'example.info')).toBeNull();
});
