import type { ComponentChildren } from 'preact';
import { t } from '../../lib/platform/i18n';
import type { SectionId } from './Index';

/** One part of the page under its heading. */
export function Section({ id, children }: { id: SectionId; children: ComponentChildren }) {
  return (
    <section id={id} class="section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(`options.section.${id}`)}</h2>
      {children}
    </section>
  );
}
