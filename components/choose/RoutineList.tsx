import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { number, plural, t } from '../../lib/platform/i18n';
import { presetMinutes } from '../../lib/routine/choose';
import { isFull, ownId } from '../../lib/routine/mine';
import { LIMITS, type OwnRoutine, type RoutineSettings } from '../../lib/routine/own';
import { ownSeconds } from '../../lib/routine/own-length';
import { PRESET_IDS, type PresetId, type RoutineId } from '../../lib/routine/types';
import type { Offered } from '../../lib/tonight/choice';
import type { Tonight } from '../../lib/tonight/tonight';
import type { Mine } from '../hooks/useMine';
import { presetLine, presetName } from '../routine/presetWords';
import { whyLine } from '../routine/whyWords';
import { Button } from '../ui/Button';
import { BringIn } from './BringIn';
import { lengthText, profileLine, stepsLine } from './chooseWords';
import { PRESET_FIGURES } from './presetFigures';
import { RoutineRow, type RoutineRowProps } from './RoutineRow';

export interface RoutineListProps {
  tonight: Pick<Tonight, 'leaveOut' | 'legsMatter'>;
  /** The routine for now, and why. */
  offered: Pick<Offered, 'routine' | 'why'>;
  settings: RoutineSettings;
  mine: Mine;
  onStart: (routine: PresetId | OwnRoutine) => void;
  /** Begins the one for now with eyes closed. */
  onDark: (routine: PresetId | OwnRoutine) => void;
  /** Null makes a new one. */
  onEdit: (id: string | null) => void;
}

/** Every routine: the one for now, favourites, the user's own, and the ready-made ones. */
export function RoutineList({ tonight, offered, settings, mine, onStart, onDark, onEdit }: RoutineListProps) {
  // Marks made while the list is shown move nothing under the finger: it keeps the order it came with.
  const [came] = useState({ offered, favourites: settings.favourites });
  const isThere = (id: RoutineId) => !id.startsWith('own/') || settings.own.some((own) => ownId(own) === id);
  const held = came.favourites.join() !== settings.favourites.join() && offered.why !== 'late';
  const now = held && isThere(came.offered.routine) ? came.offered : offered;
  const first = came.favourites.filter((id) => id !== now.routine);
  const why = whyLine(now.why);
  const { leaveOut, legsMatter } = tonight;
  const marks = new Set(settings.favourites);
  const full = isFull(settings);
  const row = (id: RoutineId) => {
    const common = {
      marked: marks.has(id),
      filled: id === now.routine,
      onMark: (on: boolean) => mine.mark(id, on),
    };
    const own = settings.own.find((each) => ownId(each) === id);
    if (own) {
      const care = profileLine(own, leaveOut, legsMatter);
      return <OwnRow key={id} {...common} own={own} care={care} {...{ full, mine, onStart, onDark, onEdit }} />;
    }
    const preset = PRESET_IDS.find((each) => each === id);
    if (!preset) return null;
    return (
      <RoutineRow
        key={id}
        {...common}
        name={presetName(preset)}
        length={plural('routine.minutes', presetMinutes(preset))}
        line={presetLine(preset)}
        care={profileLine(preset, leaveOut, legsMatter)}
        figure={PRESET_FIGURES[preset]}
        onStart={() => onStart(preset)}
        deeds={id === now.routine && <EyesClosed onDark={() => onDark(preset)} />}
      />
    );
  };
  const rest = (ids: readonly RoutineId[]) => ids.filter((id) => id !== now.routine && !first.includes(id));
  const favourites = first.map(row).filter((each) => each !== null);
  return (
    <div class="choose">
      <h1>{t('mine.title')}</h1>
      <Group title={t('mine.now')}>
        {why && <p class="soft small">{why}</p>}
        <ul class="choose-list">{row(now.routine)}</ul>
      </Group>
      {favourites.length > 0 && (
        <Group title={t('mine.favourites')}>
          <ul class="choose-list">{favourites}</ul>
        </Group>
      )}
      <Group title={t('mine.own')}>
        <p class="soft small">{t('mine.own_line')}</p>
        <ul class="choose-list">{rest(settings.own.map(ownId)).map(row)}</ul>
        {full && <p class="field-error">{t('mine.full', number(LIMITS.routines[1]))}</p>}
        <div class="choose-make">
          <Button id="mine-new" disabled={full} onClick={() => onEdit(null)}>
            {t('mine.make')}
          </Button>
          <BringIn onBring={mine.bring} />
        </div>
      </Group>
      <Group title={t('mine.ready')}>
        <ul class="choose-list">{rest(PRESET_IDS).map(row)}</ul>
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="choose-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

interface OwnRowProps
  extends Pick<RoutineListProps, 'mine' | 'onStart' | 'onDark' | 'onEdit'>,
    Pick<RoutineRowProps, 'care' | 'marked' | 'filled' | 'onMark'> {
  own: OwnRoutine;
  /** No further routine has room. */
  full: boolean;
}

function OwnRow({ own, full, mine, onStart, onDark, onEdit, ...common }: OwnRowProps) {
  const { name } = own;
  const known = own.steps.find(({ step }) => step !== 'own');
  return (
    <RoutineRow
      {...common}
      name={name}
      length={t('mine.length', lengthText(ownSeconds(own)))}
      line={stepsLine(own)}
      figure={{ step: known?.step ?? 'own' }}
      onStart={() => onStart(own)}
      deeds={
        <>
          {common.filled && <EyesClosed onDark={() => onDark(own)} />}
          <Button
            kind="quiet"
            id={`mine-${own.id}`}
            aria-label={t('mine.edit_name', name)}
            onClick={() => onEdit(own.id)}
          >
            {t('mine.edit')}
          </Button>
          <Button
            kind="quiet"
            disabled={full}
            aria-label={t('mine.duplicate_name', name)}
            onClick={() => mine.duplicate(own)}
          >
            {t('mine.duplicate')}
          </Button>
          <Button kind="quiet" aria-label={t('mine.share_name', name)} onClick={() => mine.share(own)}>
            {t('mine.share')}
          </Button>
          <Button kind="quiet" aria-label={t('mine.delete_name', name)} onClick={() => mine.remove(own)}>
            {t('mine.delete')}
          </Button>
        </>
      }
    />
  );
}

function EyesClosed({ onDark }: { onDark: () => void }) {
  return (
    <Button kind="quiet" onClick={onDark}>
      {t('routine.dark')}
    </Button>
  );
}
