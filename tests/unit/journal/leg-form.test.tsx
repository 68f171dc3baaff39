// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { createRef } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { placeOn } from '../../../components/journal/legs/body-shapes';
import { LegForm, type LegFormProps } from '../../../components/journal/legs/LegForm';
import { freshDraft, type LegDraft } from '../../../lib/diary/leg-draft';
import { PLACES } from '../../../lib/diary/limits';

afterEach(cleanup);

const NIGHTS = [
  { value: '2026-11-22', label: 'Tonight' },
  { value: '2026-11-21', label: 'Last night' },
];

/** The form over a draft that follows what is chosen; `now` gives the draft. */
function form(more: Partial<LegFormProps> = {}) {
  const calls = { onNote: vi.fn(), onCancel: vi.fn() };
  let now: LegDraft = more.draft ?? freshDraft('l1');
  function Held() {
    const [draft, setDraft] = useState(now);
    const [open, setOpen] = useState(true);
    now = draft;
    return (
      <LegForm
        {...{ night: '2026-11-22', nights: NIGHTS, over: false, strongest: 'Strongest tonight', from: '21:30' }}
        {...{ format: (time) => time, problem: undefined, empty: false, onTimeValidity: () => undefined }}
        {...{ open, onOpen: setOpen, heading: createRef(), sense: { about: 0, at: () => 0 } }}
        moved={undefined}
        {...calls}
        {...more}
        draft={draft}
        onChange={setDraft}
      />
    );
  }
  const view = render(<Held />);
  return { ...view, ...calls, draft: () => now, entry: () => now.entry };
}

const of = (name: string) => within(screen.getByRole('group', { name }));
const choose = (name: string, group: string) => {
  const all = [...of(group).queryAllByRole('radio', { name }), ...of(group).queryAllByRole('checkbox', { name })];
  expect(all).toHaveLength(1);
  fireEvent.click(all[0] as HTMLElement);
};
const isChosen = (name: string, group: string) => of(group).getByRole<HTMLInputElement>('radio', { name }).checked;

