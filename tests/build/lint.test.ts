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
  // Two scripts hold Preact: what the pages share, and the pause's own, which a page of the web is given whole.
  expect(report.warnings.length).toBeLessThanOrEqual(2);
}, 60_000);
