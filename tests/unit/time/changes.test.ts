import { describe, expect, it } from 'vitest';
import { clockChanges, isOnce } from '../../../lib/time/changes';
import { ZONES } from '../../support/adversary';
import { changesOf } from '../../support/zone-oracle';

const [FROM, UNTIL] = [Date.parse('2024-01-15T10:37:21Z'), Date.parse('2029-01-15T00:00:00Z')];

describe('the changes of a zone’s clocks', () => {
  it.each(ZONES)('%s: the instants that Temporal names', (zone) => {
    const ours = clockChanges(FROM, UNTIL, zone).map(({ at }) => at);

    expect(ours).toEqual(changesOf(zone).filter((at) => at > FROM && at <= UNTIL));
  });

  it('has the half hour of Lord Howe to the minute', () => {
    const [autumn, spring] = clockChanges(
      Date.parse('2026-01-01T00:00:00Z'),
      Date.parse('2026-12-31T00:00:00Z'),
      'Australia/Lord_Howe',
    );

    expect(autumn).toEqual({ at: Date.parse('2026-04-04T15:00:00Z'), before: 660, after: 630 });
    expect(spring).toEqual({ at: Date.parse('2026-10-03T15:30:00Z'), before: 630, after: 660 });
  });

  it('is empty where clocks stand still', () => {
    expect(clockChanges(FROM, UNTIL, 'Asia/Kolkata')).toEqual([]);
    expect(clockChanges(FROM, UNTIL, '-03:30')).toEqual([]);
  });
});

describe('a wall time that is shown once', () => {
  it.each([
    ['2026-03-08', '02:30', 'America/New_York', false],
    ['2026-03-08', '01:59', 'America/New_York', true],
    ['2026-03-08', '03:00', 'America/New_York', true],
    ['2026-11-01', '01:30', 'America/New_York', false],
    ['2026-11-01', '02:00', 'America/New_York', true],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', false],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', false],
    ['2011-12-30', '12:00', 'Pacific/Apia', false],
    ['2026-11-22', '23:00', 'Asia/Kolkata', true],
  ] as const)('%s %s in %s: %s', (date, time, zone, once) => {
    expect(isOnce(date, time, zone)).toBe(once);
  });
});
