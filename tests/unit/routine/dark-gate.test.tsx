// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { DarkGate } from '../../../components/routine/DarkGate';
import { DarkOffer } from '../../../components/routine/DarkOffer';

afterEach(cleanup);

it('nobody is sent to walk or stand with closed eyes', () => {
  const line = 'Eyes open while you stand or walk, near something to hold.';
  render(<DarkGate name="Legs on the move" voice={null} onStart={vi.fn()} />);
  expect(screen.getByText(line)).toBeTruthy();
  cleanup();
  render(<DarkOffer voice={null} onGo={vi.fn()} />);
  expect(screen.getByText(line)).toBeTruthy();
});
