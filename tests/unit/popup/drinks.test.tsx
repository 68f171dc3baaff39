// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { PopupApp } from '../../../components/popup/PopupApp';
import { leftText } from '../../../components/popup/words';
import type { Answer, Command } from '../../../lib/app/commands';
import { COFFEE, firstCaffeine, TEA } from '../../../lib/caffeine/first';
import type { Dose, Drink } from '../../../lib/caffeine/schema';
import type { CupWord } from '../../../lib/caffeine/words';
import { browser } from '../../../lib/platform/browser';
import { followTonight } from '../../../lib/platform/tonight';
import type { Tonight } from '../../../lib/tonight/tonight';
import { at, BED, tonightWith } from '../../support/tonight';

let sent: Command[] = [];
let answer: Answer = { ok: true };

// The sheet comes when it is asked for; on a busy machine the first time takes longer than a test waits.
beforeAll(() =>
  Promise.all([import('../../../components/popup/Sheets'), import('../../../components/popup/DrinkSheet')]),
);
beforeEach(() => {
  sent = [];
  answer = { ok: true };
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    sent.push((message as { command: Command }).command);
    return answer;
  });
});
afterEach(async () => {
  cleanup();
  await browser.storage.local.clear();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const caffeine = { favourites: [COFFEE, TEA], doses: [] as Dose[], left: null as CupWord | null, most: 400 };
const dose = (id: string, time: string, drink: Drink = COFFEE): Dose => ({ ...drink, id, at: at(time) });
const MATE: Drink = { ...COFFEE, drink: 'own/mate', name: 'Yerba mate', mg: 70, size: 300 };

/** The popup at a time of the example night. */
async function popupAt(time: string, more: Partial<Tonight> = {}) {
  vi.setSystemTime(at(time));
  await browser.storage.local.set({ tonight: tonightWith({ legsMatter: false, ...more }) });
  const following = followTonight();
  const first = await following.first;
  const { container } = render(<PopupApp known={{ following, first }} />);
  return container;
}

/** The same with the sheet of drinks open. */
async function sheetAt(time: string, more: Partial<Tonight> = {}) {
  await browser.storage.local.set({ 'settings/caffeine': { ...firstCaffeine(), own: [MATE] } });
  const container = await popupAt(time, more);
  fireEvent.click(screen.getByText('Other'));
  await screen.findByText('Close at hand');
  return within(container.querySelector('dialog') as HTMLElement);
}

describe('the row', () => {
  test('has two favourites and the way to the others; where it is narrow, one', async () => {
    await popupAt('13:10');
    expect(screen.getByText('+ Coffee').closest('button')?.className).toContain('button-act');
    expect(screen.getByText('+ Tea')).toBeDefined();
    cleanup();
    await popupAt('20:00');
    expect(screen.getByText('+ Coffee').closest('button')?.className).toContain('button-outline');
    cleanup();
    await popupAt('20:00', { legsMatter: true });
    expect(screen.getByText('+ Coffee')).toBeDefined();
    expect(screen.queryByText('+ Tea')).toBeNull();
    expect(screen.getByText('Other')).toBeDefined();
  });

  test('is gone for who drinks no caffeine, and from an hour before bedtime on', async () => {
    await popupAt('13:10', { caffeine: null });
    expect(screen.queryByText('Other')).toBeNull();
    cleanup();
    await popupAt('21:31');
    expect(screen.queryByText('Other')).toBeNull();
  });

  test('without favourites there is the list, and one filled button still', async () => {
    const container = await popupAt('13:10', { caffeine: { ...caffeine, favourites: [] } });
    expect(screen.getByText('Other')).toBeDefined();
    expect([...container.querySelectorAll('.button-act')].map((each) => each.textContent)).toEqual(['Change tonight']);
  });
});

describe('what may be left', () => {
  const told = (time: string, left: CupWord | null, more: Partial<Tonight> = {}) =>
    leftText(tonightWith({ caffeine: { ...caffeine, left }, ...more }), at(time));

  test('is told in words until an hour before bedtime, and not at all where nothing is', () => {
    expect(told('13:10', 'third')).toBe('About a third of a cup may be left at bedtime');
    expect(told('21:29', 'one')).toBe('About a cup may be left at bedtime');
    expect(told('21:30', 'one')).toBeNull();
    expect(told('13:10', null)).toBeNull();
    expect(told('13:10', 'third', { bedtime: null })).toBeNull();
    expect(told('13:10', 'third', { caffeine: null })).toBeNull();
  });

  test('stands under the row, never as a number', async () => {
    const container = await popupAt('13:10', { caffeine: { ...caffeine, left: 'half' } });
    expect(screen.getByText('About half a cup may be left at bedtime')).toBeDefined();
    expect(container.textContent).not.toMatch(/mg/);
    cleanup();
    await popupAt('22:32', { caffeine: { ...caffeine, left: 'half' } });
    expect(screen.queryByText(/may be left/)).toBeNull();
  });
});

describe('a drink that a key or a notification noted', () => {
  test('is told once, with the way back', async () => {
    await popupAt('13:10', { noted: dose('k1', '12:58', TEA) });
    await screen.findByText('Tea, 12:58');
    expect(sent).toEqual([{ type: 'verbs/seen' }]);
    fireEvent.click(screen.getByText('Undo'));
    await waitFor(() => expect(sent.at(-1)).toEqual({ type: 'dose/remove', dose: 'k1' }));
  });

  test('waits while the night shows no time, and has its weekday later', async () => {
    const noted = dose('k1', '21:00');
    const container = await popupAt('01:10', { noted, bedAt: BED });
    await screen.findByText('Back to bed');
    expect(container.textContent).not.toMatch(/\d/);
    expect(sent).toEqual([]);
    cleanup();
    await popupAt('13:10', { noted: { ...noted, at: at('21:00') - 24 * 3_600_000 } });
    await screen.findByText('Coffee, Mon 21:00');
  });
});

describe('the sheet', () => {
  test('has what is close at hand first, then the catalogue without it; one press notes and closes', async () => {
    const sheet = await sheetAt('13:10');
    const lists = sheet.getAllByRole('list').map((list) => within(list).getAllByRole('button'));
    const words = lists.map((list) => list.map((button) => button.textContent));
    expect(words[0]).toEqual(['Coffee237 mL', 'Tea237 mL', 'Yerba mate300 mL']);
    expect(words.flat()).toHaveLength(26 + 1);
    expect(words.flat().join()).not.toContain('mg');
    fireEvent.click(sheet.getByText('Yerba mate'));
    await screen.findByText('Yerba mate, 13:10');
    expect(screen.queryByText('Close at hand')).toBeNull();
    expect(sent).toEqual([{ type: 'dose/log', dose: expect.any(String), drink: MATE, at: at('13:10') }]);
  });

  test('an earlier time, of today or of another day', async () => {
    const sheet = await sheetAt('13:10');
    fireEvent.click(sheet.getByLabelText('Earlier'));
    const time = sheet.getByLabelText('Time') as HTMLInputElement;
    expect(time.value).toBe('12:00');
    fireEvent.input(time, { target: { value: '9' } });
    fireEvent.blur(time);
    fireEvent.change(sheet.getByLabelText('Day'), { target: { value: '2' } });
    expect(sheet.getByText('Sunday')).toBeDefined();
    fireEvent.click(sheet.getByText('Espresso'));
    await screen.findByText('Espresso, Sun 09:00');
    expect(sent).toMatchObject([{ at: at('09:00') - 2 * 24 * 3_600_000 }]);
  });

  test('a time that has not come is refused at the field, and nothing is noted until it is mended', async () => {
    const sheet = await sheetAt('13:10');
    fireEvent.click(sheet.getByLabelText('Earlier'));
    const time = sheet.getByLabelText('Time') as HTMLInputElement;
    const type = (text: string) => {
      fireEvent.input(time, { target: { value: text } });
      fireEvent.blur(time);
    };
    type('14:00');
    await sheet.findByText(/Choose an earlier one, or another day/);
    fireEvent.click(sheet.getByText('Espresso'));
    type('half past');
    fireEvent.click(sheet.getByText('Espresso'));
    expect(sent).toEqual([]);
    type('13:00');
    fireEvent.click(sheet.getByText('Espresso'));
    await waitFor(() => expect(sent).toMatchObject([{ at: at('13:00') }]));
  });

  test('what the background refuses is told at the field, or at the foot of the sheet', async () => {
    answer = { ok: false, fault: 'tooMany' };
    const sheet = await sheetAt('13:10');
    fireEvent.click(sheet.getByText('Espresso'));
    await sheet.findByText(/as many as it can hold/);
    fireEvent.click(sheet.getByLabelText('Earlier'));
    fireEvent.click(sheet.getByText('Espresso'));
    await waitFor(() => expect(sheet.getAllByText(/as many as it can hold/).at(0)?.className).toBe('field-error'));
  });

  test('after midnight a time before it is of the day that is ending', async () => {
    const bedtime = at('02:30');
    const sheet = await sheetAt('00:10', { bedtime, windDown: bedtime - 3_600_000, chain: [] });
    fireEvent.click(sheet.getByLabelText('Earlier'));
    expect((sheet.getByLabelText('Day') as HTMLSelectElement).value).toBe('1');
    fireEvent.change(sheet.getByLabelText('Day'), { target: { value: '0' } });
    fireEvent.click(sheet.getByText('Espresso'));
    await waitFor(() => expect(sent).toMatchObject([{ at: at('23:00') }]));
  });

  test('what was noted moves, becomes another and goes, and comes back as it was', async () => {
    const doses = [dose('a', '08:10'), dose('b', '11:30', TEA)];
    const sheet = await sheetAt('13:10', { caffeine: { ...caffeine, doses } });
    fireEvent.click(sheet.getByText('Noted so far'));
    fireEvent.click(sheet.getByLabelText('Change Tea, 11:30'));
    const time = sheet.getByLabelText('Time') as HTMLInputElement;
    fireEvent.input(time, { target: { value: '15:00' } });
    fireEvent.blur(time);
    await sheet.findByText(/has not come yet/);
    expect(sent).toEqual([]);
    fireEvent.input(time, { target: { value: '10:45' } });
    fireEvent.blur(time);
    await sheet.findByText('Tea, 10:45');
    fireEvent.click(sheet.getByText('Undo'));
    fireEvent.change(sheet.getByLabelText('Drink'), { target: { value: 'own/mate' } });
    await sheet.findByText('Yerba mate, 11:30');
    fireEvent.click(sheet.getByText('Undo'));
    fireEvent.click(sheet.getByLabelText('Take out Coffee, 08:10'));
    await sheet.findByText('Took out Coffee, 08:10');
    fireEvent.click(sheet.getByText('Undo'));
    const put = (id: string, drink: Drink, when: string) => ({ type: 'dose/log', dose: id, drink, at: at(when) });
    await waitFor(() =>
      expect(sent).toEqual([
        put('b', TEA, '10:45'),
        put('b', TEA, '11:30'),
        put('b', MATE, '11:30'),
        put('b', TEA, '11:30'),
        { type: 'dose/remove', dose: 'a' },
        put('a', COFFEE, '08:10'),
      ]),
    );
  });

  test('the day at its usual limit is a quiet line; on shift it is told in pregnancy alone', async () => {
    const four = ['08:00', '09:00', '10:00', '11:00'].map((time) => dose(time, time, { ...COFFEE, mg: 100 }));
    const line = async (more: Partial<Tonight>) => {
      cleanup();
      return (await sheetAt('13:10', more)).queryByText(/mg today/)?.textContent;
    };
    const usual = '400 mg today, the amount EU and US advice calls the usual upper limit.';
    const pregnant = '200 mg today, the amount EU advice calls the upper limit in pregnancy.';
    expect(await line({ caffeine: { ...caffeine, doses: four } })).toBe(usual);
    expect(await line({ caffeine: { ...caffeine, doses: four.slice(1) } })).toBeUndefined();
    expect(await line({ caffeine: { ...caffeine, doses: four.slice(2), most: 200 } })).toBe(pregnant);
    expect(await line({ caffeine: { ...caffeine, doses: four }, shiftWork: true })).toBeUndefined();
    expect(await line({ caffeine: { ...caffeine, doses: four, most: 200 }, shiftWork: true })).toBe(pregnant);
  });
});
