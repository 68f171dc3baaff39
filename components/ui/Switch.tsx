import { useId } from 'preact/hooks';

export interface SwitchProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  helper?: string | undefined;
  disabled?: boolean | undefined;
}

/** On or off, at once: label at the start, switch at the end, the whole row 56 px tall and pressable. */
export function Switch({ label, checked, onChange, helper, disabled }: SwitchProps) {
  const id = useId();
  return (
    <label class="switch">
      <span class="switch-label" id={id}>
        {label}
      </span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its state itself
        role="switch"
        checked={checked}
        disabled={disabled}
        aria-labelledby={id}
        aria-describedby={helper && `${id}-helper`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {helper && (
        <span class="switch-helper" id={`${id}-helper`}>
          {helper}
        </span>
      )}
    </label>
  );
}
