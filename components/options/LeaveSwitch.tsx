import type { Access } from '../../lib/app/state';
import type { Leave } from '../hooks/useAccess';
import { Switch } from '../ui/Switch';
import { AskLeave } from './AskLeave';

export interface LeaveSwitchProps {
  access: Access;
  leave: Leave;
  label: string;
  helper: string;
  /** The words on the button that asks: at first, and where the leave was taken back. */
  allow: string;
  allowAgain: string;
  on: boolean;
  onChange: (on: boolean) => unknown;
}

/** The switch of what needs the browser's leave; without the leave, what the browser will ask, and the button that asks and switches on. */
export function LeaveSwitch({ access, leave, label, helper, allow, allowAgain, on, onChange }: LeaveSwitchProps) {
  return (
    <>
      {(leave.has || on) && <Switch label={label} helper={helper} checked={on} onChange={onChange} />}
      {!leave.has && (
        <AskLeave
          access={access}
          leave={leave}
          taken={on}
          label={on ? allowAgain : allow}
          onAsk={async () => {
            // First of all: after an `await` the browser would no longer take it for the answer to a press.
            if (await leave.ask()) await onChange(true);
          }}
        />
      )}
    </>
  );
}
