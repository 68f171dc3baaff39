import type { GeneratedI18nStructure } from '#i18n';
import { browser } from './browser';

/** The name of a message in `lib/i18n/locales/en.yml`, levels joined by dots. */
export type MessageKey = Extract<keyof GeneratedI18nStructure, string>;

/** The name of a message that has plural forms: `minutes` where `minutes.one` and `minutes.other` exist. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Stem}.other` ? Stem : never) : never;

/**
 * A message in the browser's language; `$1`, `$2` in it are replaced by `values` in order. Asked of the browser itself: the
 * library's own function brings named values and plurals that nothing here uses.
 */
export function t(key: MessageKey, ...values: string[]): string {
  return browser.i18n.getMessage(key.replaceAll('.', '_'), values);
}

/**
 * A message with a number: the form for `n` by the rules of the language (`Intl.PluralRules`; a language
 * that lacks a form falls back to `other`). `$1` is the number in the language's digits, `$2` onwards are `values`.
 */
export function plural(stem: PluralKey, n: number, ...values: string[]): string {
  const shown = [number(n), ...values];
  const form = new Intl.PluralRules(language()).select(n);
  return (
    browser.i18n.getMessage(`${stem}.${form}`.replaceAll('.', '_'), shown) || t(`${stem}.other` as MessageKey, ...shown)
  );
}

/**
 * The language that the messages are in, as a BCP 47 tag for `Intl`: with the browser's region where the browser
 * speaks the same language (`en-GB`), the bare language of the catalogue where it does not. A worker that starts before the
 * browser has read the catalogue gets empty messages: then it is the browser's language.
 */
export function language(): string {
  const browsers = browser.i18n.getUILanguage();
  const ours = t('ui.lang') || browsers;
  return browsers.split('-')[0] === ours.split('-')[0] ? browsers : ours;
}

/** A whole or decimal number in the digits and separators of the language; engines keep the formatter of the last one that was asked for so. */
export function number(n: number): string {
  return n.toLocaleString(language());
}
