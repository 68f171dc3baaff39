/**
 * Public suffixes in the form in which they are stored: for each top-level domain one string, `suffix/<tld>`, so that a
 * look reads no more than it needs. It lists the rules below that domain without it, between spaces: `co gov *.sch` for
 * `co.uk`, `gov.uk` and `*.sch.uk`; `* !www` for `*.ck` and `!www.ck`. A top-level domain without rules of its own needs
 * no string: it is a suffix anyway.
 */
export type Suffixes = Record<string, string>;

/**
 * The stored form of a plain list of rules as publicsuffix.org writes them, in punycode (`co.uk`, `*.ck`, `!www.ck`).
 * Rules for a top-level domain itself say nothing new and are left out.
 */
export function compactSuffixes(rules: readonly string[]): Suffixes {
  const below = new Map<string, Set<string>>();
  for (const rule of rules) {
    const dot = rule.lastIndexOf('.');
    if (dot < 0) continue;
    const tld = rule.slice(dot + 1);
    below.set(tld, (below.get(tld) ?? new Set()).add(rule.slice(0, dot)));
  }
  return Object.fromEntries([...below].map(([tld, names]) => [tld, [...names].sort().join(' ')]));
}

/**
 * How many labels of a host are its public suffix: at least one, its top-level domain.
 * @param labels of the host in punycode and small letters, `['www', 'example', 'co', 'uk']`
 * @param rules the stored string of its top-level domain, empty for none
 */
export function suffixLabels(labels: readonly string[], rules: string): number {
  const list = ` ${rules} `;
  const has = (...name: string[]) => list.includes(` ${name.join('.')} `);
  const names = labels.slice(0, -1).map((_, i) => labels.slice(i, -1));
  // An exception names what a wildcard would have made a suffix: the suffix is one label shorter.
  const exception = names.findIndex((name) => has(`!${name.join('.')}`));
  if (exception >= 0) return labels.length - exception - 1;
  const rule = names.findIndex((name) => has(...name) || has('*', ...name.slice(1)));
  return rule >= 0 ? labels.length - rule : 1;
}
