import renderToString from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { breathMark, Figure } from '../../../components/figure/Figure';
import { areaShape, areaSpot } from '../../../components/figure/Guide';
import { alive } from '../../../components/figure/motion';
import { POSES } from '../../../components/figure/poses';
import { stepOf } from '../../../lib/routine/catalogue';
import { breathAt } from '../../../lib/routine/pace';
import type { Phase, RunAt } from '../../../lib/routine/run';
import { AREAS, type PlayedStep, STEP_FORMS, STEP_IDS } from '../../../lib/routine/types';
import { played } from '../../support/played';

const all = STEP_IDS.flatMap((id) =>
  [null, ...STEP_FORMS.filter((form) => stepOf(id).forms[form])].map((form) => played(id, form)),
);

function draw(step: PlayedStep, inPhase: number, { phase = 'first' as Phase, still = false } = {}): string {
  const side = step.sided ? (phase === 'first' ? 'left' : 'right') : null;
  return renderToString(<Figure step={step} at={{ phase, inPhase, side }} still={still} />);
}

/** The numbers of an attribute of the first element with this class. */
function numberOf(html: string, look: string, name: string): number {
  const element = new RegExp(`<[^>]*class="${look}"[^>]*>`).exec(html)?.[0] ?? '';
  return Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(element)?.[1] ?? Number.NaN);
}

describe('the figure of every step', () => {
  it.each(all.map((step) => [`${step.step} ${step.form ?? ''}`, step] as const))(
    '%s is drawn without a broken number in every phase',
    (_, step) => {
      const phases: Phase[] = step.sided ? ['ready', 'first', 'change', 'second', 'done'] : ['ready', 'first', 'done'];
      for (const phase of phases) {
        for (const inPhase of [0, 333, 900, 1900, 7000, 20_500]) {
          for (const still of [false, true]) {
            const html = draw(step, inPhase, { phase, still });
            expect(html).toContain('figure-near');
            expect(html).not.toMatch(/NaN|undefined|Infinity/);
          }
        }
      }
    },
  );

  it.each(all.map((step) => [`${step.step} ${step.form ?? ''}`, step] as const))(
    '%s stands where less motion is asked for',
    (_, step) => {
      const { breath, guide } = stepOf(step.step);
      const words = (html: string) => html.replace(/ data-breath="[^"]*"/, '');
      if (guide !== null || breath?.shape === 'square') return;
      expect(words(draw(step, 1000, { still: true }))).toBe(words(draw(step, 5000, { still: true })));
    },
  );
});

describe('the pacers of the breath', () => {
  it('say what they draw, as the pace has it', () => {
    for (const id of ['long-exhale', 'box-breathing', 'four-seven-eight'] as const) {
      const breath = stepOf(id).breath;
      if (!breath) throw new Error(id);
      for (let ms = 0; ms < 40_000; ms += 777) {
        expect(draw(played(id), ms)).toContain(`data-breath="${breathMark(breathAt(ms, breath))}"`);
      }
    }
    expect(breathMark({ way: 'in', share: 0.43124, full: 0.43124 })).toBe('in:0.4312');
  });

  it('say nothing while getting ready', () => {
    expect(draw(played('long-exhale'), 2000, { phase: 'ready' })).not.toContain('data-breath');
  });

  it('lets the circle grow evenly with the breath in and shrink with the breath out', () => {
    const radius = (ms: number) => numberOf(draw(played('resonance-breathing'), ms), 'figure-breath', 'r');
    expect([0, 2500, 5000, 7500, 10_000].map(radius)).toEqual([40, 55, 70, 55, 40]);
  });

  it('walks the point up the left side, along the top, down the right and back', () => {
    const at = (ms: number) => {
      const html = draw(played('box-breathing'), ms);
      return [numberOf(html, 'figure-halo', 'cx'), numberOf(html, 'figure-halo', 'cy')];
    };
    expect([0, 2000, 4000, 8000, 12_000, 14_000].map(at)).toEqual([
      [44, 164],
      [44, 108],
      [44, 52],
      [156, 52],
      [156, 164],
      [100, 164],
    ]);
  });

  it('lights the side that is walked, and no other', () => {
    const lit = (ms: number) => / class="figure-lit-way" d="([^"]+)"/.exec(draw(played('box-breathing'), ms))?.[1];
    expect(lit(1000)).toBe('M44 164L44 52');
    expect(lit(13_000)).toBe('M156 164L44 164');
  });

  it('keeps the point of the wave on its line: low, high through the hold, low again', () => {
    const level = (ms: number) => numberOf(draw(played('four-seven-eight'), ms), 'figure-halo', 'cy');
    expect([0, 4000, 7500, 10_999, 19_000].map(level)).toEqual([62, 27, 27, 27, 62]);
    expect(level(2000)).toBeCloseTo(44.5, 5);
    expect(level(15_000)).toBeCloseTo(44.5, 5);
  });

  it('moves the wave past under the point without a leap from round to round', () => {
    const first = (ms: number) => {
      const d = / class="figure-wave"[^>]* d="M[-\d.]+ 62L([-\d.]+) /.exec(draw(played('four-seven-eight'), ms))?.[1];
      return Number(d);
    };
    expect(first(1000) - first(2000)).toBeCloseTo(6.4, 5);
    // A whole round later it looks the same.
    expect(first(19_000)).toBeCloseTo(first(0), 5);
  });
});

