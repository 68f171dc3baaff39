/** A walk through one evening without a display: real browser, real notification service, fast clock. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { labModule, ROOT } from './proc.mjs';

/** Walks, prints the timeline as it goes and says where the pictures are. */
export async function evening() {
  const folder = join(ROOT, '.artifacts', 'evening');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  /** @type {typeof import('../tests/lab/walk')} */
  const { walk } = await labModule('tests/lab/walk.ts');
  process.stdout.write(
    '\nNo display: walking through an evening in two minutes, in a real browser with a fast clock.\n\n',
  );
  const shown = await walk({ folder, say: (line) => process.stdout.write(`${line}\n`) });
  process.stdout.write(`\n${shown} reminders came. Pictures of the popup: ${folder}\n`);
}
