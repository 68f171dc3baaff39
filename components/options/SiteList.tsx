import { useState } from 'preact/hooks';
import { number, t } from '../../lib/platform/i18n';
import { MOST_SITES, type Site } from '../../lib/screen-time/schema';
import type { NoSite, SiteReading } from '../../lib/screen-time/sites';
import { useFocusAfter } from '../hooks/useFocusAfter';
import { Button } from '../ui/Button';
import { Cross } from '../ui/Cross';
import { Field } from '../ui/Field';

export interface SiteListProps {
  /** What the list is for, before the field: "Add a site to Video". */
  label: string;
  sites: readonly Site[];
  /** Makes a site of what was typed or pasted. */
  onRead: (text: string) => Promise<SiteReading>;
  /** Takes a site in; what it gives is said beneath, such as where it stood before. */
  onAdd: (site: Site) => string | undefined;
  onRemove: (site: Site) => void;
}

const NO_SITE = {
  empty: 'sites.no.empty',
  words: 'sites.no.words',
  address: 'sites.no.address',
  suffix: 'sites.no.suffix',
} as const satisfies Record<NoSite, string>;

/** A list of sites: type or paste an address, press a site's cross to take it out. */
export function SiteList({ label, sites, onRead, onAdd, onRemove }: SiteListProps) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const [said, setSaid] = useState('');

  const add = async () => {
    const read = await onRead(text);
    if (!read.ok) return tell(t(NO_SITE[read.why]), '');
    if (sites.includes(read.site)) return tell(t('sites.known', read.site), '');
    if (sites.length >= MOST_SITES) return tell(t('sites.full', number(MOST_SITES)), '');
    const more = onAdd(read.site);
    setText('');
    tell(undefined, more ?? t('sites.added', read.site));
  };
  const tell = (wrong: string | undefined, done: string) => {
    setFault(wrong);
    setSaid(done);
  };
  const remove = (site: Site) => {
    onRemove(site);
    tell(undefined, t('sites.removed', site));
  };

  return (
    <div class="site-list">
      {sites.length > 0 && (
        <ul class="site-tags">
          {sites.map((site) => (
            <Tag key={site} site={site} onRemove={() => remove(site)} />
          ))}
        </ul>
      )}
      <Field label={label} helper={t('sites.helper')} error={fault}>
        {(control) => (
          <>
            <input
              {...control}
              class="input words"
              type="text"
              inputMode="url"
              dir="ltr"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Enter' && add()}
            />
            <Button onClick={add}>{t('sites.add')}</Button>
          </>
        )}
      </Field>
      <div role="status">{said !== '' && <p class="soft small">{said}</p>}</div>
    </div>
  );
}

/** One site. Taken out, it gives the focus to the one after it, the one before it, or the field. */
function Tag({ site, onRemove }: { site: Site; onRemove: () => void }) {
  const item = useFocusAfter<HTMLLIElement>(
    (gone) =>
      (gone.nextElementSibling ?? gone.previousElementSibling)?.querySelector('button') ??
      gone.closest('.site-list')?.querySelector('input'),
  );
  return (
    <li class="site-tag" ref={item}>
      <bdi>{site}</bdi>
      <Button kind="quiet" icon aria-label={t('sites.remove', site)} onClick={onRemove}>
        <Cross />
      </Button>
    </li>
  );
}
