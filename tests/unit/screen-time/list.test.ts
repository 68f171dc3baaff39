import fc from 'fast-check';
import { getDomain } from 'tldts-icann';
import { describe, expect, test } from 'vitest';
import { firstScreenTime } from '../../../lib/screen-time/groups';
import { suffixList } from '../../../lib/screen-time/list';
import { siteFrom, siteOf, topLevelOf } from '../../../lib/screen-time/sites';

const list = suffixList();
const rulesOf = (tld: string) => list[tld] ?? '';
const siteHere = (host: string) => siteOf(host, rulesOf(topLevelOf(host) ?? ''));

const label = fc.stringMatching(/^[a-z]([a-z0-9-]{0,8}[a-z0-9])?$/);
const topLevel = fc.constantFrom(...Object.keys(list), 'com', 'org', 'de', 'app', 'museum');

/** A rule of the list with its wildcard filled in, and its exceptions as names. */
const suffix = topLevel.chain((tld) => {
  const rules = ['', ...rulesOf(tld).split(' ')];
  return fc.tuple(fc.constantFrom(...rules), label).map(([rule, any]) => {
    const name = rule.replace('*', any).replace('!', '');
    return name === '' ? tld : `${name}.${tld}`;
  });
});

/** Names that stand at, below and far below a rule of the list. */
const host = fc.tuple(fc.array(label, { maxLength: 4 }), suffix).map(([labels, end]) => [...labels, end].join('.'));

describe('the stored list of public suffixes', () => {
  test('gives 3,000 hosts the same registrable domain as the library itself', () => {
    let known = 0;
    const same = fc.property(host, (name) => {
      const site = siteHere(name);
      expect(site, name).toBe(getDomain(name));
      if (site !== null) known += 1;
    });
    fc.assert(same, { numRuns: 3000, seed: 4 });
    expect(known).toBeGreaterThan(2000);
    expect(known).toBeLessThan(3000);
  });

  test.each([
    ['www.example.co.uk', 'example.co.uk'],
    ['co.uk', null],
    ['www.ck', 'www.ck'],
    ['a.shop.ck', 'a.shop.ck'],
    ['city.kobe.jp', 'city.kobe.jp'],
    ['a.b.town.kobe.jp', 'b.town.kobe.jp'],
    ['XN--BCHER-KVA.example', 'xn--bcher-kva.example'],
    ['bücher.de', 'xn--bcher-kva.de'],
    ['名前.個人.香港', 'xn--ldr85b.xn--gmqw5a.xn--j6w193g'],
    ['alice.github.io', 'github.io'],
    ['router', null],
    ['192.168.0.1', null],
    ['[2001:db8::1]', null],
  ])('%s is of %s', (name, site) => {
    expect(siteHere(name)).toBe(site);
  });

  test('takes 60 kB at most, and no item of it 30', () => {
    expect(JSON.stringify(list).length).toBeLessThan(60_000);
    expect(Math.max(...Object.values(list).map((rules) => rules.length))).toBeLessThan(30_000);
    expect(Object.values(list).join('').length).toBeGreaterThan(40_000);
  });

  test('knows every site of the first groups as one, each in one group', () => {
    const sites = firstScreenTime().groups.flatMap((group) => group.sites);
    expect(sites.map((site) => siteFrom(`https://www.${site}/a`, rulesOf))).toEqual(
      sites.map((site) => ({ ok: true, site })),
    );
    expect(new Set(sites).size).toBe(sites.length);
  });
});
