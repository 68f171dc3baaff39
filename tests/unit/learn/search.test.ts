import { describe, expect, test } from 'vitest';
import { folded, found } from '../../../lib/learn/search';

const ENTRIES = [
  { id: 'bath', title: 'Warm bath timing', words: 'Ten warm minutes.\nA café is no bath. Iron pipes.' },
  { id: 'iron', title: 'The iron test', words: 'Ferritin in the morning.' },
  { id: 'tea', title: 'Tee für Ältere', words: 'Ironing helps nobody.' },
] as const;

describe('search', () => {
  test.each([
    ['', ['bath', 'iron', 'tea']],
    ['  ', ['bath', 'iron', 'tea']],
    ['?!', ['bath', 'iron', 'tea']],
    ['iron', ['iron', 'bath', 'tea']],
    ['IRON Test', ['iron']],
    ['test, iron', ['iron']],
    ['cafe', ['bath']],
    ['CAFÉ', ['bath']],
    ['fur altere', ['tea']],
    ['ferr', ['iron']],
    ['rrit', ['iron']],
    ['bath ferritin', []],
    ['zinc', []],
  ])('"%s" finds %j', (query, ids) => {
    expect(found(ENTRIES, query)).toEqual(ids);
  });

  test('letters lose their accents and case, other scripts stay', () => {
    expect(folded('Çà et LÀ, Ökonom')).toBe('ca et la, okonom');
    expect(folded('ניקוד')).toBe('ניקוד');
  });
});
