import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What every field can be told. */
export interface FieldTexts {
  label: string;
  labelHidden?: boolean | undefined;
  helper?: string | undefined;
  /** What is wrong and what would work. Shown with a bar and read out when it comes. */
  error?: string | undefined;
  /** `row`: label at the start, control at the end, for settings. `stack`: label above. */
  layout?: 'stack' | 'row' | undefined;
}

/** What the control inside a field carries, so that its label, helper and error belong to it. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

export interface FieldProps extends FieldTexts {
  /** 64 px tall with 24 px numerals. */
  big?: boolean | undefined;
  children: (control: ControlProps) => ComponentChildren;
}

/** A label, a control, a helper line and an error. `children` draws the control with the attributes it is given. */
export function Field({ label, labelHidden, helper, error, layout = 'stack', big, children }: FieldProps) {
  const id = useId();
  const described = [helper && `${id}-helper`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={`field field-${layout}${big ? ' field-big' : ''}`}>
      <label for={id} class={labelHidden ? 'hidden' : 'field-label'}>
        {label}
      </label>
      <div class="field-control">
        {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': Boolean(error) })}
      </div>
      {helper && (
        <p id={`${id}-helper`} class="field-helper">
          {helper}
        </p>
      )}
      <div role="alert">
        {error && (
          <p id={`${id}-error`} class="field-error">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
