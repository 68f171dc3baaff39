import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';
import {
  deadMessages,
  decisionsInEntrypoints,
  type Exceptions,
  fullZod,
  impurities,
  longFiles,
  mockedModules,
  strayFolders,
} from '../support/house';
import {
  chartsAtOnce,
  deadFiles,
  dynamicInBackground,
  ringless,
  strayImports,
  strayPolyfill,
  zodInPopup,
} from '../support/rings';
import { filesAtTop, filesUnder, foldersAtTop, onDisk } from '../support/tree';

/** Data tables that are longer than a file may be. */
const LONG_TABLES: Exceptions = {
  'lib/routine/steps.ts': 'one row for each step of the catalogue',
};

/** Core files that read the machine's own clock face on purpose. */
const MACHINE_CLOCK: Exceptions = {
  'lib/look/stage-entry.ts': 'the first paint comes before the zone is read from storage; it is handed a Date',
};

/** Message keys that code puts together: the template as the source has it, `*` for each hole: `reminder.*.title`. */
const COMPUTED_KEYS: Exceptions = {
  'kind.*': 'the name of each of KINDS',
  'reason.state.*': 'one for each of STATES and `moved`',
  'reason.why.*': 'one for each of REASONS',
  'problem.*': 'one for each ProblemCode',
  'options.section.*': 'the heading of each of SECTIONS',
  'backup.part.*': 'each part of a copy that can be damaged',
  'popup.inline.*': 'each of KINDS within a sentence',
  'options.caffeine.clear.*': 'each of CLEARANCES',
  'options.caffeine.drinks.*': 'each of DRINK_FIELDS and of UPTAKES',
  'drink.*': 'each of DRINKS, and the word for one that is not among them',
  'popup.change.*': 'tonight or today',
  'popup.drink.group.*': 'each of GROUPS',
  'popup.left.*': 'each CupWord',
  'popup.card.*.title': 'each CardKind with a title of its own',
  'popup.card.*.line': 'the two cards that hold a list',
  'popup.card.*.*': 'their six lines',
  'popup.why.*': 'what each time counts from',
  'popup.sheet.title.*': 'tonight or today',
  'popup.sheet.skip.*': 'tonight or today',
  'popup.sheet.changed.*': 'tonight or today',
  'diary.another.*': 'a date in the future, or too old',
  'diary.fault.*': 'each ImpossibleCode',
  'diary.day.*': 'each of MOVED and of KEPT',
  'phase.quiet.*': 'tonight or today',
  'phase.quiet.line.*': 'tonight or today',
  'verbs.move.*': 'tonight or today',
  'verb.*': 'each of VERBS',
  'badge.*': 'hours or minutes',
  'reminder.*.title': 'the variant of a reminder',
  'reminder.*.line': 'the variant of a reminder',
  'reminder.group.*': 'each of GROUP_IDS within a sentence',
  'steps.*.*': 'name and sentences of each step in each of its forms',
  'steps.*.reps': 'each step that is counted',
  'figure.*': 'each pose that a figure ends in',
  'routine.muscle.*': 'each Muscle',
  'card.move.*': 'each step that can stand on the card, in its form',
  'mine.kind.*': 'each StepKind',
  'mine.posture.*': 'each Posture',
  'share.field.*': 'each ShareField',
  'routine.area.*': 'each Area',
  'options.soften.*': 'warmth, dim and grey',
  'routine.group.*': 'a group while it is tense and while it is loose',
  'charts.study.by.*': 'each of STUDIES',
  'nights.key.*': 'each RasterKey',
  'nights.column.*': 'each of COLUMNS of the raster',
  'nights.numbers.*': 'each of NUMBERS, and the columns of their table',
  'charts.study.found.*': 'each finding of FINDINGS',
  'notes_page.moved.*': 'each of MOVED',
  'tables.column.*': 'what each of COLUMN_NAMES means',
  'trial.change.*': 'each of CHANGES',
  'trial.named.*': 'the changes that count minutes, and the wake time',
  'trial.known.*': 'each of CHANGES',
  'trial.care.*': 'each of CHANGES',
  'trial.out.*': 'why a change is not offered',
  'trial.form.*': 'each of FORMS',
  'trial.form.*_line': 'each of FORMS',
  'trial.begin.*': 'tonight or today',
  'trial.place.*': 'each phase of a trial',
  'trial.rule.*': 'each of CHANGES within a sentence',
  'trial.rule.*_earlier': 'the changes that count minutes',
  'trial.state.*': 'each MarkName, and tonight',
  'trial.table.*': 'the columns of the nights',
  'trial.shows.*': 'yes or no',
  'trial.measure.*': 'each LookedAt',
  'trial.found.*': 'each LookedAt',
  'trial.method.*': 'each of FORMS',
  'trial.group.*': 'both parts of a trial',
  'trial.difference.*': 'less or more',
  'trial.records.*': 'each change that records can show',
  'journal.tab.*': 'each tab of the journal',
  'leg_log.*': 'tonight or today',
  'leg_log.strongest_*': 'tonight or today',
  'leg_log.place.*': 'each of PLACES',
  'leg_log.doing.*': 'each of DOINGS',
  'leg_log.helper.*': 'each of HELPERS',
  'leg_log.amount.*': 'each of AMOUNTS',
  'leg_log.trigger.*': 'each of TRIGGERS',
  'leg_log.word.*': 'quiet, stirring or restless',
  'insight.span.*': 'each of SPANS',
  'insight.topic.*': 'each Topic',
  'insight.usual.*': 'each measure of Usually',
  'insight.those.*': 'each way of Split',
  'insight.others.*': 'each way of Split',
  'insight.found.*': 'each measure of BY_SPLIT',
  'insight.apart.*': 'each way to differ',
  'insight.how.*': 'each of METHOD',
  'insight.dots.*.*': 'each way of Split, and each measure of BY_SPLIT',
  'access.*.*': 'what each leave is for, and the words of each browser',
  'learn.card.*.title': 'each of CARD_IDS',
  'learn.card.*.take': 'each of CARD_IDS',
  'learn.card.*.text': 'each of CARD_IDS',
  'learn.claim.*.said': 'each of CLAIMS',
  'learn.claim.*.answer': 'each of CLAIMS',
  'learn.grade.*': 'each of GRADES',
  'learn.topic.*': 'each of TOPICS',
  'learn.list.*.title': 'each ListId',
  'learn.list.*.items': 'each ListId with words of its own',
};

