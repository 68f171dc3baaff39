/** What Mozilla's own linter says about the Firefox build. */
import { expect, test } from 'vitest';
import { run } from '../../.tools/proc.mjs';
import { built } from '../lab/extension';

interface Report {
  errors: { code: string; file?: string; message: string }[];
  warnings: { code: string; file?: string; message: string }[];
}

test('web-ext finds no error, and warns of nothing but the innerHTML that Preact itself holds', async () => {
  const { output } = await run('web-ext', ['lint', '--source-dir', built('firefox'), '--output', 'json'], {
    quiet: true,
  });
  const report: Report = JSON.parse(output.slice(output.indexOf('{"')));
  expect(report.errors).toEqual([]);
  const others = report.warnings.filter(
    ({ code, message }) => !(code === 'UNSAFE_VAR_ASSIGNMENT' && /innerHTML/.test(message)),
  );
  expect(others).toEqual([]);
  expect(report.warnings.length).toBeLessThanOrEqual(1);
}, 60_000);
