import type { ComponentChildren } from 'preact';
import type { Leave } from '../hooks/useAccess';
import { Disclosure } from '../ui/Disclosure';
import { Switch } from '../ui/Switch';
import { AskLeave } from './AskLeave';

export interface LeaveFoldProps {
  /** The leave to change pages. */
  leave: Leave;
  title: string;
  line: string;
  label: string;
  helper: string;
  /** The words on the button that asks: at first, and where the leave was taken back. */
  allow: string;
  allowAgain: string;
  on: boolean;
  onChange: (on: boolean) => unknown;
  children: ComponentChildren;
}

/**
 * The fold of what needs the browser's leave to change pages, with its switch; without the leave, what the browser will ask, and
 * the button that asks and switches on. It stands open where the leave was taken back.
 */
export function LeaveFold(props: LeaveFoldProps) {
  const { leave, title, line, label, helper, allow, allowAgain, on, onChange, children } = props;
  return (
    <Disclosure summary={title} {...(on && !leave.has ? { open: true } : {})}>
      <p>{line}</p>
      {(leave.has || on) && <Switch label={label} helper={helper} checked={on} onChange={onChange} />}
      {!leave.has && (
        <AskLeave
          access="pages"
          leave={leave}
          taken={on}
          label={on ? allowAgain : allow}
          onAsk={async () => {
            // First of all: after an `await` the browser would no longer take it for the answer to a press.
            if (await leave.ask()) await onChange(true);
          }}
        />
      )}
      {children}
    </Disclosure>
  );
}
