/** The screens, in their order. `clock` and `pin` come where they are needed, `demo` where it was asked for. */
export const STEPS = ['demo', 'clock', 'times', 'legs', 'test', 'pin', 'end'] as const;
export type Step = (typeof STEPS)[number];

/** The three questions: the dots at the foot count these. */
export const QUESTIONS: readonly Step[] = ['times', 'legs', 'test'];

/** What decides which screens come. */
export interface Needs {
  demo: boolean;
  /** The browser's zone says nothing about the place, and no zone was chosen. */
  clock: boolean;
  /** The sun is not in the toolbar. */
  pin: boolean;
}

const wanted = (needs: Needs) =>
  STEPS.filter((step) => (step === 'demo' || step === 'clock' || step === 'pin' ? needs[step] : true));

/** The screen that an address names, `#legs`; null for any other. */
export function stepOf(hash: string): Step | null {
  return STEPS.find((step) => `#${step}` === hash) ?? null;
}

/** The screen that a page opens with: the one in its address, unless the clock has to be asked about first. */
export function firstStep(hash: string, needs: Needs): Step {
  const [first = 'times'] = wanted(needs);
  return first === 'clock' ? first : (stepOf(hash) ?? first);
}

/** The screen after one; the end is followed by itself. */
export function stepAfter(step: Step, needs: Needs): Step {
  const later = STEPS.slice(STEPS.indexOf(step) + 1);
  return wanted(needs).find((each) => later.includes(each)) ?? 'end';
}

/** How many of the three questions lie behind a screen, itself included while it asks: 0 to 3. */
export function questionsUpTo(step: Step): number {
  return QUESTIONS.filter((question) => STEPS.indexOf(question) <= STEPS.indexOf(step)).length;
}
