import { Button } from './Button';

export interface StepperProps {
  /** What each button does, with the name of the field it belongs to. */
  less: string;
  more: string;
  disabled?: boolean | undefined;
  onStep: (direction: -1 | 1) => void;
}

/** Two buttons beside a field: a step down, a step up. */
export function Stepper({ less, more, disabled, onStep }: StepperProps) {
  return (
    <span class="stepper">
      <Button icon aria-label={less} title={less} disabled={disabled} onClick={() => onStep(-1)}>
        <span aria-hidden="true">−</span>
      </Button>
      <Button icon aria-label={more} title={more} disabled={disabled} onClick={() => onStep(1)}>
        <span aria-hidden="true">+</span>
      </Button>
    </span>
  );
}
