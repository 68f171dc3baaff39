import { parseWhole } from '../time/parse';
import type { Uptake } from './limits';
import { MOST_MG, MOST_MINUTES, MOST_NAME, MOST_SIZE } from './limits';
import type { Drink } from './schema';

/** A drink of the user's own as it stands in the form: whatever was typed. */
export interface DrinkTexts {
  name: string;
  mg: string;
  /** Millilitres; may be left empty. */
  size: string;
  /** Minutes over which it is taken; empty for at once. */
  minutes: string;
  uptake: Uptake;
}

/** The fields that can be wrong, in the order of the form. */
export const DRINK_FIELDS = ['name', 'mg', 'size', 'minutes'] as const;
export type DrinkField = (typeof DRINK_FIELDS)[number];

/** Why a field is refused: no name, a name of too many letters, one that another drink has, or no number of the range. */
export type DrinkFault = 'name' | 'long' | 'known' | 'range';

/** The least and the most of each number. */
export const RANGES: Record<Exclude<DrinkField, 'name'>, readonly [number, number]> = {
  mg: [0, MOST_MG],
  size: [1, MOST_SIZE],
  minutes: [0, MOST_MINUTES],
};

export type DrinkReading = { ok: true; drink: Drink } | { ok: false; faults: Partial<Record<DrinkField, DrinkFault>> };

/** The form of a drink that is there, or an empty one. */
export function textsOf(drink: Drink | null): DrinkTexts {
  return {
    name: drink?.name ?? '',
    mg: drink ? String(drink.mg) : '',
    size: drink?.size ? String(drink.size) : '',
    minutes: drink?.minutes ? String(drink.minutes) : '',
    uptake: drink?.uptake ?? 'usual',
  };
}

/**
 * A drink of what was typed, or what is wrong with each field. Numbers may be typed in the digits of any script.
 *
 * @param id `own/<id>`
 * @param taken names that other drinks have, in the user's language
 */
export function readDrink(texts: DrinkTexts, id: string, taken: readonly string[]): DrinkReading {
  const name = texts.name.trim().replace(/\s+/g, ' ');
  const mg = numberIn(texts.mg, 'mg');
  const size = texts.size.trim() === '' ? null : numberIn(texts.size, 'size');
  const minutes = texts.minutes.trim() === '' ? 0 : numberIn(texts.minutes, 'minutes');
  const wrongName = nameFault(name, taken);
  const faults = {
    ...(wrongName && { name: wrongName }),
    ...(mg === 'range' && { mg }),
    ...(size === 'range' && { size }),
    ...(minutes === 'range' && { minutes }),
  };
  if (wrongName || mg === 'range' || size === 'range' || minutes === 'range') return { ok: false, faults };
  return { ok: true, drink: { drink: id, name, mg, size, minutes, uptake: texts.uptake } };
}

function nameFault(name: string, taken: readonly string[]): DrinkFault | null {
  if (name === '') return 'name';
  if (name.length > MOST_NAME) return 'long';
  const same = (other: string) => other.localeCompare(name, undefined, { sensitivity: 'accent' }) === 0;
  return taken.some(same) ? 'known' : null;
}

function numberIn(text: string, field: keyof typeof RANGES): number | 'range' {
  const typed = parseWhole(text);
  const [least, most] = RANGES[field];
  return typed === null || typed < least || typed > most ? 'range' : typed;
}
