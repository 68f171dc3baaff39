/** The caffeine section over settings that it changes itself, and what a user does with its fields. */
import { fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { CaffeineSection } from '../../components/options/CaffeineSection';
import { comingNight } from '../../components/options/coming-night';
import { firstCaffeine } from '../../lib/caffeine/first';
import type { CaffeineSettings, Dose, Drink } from '../../lib/caffeine/schema';
import { firstReminders, firstSchedule } from '../../lib/schedule/kinds';
import type { NightRecord } from '../../lib/schedule/record';
import { followPlan, freshNight } from '../../lib/schedule/reduce';
import type { ReminderSettings } from '../../lib/schedule/schema';

/** Ten in the morning of a day that ends at 22:30. */
const NOW = Date.parse('2026-11-24T10:00Z');
export const MATE: Drink = { drink: 'own/mate', name: 'Mate', mg: 78, size: 300, minutes: 45, uptake: 'usual' };
const BASE = firstSchedule({ bedtime: '22:30', wake: '06:30' });

interface Setting {
  caffeine?: Partial<CaffeineSettings>;
  reminders?: ReminderSettings;
  doses?: Dose[];
  now?: number;
  afterWork?: boolean;
}

/** The section over settings that it changes itself; gives what was saved last. */
export function section({
  caffeine = {},
  reminders = firstReminders(),
  doses = [],
  now = NOW,
  afterWork,
}: Setting = {}) {
  const saved = { caffeine: { ...firstCaffeine(), ...caffeine }, reminders };
  const shown = { now, zone: 'UTC', clock: '24', word: 'tonight' } as const;
  const named = [{ id: 'n', name: 'Nights', bedtime: '22:30', wake: '06:30', shift: true }];
  const schedule = afterWork ? { ...BASE, named, dates: { '2026-11-24': { named: 'n' } } } : BASE;
  const planOf = (value: CaffeineSettings, rules: ReminderSettings, nights: NightRecord[]) =>
    comingNight({ schedule, reminders: rules, caffeine: value }, nights, 'UTC', now);
  // Its reminders are planned already, as settings and clock had them before anything is changed here.
  const plan = planOf(saved.caffeine, reminders, []);
  const nights = [{ ...followPlan(freshNight(plan), plan, now, false), doses }];
  function Form() {
    const [value, setValue] = useState(saved.caffeine);
    const [rules, setRules] = useState(reminders);
    const change = (next: CaffeineSettings) => {
      saved.caffeine = next;
      setValue(next);
    };
    const changeRules = (next: ReminderSettings) => {
      saved.reminders = next;
      setRules(next);
    };
    return (
      <CaffeineSection
        caffeine={{ value, problems: [], change }}
        reminders={{ value: rules, problems: [], change: changeRules }}
        shown={shown}
        plan={planOf(value, rules, nights)}
        nights={nights}
      />
    );
  }
  render(<Form />);
  return saved;
}

export const type = (name: string, value: string) => {
  const field = screen.getByLabelText(name);
  fireEvent.input(field, { target: { value } });
  fireEvent.keyDown(field, { key: 'Enter' });
  return field;
};
export const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByLabelText(name), { target: { value } });
export const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
export const pick = (name: string) => fireEvent.click(screen.getByLabelText(name));
export const errorOf = (field: HTMLElement) => {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).at(-1);
};
export const dose = (time: string, drink: Drink): Dose => ({
  ...drink,
  id: time,
  at: Date.parse(`2026-11-24T${time}Z`),
});
