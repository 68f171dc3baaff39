import { duration } from '../../lib/platform/format';
import { plural, t } from '../../lib/platform/i18n';
import type { ScreenTimeSettings, SiteGroup } from '../../lib/screen-time/schema';
import type { SiteReading } from '../../lib/screen-time/sites';
import { useFocusAfter } from '../hooks/useFocusAfter';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { NumberField } from '../ui/NumberField';
import { Switch } from '../ui/Switch';
import { SiteList } from './SiteList';
import { groupName, isOwn, NEVER, placeOf, withoutSite, withSite } from './site-groups';
import { TextField } from './TextField';

/** The limit that a group starts with, in minutes, and its range. */
const FIRST_LIMIT = 30;
const [LEAST, MOST] = [5, 480];

export interface GroupEditorProps {
  settings: ScreenTimeSettings;
  group: SiteGroup;
  /** Minutes of the evening at hand on its sites. */
  minutes: number;
  onChange: (next: ScreenTimeSettings) => void;
  onRead: (text: string) => Promise<SiteReading>;
}

/** One group: its name, sites, limit, and whether its time counts. */
export function GroupEditor({ settings, group, minutes, onChange, onRead }: GroupEditorProps) {
  const name = groupName(group);
  const gone = useFocusAfter<HTMLDivElement>((part) =>
    part.closest('details')?.previousElementSibling?.querySelector('summary'),
  );
  const set = (part: Partial<SiteGroup>) =>
    onChange({
      ...settings,
      groups: settings.groups.map((each) => (each.id === group.id ? { ...each, ...part } : each)),
    });
  const rename = (text: string) => {
    const typed = text.trim().slice(0, 40);
    set({
      name: typed === '' || typed === groupName({ id: group.id, name: null }) ? (isOwn(group) ? name : null) : typed,
    });
  };
  return (
    <Disclosure summary={name} note={groupLine(group, minutes)}>
      <TextField label={t('by_site.name')} layout="row" value={name} onChange={rename} />
      <SiteList
        label={t('by_site.add_to', name)}
        sites={group.sites}
        onRead={onRead}
        onAdd={(site) => {
          const from = placeOf(settings, site);
          onChange(withSite(settings, site, group.id));
          return from === null ? undefined : t('by_site.moved', site, placeName(settings, from));
        }}
        onRemove={(site) => onChange(withoutSite(settings, site))}
      />
      <div class="rows">
        <Switch
          label={t('by_site.counts')}
          helper={t('by_site.counts_line')}
          checked={group.counts}
          onChange={(counts) => set({ counts })}
        />
        {group.counts && (
          <Switch
            label={t('by_site.limit')}
            helper={t('by_site.limit_line')}
            checked={group.limit !== null}
            onChange={(on) => set({ limit: on ? FIRST_LIMIT : null })}
          />
        )}
        {group.counts && group.limit !== null && (
          <NumberField
            label={t('by_site.limit_minutes')}
            layout="row"
            value={group.limit}
            min={LEAST}
            max={MOST}
            step={5}
            steppers
            onChange={(limit) => set({ limit })}
          />
        )}
      </div>
      {isOwn(group) && (
        <div ref={gone}>
          <Button
            kind="quiet"
            onClick={() => onChange({ ...settings, groups: settings.groups.filter(({ id }) => id !== group.id) })}
          >
            {t('by_site.remove', name)}
          </Button>
        </div>
      )}
    </Disclosure>
  );
}

/** What a folded group says of itself: its minutes and limit, or that its time does not count. */
function groupLine({ limit, counts, sites }: SiteGroup, minutes: number): string {
  if (!counts) return t('by_site.not_counted');
  if (limit !== null) return t('by_site.of_limit', duration(minutes), duration(limit));
  return minutes > 0 ? duration(minutes) : plural('by_site.sites', sites.length);
}

/** What the place is called in which a site stood. */
export function placeName(settings: ScreenTimeSettings, place: string): string {
  const group = settings.groups.find(({ id }) => id === place);
  return place === NEVER || !group ? t('by_site.never') : groupName(group);
}
