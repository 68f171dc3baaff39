// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button, LinkButton } from '../../../components/ui/Button';
import { ChipSet, Chips } from '../../../components/ui/Chips';
import { Disclosure } from '../../../components/ui/Disclosure';
import { Field } from '../../../components/ui/Field';
import { NumberField } from '../../../components/ui/NumberField';
import { Select } from '../../../components/ui/Select';
import { Switch } from '../../../components/ui/Switch';

afterEach(cleanup);

const LEGS = [
  { value: 'quiet', label: 'quiet' },
  { value: 'stirring', label: 'stirring' },
  { value: 'restless', label: 'restless' },
] as const;

describe('a button', () => {
  it('submits no form unless it says so', () => {
    render(<Button kind="act">Start</Button>);
    expect(screen.getByRole('button', { name: 'Start' }).getAttribute('type')).toBe('button');
  });

  it('keeps a class and attributes of its place', () => {
    render(
      <Button class="mine" aria-pressed="true" wide>
        Pause
      </Button>,
    );
    const button = screen.getByRole('button');
    expect([...button.classList]).toEqual(['button', 'button-outline', 'button-wide', 'mine']);
    expect(button.getAttribute('aria-pressed')).toBe('true');
  });

  it('is a link where it goes to a page', () => {
    render(
      <LinkButton kind="quiet" href="/journal.html">
        Journal
      </LinkButton>,
    );
    expect(screen.getByRole('link', { name: 'Journal' }).getAttribute('href')).toBe('/journal.html');
  });
});

describe('chips', () => {
  it('choose one, named as a group, with nothing chosen at first', () => {
    const onChange = vi.fn();
    render(<Chips label="Legs" choices={LEGS} value={null} onChange={onChange} />);
    expect(screen.getByRole('group', { name: 'Legs' })).toBeDefined();
    expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
    fireEvent.click(screen.getByLabelText('stirring'));
    expect(onChange.mock.calls).toEqual([['stirring']]);
  });

  it('belong to one radio group, so that the arrow keys move among them', () => {
    render(<Chips label="Legs" choices={LEGS} value="quiet" onChange={() => undefined} />);
    const names = screen.getAllByRole('radio').map((radio) => radio.getAttribute('name'));
    expect(new Set(names).size).toBe(1);
    expect(names[0]).toBeTruthy();
  });

  it('choose any of several, in the order they stand', () => {
    const onChange = vi.fn();
    render(<ChipSet label="Legs" choices={LEGS} values={['restless']} onChange={onChange} />);
    fireEvent.click(screen.getByLabelText('quiet'));
    fireEvent.click(screen.getByLabelText('restless'));
    expect(onChange.mock.calls).toEqual([[['quiet', 'restless']], [[]]]);
  });

  it('tell a helper line with the group', () => {
    render(<Chips label="Legs" choices={LEGS} value="stirring" onChange={() => undefined} helper="Picked it." />);
    const described = screen.getByRole('group').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe('Picked it.');
  });
});

describe('a field', () => {
  const field = (error?: string) => (
    <Field label="Name" helper="Shown to you alone." error={error}>
      {(control) => <input {...control} />}
    </Field>
  );

  it('ties label, helper and error to its control', () => {
    render(field('Move one.'));
    const control = screen.getByLabelText('Name');
    const texts = (control.getAttribute('aria-describedby') ?? '').split(' ');
    expect(texts.map((id) => document.getElementById(id)?.textContent)).toEqual(['Shown to you alone.', 'Move one.']);
    expect(control.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe('Move one.');
  });

  it('has an empty place for an error before there is one, so that it is read out when it comes', () => {
    render(field());
    expect(screen.getByRole('alert').textContent).toBe('');
    expect(screen.getByLabelText('Name').getAttribute('aria-invalid')).toBe('false');
  });
});

describe('a number field', () => {
  function Minutes({ onChange }: { onChange: (value: number) => void }) {
    const [value, setValue] = useState(60);
    const change = (next: number) => {
      setValue(next);
      onChange(next);
    };
    return <NumberField label="Wrap up" value={value} min={0} max={180} step={5} steppers onChange={change} />;
  }

  it('may be left empty', () => {
    const onChange = vi.fn();
    const onClear = vi.fn();
    render(
      <NumberField label="Minutes" value={null} min={0} max={960} step={5} onChange={onChange} onClear={onClear} />,
    );
    const box = screen.getByLabelText('Minutes') as HTMLInputElement;
    expect(box.value).toBe('');
    fireEvent.input(box, { target: { value: '4' } });
    fireEvent.input(box, { target: { value: '' } });
    fireEvent.blur(box);
    expect([onChange.mock.calls, onClear.mock.calls.length]).toEqual([[], 1]);
    fireEvent.keyDown(box, { key: 'ArrowUp' });
    expect(onChange.mock.calls).toEqual([[5]]);
  });

  it('steps by keys and by buttons, and stays in its range', () => {
    const onChange = vi.fn();
    render(<Minutes onChange={onChange} />);
    const box = screen.getByLabelText('Wrap up');
    fireEvent.keyDown(box, { key: 'ArrowUp' });
    fireEvent.click(screen.getByRole('button', { name: 'Wrap up, less' }));
    fireEvent.input(box, { target: { value: '178' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    fireEvent.keyDown(box, { key: 'ArrowUp' });
    expect(onChange.mock.calls).toEqual([[65], [60], [178], [180]]);
  });

  it('keeps a number out of range in sight and says which would do', () => {
    const onChange = vi.fn();
    render(<Minutes onChange={onChange} />);
    const box = screen.getByLabelText('Wrap up') as HTMLInputElement;
    fireEvent.input(box, { target: { value: '500' } });
    fireEvent.blur(box);
    expect(box.value).toBe('500');
    expect(screen.getByRole('alert').textContent).toBe('Choose a number from 0 to 180.');
    expect(onChange).not.toHaveBeenCalled();
  });
});

it('a select gives back one of its choices', () => {
  const onChange = vi.fn();
  render(<Select label="Legs" value="quiet" choices={LEGS} onChange={onChange} />);
  fireEvent.change(screen.getByLabelText('Legs'), { target: { value: 'restless' } });
  expect(onChange.mock.calls).toEqual([['restless']]);
});

it('a switch turns at once, and its helper belongs to it', () => {
  const onChange = vi.fn();
  render(<Switch label="Voice" checked={false} onChange={onChange} helper="Voices on this computer." />);
  const control = screen.getByRole('switch', { name: 'Voice' });
  fireEvent.click(control);
  expect(onChange.mock.calls).toEqual([[true]]);
  const described = document.getElementById(control.getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toBe('Voices on this computer.');
});

it.each([
  [1, '1 more'],
  [13, '13 more'],
])('a disclosure of %i says how many it folds away', (count, text) => {
  render(
    <Disclosure summary="More reminders" count={count}>
      Alcohol
    </Disclosure>,
  );
  expect(screen.getByText(text)).toBeDefined();
});
