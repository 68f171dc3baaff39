import { afterEach, expect, it, vi } from 'vitest';
import { browser } from '../../../lib/platform/browser';
import { language, number } from '../../../lib/platform/i18n';

afterEach(() => vi.restoreAllMocks());

it('is a language that Intl knows, before the browser has read the messages too', () => {
  expect(language()).toBe('en-US');
  vi.spyOn(browser.i18n, 'getMessage').mockReturnValue('');
  expect(language()).toBe('en-US');
  expect(number(1234)).toBe('1,234');
});

it('is that of the messages where the browser speaks another', () => {
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('nl');
  expect(language()).toBe('en');
});
