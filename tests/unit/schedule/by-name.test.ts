import { describe, expect, it } from 'vitest';
import { firstReminders } from '../../../lib/schedule/kinds';
import { byName, remindersSchema, whole } from '../../../lib/schedule/schema';

describe('values by names', () => {
  const few = byName(whole(0, 9), (name) => name.length <= 3);

  it.each([
    ['none at all', {}],
    ['some', { a: 1, abc: 9 }],
    ['a name that objects have', { toS: 1 }],
  ])('are taken: %s', (_, value) => {
    expect(few.safeParse(value)).toEqual({ success: true, data: value });
  });

  it.each([
    ['a name that does not fit', { abcd: 1 }],
    ['a value that does not fit', { a: 10 }],
    ['a value that is none', { a: undefined }],
    ['a list', [1]],
    ['nothing', null],
    ['a text', 'a'],
  ])('are refused: %s', (_, value) => {
    expect(few.safeParse(value).success).toBe(false);
  });

  it('name the place of a fault, and take no prototype', () => {
    expect(few.safeParse({ a: 1, b: 10 }).error?.issues[0]?.path).toEqual(['b']);
    const { data } = few.safeParse(JSON.parse('{"a":1,"__proto__":2}'));
    expect([data, Object.getPrototypeOf(data)]).toEqual([{ a: 1 }, Object.prototype]);
  });

  it('are, of reminders, those of every kind and of no other', () => {
    const usual = firstReminders();
    const { caffeine, ...others } = usual.kinds;
    expect(remindersSchema.safeParse(usual)).toEqual({ success: true, data: usual });
    expect(remindersSchema.safeParse({ ...usual, kinds: others }).success).toBe(false);
    expect(remindersSchema.safeParse({ ...usual, kinds: { ...usual.kinds, tea: caffeine } }).success).toBe(false);
    expect(remindersSchema.safeParse({ ...usual, kinds: { ...others, caffeine: { on: true, lead: 1 } } }).success).toBe(
      false,
    );
  });
});
