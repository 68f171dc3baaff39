// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Chain } from '../../../components/options/Chain';
import { comingNight } from '../../../components/options/coming-night';
import { CardSlot } from '../../../components/popup/CardSlot';
import type { Command } from '../../../lib/app/commands';
import { firstCaffeine } from '../../../lib/caffeine/first';
import { firstReminders, firstSchedule } from '../../../lib/schedule/kinds';
import { addDays } from '../../../lib/time/plain';
import type { CardKind } from '../../../lib/tonight/tonight';
import type { Trial } from '../../../lib/trial/schema';
import { BED, tonightWith } from '../../support/tonight';

afterEach(cleanup);

const NIGHT = '2026-11-24';
const NOON = Date.parse('2026-11-24T12:00+01:00');

describe('the popup’s line about what is tried', () => {
  const draw = (more: Partial<Extract<CardKind, { type: 'trial' }>>, shiftWork = false) => {
    const sent: Command[] = [];
    const card = {
      type: 'trial',
      change: 'coffee',
      minutes: 120,
      time: null,
      at: BED - 11 * 3_600_000,
      ...more,
    } as const;
    render(<CardSlot card={card} tonight={tonightWith({ shiftWork })} onSend={(c) => sent.push(c)} />);
    return sent;
  };
  it.each<[Parameters<typeof draw>[0], string]>([
    [{}, 'Trying: last coffee by 11:30'],
    [{ at: null }, 'Trying: last coffee 2 h earlier'],
    [{ change: 'wrapUp', minutes: 30, at: BED - 5_400_000 }, 'Trying: wrap up at 21:00'],
    [{ change: 'routine', minutes: 0 }, 'Trying: your routine'],
    [{ change: 'sameWake', minutes: 0, time: '07:00', at: null }, 'Trying: up at 07:00'],
    [{ change: 'walk', minutes: 0, at: null }, 'Trying: an easy evening walk'],
    [{ change: 'daylight', minutes: 0, at: null }, 'Trying: daylight soon after waking'],
  ])('%j is "%s"', (card, words) => {
    draw(card);
    expect(screen.getByText(words, { selector: 'button' })).toBeTruthy();
  });

  it('leads to the journal, and put away it is for this night', () => {
    const sent = draw({});
    fireEvent.click(screen.getByText('Trying: last coffee by 11:30', { selector: 'button' }));
    expect(screen.getByText('See it in the journal').getAttribute('href')).toBe('/journal.html#try');
    fireEvent.click(screen.getByLabelText('Put this away'));
    expect(sent).toEqual([{ type: 'card/away', card: `trial/${NIGHT}` }]);
  });

  it('talks nobody on shift out of coffee', () => {
    draw({}, true);
    expect(screen.getByText('Shift. The rule rests, coffee as you need it.', { selector: 'button' })).toBeTruthy();
  });
});

describe('the settings’ list of the evening', () => {
  /** Begun so many nights before, two and two: the change is from the fifteenth night on. */
  const list = (ago: number, more: Partial<Trial> = {}, shift = false) => {
    const trial: Trial = {
      ...{ id: 't', change: 'coffee', form: 'blocks', minutes: 120, time: null, stopped: null },
      begins: addDays(NIGHT, -ago),
      ...more,
    };
    const named = [{ id: 'n', name: 'Nights', bedtime: '22:30', wake: '07:00', shift: true }];
    const schedule = firstSchedule({ bedtime: '22:30', wake: '07:00' });
    const dates = shift ? { [NIGHT]: { named: 'n' } } : {};
    const settings = {
      schedule: { ...schedule, named, dates },
      reminders: firstReminders(),
      caffeine: firstCaffeine(),
    };
    const plan = comingNight({ ...settings, trial }, [], 'Europe/Berlin', NOON);
    const shown = { now: NOON, zone: 'Europe/Berlin', clock: '24', word: 'tonight' } as const;
    return render(<Chain plan={plan} cap={4} sitting={null} limit={null} shown={shown} />).container.textContent;
  };
  it.each<[string, Parameters<typeof list>, string, string | null]>([
    ['as usual', [13], '13:30Last coffee', null],
    ['with the change', [14], '11:30Last coffee', 'Trying: last coffee by 11:30'],
    ['after its end', [28], '13:30Last coffee', null],
    ['stopped', [20, { stopped: NIGHT }], '13:30Last coffee', null],
    ['wrap up', [14, { change: 'wrapUp', minutes: 30 }], '21:00Wrap up', 'Trying: wrap up at 21:00'],
    ['a wake time', [14, { change: 'sameWake', time: '07:00' }], '21:30Wrap up', 'Trying: up at 07:00'],
    ['a shift', [14, {}, true], '13:30Last coffee', 'Shift. The rule rests'],
  ])('%s', (_, of, row, line) => {
    const text = list(...of);
    expect(text).toContain(row);
    if (line) expect(text).toContain(line);
    else expect(text).not.toContain('Trying');
  });
});
