import { useState } from 'preact/hooks';
import type { Command, Fault } from '../../lib/app/commands';
import { plainTimeText } from '../../lib/platform/calendar';
import { timeAt } from '../../lib/platform/format';
import { number, plural, t } from '../../lib/platform/i18n';
import { wallAt } from '../../lib/time/zone';
import type { Tonight } from '../../lib/tonight/tonight';
import type { When } from '../../lib/tonight/when';
import { faultText } from '../hooks/useDeeds';
import { Button } from '../ui/Button';
import { Chips } from '../ui/Chips';
import { Dialog } from '../ui/Dialog';
import { TimeField } from '../ui/TimeField';
import { inlineName } from './words';

export interface ChangeSheetProps {
  tonight: Tonight;
  when: When;
  ask: (command: Command) => Promise<Fault | null>;
  /** Told as the sheet closes: what was done, and how to take it back. */
  onSay: (message: string, onUndo: () => void) => void;
  onClose: () => void;
}

const STEPS = [-30, 30, 60] as const;
/** The chip for "no named times tonight". */
const USUAL = '';

/** "Just for tonight": everything here ends by itself at the wake time, and can be taken back until then. */
export function ChangeSheet({ tonight, when, ask, onSay, onClose }: ChangeSheetProps) {
  const { zone, clock, shift } = tonight;
  const bedtime = tonight.bedtime ?? tonight.usualBedtime;
  const [before] = useState(bedtime);
  const [fault, setFault] = useState<Fault | null>(null);
  const time = (at: number) => timeAt(at, zone, clock);
  const change = async (command: Command) => {
    const refused = await ask(command);
    setFault(refused);
    return refused === null;
  };
  const undo = async () => {
    await change({ type: 'tonight/named', named: null });
    await change({ type: 'tonight/shift', minutes: 0 });
  };
  const close = () => {
    if (bedtime !== before) onSay(t('popup.sheet.moved', time(bedtime)), undo);
    onClose();
  };
  const quiet = async (minutes: 30 | 60) => {
    if (!(await change({ type: 'quiet', minutes }))) return;
    const until = time(Date.now() + minutes * 60_000);
    onSay(t('popup.quiet_until', until), () => ask({ type: 'quiet', minutes: 0 }));
    onClose();
  };
  const skip = async () => {
    if (!(await change({ type: 'tonight/skip', skip: true }))) return;
    onSay(t(`phase.quiet.${when}`), () => ask({ type: 'tonight/skip', skip: false }));
    onClose();
  };
  return (
    <Dialog
      open
      kind="sheet"
      title={t(`popup.sheet.title.${when}`)}
      onClose={close}
      foot={
        <Button kind="act" onClick={close}>
          {t('popup.sheet.done')}
        </Button>
      }
    >
      <div class="sheet-bedtime">
        <TimeField
          label={t('popup.bedtime')}
          value={wallAt(bedtime, zone).time}
          format={(plain) => plainTimeText(plain, clock)}
          error={fault ? faultText(fault) : undefined}
          onChange={(plain) => change({ type: 'tonight/bedtime', time: plain })}
        />
        {STEPS.map((minutes) => (
          <Button
            key={minutes}
            aria-label={plural(minutes < 0 ? 'popup.sheet.minus_name' : 'popup.sheet.plus_name', Math.abs(minutes))}
            onClick={() => change({ type: 'tonight/shift', minutes: shift + minutes })}
          >
            {t(minutes < 0 ? 'popup.sheet.minus' : 'popup.sheet.plus', number(Math.abs(minutes)))}
          </Button>
        ))}
      </div>
      <p class="soft small" aria-live="polite">
        {preview(tonight, time)}
      </p>
      {tonight.changed && (
        <div class="sheet-line">
          <span>{t(`popup.sheet.changed.${when}`)}</span>
          <Button onClick={undo}>{t('ui.undo')}</Button>
        </div>
      )}
      {tonight.shifts.length > 0 && (
        <Chips
          label={t('popup.sheet.times')}
          value={tonight.shifts.find(({ name }) => name === tonight.name)?.id ?? USUAL}
          choices={[
            { value: USUAL, label: t('popup.sheet.usual_times') },
            ...tonight.shifts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => change({ type: 'tonight/named', named: id === USUAL ? null : id })}
        />
      )}
      {tonight.quietUntil === null ? (
        <div class="sheet-line">
          <span id="quiet-for">{t('popup.sheet.quiet')}</span>
          {([30, 60] as const).map((minutes) => (
            <Button key={minutes} aria-describedby="quiet-for" onClick={() => quiet(minutes)}>
              {t('time.minutes', number(minutes))}
            </Button>
          ))}
        </div>
      ) : (
        <div class="sheet-line">
          <span>{t('popup.quiet_until', time(tonight.quietUntil))}</span>
          <Button onClick={() => change({ type: 'quiet', minutes: 0 })}>{t('ui.undo')}</Button>
        </div>
      )}
      <Button wide onClick={skip}>
        {t(`popup.sheet.skip.${when}`)}
      </Button>
      <p class="soft small">{t('popup.sheet.usual', time(tonight.wake))}</p>
    </Dialog>
  );
}

/** "wrap up 22:00, routine 22:30": what moves along with bedtime. */
function preview(tonight: Tonight, time: (at: number) => string): string {
  return tonight.chain
    .filter(({ kind }) => kind === 'screens' || kind === 'routine')
    .map((link) => t('popup.sheet.line', inlineName(link), time(link.due)))
    .reduce((all, one) => (all ? t('popup.sheet.join', all, one) : one), '');
}
