import { describe, expect, it } from 'vitest';
import { summary } from '../../../.tools/results.mjs';

const tests = { passed: 3, failed: 0, skipped: 0 };
const none = { passed: 0, failed: 0, skipped: 0 };

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