describe('the form', () => {
  test('asks with nothing chosen, has a name for everything, and one filled button', async () => {
    const { container, entry } = form();
    expect(container.querySelectorAll(':checked:not(option)')).toHaveLength(0);
    expect(entry()).toEqual(freshDraft('l1').entry);
    expect([...container.querySelectorAll('.button-act')].map((each) => each.textContent)).toEqual(['Note it']);
    const { violations } = await axe.run(container);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('has eleven numbers for each urge, 0 and 10 among them; a second press takes one back', () => {
    const { entry } = form();
    const names = of('Strongest tonight')
      .getAllByRole<HTMLInputElement>('radio')
      .map(({ value }) => value);
    expect(names).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    choose('10', 'Strongest tonight');
    choose('0', 'Urge to move them, now');
    expect(entry()).toMatchObject({ now: 0, strongest: 10 });
    choose('10', 'Strongest tonight');
    expect(entry()).toMatchObject({ now: 0, strongest: null });
    expect(isChosen('10', 'Strongest tonight')).toBe(false);
    choose('10', 'Strongest tonight');
    expect(entry().strongest).toBe(10);
    fireEvent.keyDown(of('Strongest tonight').getByRole('radio', { name: '10' }), { key: 'Delete' });
    expect(entry().strongest).toBeNull();
  });

  test('of a night that is over asks nothing about now, but keeps what was said of it', () => {
    const { unmount } = form({ over: true });
    expect(screen.queryByRole('group', { name: /^Urge/ })).toBeNull();
    unmount();
    const written = freshDraft('l1');
    form({ over: true, draft: { ...written, from: '2026-11-22', entry: { ...written.entry, now: 4 } } });
    expect(isChosen('4', 'Urge to move them, when you wrote this')).toBe(true);
  });

  test('keeps every other thing that was said, and a second press takes each back', () => {
    const { entry, draft } = form();
    choose('in bed', 'Doing what');
    choose('no', 'Painful');
    choose('a new medicine', 'What may have set them off');
    fireEvent.input(screen.getByLabelText('Felt like, in your own words'), { target: { value: 'fizzing' } });
    const lost = screen.getByLabelText('Sleep lost, about');
    fireEvent.input(lost, { target: { value: '40' } });
    fireEvent.blur(lost);
    const began = screen.getByLabelText('Began at');
    fireEvent.input(began, { target: { value: '21:40' } });
    fireEvent.blur(began);
    expect(draft().began).toBe('21:40');
    expect(entry()).toMatchObject({
      doing: 'inBed',
      painful: false,
      triggers: ['newMedicine'],
      felt: 'fizzing',
      lost: 40,
    });
    choose('in bed', 'Doing what');
    choose('no', 'Painful');
    for (const field of [lost, began]) {
      fireEvent.input(field, { target: { value: '' } });
      fireEvent.blur(field);
    }
    expect(entry()).toMatchObject({ doing: null, painful: null, lost: null });
    expect(draft().began).toBeNull();
    expect(screen.getByText('Of a medicine it is kept that it was new. No name is stored.')).toBeTruthy();
  });

  test('asks of each help how much; "nothing" stands alone', () => {
    const { entry } = form();
    choose('rubbing', 'What helped');
    choose('walking', 'What helped');
    choose('a lot', 'How much it helped: walking');
    const both = [
      { what: 'walk', much: 'lot' },
      { what: 'rub', much: null },
    ];
    expect(entry().helped).toEqual(both);
    choose('nothing', 'What helped');
    expect(entry().helped).toEqual([{ what: 'nothing', much: null }]);
    expect(screen.queryByRole('group', { name: /^How much/ })).toBeNull();
    choose('nothing', 'What helped');
    expect(entry().helped).toEqual([]);
    choose('nothing', 'What helped');
    choose('warmth', 'What helped');
    expect(entry().helped).toEqual([{ what: 'warm', much: null }]);
  });

  test('of a stored entry can be left as it was, or go to another night', () => {
    const moved = 'It began at 23:10. In this night, that is still to come.';
    const { onNote, onCancel, draft } = form({ draft: { ...freshDraft('l1'), from: '2026-11-22' }, moved });
    expect(screen.getByRole('heading').textContent).toBe('Change what you wrote');
    expect(screen.getByText(moved).getAttribute('role')).toBe('status');
    fireEvent.change(screen.getByLabelText('For'), { target: { value: '2026-11-21' } });
    expect(draft()).toMatchObject({ night: '2026-11-21', from: '2026-11-22' });
    fireEvent.click(screen.getByRole('button', { name: 'Leave it as it was' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep the change' }));
    expect([onCancel.mock.calls.length, onNote.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('the picture of the body', () => {
  test('has a checkbox in words for every place, and your left on the left however the page is read', () => {
    form();
    const sides = [...document.querySelectorAll('.body-left, .body-right')].map((side) =>
      [...side.querySelectorAll('label')].map((each) => each.textContent),
    );
    expect(sides).toEqual([
      ['left arm', 'left thigh', 'left calf', 'left foot'],
      ['right arm', 'right thigh', 'right calf', 'right foot'],
    ]);
    expect(of('Where').getAllByRole('checkbox')).toHaveLength(PLACES.length);
    for (const place of PLACES) expect(placeOn(place).centre.x < 0).toBe(place.endsWith('Left'));
  });

  test('a press on a part is a press on its word, and back', () => {
    const { entry, container } = form();
    const presses = [...container.querySelectorAll('.body-press')];
    for (const [i, place] of PLACES.entries()) {
      fireEvent.click(presses[i] as Element);
      expect(entry().where).toEqual([place]);
      expect(container.querySelectorAll('.body-on')).toHaveLength(1);
      fireEvent.click(of('Where').getByRole('checkbox', { checked: true }));
      expect(entry().where).toEqual([]);
    }
  });

  test('every place is a target of 44 px where the figure is smallest, and none lies over the middle of another', () => {
    const scale = (19 * 16) / 176;
    for (const place of PLACES) {
      const { press } = placeOn(place);
      expect(Math.min(press.width, press.height) * scale, place).toBeGreaterThanOrEqual(44);
      const inside = PLACES.filter((other) => {
        const { x, y } = placeOn(other).centre;
        return x > press.x && x < press.x + press.width && y > press.y && y < press.y + press.height;
      });
      expect(inside).toEqual([place]);
    }
  });
});

test('what was typed and cannot be is led to, not left out in silence', () => {
  const { onNote, container } = form();
  const lost = screen.getByLabelText<HTMLInputElement>('Sleep lost, about');
  fireEvent.input(lost, { target: { value: 'abc' } });
  fireEvent.blur(lost);
  const fold = container.querySelector('details') as HTMLDetailsElement;
  fold.open = false;
  fireEvent.click(screen.getByRole('button', { name: 'Note it' }));
  expect([onNote.mock.calls.length, fold.open, document.activeElement === lost]).toEqual([0, true, true]);
  fireEvent.input(lost, { target: { value: '15' } });
  fireEvent.blur(lost);
  fireEvent.click(screen.getByRole('button', { name: 'Note it' }));
  expect(onNote).toHaveBeenCalledTimes(1);
});
