import { t } from '../../lib/platform/i18n';
import type { System } from '../hooks/useSystem';

/** Upper start corner of the note on the drawn screen, and the bar that the system has, 160 by 96. */
const SCREENS: Record<System, { x: number; y: number; bar: 'top' | 'bottom' }> = {
  windows: { x: 98, y: 50, bar: 'bottom' },
  mac: { x: 98, y: 16, bar: 'top' },
  linux: { x: 54, y: 16, bar: 'top' },
  chromeos: { x: 98, y: 50, bar: 'bottom' },
  android: { x: 54, y: 16, bar: 'top' },
};

/** A drawing of where this system puts notes, with the same in words. */
export function NotePlace({ system }: { system: System }) {
  const { x, y, bar } = SCREENS[system];
  const barY = bar === 'top' ? 4 : 82;
  return (
    <figure class="note-place">
      <svg viewBox="0 0 160 96" width="160" height="96" aria-hidden="true">
        <rect class="note-screen" x="1" y="1" width="158" height="94" rx="7" />
        <path class="note-bar" d={bar === 'top' ? 'M2 12H158' : 'M2 82H158'} />
        <path class="note-clock" d={`M140 ${barY + 4}h12`} />
        <g style={{ transform: `translate(${x}px,${y}px)` }}>
          <rect class="note-card" width="54" height="26" rx="4" />
          <path class="note-sun" d="M6 14a5 5 0 0 1 10 0Z" />
          <path class="note-words" d="M22 10h24M22 16h17" />
        </g>
      </svg>
      <figcaption class="soft small">{captionOf(system)}</figcaption>
    </figure>
  );
}

function captionOf(system: System): string {
  switch (system) {
    case 'windows':
      return t('welcome.place.windows');
    case 'mac':
      return t('welcome.place.mac');
    case 'linux':
      return t('welcome.place.linux');
    case 'chromeos':
      return t('welcome.place.chromeos');
    case 'android':
      return t('welcome.place.android');
  }
}
