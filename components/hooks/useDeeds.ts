import { useRef, useState } from 'preact/hooks';
import type { Command, Fault } from '../../lib/app/commands';
import { type MessageKey, t } from '../../lib/platform/i18n';
import { send } from '../../lib/platform/messages';
import type { ToastContent } from '../ui/Toast';

const FAULTS = {
  invalid: 'fault.invalid',
  same: 'fault.same',
  pastWake: 'fault.past_wake',
  storage: 'fault.storage',
  gone: 'fault.gone',
  old: 'fault.old',
  future: 'fault.future',
  tooOld: 'fault.too_old',
  tooMany: 'fault.too_many',
} as const satisfies Record<Fault, MessageKey>;

/** A fault in the user's words. */
export function faultText(fault: Fault): string {
  return t(FAULTS[fault]);
}

/** What a page does for the user, and the line at its foot that tells of it. */
export interface Deeds {
  /** Asks the background; gives the fault, to be shown at its field, or null. */
  ask: (command: Command) => Promise<Fault | null>;
  /** Asks the background; a fault is told at the foot. Gives true when it was done. */
  tell: (command: Command) => Promise<boolean>;
  say: (message: string, onUndo?: () => void) => void;
  toast: ToastContent | null;
  closeToast: () => void;
}

/** The deeds of a page. They stay the same objects, so that effects may name them. */
export function useDeeds(): Deeds {
  const [toast, setToast] = useState<ToastContent | null>(null);
  const count = useRef(0);
  const say = (message: string, onUndo?: () => void) => {
    count.current += 1;
    setToast({ id: count.current, message, ...(onUndo ? { onUndo } : {}) });
  };
  const ask = async (command: Command) => {
    const answer = await send(command);
    return answer.ok ? null : answer.fault;
  };
  const tell = async (command: Command) => {
    const fault = await ask(command);
    if (fault) say(faultText(fault));
    return fault === null;
  };
  const deeds = useRef({ ask, tell, say, closeToast: () => setToast(null) });
  return { ...deeds.current, toast };
}
