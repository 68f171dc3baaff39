// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Range } from '../../../components/ui/Range';

afterEach(cleanup);

test('a slider tells where it is while it moves, and settles where it is let go', () => {
  const onMove = vi.fn();
  const onChange = vi.fn();
  const text = (value: number) => `${value} %`;
  render(
    <Range label="Warmer" value={50} min={0} max={100} step={5} text={text} onMove={onMove} onChange={onChange} />,
  );
  const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Warmer' });
  expect(slider.getAttribute('aria-valuetext')).toBe('50 %');

  slider.value = '65';
  fireEvent.input(slider);
  expect(slider.getAttribute('aria-valuetext')).toBe('65 %');
  expect([onMove.mock.calls, onChange.mock.calls]).toEqual([[[65]], []]);

  fireEvent.change(slider);
  expect(onChange.mock.calls).toEqual([[65]]);
});
