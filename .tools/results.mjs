/** Adding up what the test runner reported. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} again those that passed only at the second try, each with what the first one said
 * @property {string[]} faults those that failed, each with the first lines of what every try said
 */

/** How much of a failure is told: a long page of markup says no more at the end of a log. */
const TOLD_LINES = 6;

/**
 * The tests in the runner's JSON reports, added up. A report that does not exist counts nothing.
 * @param {string[]} files
 * @returns {Tally}
 */
export function tally(files) {
  /** @type {Tally} */
  const sum = { passed: 0, failed: 0, skipped: 0, again: [], faults: [] };
  for (const file of files.filter((path) => existsSync(path))) {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    sum.passed += report.numPassedTests;
    sum.failed += report.numFailedTests;
    sum.skipped += report.numPendingTests + report.numTodoTests;
    for (const { name, message, status: whole, assertionResults } of report.testResults) {
      // A file that could not be read at all has no test to fail.
      if (whole === 'failed' && assertionResults.length === 0) sum.faults.push(told(name, '', [message]));
      for (const { status, fullName, failureMessages } of assertionResults) {
        if (status === 'failed') sum.faults.push(told(name, fullName, failureMessages));
        else if (status === 'passed' && failureMessages.length > 0)
          sum.again.push(told(name, fullName, failureMessages.slice(0, 1), 1));
      }
    }
  }
  return sum;
}

/**
 * @param {string} file
 * @param {string} test
 * @param {string[]} messages
 * @param {number} [lines] of each message
 */
function told(file, test, messages, lines = TOLD_LINES) {
  const said = messages.flatMap((message) => message.split('\n').slice(0, lines));
  return [`${basename(file)}: ${test}`, ...said].join('\n    ');
}

/**
 * @typedef {object} Step one step of a run, finished
 * @property {string} name
 * @property {number} seconds
 * @property {'ok' | 'failed' | 'not there yet'} state
 * @property {Tally} tests
 */

/**
 * The closing lines of a run. A step that failed without a failed test (types, lint, a build) counts as one failure.
 * @param {Step[]} steps
 * @param {number} minutes by the clock: steps may run side by side
 * @returns {string} the last line is exactly `N passed, N failed`
 */
export function summary(steps, minutes) {
  const lines = steps.map(({ name, seconds, state, tests }) => {
    const count = tests.passed + tests.failed > 0 ? `${tests.passed} passed, ${tests.failed} failed` : '';
    const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : '';
    return `${name.padEnd(22)} ${(seconds / 60).toFixed(1).padStart(5)} min  ${state.padEnd(13)} ${count}${skipped}`.trimEnd();
  });
  const again = steps.flatMap(({ tests }) => tests.again);
  const faults = steps.flatMap(({ tests }) => tests.faults);
  const passed = steps.reduce((sum, step) => sum + step.tests.passed, 0);
  const failed = steps.reduce((sum, step) => sum + Math.max(step.tests.failed, step.state === 'failed' ? 1 : 0), 0);
  return [
    ...(again.length > 0 ? ['passed only at the second try:', ...again.map((each) => `  ${each}`)] : []),
    ...(faults.length > 0 ? ['failed:', ...faults.map((each) => `  ${each}`)] : []),
    ...lines,
    `${'all'.padEnd(22)} ${minutes.toFixed(1).padStart(5)} min`,
    `${passed} passed, ${failed} failed`,
  ].join('\n');
}
