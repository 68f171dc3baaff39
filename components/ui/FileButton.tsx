import './file-button.css';

export interface FileButtonProps {
  label: string;
  /** Ids of what says more of it. */
  describedBy: string;
  onFile: (file: File | undefined) => void;
}

/** Asks for a file of ours. The field itself is what is pressed: keys and screen readers meet no second control. */
export function FileButton({ label, describedBy, onFile }: FileButtonProps) {
  return (
    <label class="button button-outline file-button">
      {label}
      <input
        type="file"
        accept="application/json,.json"
        aria-describedby={describedBy}
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0]);
          // The same file can be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
