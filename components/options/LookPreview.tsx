import { t } from '../../lib/platform/i18n';

const STAGES = [
  { name: 'options.look.day', stage: 'day', evening: '0', sun: 'high' },
  { name: 'options.look.dusk', stage: 'evening', evening: '0', sun: 'low' },
  { name: 'options.look.night', stage: 'evening', evening: '1', sun: 'down' },
] as const;

/** Three small windows: how the page looks by day, at dusk and at night. Pictures, not controls. */
export function LookPreview() {
  return (
    <ul class="looks" aria-label={t('options.look.preview')}>
      {STAGES.map(({ name, stage, evening, sun }) => (
        <li key={name}>
          <span class="look" data-stage={stage} style={{ '--evening': evening }} aria-hidden="true">
            <span class={`look-sun look-${sun}`} />
            <span class="look-line" />
            <span class="look-line look-short" />
          </span>
          <span class="small soft">{t(name)}</span>
        </li>
      ))}
    </ul>
  );
}
