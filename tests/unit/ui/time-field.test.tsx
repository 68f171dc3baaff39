// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TimeField, type TimeFieldProps } from '../../../components/ui/TimeField';

afterEach(cleanup);

const english = (time: string) =>
  new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    new Date(`2026-01-01T${time}:00Z`),
  );

/** A time field that holds its value, and what it told. */
function field(props: Partial<TimeFieldProps> = {}) {
  const onChange = vi.fn();
  const onValidity = vi.fn();
  function Held() {
    const [value, setValue] = useState(props.value ?? '23:00');
    const change = (next: string) => {
      onChange(next);
      setValue(next);
    };
    return <TimeField label="Bedtime" {...props} value={value} onChange={change} onValidity={onValidity} />;
  }
  render(<Held />);
  const box = screen.getByLabelText('Bedtime') as HTMLInputElement;
  const type = (text: string) => fireEvent.input(box, { target: { value: text } });
  return { box, type, onChange, onValidity, told: () => onChange.mock.calls.flat() };
}

describe('a time field', () => {
  it.each([
    ['22:30', '22:30'],
    ['2230', '22:30'],
    ['10:30 pm', '22:30'],
    ['10p', '22:00'],
  ])('takes %s and shows %s', (text, shown) => {
    const { box, type, told } = field();
    type(text);
    fireEvent.blur(box);
    expect(box.value).toBe(shown);
    expect(told()).toEqual([shown]);
  });

  it('waits until the user has done: a time half typed is no time', () => {
    const { box, type, told } = field();
    type('2');
    type('22:3');
    expect(told()).toEqual([]);
    expect(box.value).toBe('22:3');
    type('22:30');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(told()).toEqual(['22:30']);
  });

  it('keeps what is no time, says what would work, and tells nothing', () => {
    const { box, type, told, onValidity } = field();
    type('25:99');
    fireEvent.blur(box);
    expect(box.value).toBe('25:99');
    expect(screen.getByRole('alert').textContent).toBe('That time does not exist. Try 23:00.');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(told()).toEqual([]);
    expect(onValidity.mock.calls).toEqual([[false]]);
  });

  it('is well again when the text is mended, even to the time it had', () => {
    const { box, type, told, onValidity } = field();
    type('25:99');
    fireEvent.blur(box);
    type('23:00');
    fireEvent.blur(box);
    expect(screen.getByRole('alert').textContent).toBe('');
    expect(told()).toEqual([]);
    expect(onValidity.mock.calls).toEqual([[false], [true]]);
  });

  it('steps by a quarter of an hour with the arrow keys, over midnight too', () => {
    const { box, told } = field({ value: '23:50' });
    fireEvent.keyDown(box, { key: 'ArrowUp' });
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(told()).toEqual(['00:05', '23:50']);
  });

  it('has buttons that say what they step, and by how much', () => {
    const { told } = field({ steppers: true });
    fireEvent.click(screen.getByRole('button', { name: 'Bedtime, 15 minutes earlier' }));
    fireEvent.click(screen.getByRole('button', { name: 'Bedtime, 15 minutes later' }));
    expect(told()).toEqual(['22:45', '23:00']);
  });

  it('shows the clock of the user, and takes the half of the day from the time before', () => {
    const { box, type, told } = field({ format: english });
    expect(box.value).toMatch(/^11:00\sPM$/);
    type('10:30');
    fireEvent.blur(box);
    expect(told()).toEqual(['22:30']);
    expect(box.value).toMatch(/^10:30\sPM$/);
    type('nine');
    fireEvent.blur(box);
    expect(screen.getByRole('alert').textContent).toMatch(/^That time does not exist. Try 11:00\sPM.$/);
  });

  it('says which half of the day it takes while it is typed, and has it in the box before anything is done with it', () => {
    const { box, type } = field({ format: english });
    const said = () => [document.querySelector('.time-meant')?.textContent, screen.queryByRole('status')?.textContent];
    expect(said()).toEqual([undefined, undefined]);
    type('9:15');
    expect(said()).toEqual(['PM', expect.stringMatching(/^9:15\sPM$/)]);
    type('9:15 am');
    expect(said()).toEqual(['', '']);
    type('9:1');
    expect(said()).toEqual(['', '']);
    type('9:15');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(box.value).toMatch(/^9:15\sPM$/);
    expect(said()).toEqual([undefined, undefined]);
  });

  it('takes the half of the day that its sense allows', () => {
    const sense = { about: 23, at: (time: string) => (time < '12' ? Number(time.slice(0, 2)) : null) };
    const { box, type, told } = field({ format: english, sense });
    type('9:15');
    expect(document.querySelector('.time-meant')?.textContent).toBe('AM');
    fireEvent.blur(box);
    expect(told()).toEqual(['09:15']);
  });

  it('a 24-hour clock takes what is typed and says nothing beside it', () => {
    const sense = { about: 23, at: (time: string) => (time > '12' ? Number(time.slice(0, 2)) : null) };
    const { box, type, told } = field({ sense });
    type('9:15');
    expect(screen.queryByRole('status')).toBeNull();
    fireEvent.blur(box);
    expect(told()).toEqual(['09:15']);
  });

  it('shows an error of the page when its own text is a time', () => {
    field({ error: 'Bedtime and wake are the same. Move one.' });
    expect(screen.getByRole('alert').textContent).toBe('Bedtime and wake are the same. Move one.');
  });

  it('may be left empty: emptied it says so, and the keys begin where they are told', () => {
    const onChange = vi.fn();
    const onClear = vi.fn();
    const shared = { label: 'Began', onChange, onClear, from: '21:00' };
    const { rerender } = render(<TimeField {...shared} value={null} />);
    const box = screen.getByLabelText('Began') as HTMLInputElement;
    expect(box.value).toBe('');
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(onChange.mock.calls).toEqual([['21:00']]);
    rerender(<TimeField {...shared} value="21:00" />);
    fireEvent.input(box, { target: { value: ' ' } });
    fireEvent.blur(box);
    expect(onClear).toHaveBeenCalledOnce();
    expect(screen.getByRole('alert').textContent).toBe('');
  });
});
