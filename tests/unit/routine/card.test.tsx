// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AskOnce } from '../../../components/routine/AskOnce';
import { RoutineCard } from '../../../components/routine/RoutineCard';
import { faults } from './faults';

afterEach(cleanup);

describe('what is asked once', () => {
  it('answers with nothing chosen, with chips, and with a clot suspected now', () => {
    const onAnswer = vi.fn();
    render(<AskOnce profile={{ asked: false, chips: [] }} onAnswer={onAnswer} />);
    expect(screen.getByText(/newly swollen, hot or painful/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'None of these' }));
    expect(onAnswer).toHaveBeenLastCalledWith({ asked: true, chips: [] });
    fireEvent.click(screen.getByRole('switch', { name: 'That is me now' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Knee' }));
    fireEvent.click(screen.getByRole('button', { name: 'That is all' }));
    expect(onAnswer).toHaveBeenLastCalledWith({ asked: true, chips: ['knee', 'clotNow'] });
  });

  it('has a name for everything', async () => {
    const { container } = render(<AskOnce profile={{ asked: false, chips: ['hip'] }} onAnswer={() => {}} />);
    expect(await faults(container)).toEqual([]);
  });
});

describe('the card', () => {
  const onDark = vi.fn();

  it('names the routine, its minutes and its end, and starts it', async () => {
    const onStart = vi.fn();
    const { container } = render(
      <RoutineCard
        routine="restless-legs-8"
        name="Legs on the move"
        line="8 minutes. Done by 22:13."
        filled
        onStart={onStart}
        onDark={onDark}
      />,
    );
    expect(screen.getByRole('heading').textContent).toBe('Legs on the move');
    expect(screen.getByText('8 minutes. Done by 22:13.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Start' }));
    expect(onStart).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Eyes closed' }));
    expect(onDark).toHaveBeenCalledOnce();
    expect(await faults(container)).toEqual([]);
  });

  it('offers the lengths there are, when there are several', () => {
    const onChoose = vi.fn();
    const choices = [
      { routine: 'urge-at-night-4', label: '4 min' },
      { routine: 'own/towel', label: 'Towel and walk' },
    ] as const;
    render(
      <RoutineCard
        routine="own/towel"
        name="x"
        line=""
        filled={false}
        onStart={() => {}}
        onDark={onDark}
        {...{ choices, onChoose }}
      />,
    );
    fireEvent.click(screen.getByRole('radio', { name: '4 min' }));
    expect(onChoose).toHaveBeenCalledWith('urge-at-night-4');
  });
});
