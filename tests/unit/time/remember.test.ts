import { describe, expect, it } from 'vitest';
import { remembering } from '../../../lib/time/remember';

describe('a pure function that remembers', () => {
  it('is asked once for the same thing, and for each thing', () => {
    const asked: number[] = [];
    const twice = remembering((n: number) => {
      asked.push(n);
      return n * 2;
    });

    expect([twice(3), twice(0), twice(3), twice(0)]).toEqual([6, 0, 6, 0]);
    expect(asked).toEqual([3, 0]);
  });

  it('keeps no more than some hundreds, and answers all the same', () => {
    let asked = 0;
    const twice = remembering((n: number) => {
      asked += 1;
      return n * 2;
    });
    const numbers = Array.from({ length: 501 }, (_, n) => n);

    expect(numbers.map(twice)).toEqual(numbers.map((n) => n * 2));
    expect(twice(0)).toBe(0);
    expect(asked).toBe(502);
    expect(twice(500)).toBe(1000);
    expect(asked).toBe(502);
  });
});
