import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { HelpPage } from '../../../components/help/HelpPage';
import { Foot } from '../../../components/journal/Foot';
import { graphOf, reach } from '../../support/imports';
import { filesUnder } from '../../support/tree';

const graph = graphOf(filesUnder('entrypoints', 'components', 'lib'));
const reached = (from: string) => [...reach(graph, [from], ['static', 'dynamic']).keys()];
const help = () => renderToString(<HelpPage />);
const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replaceAll('&quot;', '"');

describe('the help page', () => {
  test('reads its words and nothing else: what it says can follow nothing that was noted', () => {
    expect(reached('components/help/HelpPage.tsx').sort()).toEqual([
      'components/help/HelpPage.tsx',
      'lib/platform/browser.ts',
      'lib/platform/i18n.ts',
      'webextension-polyfill',
    ]);
  });

  test('as a page it knows the light of the hour beside, but neither nights nor notes', () => {
    const read = reached('entrypoints/help/main.tsx');
    expect(read).toContain('components/hooks/useTonight.ts');
    const notes = /archive|digests|diary|insights|trial|notes|useNight|useRows|useItem|useMine|store\.ts/;
    expect(read.filter((path) => notes.test(path))).toEqual([]);
  });

  test('opens with what is urgent, folds nothing and asks nothing', () => {
    const headings = [...help().matchAll(/<h[1-3][^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(headings.slice(0, 4)).toEqual([
      'When to get help',
      'Get help now',
      'At the wheel',
      'Talk to a clinician about',
    ]);
    expect(help()).not.toMatch(/<(details|input|button|select|mark)|aria-current/);
  });

  test.each([
    'One leg newly swollen, hot or painful',
    'Chest pain, or trouble breathing',
    'New weakness, a numb groin, or loss of bladder or bowel control',
    'Thoughts of harming yourself',
    'your local emergency number',
    'crisis line',
    'Stop driving. Park. Sleep or get a lift.',
    'Legs that often keep you from sleep',
    'begin earlier in the day, spread, or grow after a change of dose',
    'gamble, shop, eat or have sex',
    'more than a few weeks after a birth',
    'Kidney disease, dialysis, diabetes, anaemia, heavy periods, or giving blood',
    'A heart that races, flutters or skips',
    'Loud snoring with pauses',
    'three nights a week or more, for three months or longer',
    'Numbness, or pain that does not go',
    'Low mood that does not lift',
    'Anyone under 18',
    '"Could we check ferritin and transferrin saturation, in the morning, off iron tablets for a day?"',
    'never stop one on your own',
    'before alcohol or anything else that makes you sleepy',
    'Ask a pharmacist before any supplement',
    'Diagnose, treat or monitor any condition',
  ])('says "%s", as evidence.md section 6 and views.md 4.15 and 4.16 want', (part) => {
    expect(textOf(help())).toContain(part);
  });

  test('names no number of nights that the own notes could be held against, and no value of a test', () => {
    expect(textOf(help())).not.toMatch(/\b(2|two) nights|ng\/mL|\d ?%/);
  });
});

describe("the journal's foot", () => {
  test.each([true, false])('leads to help in the same words, noting (%s)', (noting) => {
    const html = renderToString(<Foot noting={noting} onNoting={() => undefined} />);
    const links = [...html.matchAll(/href="([^"]*)"[^>]*>([^<]*)</g)].map(([, href, text]) => [text, href]);
    expect(links).toEqual([
      ['When to get help', '/help.html#get'],
      ['What this can and cannot do', '/help.html#can'],
      ['Settings', '/options.html'],
    ]);
  });
});
