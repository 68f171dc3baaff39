export interface PartProps {
  of: string;
  /** The same shape without its beginning: around it runs the gap that parts it from what lies behind. */
  gap?: string;
  far?: boolean | undefined;
}

/** A part of the body with the gap that sets it off from what lies behind it. */
export function Part({ of, gap, far }: PartProps) {
  return (
    <>
      <path class="figure-gap" d={gap ?? of} />
      <path class={far ? 'figure-far' : 'figure-near'} d={of} />
    </>
  );
}

/** The worked muscle, parted from its limb by the same gap. */
export function Glow({ of }: { of: string }) {
  return (
    <>
      <path class="figure-gap figure-gap-fill" d={of} />
      <path class="figure-glow" d={of} />
    </>
  );
}
