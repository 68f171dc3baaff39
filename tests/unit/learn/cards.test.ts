import { describe, expect, test } from 'vitest';
import { CARD_IDS, type CardId, cardOf, GRADES, isCard, TOPICS } from '../../../lib/learn/cards';
import { CLAIMS } from '../../../lib/learn/claims';
import { citation, PAPERS, type Paper, type PaperId } from '../../../lib/learn/papers';
import { t } from '../../../lib/platform/i18n';
import { RULES } from '../../support/avoid';
import { CARD_KEYS, CLAIM_ROWS, PAPER_KEYS } from './keys';

const PAPER_IDS = Object.keys(PAPERS) as PaperId[];
const sentences = (text: string) => text.split(/[.?:]\s|[.?]$/m).filter((each) => each.trim() !== '').length;

describe('the cards', () => {
  test('are thirty-five, each once in the list', () => {
    expect(CARD_IDS.map((id) => CARD_KEYS[id].card).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 35 }, (_, i) => i + 1),
    );
    expect(Object.values(TOPICS).flat().sort()).toEqual([...CARD_IDS].sort());
  });

  test.each(CARD_IDS)('%s cites the sources it rests on, at least one', (id) => {
    const cited = cardOf(id).papers.map((paper) => PAPER_KEYS[paper]);
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.join(' ')).toBe(CARD_KEYS[id].cites);
    expect(CARD_KEYS[id].rows.every((row) => row >= 1 && row <= 101)).toBe(true);
  });

  test.each(CARD_IDS)('%s says it in one line, then in three to eight sentences', (id) => {
    expect(t(`learn.card.${id}.title`).length).toBeLessThanOrEqual(46);
    expect(t(`learn.card.${id}.take`).length).toBeLessThanOrEqual(125);
    expect(sentences(t(`learn.card.${id}.text`))).toBeGreaterThanOrEqual(3);
    expect(sentences(t(`learn.card.${id}.text`))).toBeLessThanOrEqual(9);
    expect(t(`learn.card.${id}.text`)).not.toMatch(/!|\b(should|must)\b/);
  });

  test.each(CARD_IDS)('%s leads to two or more others, never to itself', (id) => {
    const { related } = cardOf(id);
    expect(related.length).toBeGreaterThanOrEqual(2);
    expect(new Set(related).size).toBe(related.length);
    expect(related.every((other) => isCard(other) && other !== id)).toBe(true);
  });

  test('every card is led to from another, and every grade is used', () => {
    const reached = new Set<CardId>(CARD_IDS.flatMap((id) => cardOf(id).related));
    expect(CARD_IDS.filter((id) => !reached.has(id))).toEqual([]);
    expect(new Set(CARD_IDS.map((id) => cardOf(id).grade))).toEqual(new Set(GRADES));
  });

  test('what is no card is none', () => {
    expect([isCard(''), isCard('heard'), isCard('toString'), isCard('iron')]).toEqual([false, false, false, true]);
  });

  test('what a pharmacist is asked before stands on the cards of magnesium and iron', () => {
    expect(cardOf('magnesium').lists).toEqual(['magnesium']);
    expect(cardOf('iron').lists).toEqual(['ask', 'iron']);
    expect(cardOf('comfort').lists).toEqual(['harmless', 'harmful']);
    expect(t('learn.list.features.items').split('\n')).toHaveLength(5);
  });
});

describe('a citation', () => {
  test.each(PAPER_IDS)('%s names journal and year or an identifier, and no address', (id) => {
    const { author, journal, year, doi, pmc }: Paper = PAPERS[id];
    const public_ = /^(US|Institute)/.test(author ?? '');
    expect(journal).not.toBe('');
    if (!public_) expect(year ?? pmc).toBeTruthy();
    if (author === null) expect(doi ?? pmc ?? journal).toBeTruthy();
    if (year !== null) expect(year).toSatisfy((n: number) => n >= 1970 && n <= 2026);
    if (doi !== undefined) expect(doi).toMatch(/^10\.\d{4,5}\/\S+$/);
    if (pmc !== undefined) expect(pmc).toMatch(/^PMC\d{7}$/);
    expect(citation(id)).not.toMatch(RULES.address.avoid);
  });

  test('is made of what is known', () => {
    expect(citation('criteria')).toBe('Allen, Sleep Medicine, 2014. DOI 10.1016/j.sleep.2014.03.025');
    expect(citation('practice')).toBe('Australian Journal of General Practice, 2023');
    expect(citation('adjustment')).toBe('Journal of the Canadian Chiropractic Association. PMC2391017');
    expect(citation('painkillersPregnant')).toBe('US Food and Drug Administration, Drug Safety Communication, 2020');
  });

  test('stands on a card: none is left over, and none is given twice', () => {
    const cited = new Set(CARD_IDS.flatMap((id) => cardOf(id).papers));
    expect(PAPER_IDS.filter((id) => !cited.has(id))).toEqual([]);
    expect(new Set(Object.values(PAPER_KEYS)).size).toBe(PAPER_IDS.length);
  });
});

describe('the claims', () => {
  test('are twenty, from rows that a card answers or that are answered here', () => {
    expect(CLAIMS).toHaveLength(20);
    expect(new Set(CLAIMS.map(({ id }) => id)).size).toBe(20);
    for (const { id, card } of CLAIMS) {
      expect(CLAIM_ROWS[id].some((row) => CARD_KEYS[card].rows.includes(row))).toBe(true);
    }
  });

  test.each(CLAIMS)('$id is answered in a few lines, as sure as its card or less', ({ id, grade, card }) => {
    expect(t(`learn.claim.${id}.said`)).toMatch(/\.$/);
    expect(t(`learn.claim.${id}.answer`).length).toBeLessThanOrEqual(280);
    const sure = (of: string) =>
      ['insufficient', 'weak', 'between', 'moderate', 'strong'].indexOf(of.split('_')[0] ?? '');
    expect(sure(grade)).toBeGreaterThanOrEqual(0);
    expect(sure(grade)).toBeLessThanOrEqual(sure(cardOf(card).grade));
  });

  test('two of them are lessons in reading a health page', () => {
    expect(t('learn.claim.ninety.answer')).toContain('48% and 90% cannot both be true');
    expect(t('learn.claim.birth.answer')).toContain('Days or months after birth?');
  });
});
