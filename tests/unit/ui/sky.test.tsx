// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Sky, type SkyProps } from '../../../components/sky/Sky';
import { HOUR } from '../../../lib/time/instant';

afterEach(cleanup);

const BED = 1_800_000_000_000;

function draw(props: Partial<SkyProps> = {}): Element {
  const { container } = render(
    <Sky
      from={BED - 4 * HOUR}
      to={BED}
      now={BED - 2 * HOUR}
      dots={[
        { at: BED - 2.5 * HOUR, state: 'done', label: 'Lights down, 20:00' },
        { at: BED - HOUR, state: 'coming', label: 'Wrap up, 21:30' },
        { at: BED - HOUR / 2, state: 'not-needed', label: 'Routine, 22:00' },
      ]}
      startLabel="18:30"
      endLabel="22:30"
      body="sun"
      label="Tonight"
      {...props}
    >
      <h1>2 h</h1>
    </Sky>,
  );
  return container;
}

describe('the sky', () => {
  it('names its reminders and how they stand, for those who hear it or point at it', () => {
    draw();
    expect(screen.getByRole('list', { name: 'Tonight' })).toBeDefined();
    const items = screen.getAllByRole('listitem');
    const names = ['Lights down, 20:00, done', 'Wrap up, 21:30, coming', 'Routine, 22:00, not needed'];
    expect(items.map((item) => item.textContent)).toEqual(names);
    expect(items.map((item) => item.title)).toEqual(names);
  });

  it('has the sun at the top with half the way gone', () => {
    const body = draw().querySelector<SVGPathElement>('.sky-body');
    expect(body?.style.transform).toBe('translate(190px,36px)');
  });

  it.each([
    [BED - 10 * HOUR, 'translate(28px,178px)'],
    [BED + 2 * HOUR, 'translate(352px,178px)'],
  ])('lets the sun rest on the horizon before and after its hours', (now, place) => {
    expect(draw({ now }).querySelector<SVGPathElement>('.sky-body')?.style.transform).toBe(place);
  });

  it('draws each body in a shape of its own', () => {
    const shapes = (['sun', 'moon', 'blind'] as const).map((body) =>
      draw({ body }).querySelector('.sky-body')?.getAttribute('d'),
    );
    expect(new Set(shapes).size).toBe(3);
  });

  it('places a dot by the part of its hours, from the start side in either direction of writing', () => {
    draw();
    const dot = screen.getAllByRole('listitem')[1];
    expect(dot?.style.insetInlineStart).toMatch(/^80\.\d+%$/);
  });
});
