/** Words that Evenfall does not use: the avoid-list of evidence.md section 6, and score, streak and severity words. */
import type { Shipped } from './shipped';

/** A rule: what is not said, and what to say instead. */
export interface Rule {
  avoid: RegExp;
  instead: string;
}

export const RULES = {
  relief: {
    avoid: /\b(reliev\w*|relief|sooth\w*)\b/i,
    instead: 'say what many people find comfortable, or that something "eases" what they feel',
  },
  cure: { avoid: /\b(cur(e|es|ed|ing)|heal(s|ed|ing)?|fix(es|ed)?|remed(y|ies))\b/i, instead: 'claim no cure' },
  treat: { avoid: /\b(treat(s|ed|ing|ments?)?|therap(y|ies|eutic))\b/i, instead: 'Evenfall treats nothing' },
  proven: { avoid: /\b(proven|guaranteed|works for everyone|miracle)\b/i, instead: 'say how sure it is' },
  inferred: {
    avoid:
      /\byou (probably|likely|may|might|must|clearly|seem to) (have|be suffering)\b|\byou have (rls|restless legs|insomnia)\b|\byour (rls|insomnia|condition|disorder|disease|diagnosis)\b/i,
    instead: 'a clinician alone can tell what is behind it',
  },
  diagnosis: { avoid: /\b(diagnos\w*|detects?|predict\w*|symptom score)\b/i, instead: 'no diagnosis, no prediction' },
  severity: {
    avoid:
      /\b(sever(e|ely|ity)|(mild|moderate|moderately|extreme|serious) (rls|restless|legs|symptoms|insomnia)|bad (legs|nights?|sleep|sleepers?)|worst|abnormal)\b/i,
    instead: 'say what was noted, without a label',
  },
  supplement: {
    avoid:
      /\b(take|try|use|get|buy) (some |a little |more )?(magnesium|iron|potassium|vitamin|melatonin|valerian|supplements)\b/i,
    instead: 'evidence is limited; ask a pharmacist first',
  },
  target: {
    avoid: /(ferritin|transferrin)[^.]*\d|\d[^.]*(ferritin|transferrin)|\bshould be (above|below|over|under)\b/i,
    instead: 'no personal target: a clinician says what a result means',
  },
  stop: {
    avoid: /\bstop (your|taking|the|using) (\w+ )?(medicines?|medication|tablets?|pills?|antihistamine|agonist|dose)/i,
    instead: 'ask before changing any',
  },
  safe: {
    avoid:
      /\b(is|are|be|completely|totally|perfectly|always) safe\b|\bsafe (for|in|during|to)\b|\brisk[- ]free\b|\bharmless\b/i,
    instead: 'say what it was chosen to avoid, and who to check with',
  },
  fear: {
    avoid: /\b(destroy|ruin|wreck|sabotag|poison|toxi|danger|deadly|alarming|terrible)\w*\b/i,
    instead: 'say what may happen to some people',
  },
  blue: { avoid: /\bblue light\b/i, instead: 'bright light and gripping content can keep some people up' },
  death: { avoid: /\b(mortality|die|dies|dying|deaths?|kills?|lifespan)\b/i, instead: 'never show such figures' },
  failure: {
    avoid: /\b(fail(s|ed|ure|ures|ing)?|sleep debt|slipped|cheat\w*|lazy|guilt\w*|shame\w*|discipline|willpower)\b/i,
    instead: 'later than planned is all that it is',
  },
  score: {
    avoid:
      /\b(scor(e|es|ed|ing)|points? (earned|won)|ratings?|rank(s|ed|ing)?|level up|percentiles?|leaderboard|compliance)\b/i,
    instead: 'count what was noted',
  },
  streak: {
    avoid:
      /\b(streaks?|in a row|days? running|unbroken|milestones?|trophy|trophies|rewards?|goals?|achiev\w*|on track|back on track)\b/i,
    instead: 'no streaks and no goals',
  },
  praise: {
    avoid:
      /\b(congrat\w*|well done|good job|great (job|work|night)|nice work|keep it up|proud|awesome|amazing|bravo)\b/i,
    instead: '"Noted." is enough',
  },
  brand: { avoid: /[®™]|\b(breakthrough|#1|number one|best-?seller)\b/i, instead: 'no brands, no advertising' },
  address: {
    avoid:
      /https?:|www\.|\b(pubmed|ncbi|scribd|doi\.org|linkinghub|semanticscholar|researchgate)\b|\b(?!example\.)[\w-]+\.(com|org|net|gov|edu|io|cn|cz|ua|ca|wales|app|eu|info|blog)\b/i,
    instead: 'cite first author, journal and year, with a DOI without an address',
  },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

/** Uses that are right, with the reason: `rule at`, where `at` is a message's key (`*` ends a group of them) or a file. */
export type Allowed = Readonly<Record<string, string>>;

const NAMES = Object.keys(RULES) as RuleName[];
const fits = (pattern: string, name: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

/** What breaks a rule: where, with the words, and what to say instead; and entries of the list that allow nothing any more. */
export function brokenRules(texts: readonly Shipped[], allowed: Allowed): string[] {
  const hits = texts.flatMap(({ at, text }) =>
    NAMES.flatMap((rule) => {
      const found = RULES[rule].avoid.exec(text)?.[0];
      return found === undefined ? [] : [{ name: `${rule} ${at}`, found, instead: RULES[rule].instead }];
    }),
  );
  const patterns = Object.keys(allowed);
  return [
    ...hits
      .filter(({ name }) => !patterns.some((pattern) => fits(pattern, name)))
      .map(({ name, found, instead }) => `${name}: "${found}"; ${instead}`),
    ...patterns
      .filter((pattern) => !hits.some(({ name }) => fits(pattern, name)))
      .map((pattern) => `${pattern}: nothing here needs leave any more; take it off the list`),
  ];
}
