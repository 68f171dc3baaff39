import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { Select } from '../ui/Select';

/** The sections in their order; each is also the id of its place on the page. */
export const SECTIONS = ['bedtime', 'reminders', 'screen', 'caffeine', 'routine', 'look', 'notes', 'working'] as const;
export type SectionId = (typeof SECTIONS)[number];

const isSection = (id: string): id is SectionId => SECTIONS.some((each) => each === id);

/** The way to each section: links beside the page, one list above it where the page is narrow. */
export function Index() {
  const [current, setCurrent] = useSectionInView();
  const go = (id: SectionId) => {
    setCurrent(id);
    location.hash = id;
  };
  return (
    <nav class="index" aria-label={t('options.index')}>
      <ul class="index-links">
        {SECTIONS.map((id) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'location' : undefined} onClick={() => setCurrent(id)}>
              {t(`options.section.${id}`)}
            </a>
          </li>
        ))}
      </ul>
      <div class="index-list">
        <Select
          label={t('options.index')}
          labelHidden
          value={current}
          choices={SECTIONS.map((value) => ({ value, label: t(`options.section.${value}`) }))}
          onChange={go}
        />
      </div>
    </nav>
  );
}

/** The section that holds the upper third of the window. */
function useSectionInView() {
  const [current, setCurrent] = useState<SectionId>('bedtime');
  // A link into the page was followed before its sections stood: it is followed once more.
  useLayoutEffect(() => {
    if (isSection(location.hash.slice(1))) location.replace(location.hash);
  }, []);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.find(({ isIntersecting }) => isIntersecting)?.target.id ?? '';
        if (isSection(seen)) setCurrent(seen);
      },
      { rootMargin: '-20% 0px -70% 0px' },
    );
    for (const id of SECTIONS) {
      const section = document.getElementById(id);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, []);
  return [current, setCurrent] as const;
}
