import { say, timeAt } from '../../lib/platform/format';
import { t } from '../../lib/platform/i18n';
import { laterBedtime } from '../../lib/schedule/later';
import type { Verb } from '../../lib/schedule/record';
import type { Instant } from '../../lib/time/instant';
import type { Ask } from '../../lib/tonight/ask';
import type { Tonight } from '../../lib/tonight/tonight';
import type { When } from '../../lib/tonight/when';
import { Button } from '../ui/Button';
import { Ideas } from './Ideas';

export interface VerbPanelProps {
  ask: Ask;
  tonight: Pick<Tonight, 'zone' | 'clock'>;
  when: When;
  now: Instant;
  onVerb: (verb: Verb) => void;
  /** Opens "Just for tonight". */
  onChange: () => void;
  onClose: () => void;
  /** It heads its page; in the popup the sky does. */
  alone?: boolean;
}

const SNOOZES: readonly Verb[] = ['snooze10', 'snooze20', 'snooze30'];

/** All that can be answered to one reminder: its own verbs, later, a change of tonight, or nothing. */
export function VerbPanel({ ask, tonight, when, now, onVerb, onChange, onClose, alone }: VerbPanelProps) {
  const Title = alone ? 'h1' : 'h2';
  const { zone, clock } = tonight;
  const moves = ask.verbs.includes('moveBedtime');
  const time = timeAt(laterBedtime(now, zone), zone, clock);
  const verbs = ask.verbs.filter((verb) => !SNOOZES.includes(verb)).map((verb) => (verb === 'open' ? 'gotIt' : verb));
  return (
    <section class="verbs" aria-labelledby="verbs-title">
      <Title id="verbs-title">{say(ask.title, zone, clock)}</Title>
      {ask.line.length > 0 && <p class="soft">{ask.line.map((line) => say(line, zone, clock)).join(' ')}</p>}
      {ask.kind === 'screenLimit' && <Ideas />}
      {verbs.map((verb, i) => (
        <Button key={verb} kind={i === 0 ? 'act' : 'outline'} wide onClick={() => onVerb(verb)}>
          {verb === 'moveBedtime' ? t(`verbs.move.${when}`, time) : t(`verb.${verb}`)}
        </Button>
      ))}
      {!moves && (
        <div class="row">
          {SNOOZES.map((verb) => (
            <Button key={verb} onClick={() => onVerb(verb)}>
              {t(`verb.${verb}`)}
            </Button>
          ))}
        </div>
      )}
      <div class="row">
        <Button onClick={onChange}>{t(`popup.change.${when}`)}</Button>
        <Button kind="quiet" onClick={onClose}>
          {t('ui.close')}
        </Button>
      </div>
    </section>
  );
}
