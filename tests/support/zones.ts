/** One wall time in one zone, the instant it means, and what the clocks there show at that instant. */
export interface WallCase {
  title: string;
  zone: string;
  /** `YYYY-MM-DDTHH:mm` on the calendar and clock of the zone. */
  wall: string;
  /** ISO, in UTC, to the minute. */
  instant: string;
  /** As `wall`; another time than `wall` where a spring change leaves that out, so that the clocks never show it. */
  shows: string;
}

type Row = readonly [title: string, wall: string, instant: string, shows?: string];

/** Changes of the clocks that real places made, as literal instants: past years where a government decides yearly. */
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  // An hour forward at 02:00 on 8 March 2026, an hour back at 02:00 on 1 November 2026.
  'America/New_York': [
    ['the last minute of winter time', '2026-03-08T01:59', '2026-03-08T06:59Z'],
    [
      'a time the spring change leaves out moves an hour forward',
      '2026-03-08T02:30',
      '2026-03-08T07:30Z',
      '2026-03-08T03:30',
    ],
    ['the first minute of summer time', '2026-03-08T03:00', '2026-03-08T07:00Z'],
    ['the hour before the doubled hour', '2026-11-01T00:30', '2026-11-01T04:30Z'],
    ['a time that occurs twice is its first occurrence', '2026-11-01T01:30', '2026-11-01T05:30Z'],
    ['the first minute after the doubled hour', '2026-11-01T02:00', '2026-11-01T07:00Z'],
  ],
  // Half an hour, on 4 October and 5 April 2026.
  'Australia/Lord_Howe': [
    [
      'a time the spring change leaves out moves half an hour forward',
      '2026-10-04T02:15',
      '2026-10-03T15:45Z',
      '2026-10-04T02:45',
    ],
    ['the first minute of summer time', '2026-10-04T02:30', '2026-10-03T15:30Z'],
    ['the doubled half hour is its first occurrence', '2026-04-05T01:45', '2026-04-04T14:45Z'],
    ['the first minute after the doubled half hour', '2026-04-05T02:00', '2026-04-04T15:30Z'],
  ],
  // An hour back for Ramadan (10 March 2024), forward after it (14 April 2024).
  'Africa/Casablanca': [
    ['the hour doubled as Ramadan nears', '2024-03-10T02:30', '2024-03-10T01:30Z'],
    ['an evening in Ramadan', '2024-03-20T22:30', '2024-03-20T22:30Z'],
    ['the hour left out after Ramadan', '2024-04-14T02:30', '2024-04-14T02:30Z', '2024-04-14T03:30'],
  ],
  // Changes at midnight: a date begins at 01:00 (28 April 2023), an evening is long (26 October 2023).
  'Africa/Cairo': [
    ['a day that begins at one', '2023-04-28T00:30', '2023-04-27T22:30Z', '2023-04-28T01:30'],
    ['the doubled hour before midnight is its first occurrence', '2023-10-26T23:30', '2023-10-26T20:30Z'],
    ['midnight after the doubled hour', '2023-10-27T00:00', '2023-10-26T22:00Z'],
  ],
  // Crossed the date line: 29 December 2011 was followed by the 31st.
  'Pacific/Apia': [
    ['the last minute east of the date line', '2011-12-29T23:59', '2011-12-30T09:59Z'],
    [
      'a noon on the day left out moves a whole day forward',
      '2011-12-30T12:00',
      '2011-12-30T22:00Z',
      '2011-12-31T12:00',
    ],
    ['the first minute west of the date line', '2011-12-31T00:00', '2011-12-30T10:00Z'],
  ],
  // Two hours at a time.
  'Antarctica/Troll': [
    [
      'a time the spring change leaves out moves two hours forward',
      '2026-03-29T01:30',
      '2026-03-29T01:30Z',
      '2026-03-29T03:30',
    ],
    ['the doubled two hours are their first occurrence', '2026-10-25T01:30', '2026-10-24T23:30Z'],
  ],
  'Asia/Kathmandu': [['midnight is 18:15 in UTC the day before', '2026-01-01T00:00', '2025-12-31T18:15Z']],
  'Pacific/Chatham': [
    ['a time the spring change leaves out', '2026-09-27T03:00', '2026-09-26T14:15Z', '2026-09-27T04:00'],
    ['the doubled hour is its first occurrence', '2026-04-05T03:00', '2026-04-04T13:15Z'],
  ],
  // Summer is standard time there and winter the exception, which changes nothing on a clock.
  'Europe/Dublin': [
    ['a winter morning is at UTC', '2026-01-15T08:00', '2026-01-15T08:00Z'],
    ['a time the spring change leaves out', '2026-03-29T01:30', '2026-03-29T01:30Z', '2026-03-29T02:30'],
    ['the doubled hour is its first occurrence', '2026-10-25T01:30', '2026-10-25T00:30Z'],
  ],
  // Dates announced from year to year.
  'Asia/Gaza': [
    ['the late spring change of 2023', '2023-04-29T02:30', '2023-04-29T00:30Z', '2023-04-29T03:30'],
    ['the doubled hour of October 2023 is its first occurrence', '2023-10-28T01:30', '2023-10-27T22:30Z'],
  ],
  // Changes at 22:00, in the middle of an evening.
  'Pacific/Easter': [
    ['the evening hour that occurs twice', '2024-04-06T21:30', '2024-04-07T02:30Z'],
    ['the evening hour left out', '2024-09-07T22:30', '2024-09-08T04:30Z', '2024-09-07T23:30'],
  ],
  // Gave summer time up after 2022.
  'Asia/Tehran': [
    ['a noon in its last summer time', '2022-07-01T12:00', '2022-07-01T07:30Z'],
    ['a noon in July a year later', '2023-07-01T12:00', '2023-07-01T08:30Z'],
  ],
  // Gave summer time up after the summer of 2018.
  'America/Sao_Paulo': [
    ['the doubled hour before midnight is its first occurrence', '2018-02-17T23:30', '2018-02-18T01:30Z'],
    ['a day that begins at one', '2018-11-04T00:30', '2018-11-04T03:30Z', '2018-11-04T01:30'],
    ['a November night after summer time was given up', '2026-11-04T00:30', '2026-11-04T03:30Z'],
  ],
  // Changed at one minute past midnight until 2011.
  'America/St_Johns': [
    ['the last minute of winter time, at midnight', '2011-03-13T00:00', '2011-03-13T03:30Z'],
    ['the first minute of summer time, at one past', '2011-03-13T01:01', '2011-03-13T03:31Z'],
    ['a time left out after one past midnight', '2011-03-13T00:30', '2011-03-13T04:00Z', '2011-03-13T01:30'],
  ],
  // Fixed offsets know no change.
  '+05:45': [['a fixed offset east', '2026-03-29T02:30', '2026-03-28T20:45Z']],
  '-09:30': [['a fixed offset west', '2026-03-29T02:30', '2026-03-29T12:00Z']],
  '-00:30': [['a fixed offset west by less than an hour', '2026-01-01T00:00', '2026-01-01T00:30Z']],
  '+14:00': [['the fixed offset furthest east', '2026-01-01T00:00', '2025-12-31T10:00Z']],
};

/** Every row of the table, ready for `test.each`. */
export const WALL_CASES: readonly WallCase[] = Object.entries(ROWS).flatMap(([zone, rows]) =>
  rows.map(([title, wall, instant, shows = wall]) => ({ title, zone, wall, instant, shows })),
);