describe('the guides on the body', () => {
  it('lights the group that is tensed, fades it when it is loose, and shows none while settling', () => {
    const step = played('pmr-short');
    const band = (ms: number) => / data-area="(\w+)" opacity="([\d.]+)"/.exec(draw(step, ms))?.slice(1) ?? [];
    // 185 s less 5 of getting ready are nine whole rounds.
    expect(band(2000)).toEqual(['feet', '1']);
    expect(band(22_000)).toEqual(['calves', '1']);
    expect(Number(band(8000)[1])).toBeLessThan(1);
    expect(Number(band(15_000)[1])).toBeLessThan(0.2);
    expect(band(162_000)[0]).toBe('face');
    expect(draw({ ...step, seconds: 195 }, 2000)).not.toContain('data-area');
  });

  it('leaves feet and calves dark where the legs are left out', () => {
    const step = played('pmr-short', 'noLegs');
    for (let ms = 0; ms < 180_000; ms += 5000) expect(draw(step, ms)).not.toMatch(/data-area="(feet|calves)"/);
  });

  it('moves the dot from the feet to the face, never by a leap', () => {
    const step = played('body-scan');
    const dot = (ms: number) => {
      const html = draw(step, ms);
      return { x: numberOf(html, 'figure-halo', 'cx'), y: numberOf(html, 'figure-halo', 'cy') };
    };
    let before = dot(0);
    expect(before).toEqual(areaSpot('feet', POSES.lie));
    for (let ms = 100; ms < 175_000; ms += 100) {
      const now = dot(ms);
      expect(Math.hypot(now.x - before.x, now.y - before.y)).toBeLessThan(3);
      before = now;
    }
    expect(before).toEqual(areaSpot('face', POSES.lie));
  });

  it('has a closed outline for every area, on the body', () => {
    for (const area of AREAS) {
      expect(areaShape(area, POSES.lie)).toMatch(/^M.*Z$/);
      const { x, y } = areaSpot(area, POSES.lie);
      expect(x).toBeGreaterThan(35);
      expect(x).toBeLessThan(195);
      expect(y).toBeGreaterThan(150);
      expect(y).toBeLessThan(175);
    }
  });
});

describe('what a frame is drawn for', () => {
  const at = (part: Partial<RunAt>): RunAt => ({
    state: 'going',
    index: 0,
    step: played('calf-stretch-wall'),
    phase: 'first',
    side: 'left',
    inPhase: 5000,
    phaseLength: 30_000,
    inStep: 10_000,
    stepLength: 60_000,
    stepLeft: 50,
    wholeLeft: 50,
    finish: 0,
    ...part,
  });
  const stretch = played('calf-stretch-wall');

  it('is a pose that changes, and the moments before a phase ends', () => {
    expect(alive(stretch, at({ inPhase: 600 }), false)).toBe(true);
    expect(alive(stretch, at({ inPhase: 5000 }), false)).toBe(false);
    expect(alive(stretch, at({ inPhase: 29_700 }), false)).toBe(true);
    expect(alive(stretch, at({ inPhase: 600, state: 'paused' }), false)).toBe(false);
    expect(alive(stretch, at({ inPhase: 600 }), true)).toBe(false);
  });

  it('is a breath, with or without motion', () => {
    expect(alive(played('long-exhale'), at({}), false)).toBe(true);
    expect(alive(played('long-exhale'), at({}), true)).toBe(true);
    expect(alive(played('long-exhale'), at({ phase: 'ready', phaseLength: 10_000 }), false)).toBe(false);
  });

  it('is a band that lights up or fades, and a dot on its way', () => {
    expect(alive(played('pmr-short'), at({ inPhase: 300 }), false)).toBe(true);
    expect(alive(played('pmr-short'), at({ inPhase: 3000 }), false)).toBe(false);
    expect(alive(played('pmr-short'), at({ inPhase: 7000 }), false)).toBe(true);
    expect(alive(played('pmr-short'), at({ inPhase: 15_000 }), false)).toBe(false);
    expect(alive(played('body-scan'), at({ inPhase: 2000, phaseLength: 175_000 }), false)).toBe(false);
    expect(alive(played('body-scan'), at({ inPhase: 15_000, phaseLength: 175_000 }), false)).toBe(true);
  });

  it('is falling water', () => {
    expect(alive(played('warm-cool-shower'), at({}), false)).toBe(true);
    expect(alive(played('warm-cool-shower'), at({}), true)).toBe(false);
  });
});
