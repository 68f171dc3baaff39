// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Play } from '../../../components/popup/Play';
import { runReduce } from '../../../lib/routine/run';
import { tonightWith } from '../../support/tonight';
import { present, startAction } from '../routine/support';

afterEach(cleanup);

it('goes on with breathing alone in a run that was begun before a clot was suspected', () => {
  const run = present(runReduce(null, startAction('run-1', 'here'), Date.now()));
  const show = (leaveOut: ReturnType<typeof tonightWith>['leaveOut']) =>
    render(
      <Play
        tonight={tonightWith({ run, leaveOut })}
        here={{ run, viewer: 'here', start: vi.fn(), act: vi.fn(), close: vi.fn() }}
        wanted={null}
        onAsked={vi.fn()}
        deeds={{ tell: vi.fn() }}
        onOffToBed={vi.fn()}
      />,
    );
  show([]);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('Slow walk');
  cleanup();
  show(['clotNow']);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('Belly breathing');
  expect(screen.getByText(/Breathing alone. Get medical help today./)).toBeTruthy();
});
