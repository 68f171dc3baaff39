// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { firstCaffeine } from '../../../lib/caffeine/first';
import type { CaffeineSettings } from '../../../lib/caffeine/schema';
import { choose, errorOf, MATE, press, section, type } from '../../support/caffeine-form';

afterEach(cleanup);

describe('drinks of one’s own', () => {
  const form = () => document.querySelector('form') as HTMLFormElement;
  const fill = (part: Record<string, string>) => {
    for (const [name, value] of Object.entries(part)) {
      fireEvent.input(within(form()).getByLabelText(name), { target: { value } });
    }
  };

  test('are added, changed wherever they stand, and deleted', () => {
    const saved = section();
    press('Add a drink');
    expect(document.activeElement).toBe(screen.getByLabelText('Name'));
    fill({ Name: 'Mate', 'Caffeine in milligrams': '78', 'Size in millilitres': '300' });
    fireEvent.submit(form());
    const [added] = saved.caffeine.own;
    expect(added).toMatchObject({ name: 'Mate', mg: 78, size: 300, minutes: 0, uptake: 'usual' });
    expect(added?.drink).toMatch(/^own\/.{8}/);
    expect(document.activeElement?.textContent).toBe('Add a drink');

    choose('Usual drink', added?.drink ?? '');
    press('Edit: Mate');
    fill({ 'Caffeine in milligrams': '90' });
    fireEvent.submit(form());
    expect(saved.caffeine.own[0]?.mg).toBe(90);
    expect(saved.caffeine.usual.mg).toBe(90);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit: Mate');

    press('Delete: Mate');
    expect(saved.caffeine).toEqual(firstCaffeine());
    expect(document.activeElement?.textContent).toBe('Add a drink');
  });

  test('are refused at each field with a reason, and nothing typed is lost', () => {
    const saved = section({ caffeine: { own: [MATE] } });
    press('Add a drink');
    const wrong = { Name: ' mate ', 'Caffeine in milligrams': '-5', 'Size in millilitres': '9e9' };
    fill({ ...wrong, 'Minutes I take over it': '300' });
    fireEvent.submit(form());
    expect(saved.caffeine.own).toEqual([MATE]);
    const reasons = [...form().querySelectorAll('input')].map(errorOf);
    expect(reasons).toEqual([
      'Another drink has that name. Choose another.',
      'Choose a number from 0 to 1,000.',
      'Choose a number from 1 to 3,000.',
      'Choose a number from 0 to 240.',
    ]);
    expect(document.activeElement).toBe(within(form()).getByLabelText('Name'));
    fill({ Name: '' });
    expect(errorOf(screen.getByLabelText('Name'))).toBe('Give it a name.');
    fill({ Name: 'Guayusa', 'Size in millilitres': '', 'Minutes I take over it': '' });
    fireEvent.submit(form());
    expect(document.activeElement).toBe(screen.getByLabelText('Caffeine in milligrams'));
    fill({ 'Caffeine in milligrams': '60' });
    fireEvent.submit(form());
    expect(saved.caffeine.own.map(({ name }) => name)).toEqual(['Mate', 'Guayusa']);
  });

  test('keep what they were when their form is left', () => {
    const saved = section({ caffeine: { own: [MATE] } });
    press('Edit: Mate');
    fill({ Name: 'Other' });
    press('Cancel');
    expect(saved.caffeine.own).toEqual([MATE]);
    expect(document.querySelector('form')).toBeNull();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit: Mate');
  });

  test('change the usual one’s amount wherever it stands, within the range', () => {
    const saved = section();
    const field = type('Milligrams in my usual drink', '120');
    expect([saved.caffeine.usual.mg, saved.caffeine.favourites[0]?.mg]).toEqual([120, 120]);
    type('Milligrams in my usual drink', '1001');
    expect(errorOf(field)).toBe('Choose a number from 0 to 1,000.');
    expect(saved.caffeine.usual.mg).toBe(120);
  });
});

describe('what is at hand', () => {
  const order = (saved: { caffeine: CaffeineSettings }) => saved.caffeine.favourites.map(({ drink }) => drink);

  test('is put in order by buttons that keep the focus, and told', () => {
    const saved = section();
    screen.getByRole('button', { name: 'Move down: Coffee' }).focus();
    press('Move down: Coffee');
    expect(order(saved)).toEqual(['blackTea', 'coffee']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move down: Coffee');
    expect(screen.getByText('Coffee, now 2 of 2')).toBeTruthy();
    press('Move down: Coffee');
    expect(order(saved)).toEqual(['blackTea', 'coffee']);
  });

  test('holds six at most; taken out, a drink gives the focus to the one beside it', () => {
    const saved = section();
    choose('One more', 'espresso');
    press('Put it there');
    expect(order(saved)).toEqual(['coffee', 'blackTea', 'espresso']);
    for (let more = 0; more < 3; more += 1) press('Put it there');
    expect(order(saved)).toHaveLength(6);
    expect(screen.queryByLabelText('One more')).toBeNull();
    const cross = screen.getByRole('button', { name: 'Take out: Tea' });
    cross.focus();
    fireEvent.click(cross);
    expect(order(saved)).not.toContain('blackTea');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Take out: Espresso');
  });
});
