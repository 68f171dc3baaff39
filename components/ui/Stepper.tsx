import { Button } from './Button';

export interface StepperProps {
  /** What each button does, with the name of the field it belongs to. */
  less: string;
  more: string;
  disabled?: boolean | undefined;
  /** Tab passes it by: the field beside it steps by its own keys. */
  passed?: boolean | undefined;
  onStep: (direction: -1 | 1) => void;
}

/** Two buttons beside a field: a step down, a step up. */
export function Stepper({ less, more, disabled, passed, onStep }: StepperProps) {
  const tabIndex = passed ? -1 : undefined;
  return (
    <span class="stepper">
      <Button icon aria-label={less} title={less} disabled={disabled} tabIndex={tabIndex} onClick={() => onStep(-1)}>
        <span aria-hidden="true">−</span>
      </Button>
      <Button icon aria-label={more} title={more} disabled={disabled} tabIndex={tabIndex} onClick={() => onStep(1)}>
        <span aria-hidden="true">+</span>
      </Button>
    </span>
  );
}
