import axe from 'axe-core';
import { vi } from 'vitest';

/** What axe finds in a rendered view, one line for each; real timers are put back, which it needs. */
export async function faults(container: Element): Promise<string[]> {
  vi.useRealTimers();
  // happy-dom lays nothing out: colours and sizes are judged in a real browser.
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
