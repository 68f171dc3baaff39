import { timeAt } from '../../lib/platform/format';
import { t } from '../../lib/platform/i18n';
import type { Kind } from '../../lib/schedule/schema';
import { type Instant, MINUTE } from '../../lib/time/instant';
import { dotOf, type Link, type Tonight } from '../../lib/tonight/tonight';
import { Sky } from '../sky/Sky';
import { Button } from '../ui/Button';
import { Frame } from './Frame';

/** The try-out's length, as the engine plays it. */
const LENGTH = 3 * MINUTE;

/** The three reminders of a try-out that was started, in their order; null where none was. */
export function demoChain(tonight: Tonight | null): Link[] | null {
  const chain = tonight?.chain ?? [];
  const steady = chain.every(({ due }, i) => due - (chain[0]?.due ?? 0) === i * MINUTE);
  return chain.length === 3 && steady ? chain : null;
}

export interface DemoScreenProps {
  tonight: Tonight | null;
  now: Instant;
  /** Starts it, or starts it again. */
  onStart: () => void;
  /** On to the three questions. */
  onSetUp: () => void;
}

/** "Tonight in three minutes": an evening's reminders a minute apart, with what happened to each, as it happens. */
export function DemoScreen({ tonight, now, onStart, onSetUp }: DemoScreenProps) {
  const chain = demoChain(tonight);
  const over = chain?.every(({ due }) => due <= now) ?? false;
  const other = chain ? onStart : onSetUp;
  return (
    <Frame
      title={chain ? t('welcome.demo.running') : t('welcome.demo.title')}
      asked={0}
      onSubmit={chain ? onSetUp : onStart}
      actions={[
        <Button key="other" onClick={other}>
          {chain ? t('welcome.demo.again') : t('welcome.demo.set_up')}
        </Button>,
        <Button key="act" kind="act" type="submit">
          {chain ? t('welcome.demo.set_up') : t('welcome.demo.start')}
        </Button>,
      ]}
    >
      <p class="welcome-line soft" role="status">
        {!chain ? t('welcome.demo.line') : over ? t('welcome.demo.over') : t('welcome.demo.watch')}
      </p>
      {chain && tonight && <Happened chain={chain} tonight={tonight} />}
    </Frame>
  );
}

function Happened({ chain, tonight }: { chain: Link[]; tonight: Tonight }) {
  return (
    <ol class="welcome-chain" aria-live="polite">
      {chain.map((link) => (
        <li key={link.id}>
          <span class="welcome-chain-time">{timeAt(link.due, tonight.zone, tonight.clock)}</span>
          <span>{nameOf(link.kind)}</span>
          <span class="soft">{stateOf(link)}</span>
        </li>
      ))}
    </ol>
  );
}

/** The sky of the try-out: three minutes for the arc, the sun sinking as one looks. */
export function DemoSky({ tonight, now }: { tonight: Tonight; now: Instant }) {
  const chain = demoChain(tonight) ?? [];
  const to = chain.at(-1)?.due ?? now;
  const at = (instant: Instant) => timeAt(instant, tonight.zone, tonight.clock);
  return (
    <div class="welcome-sky">
      <Sky
        from={to - LENGTH}
        to={to}
        now={now}
        dots={chain.map(({ due, state, kind }) => ({
          at: due,
          state: dotOf(state),
          label: t('welcome.demo.dot', nameOf(kind), at(due)),
        }))}
        startLabel={at(to - LENGTH)}
        endLabel={at(to)}
        body={now < to ? 'sun' : 'moon'}
        label={t('welcome.demo.title')}
      >
        <small>{t('welcome.demo.until')}</small>
        <b>{at(to)}</b>
      </Sky>
    </div>
  );
}

function nameOf(kind: Kind): string {
  return t(`kind.${kind}`);
}

function stateOf({ state, why }: Link): string {
  return t(state === 'missed' && why === 'blocked' ? 'reason.why.blocked' : `reason.state.${state}`);
}
