// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { CardSlot } from '../../../components/popup/CardSlot';
import type { Command } from '../../../lib/app/commands';
import { link, tonightWith } from '../../support/tonight';

afterEach(cleanup);

/** The offer opened, with a limit of four and some reminders that may be seen tonight. */
function offer(taken: number, cap = 4) {
  const sent: Command[] = [];
  const chain = Array.from({ length: taken }, (_, i) => link('own', i, { id: `own-${i}` }));
  render(
    <CardSlot
      card={{ type: 'movement', every: 45, cap }}
      tonight={tonightWith({ chain: [...chain, link('naps', 60, { id: 'slept through', why: 'asleep' })] })}
      onSend={(command) => sent.push(command)}
    />,
  );
  fireEvent.click(screen.getByText('Up for two minutes?', { selector: 'button' }));
  return sent;
}

describe('the offer of two minutes on one’s feet', () => {
  it.each([
    [3, 4, 'Settings can change or end it.', 4],
    [4, 4, 'Up to 5 notes a night, then.', 5],
    [6, 4, 'Your other notes come first.', 4],
    [12, 12, 'Your other notes come first.', 12],
  ])('with %i on and a limit of %i says what it means, and asks for that', (taken, cap, words, limit) => {
    const sent = offer(taken, cap);

    expect(screen.getByText(/after 45 min of sitting/).textContent).toContain(words);
    fireEvent.click(screen.getByText('Turn it on'));
    expect(sent).toEqual([{ type: 'movement/answer', cap: limit }]);
  });

  it.each(['Not for me', 'Put this away'])('%s is the last that is heard of it', (answer) => {
    const sent = offer(4);
    const button = answer === 'Not for me' ? screen.getByText(answer) : screen.getByLabelText(answer);
    fireEvent.click(button);

    expect(sent).toEqual([{ type: 'movement/answer', cap: null }]);
  });
});

describe('leave that was taken back in the browser', () => {
  it.each([
    ['tabs', 'Time by site rests', /may no longer see which site/],
    ['pages', 'Softer pages and pause rest', /may no longer change pages/],
  ] as const)('of %s is told once, with the way to the settings', (access, title, line) => {
    const sent: Command[] = [];
    const onSend = (command: Command) => sent.push(command);
    render(<CardSlot card={{ type: 'access', access }} tonight={tonightWith()} onSend={onSend} />);
    fireEvent.click(screen.getByText(title, { selector: 'button' }));

    expect(screen.getByText(line)).toBeTruthy();
    const look = screen.getByText('Look');
    expect(look.getAttribute('href')).toBe('/options.html#screen');
    fireEvent.click(look);
    expect(sent).toEqual([{ type: 'card/away', card: `taken-${access}` }]);
  });
});
