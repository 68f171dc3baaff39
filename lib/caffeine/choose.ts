import { DRINKS } from './drinks';
import { COFFEE } from './first';
import { MOST_FAVOURITES, MOST_OWN } from './limits';
import type { CaffeineSettings, Drink } from './schema';

/**
 * Every drink that can be chosen, each once: those at hand first, then the user's own, then the catalogue. One whose amount
 * was changed stands there as the user has it.
 */
export function allDrinks({ usual, favourites, own }: CaffeineSettings): Drink[] {
  const found = new Map<string, Drink>();
  for (const drink of [...favourites, usual, ...own, ...DRINKS]) {
    if (!found.has(drink.drink)) found.set(drink.drink, drink);
  }
  return [...found.values()];
}

/** With a drink changed wherever it stands. */
export function withDrink(settings: CaffeineSettings, drink: Drink): CaffeineSettings {
  const swap = (each: Drink) => (each.drink === drink.drink ? drink : each);
  return {
    ...settings,
    usual: swap(settings.usual),
    favourites: settings.favourites.map(swap),
    own: settings.own.map(swap),
  };
}

/** With one more drink of the user's own; unchanged when there is no room for it. */
export function withOwn(settings: CaffeineSettings, drink: Drink): CaffeineSettings {
  return settings.own.length >= MOST_OWN ? settings : { ...settings, own: [...settings.own, drink] };
}

/** Without a drink of the user's own: gone from the favourites too, and where it was the usual one the next takes its place. */
export function withoutOwn(settings: CaffeineSettings, id: string): CaffeineSettings {
  const isOther = ({ drink }: Drink) => drink !== id;
  const favourites = settings.favourites.filter(isOther);
  const usual = isOther(settings.usual) ? settings.usual : (favourites[0] ?? COFFEE);
  return { ...settings, usual, favourites, own: settings.own.filter(isOther) };
}

/** With one more favourite, as the last; unchanged when it is one or there is no room. */
export function withFavourite(settings: CaffeineSettings, drink: Drink): CaffeineSettings {
  const { favourites } = settings;
  const no = favourites.length >= MOST_FAVOURITES || favourites.some((each) => each.drink === drink.drink);
  return no ? settings : { ...settings, favourites: [...favourites, drink] };
}

/** Without a favourite. */
export function withoutFavourite(settings: CaffeineSettings, id: string): CaffeineSettings {
  return { ...settings, favourites: settings.favourites.filter(({ drink }) => drink !== id) };
}

/** With a favourite at `place`, counted from 0; a place outside is taken as the nearer end. */
export function withOrder(settings: CaffeineSettings, id: string, place: number): CaffeineSettings {
  const drink = settings.favourites.find((each) => each.drink === id);
  if (!drink) return settings;
  const rest = settings.favourites.filter((each) => each !== drink);
  return { ...settings, favourites: rest.toSpliced(Math.max(0, place), 0, drink) };
}
