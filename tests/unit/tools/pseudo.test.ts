import { describe, expect, test } from 'vitest';
import { disguise, disguiseAll } from '../../../.tools/pseudo.mjs';

describe('the long pseudo language', () => {
  test('makes words longer and keeps what is filled in', () => {
    expect(disguise('Bedtime at $1', 'long')).toBe('Bédtíméímé átt $1');
    expect(disguise('Off to bed', 'long').length).toBeGreaterThanOrEqual('Off to bed'.length * 1.4);
  });
});

describe('the pseudo language from right to left', () => {
  test('leaves no Latin letter, and numbers and placeholders as they are', () => {
    const text = disguise('Done by $1, 30 minutes', 'rtl');
    expect(text).toMatch(/\$1/);
    expect(text).toMatch(/30/);
    expect(text).not.toMatch(/[A-Za-z]/);
  });

  test('turns the pages round', () => {
    const messages = disguiseAll({ ui_dir: { message: 'ltr' }, ui_lang: { message: 'en' } }, 'rtl');
    expect(messages).toEqual({ ui_dir: { message: 'rtl' }, ui_lang: { message: 'he' } });
  });
});
