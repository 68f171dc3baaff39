// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { useEditing } from '../../../components/hooks/useEditing';

afterEach(() => {
  cleanup();
  location.hash = '';
});

it.each([
  ['', undefined],
  ['#new', null],
  ['#edit/a%20b', 'a b'],
  ['#edit/%E0%A4%A', undefined],
])('the address %j is about %j', (hash, edited) => {
  location.hash = hash;
  expect(renderHook(() => useEditing()).result.current.edited).toBe(edited);
});
