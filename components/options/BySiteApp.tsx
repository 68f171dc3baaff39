import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import type { ScreenTimeSettings } from '../../lib/screen-time/schema';
import { publicSuffixes, readSite } from '../hooks/read-site';
import { useAccess } from '../hooks/useAccess';
import type { Deeds } from '../hooks/useDeeds';
import { useItem } from '../hooks/useItem';
import { useKeptSuffixes } from '../hooks/useKeptSuffixes';
import { useSave } from '../hooks/useSave';
import { Disclosure } from '../ui/Disclosure';
import { AskLeave } from './AskLeave';
import { GroupsEditor } from './GroupsEditor';
import { LeaveSites } from './LeaveSites';
import { SitesTonight } from './SitesTonight';
import type { Shown } from './shown';

export interface BySiteProps {
  deeds: Deeds;
  shown: Shown;
}

/** Time by site, if wanted: asks the browser for leave, tells the evening's time by site, and edits the groups. */
export function BySiteApp({ deeds, shown }: BySiteProps) {
  const settings = useItem('settings/screen-time');
  const tally = useItem('screen');
  const leave = useAccess('tabs');
  const save = useSave(deeds);
  const on = settings?.bySite === true && leave.has === true;
  useKeptSuffixes(on, deeds);
  const [open, setOpen] = useState(false);
  if (!settings || leave.has === undefined) return null;
  const put = (value: ScreenTimeSettings) =>
    save({ type: 'screen-time/save', value }, { type: 'screen-time/save', value: settings });

  const switchOn = async () => {
    // First of all: after an `await` the browser would no longer take it for the answer to a press.
    if (!(await leave.ask())) return;
    const kept = await deeds.tell({ type: 'suffixes/keep', suffixes: await publicSuffixes() });
    const done = kept && (await deeds.tell({ type: 'screen-time/save', value: { ...settings, bySite: true } }));
    if (done) deeds.say(t('by_site.is_on'));
    else if (!settings.bySite) await leave.giveBack();
  };
  const switchOff = async () => {
    // The leave goes last: taken back while it is still in use, it would be missed.
    if (!(await deeds.tell({ type: 'screen-time/save', value: { ...settings, bySite: false } }))) return;
    await leave.giveBack();
    deeds.say(t('by_site.is_off'));
  };

  return (
    <Disclosure summary={t('by_site.title')} open={open || (settings.bySite && !on)} onToggle={setOpen}>
      {on ? (
        <>
          <SitesTonight tally={tally ?? null} shown={shown} />
          <GroupsEditor settings={settings} tally={tally ?? null} onSave={put} onRead={readSite} />
        </>
      ) : (
        <>
          <p>{t('by_site.line')}</p>
          <AskLeave
            access="tabs"
            leave={leave}
            taken={settings.bySite}
            label={t(settings.bySite ? 'by_site.on_again' : 'by_site.on')}
            onAsk={switchOn}
          />
        </>
      )}
      {settings.bySite && <LeaveSites onOff={switchOff} />}
    </Disclosure>
  );
}
