import type { PauseSettings } from '../../lib/pause/schema';
import { plural, t } from '../../lib/platform/i18n';
import { MOST_SITES, type SiteGroup } from '../../lib/screen-time/schema';
import { readSite } from '../hooks/read-site';
import { useAccess } from '../hooks/useAccess';
import type { Deeds } from '../hooks/useDeeds';
import { useItem } from '../hooks/useItem';
import { useSave } from '../hooks/useSave';
import { Button } from '../ui/Button';
import { NumberField } from '../ui/NumberField';
import { LeaveFold } from './LeaveFold';
import { PausePreview } from './PausePreview';
import { SiteList } from './SiteList';
import type { Shown } from './shown';
import { groupName } from './site-groups';
import { TextField } from './TextField';

/** The longest intent (lib/pause/schema). */
const LONGEST = 80;

export interface PauseFieldsProps {
  deeds: Deeds;
  shown: Shown;
}

/** The pause in front of sites, if wanted: asks the browser for leave, shows the page, and says for which sites and how. */
export function PauseFields({ deeds, shown }: PauseFieldsProps) {
  const pause = useItem('settings/pause');
  const screenTime = useItem('settings/screen-time');
  const leave = useAccess('pages');
  const save = useSave(deeds);
  if (!pause || !screenTime || leave.has === undefined) return null;
  const change = (part: Partial<PauseSettings>) =>
    save({ type: 'pause/save', value: { ...pause, ...part } }, { type: 'pause/save', value: pause });
  return (
    <LeaveFold
      leave={leave}
      title={t('options.pause.title')}
      line={t('options.pause.line')}
      label={t('options.pause.on')}
      helper={t('options.pause.on_line')}
      allow={t('options.pause.allow')}
      allowAgain={t('options.pause.allow_again')}
      on={pause.on}
      onChange={(on) => change({ on })}
    >
      {pause.on && leave.has && <Fields pause={pause} groups={screenTime.groups} change={change} />}
      <PausePreview intent={pause.intent} more={pause.more} word={shown.word} />
    </LeaveFold>
  );
}

interface FieldsProps {
  pause: PauseSettings;
  groups: readonly SiteGroup[];
  change: (part: Partial<PauseSettings>) => void;
}

function Fields({ pause, groups, change }: FieldsProps) {
  const { sites } = pause;
  const missing = (group: SiteGroup) => group.sites.filter((site) => !sites.includes(site));
  const offered = groups.filter((group) => group.counts && missing(group).length > 0);
  return (
    <div class="pause-parts">
      {sites.length === 0 && <p class="soft">{t('options.pause.no_sites')}</p>}
      <SiteList
        label={t('options.pause.add_site')}
        sites={sites}
        onRead={readSite}
        onAdd={(site) => {
          change({ sites: [...sites, site] });
          return t('options.pause.added', site);
        }}
        onRemove={(site) => change({ sites: sites.filter((each) => each !== site) })}
      />
      {offered.length > 0 && (
        <div class="pause-groups">
          {offered.map((group) => (
            <Button
              key={group.id}
              onClick={() => change({ sites: [...sites, ...missing(group)].slice(0, MOST_SITES) })}
            >
              {plural('options.pause.add_group', missing(group).length, groupName(group))}
            </Button>
          ))}
        </div>
      )}
      <NumberField
        label={t('options.pause.more')}
        helper={t('options.pause.more_line')}
        layout="row"
        value={pause.more}
        min={0}
        max={12}
        unit={t('options.pause.times')}
        steppers
        onChange={(more) => change({ more })}
      />
      <TextField
        label={t('options.pause.intent')}
        helper={t('options.pause.intent_line')}
        value={pause.intent}
        onChange={(text) => change({ intent: text.trim().slice(0, LONGEST) })}
      />
    </div>
  );
}
