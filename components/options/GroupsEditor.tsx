import { plural, t } from '../../lib/platform/i18n';
import { MOST_GROUPS, type ScreenTimeSettings, type Tally } from '../../lib/screen-time/schema';
import type { SiteReading } from '../../lib/screen-time/sites';
import { MINUTE } from '../../lib/time/instant';
import { useDraft } from '../hooks/useDraft';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { GroupEditor, placeName } from './GroupEditor';
import { SiteList } from './SiteList';
import { NEVER, placeOf, withGroup, withoutSite, withSite } from './site-groups';

export interface GroupsEditorProps {
  settings: ScreenTimeSettings;
  tally: Tally | null;
  onSave: (next: ScreenTimeSettings) => Promise<boolean>;
  onRead: (text: string) => Promise<SiteReading>;
}

/** The groups of sites, those of the user's own, and the sites that never count. */
export function GroupsEditor({ settings, tally, onSave, onRead }: GroupsEditorProps) {
  const { value, change } = useDraft(settings, () => [], onSave);
  const { never } = value;
  const minutes = (sites: readonly string[]) =>
    Math.floor(sites.reduce((sum, site) => sum + (tally?.sites[site] ?? 0), 0) / MINUTE);
  return (
    <>
      <h3>{t('by_site.groups')}</h3>
      <p class="soft small">{t('by_site.groups_line')}</p>
      <div class="rows">
        {value.groups.map((group) => (
          <GroupEditor
            key={group.id}
            settings={value}
            group={group}
            minutes={minutes(group.sites)}
            onChange={change}
            onRead={onRead}
          />
        ))}
        <Disclosure
          summary={t('by_site.never')}
          note={never.length > 0 ? plural('by_site.sites', never.length) : undefined}
        >
          <p class="soft small">{t('by_site.never_line')}</p>
          <SiteList
            label={t('by_site.add_to', t('by_site.never'))}
            sites={never}
            onRead={onRead}
            onAdd={(site) => {
              const from = placeOf(value, site);
              change(withSite(value, site, NEVER));
              return from === null ? undefined : t('by_site.moved', site, placeName(value, from));
            }}
            onRemove={(site) => change(withoutSite(value, site))}
          />
        </Disclosure>
      </div>
      {value.groups.length < MOST_GROUPS && (
        <Button onClick={() => change(withGroup(value, crypto.randomUUID(), t('by_site.new_name')))}>
          {t('by_site.new')}
        </Button>
      )}
    </>
  );
}
