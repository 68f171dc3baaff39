import type { ComponentChildren } from 'preact';

export interface EmptiableProps {
  /** The value that is chosen now; null where none is. */
  chosen: string | null;
  onEmpty: () => void;
  children: ComponentChildren;
}

/** Round a group of choices: the chosen one, pressed again, is taken back, and so it is by Delete. Radio buttons alone cannot. */
export function Emptiable({ chosen, onEmpty, children }: EmptiableProps) {
  const onClick = ({ target }: Event) => {
    // Of a choice that is only now being made, `chosen` knows nothing yet.
    if (target instanceof HTMLInputElement && target.type === 'radio' && target.value === chosen) onEmpty();
  };
  const onKeyDown = ({ key, target }: KeyboardEvent) => {
    const empties = key === 'Delete' || key === 'Backspace';
    if (empties && chosen !== null && target instanceof HTMLInputElement && target.type === 'radio') onEmpty();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears of the choices in it, which are reached and pressed by themselves
    <div class="emptiable" role="presentation" onClick={onClick} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