const source = filesUnder('entrypoints', 'components', 'lib');
const everything = [...source, ...filesUnder('tests', 'public', '.tools', '.ci'), ...filesAtTop()];

describe('who may import whom', () => {
  test.each(['time', 'domain', 'app', 'platform', 'components'])('%s imports what its row allows', (ring) => {
    expect(strayImports(source, ring)).toEqual([]);
  });

  test('every file of lib/ stands in a ring', () => {
    expect(ringless(source)).toEqual([]);
  });

  test('only lib/platform/browser.ts imports the polyfill', () => {
    expect(strayPolyfill(source)).toEqual([]);
  });

  test("zod is imported as import * as z from 'zod/mini'", () => {
    expect(fullZod(everything)).toEqual([]);
  });
});

describe('what a bundle may hold', () => {
  test('no import() in code that the background loads', () => {
    expect(dynamicInBackground(source)).toEqual([]);
  });

  test("no zod in the popup's first bundle", () => {
    expect(zodInPopup(source)).toEqual([]);
  });

  test("no d3 in the popup's first bundle, the background or the pause", () => {
    expect(chartsAtOnce(source)).toEqual([]);
  });
});

describe('what code may do where', () => {
  test('clock, chance, zone and browser are arguments in lib/time, the domains and lib/app', () => {
    expect(impurities(source, MACHINE_CLOCK)).toEqual([]);
  });

  test('no test mocks a module: test files share theirs', () => {
    expect(mockedModules(everything)).toEqual([]);
  });

  test('entrypoints wire and never decide', () => {
    expect(decisionsInEntrypoints(source)).toEqual([]);
  });
});

describe('nothing too long, misplaced or unused', () => {
  test('no file over 250 lines', () => {
    expect(longFiles(everything, LONG_TABLES)).toEqual([]);
  });

  test('top-level folders are the fixed ones', () => {
    expect(strayFolders(foldersAtTop())).toEqual([]);
  });

  test('every file of lib/ and components/ is reached from an entrypoint', () => {
    expect(deadFiles(source)).toEqual([]);
  });

  test('every message is shown somewhere', async () => {
    const messages = await parseMessagesFile(onDisk('lib/i18n/locales/en.yml'));
    const ours = messages.filter(({ key }) => !key[0]?.startsWith('@@'));
    const keys = ours.map(({ key }) => key.join('.'));
    expect(keys.length).toBeGreaterThan(0);
    expect(deadMessages(keys, [...source, ...filesAtTop()], COMPUTED_KEYS)).toEqual([]);
  });
});
