/** The popup's pages: the same frame at every step of the evening, drawn before any style sheet or script is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { built } from '../lab/extension';

const STEPS = Array.from({ length: 11 }, (_, step) => step);
const pageOf = (name: string) => readFileSync(join(built('chrome'), `${name}.html`), 'utf8');

describe.each(['popup', ...STEPS.map((step) => `popup-${step}`)])('%s.html', (name) => {
  const html = pageOf(name);

  test('holds its first paint back for nothing', () => {
    const frame = html.slice(0, html.indexOf('</svg>'));
    expect(frame).not.toMatch(/<link rel="stylesheet"|<script(?![^>]*type="module")/);
    expect(html.slice(html.indexOf('</svg>'))).toMatch(/<link rel="stylesheet"/);
    expect(html).not.toContain('var(--');
  });

  test('says at which stage it stands', () => {
    const step = name === 'popup' ? 'day' : name.slice('popup-'.length);
    expect(html).toContain(`data-stage="${step === 'day' ? 'day' : 'evening'}" data-step="${step}"`);
  });
});
