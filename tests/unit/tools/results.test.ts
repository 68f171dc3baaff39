import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { summary, tally } from '../../../.tools/results.mjs';

const tests = { passed: 3, failed: 0, skipped: 0, again: [], faults: [] };
const none = { passed: 0, failed: 0, skipped: 0, again: [], faults: [] };

describe('the closing lines of a run', () => {
  it('end with the sum of all tests', () => {
    const text = summary(
      [
        { name: 'unit', seconds: 30, state: 'ok', tests },
        { name: 'chromium', seconds: 90, state: 'ok', tests },
      ],
      1.25,
    );
    expect(text.split('\n').at(-1)).toBe('6 passed, 0 failed');
    expect(text).toContain('1.3 min');
  });

  it('count a step that failed without a failed test as one failure', () => {
    const text = summary(
      [
        { name: 'unit', seconds: 1, state: 'ok', tests },
        { name: 'builds', seconds: 1, state: 'failed', tests: none },
      ],
      1,
    );
    expect(text.split('\n').at(-1)).toBe('3 passed, 1 failed');
  });

  it('name a suite that does not exist yet', () => {
    expect(summary([{ name: 'sim', seconds: 0, state: 'not there yet', tests: none }], 1)).toContain('not there yet');
  });
});

describe('the reports of a run', () => {
  it('name a test that passed only at the second try and one that failed, with what went wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'evenfall-results-'));
    const file = join(folder, 'chromium.json');
    const assertionResults = [
      { status: 'passed', fullName: 'at once', failureMessages: [] },
      { status: 'passed', fullName: 'later', failureMessages: ['Error: too late\n  at line 3'] },
      { status: 'failed', fullName: 'never', failureMessages: ['Error: no\n  at line 4', 'Error: nor now'] },
    ];
    const unread = { name: '/a/c.test.ts', status: 'failed', message: 'Error: cannot be read', assertionResults: [] };
    const report = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 };
    writeFileSync(
      file,
      JSON.stringify({ ...report, testResults: [{ name: '/a/b.test.ts', assertionResults }, unread] }),
    );
    const sum = tally([file, join(folder, 'absent.json')]);
    rmSync(folder, { recursive: true });

    expect(sum).toEqual({
      passed: 2,
      failed: 1,
      skipped: 0,
      again: ['b.test.ts: later\n    Error: too late'],
      faults: [
        'b.test.ts: never\n    Error: no\n      at line 4\n    Error: nor now',
        'c.test.ts: \n    Error: cannot be read',
      ],
    });
    const text = summary([{ name: 'chromium', seconds: 1, state: 'failed', tests: sum }], 1);
    expect(text).toContain('passed only at the second try:\n  b.test.ts: later');
    expect(text).toContain('failed:\n  b.test.ts: never\n    Error: no');
    expect(text.split('\n').at(-1)).toBe('2 passed, 1 failed');
  });
});
