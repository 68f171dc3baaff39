import { t } from '../../lib/platform/i18n';
import type { Tonight } from '../../lib/tonight/tonight';
import type { When } from '../../lib/tonight/when';
import type { Deeds } from '../hooks/useDeeds';
import { Button } from '../ui/Button';
import type { Scene } from './Head';
import { Next } from './Parts';

export interface RareProps {
  tonight: Tonight;
  scene: Scene;
  when: When;
  deeds: Pick<Deeds, 'tell'>;
  onUndoBed: () => void;
}

/** The night and the quiet; loaded when they come. */
export function Rare({ tonight, scene, when, deeds: { tell }, onUndoBed }: RareProps) {
  const close = () => window.close();
  switch (scene) {
    case 'night':
      return (
        <Night
          onPage={async () => {
            await tell({ type: 'night/open' });
            close();
          }}
          onBack={async () => {
            if (tonight.bedAt === null) await tell({ type: 'tonight/bed', inBed: true });
            close();
          }}
        />
      );
    case 'quiet':
      return <Quiet when={when} onUndo={() => tell({ type: 'tonight/resume' })} />;
    case 'rest':
      return <Rest onClose={close} onUndo={onUndoBed} />;
    default:
      return null;
  }
}

/** The door to the night: one thing to do, and the way back. */
function Night({ onPage, onBack }: { onPage: () => void; onBack: () => void }) {
  return (
    <>
      <Next line={t('phase.night.line')} />
      <Button kind="act" wide onClick={onPage}>
        {t('popup.night_page')}
      </Button>
      <Button wide onClick={onBack}>
        {t('popup.back_to_bed')}
      </Button>
    </>
  );
}

/** A night without reminders, and the way to have them after all. */
function Quiet({ when, onUndo }: { when: When; onUndo: () => void }) {
  return (
    <>
      <Next line={t(`phase.quiet.line.${when}`)} />
      <Button kind="act" wide onClick={onUndo}>
        {t('ui.undo')}
      </Button>
    </>
  );
}

/** Right after "Off to bed". */
function Rest({ onClose, onUndo }: { onClose: () => void; onUndo: () => void }) {
  return (
    <>
      <Next line={t('phase.rest.line')} />
      <Button kind="act" wide onClick={onClose}>
        {t('ui.close')}
      </Button>
      <Button wide onClick={onUndo}>
        {t('ui.undo')}
      </Button>
    </>
  );
}
