// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Editor } from '../../../components/editor/Editor';
import { added, changed, FIRST_DRAFT, type RoutineDraft } from '../../../lib/routine/edit';
import type { ProfileChip, StepId } from '../../../lib/routine/types';

afterEach(cleanup);

const withSteps = (...steps: (StepId | 'own')[]): RoutineDraft =>
  steps.reduce(added, { ...FIRST_DRAFT, id: 'a', name: 'Easy knees' });

function show(draft: RoutineDraft, chips: ProfileChip[] = []) {
  const calls = { onChange: vi.fn<(draft: RoutineDraft) => void>(), onSave: vi.fn(), onCancel: vi.fn() };
  const view = render(<Editor draft={draft} chips={chips} {...calls} />);
  /** The last draft that was told. */
  const last = () => calls.onChange.mock.lastCall?.[0] ?? draft;
  return { ...calls, ...view, last, steps: () => last().steps.map(({ step }) => step) };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const openStep = (name: string) => fireEvent.click(screen.getByRole('button', { name, expanded: false }));
const told = () => screen.getAllByRole('status').at(-1)?.textContent;

describe('the editor', () => {
  it('says how long it all is, and at each change again', () => {
    show(withSteps('slow-walk', 'long-exhale'));
    expect(screen.getAllByText('3 min 55 s in all')).toHaveLength(2);
    press('Add Belly breathing breathe, seated');
    expect(told()).toBe('Belly breathing added, 5 min 35 s in all');
  });

  it('narrows the catalogue by what is typed, and says how many are left', () => {
    show(FIRST_DRAFT);
    const find = screen.getByRole('searchbox', { name: 'Find a step' });
    fireEvent.input(find, { target: { value: 'CALF' } });
    expect(screen.getByText('1 step')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^Add / }).map((each) => each.textContent)).toEqual([
      'Add A step of your own In your words',
      'Add Wall calf stretch stretch, standing',
    ]);
    fireEvent.input(find, { target: { value: 'handstand' } });
    expect(screen.getByText(/^No step by that name/)).toBeTruthy();
  });

  it('moves a step by its buttons, keeps the focus there, and stops at both ends', async () => {
    const { steps, onChange } = show(withSteps('slow-walk', 'heel-raises', 'long-exhale'));
    const up = screen.getByRole('button', { name: 'Move up: Longer breath out' });
    up.focus();
    fireEvent.click(up);
    expect(steps()).toEqual(['slow-walk', 'long-exhale', 'heel-raises']);
    await waitFor(() => expect(document.activeElement).toBe(up));
    expect(told()).toBe('Longer breath out, now 2 of 3');
    fireEvent.click(up);
    expect(steps()).toEqual(['long-exhale', 'slow-walk', 'heel-raises']);
    expect(up.getAttribute('aria-disabled')).toBe('true');
    onChange.mockClear();
    fireEvent.click(up);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('doubles and removes, and the focus goes on', async () => {
    const { steps } = show(withSteps('slow-walk', 'heel-raises'));
    openStep('1. Slow walk 120 s');
    press('Duplicate: Slow walk');
    expect(steps()).toEqual(['slow-walk', 'slow-walk', 'heel-raises']);
    press('Remove: Slow walk');
    expect(steps()).toEqual(['slow-walk', 'heel-raises']);
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Slow walk'));
  });

  it('measures by seconds or by repetitions, where a step can be counted', () => {
    const { last } = show(withSteps('heel-raises', 'belly-breathing'));
    openStep('1. Heel raises 40 s');
    fireEvent.click(screen.getByRole('radio', { name: 'In repetitions' }));
    expect(last().steps[0]?.measure).toEqual({ by: 'count', count: 7, each: 6 });
    expect(screen.getByText('7 × 6 s')).toBeTruthy();
    press('Repetitions, more');
    expect(last().steps[0]?.measure).toEqual({ by: 'count', count: 8, each: 6 });
    openStep('2. Belly breathing 90 s');
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('takes a step in the user’s own words, on one side and then the other', () => {
    const { last, onSave } = show({ ...FIRST_DRAFT, name: 'Physio' });
    press('Add A step of your own In your words');
    fireEvent.input(screen.getByLabelText('Name of the step'), { target: { value: ' Towel pull ' } });
    fireEvent.input(screen.getByLabelText('What to do'), { target: { value: 'Gently.' } });
    fireEvent.click(screen.getByRole('switch', { name: 'On one side, then the other' }));
    expect(screen.getByText('60 s each side')).toBeTruthy();
    press('Save');
    expect(onSave).toHaveBeenCalledWith(last());
    expect(last().steps[0]).toMatchObject({ own: { name: ' Towel pull ', text: 'Gently.' }, perSide: true });
  });
});

describe('what keeps it from being saved', () => {
  it('is told at the field, which is gone to', async () => {
    const { onSave } = show(FIRST_DRAFT);
    expect(screen.queryByText('Give it a name, so that you find it again.')).toBeNull();
    press('Save');
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByText('Add a step first. One is enough.')).toBeTruthy();
    const name = screen.getByLabelText('Name');
    await waitFor(() => expect(document.activeElement).toBe(name));
    expect(name.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(name.getAttribute('aria-describedby')?.split(' ')[1] ?? '')?.textContent).toBe(
      'Give it a name, so that you find it again.',
    );
  });

  it('opens the step it is in', () => {
    show(withSteps('slow-walk', 'own'));
    press('Save');
    expect(screen.getByLabelText('Name of the step').getAttribute('aria-invalid')).toBe('true');
  });

  it('is a number out of its range, too', () => {
    const { onSave } = show(withSteps('slow-walk'));
    const rest = screen.getByLabelText('Rest between steps');
    fireEvent.input(rest, { target: { value: '500' } });
    fireEvent.blur(rest);
    press('Save');
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByText('Choose a number from 0 to 120.')).toBeTruthy();
  });

  it('is words that have no room, at once', () => {
    const text = 't'.repeat(302);
    show(changed(withSteps('own'), 0, { own: { name: 'A', text } }));
    openStep('1. A 60 s');
    expect(screen.getByText('300 letters have room. Take out 2.')).toBeTruthy();
  });

  it('is a forty-first step: no more can be added', () => {
    show(withSteps(...Array<StepId>(40).fill('slow-walk')));
    expect(screen.getByText('40 steps have room here. Remove one to add another.')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Add Heel raises/ })).toHaveProperty('disabled', true);
  });
});

describe('what the profile makes of it', () => {
  it('is said at each step it keeps out, which can be played anyway', () => {
    const { last } = show(withSteps('slow-walk', 'childs-pose'), ['knee']);
    const care = screen.getByRole('group', { name: "Child's pose" });
    expect(within(care).getByText("You chose 'Knee', so another step takes its place.")).toBeTruthy();
    fireEvent.click(within(care).getByRole('switch', { name: 'Play it anyway' }));
    expect(last().steps.map(({ anyway }) => anyway)).toEqual([false, true]);
    expect(within(care).getByText("You chose 'Knee', so it comes with a word of care.")).toBeTruthy();
  });

  it('is breathing alone with a clot suspected now: nothing is offered against it', () => {
    show(withSteps('slow-walk', 'childs-pose'), ['knee', 'clotNow']);
    expect(screen.getByText(/^Breathing alone is played for now/)).toBeTruthy();
    expect(screen.queryByRole('switch')).toBeNull();
  });
});

it('has no fault of access, folded and unfolded', async () => {
  const { container } = show(withSteps('slow-walk', 'own', 'childs-pose'), ['knee']);
  openStep('2. A step of your own 60 s');
  press('Save');
  // happy-dom lays nothing out: colours and sizes are judged in a real browser.
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});
