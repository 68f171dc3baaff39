import { t } from '../../lib/platform/i18n';
import type { PlainDate } from '../../lib/time/plain';
import { addDays } from '../../lib/time/plain';
import type { ScreenTold } from '../../lib/tonight/screen';
import type { When } from '../../lib/tonight/when';
import { ScreenBars } from '../screen/ScreenBars';
import { ScreenLine } from '../screen/ScreenLine';

/** Minutes of thirteen nights and of tonight, for who has none yet. */
const EXAMPLE = [70, 95, 40, 120, 65, 80, 110, 75, 90, 35, 60, 105, 85, 50];

export interface ScreenPreviewProps {
  /** Minutes of the limit as the form has it. */
  limit: number;
  /** What the popup knows; null before it does. */
  told: ScreenTold | null;
  night: PlainDate;
  when: When;
}

/** What the popup will show with this limit, drawn by the popup's own parts. */
export function ScreenPreview({ limit, told, night, when }: ScreenPreviewProps) {
  const known = told && (told.past.length > 0 || told.minutes > 0) ? told : null;
  const shown = { ...(known ?? exampleAt(night)), limit };
  return (
    <div class="screen-preview">
      <p class="soft small">{t(known ? 'options.screen.preview' : 'options.screen.preview_example')}</p>
      <p>
        <ScreenLine told={shown} />
      </p>
      <ScreenBars told={shown} night={night} when={when} />
    </div>
  );
}

function exampleAt(night: PlainDate): Omit<ScreenTold, 'limit'> {
  const nights = EXAMPLE.map((minutes, i) => ({ night: addDays(night, i - EXAMPLE.length + 1), minutes }));
  return { minutes: nights.at(-1)?.minutes ?? 0, past: nights.slice(0, -1) };
}
