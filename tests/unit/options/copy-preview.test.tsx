// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CopyPreview } from '../../../components/options/CopyPreview';
import type { BackupSettings } from '../../../lib/backup/backup';
import type { Damage } from '../../../lib/backup/merge';
import type { NightRecord } from '../../../lib/schedule/record';
import { firstSound } from '../../../lib/sound/schema';
import { firstTrials } from '../../../lib/trial/schema';
import { OWN_ROUTINES } from '../../lab/evenfall';
import { notedNights, plannedNight } from '../../support/diary-nights';

afterEach(cleanup);

function show(settings: Partial<BackupSettings>, damaged: Damage[] = [], nights: NightRecord[] = []) {
  const onBring = vi.fn();
  const copy = { moment: null, settings, nights, damaged };
  render(<CopyPreview found={{ copy, fresh: 0 }} set onCancel={vi.fn()} onBring={onBring} />);
  return { onBring };
}

describe('what a copy holds', () => {
  it('tells of routines of one’s own, and takes them with its settings', () => {
    const { onBring } = show({ routines: OWN_ROUTINES, sound: firstSound() });
    expect(screen.getByText('2 routines of your own')).toBeTruthy();
    fireEvent.click(screen.getByRole('switch', { name: 'Use its settings' }));
    fireEvent.click(screen.getByRole('button', { name: 'Bring it back' }));
    expect(onBring).toHaveBeenCalledWith('merge', true);
  });

  it('says nothing of routines where it has none', () => {
    show({ sound: firstSound() });
    expect(screen.queryByText(/routine/)).toBeNull();
  });

  it('tells of nights that were written about, and of what was tried', () => {
    const trial = {
      change: 'walk',
      form: 'blocks',
      minutes: 0,
      time: null,
      begins: '2026-01-01',
      stopped: null,
    } as const;
    const trials = { version: 1 as const, now: { ...trial, id: 'b' }, past: [{ ...trial, id: 'a' }] };
    show({ trials }, [], [...notedNights(1, '2026-11-22'), plannedNight('2026-11-23')]);
    expect(screen.getByText('1 night you wrote about in the journal')).toBeTruthy();
    expect(screen.getByText('2 changes you tried')).toBeTruthy();
    cleanup();
    show({ trials: firstTrials() }, [], [plannedNight('2026-11-23')]);
    expect(screen.queryByText(/wrote|tried/)).toBeNull();
  });

  it('names routines and sound that could not be read', () => {
    show({}, [
      { part: 'routines', night: null, why: 'damaged' },
      { part: 'sound', night: null, why: 'newer' },
    ]);
    expect(screen.getByText('Routines of your own')).toBeTruthy();
    expect(screen.getByText('The sound of routines (from a newer Evenfall)')).toBeTruthy();
  });
});
