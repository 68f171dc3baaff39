import { useState } from 'preact/hooks';
import type { Command } from '../../lib/app/commands';
import { number, t } from '../../lib/platform/i18n';
import type { CardKind, Tonight } from '../../lib/tonight/tonight';
import { tryingText } from '../journal/try/words';
import { Button, LinkButton } from '../ui/Button';
import { Cross } from '../ui/Cross';
import { Dialog } from '../ui/Dialog';
import { kindName, leadText } from './words';

export interface CardSlotProps {
  card: CardKind;
  tonight: Tonight;
  onSend: (command: Command) => void;
}

const LINES = ['item_1', 'item_2', 'item_3', 'item_4', 'item_5', 'item_6'] as const;
/** The highest limit of reminders a night that can be chosen. */
const MOST = 12;
/** Where "Is it working?" and "Screen time" stand in the options. */
const WORKING = '/options.html#working';
const SCREEN = '/options.html#screen';
/** What is tried, in the journal. */
const TRY = '/journal.html#try';

/** At most one offer or notice, as a line; what it holds opens over the page. Put away, it does not come back. */
export function CardSlot({ card, tonight, onSend }: CardSlotProps) {
  const [open, setOpen] = useState(false);
  const away = () => onSend(awayFrom(card, tonight.night));
  const title = titleOf(card, tonight);
  // Reminders of tonight that may be seen.
  const taken = tonight.chain.filter(({ why }) => why !== 'asleep').length;
  return (
    <div class="card-line">
      <Button kind="quiet" class="card-open" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {title}
      </Button>
      <Button kind="quiet" icon aria-label={t('popup.card.away')} title={t('popup.card.away')} onClick={away}>
        <Cross size={14} />
      </Button>
      <Dialog
        open={open}
        kind="sheet"
        title={title}
        onClose={() => setOpen(false)}
        foot={<Answers card={card} taken={taken} onSend={onSend} onAway={away} />}
      >
        <Holds card={card} taken={taken} />
      </Dialog>
    </div>
  );
}

interface Held {
  card: CardKind;
  taken: number;
}

function Holds({ card, taken }: Held) {
  if (card.type === 'keep') return <p>{t('popup.card.keep.line')}</p>;
  if (card.type === 'movement') {
    const { cap, room } = limitWith(card, taken);
    return (
      <p>
        {t('popup.card.movement.line', leadText(card.every))} {t(`popup.card.movement.${room}`, number(cap))}
      </p>
    );
  }
  if (card.type === 'damage') return <p>{t('fault.damage')}</p>;
  if (card.type === 'blocked') return <p>{t('fault.blocked')}</p>;
  if (card.type === 'trial') return <p>{t('popup.card.trial.line')}</p>;
  if (card.type === 'access') return <p>{t(`access.${card.access}.taken`)}</p>;
  const { type } = card;
  return (
    <>
      <p class="soft">{t(`popup.card.${type}.line`)}</p>
      {card.type === 'instead' ? (
        <ul class="card-list">
          {LINES.map((name) => (
            <li key={name}>{t(`popup.card.${type}.${name}`)}</li>
          ))}
        </ul>
      ) : (
        <div class="card-list">
          {LINES.map((name) => (
            <label key={name} class="card-tick">
              <input type="checkbox" />
              {t(`popup.card.${type}.${name}`)}
            </label>
          ))}
        </div>
      )}
    </>
  );
}

function Answers({ card, taken, onSend, onAway }: Held & Pick<CardSlotProps, 'onSend'> & { onAway: () => void }) {
  if (card.type === 'keep') {
    return (
      <>
        <Button kind="act" onClick={() => onSend({ type: 'keep/answer', answer: 'keep' })}>
          {t('popup.card.keep.keep')}
        </Button>
        <LinkButton
          href={card.kind === 'screenLimit' ? '/options.html#screen' : '/options.html#reminders'}
          target="_blank"
          onClick={() => onSend({ type: 'keep/answer', answer: 'move' })}
        >
          {t('popup.card.keep.move')}
        </LinkButton>
        <Button onClick={() => onSend({ type: 'keep/answer', answer: 'off' })}>{t('popup.card.keep.off')}</Button>
      </>
    );
  }
  if (card.type === 'movement') {
    return (
      <>
        <Button kind="act" onClick={() => onSend({ type: 'movement/answer', cap: limitWith(card, taken).cap })}>
          {t('popup.card.movement.yes')}
        </Button>
        <Button onClick={onAway}>{t('popup.card.movement.no')}</Button>
      </>
    );
  }
  if (card.type === 'trial') {
    return (
      <LinkButton kind="act" href={TRY} target="_blank" onClick={onAway}>
        {t('popup.card.trial.see')}
      </LinkButton>
    );
  }
  if (card.type === 'access') {
    return (
      <LinkButton kind="act" href={SCREEN} target="_blank" onClick={onAway}>
        {t('popup.card.look')}
      </LinkButton>
    );
  }
  if (card.type === 'damage' || card.type === 'blocked') {
    return (
      <LinkButton kind="act" href={WORKING} target="_blank" onClick={card.type === 'damage' ? onAway : undefined}>
        {t(card.type === 'damage' ? 'popup.card.look' : 'popup.card.how')}
      </LinkButton>
    );
  }
  return (
    <Button kind="act" onClick={onAway}>
      {t('popup.card.done')}
    </Button>
  );
}

/**
 * The night's limit with "up for two minutes". Where it is just full, there is made room for one: who asks for it is asking
 * for more. Where more is on than it lets through anyway, it stays as it is.
 */
function limitWith({ cap }: Extract<CardKind, { type: 'movement' }>, taken: number) {
  if (taken < cap) return { cap, room: 'free' } as const;
  return taken === cap && cap < MOST ? ({ cap: cap + 1, room: 'raised' } as const) : ({ cap, room: 'yields' } as const);
}

function titleOf(card: CardKind, tonight: Tonight): string {
  if (card.type === 'keep') return t('popup.card.keep.title', kindName(card.kind));
  if (card.type === 'access') return t(`access.${card.access}.title`);
  if (card.type === 'trial') return tryingText(card, card.at, tonight.shiftWork, tonight);
  return t(`popup.card.${card.type}.title`);
}

function awayFrom(card: CardKind, night: Tonight['night']): Command {
  if (card.type === 'keep') return { type: 'keep/answer', answer: 'keep' };
  if (card.type === 'movement') return { type: 'movement/answer', cap: null };
  if (card.type === 'damage') return { type: 'damage/seen' };
  if (card.type === 'access') return { type: 'card/away', card: `taken-${card.access}` };
  const ofNight = card.type === 'instead' || card.type === 'trial';
  return { type: 'card/away', card: ofNight ? `${card.type}/${night}` : card.type };
}
