/** Adding up what the test runner reported. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * The tests in the runner's JSON reports, added up, and those that passed only at the second try. A report that does not
 * exist counts nothing.
 * @param {string[]} files
 * @returns {{passed: number, failed: number, skipped: number, again: string[]}}
 */
export function tally(files) {
  const sum = { passed: 0, failed: 0, skipped: 0, again: /** @type {string[]} */ ([]) };
  for (const file of files.filter((path) => existsSync(path))) {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    sum.passed += report.numPassedTests;
    sum.failed += report.numFailedTests;
    sum.skipped += report.numPendingTests + report.numTodoTests;
    for (const { name, assertionResults } of report.testResults) {
      for (const { status, fullName, failureMessages } of assertionResults) {
        if (status !== 'passed' || failureMessages.length === 0) continue;
        sum.again.push(`${basename(name)}: ${fullName}\n    ${failureMessages[0].split('\n', 1)[0]}`);
      }
    }
  }
  return sum;
}

/**
 * @typedef {object} Step one step of a run, finished
 * @property {string} name
 * @property {number} seconds
 * @property {'ok' | 'failed' | 'not there yet'} state
 * @property {{passed: number, failed: number, skipped: number, again: string[]}} tests
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
  const passed = steps.reduce((sum, step) => sum + step.tests.passed, 0);
  const failed = steps.reduce((sum, step) => sum + Math.max(step.tests.failed, step.state === 'failed' ? 1 : 0), 0);
  return [
    ...(again.length > 0 ? ['passed only at the second try:', ...again.map((each) => `  ${each}`)] : []),
    ...lines,
    `${'all'.padEnd(22)} ${minutes.toFixed(1).padStart(5)} min`,
    `${passed} passed, ${failed} failed`,
  ].join('\n');
}
