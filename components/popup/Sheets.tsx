import type { Dose } from '../../lib/caffeine/schema';
import type { Instant } from '../../lib/time/instant';
import type { Tonight } from '../../lib/tonight/tonight';
import type { Deeds } from '../hooks/useDeeds';
import { useLazy } from '../hooks/useLazy';
import { ChangeSheet } from './ChangeSheet';
import { SoftenSheet } from './SoftenSheet';

/** What can open over the popup. */
export type SheetName = 'change' | 'soften' | 'drinks';

export interface SheetsProps {
  name: SheetName;
  tonight: Tonight;
  /** Softened pages, while they are. */
  softer: Tonight['soften'];
  now: Instant;
  deeds: Deeds;
  onTaken: (dose: Dose) => void;
  onClose: () => void;
}

/** The sheet that was asked for. The drinks bring the stored settings along, which no other sheet needs. */
export function Sheets({ name, tonight, softer, now, deeds, onTaken, onClose }: SheetsProps) {
  const drinks = useLazy(() => import('./DrinkSheet'), name === 'drinks');
  if (name === 'soften') return softer && <SoftenSheet soften={softer} deeds={deeds} onClose={onClose} />;
  if (name === 'drinks') {
    return (
      drinks && <drinks.DrinkSheet tonight={tonight} now={now} deeds={deeds} onTaken={onTaken} onClose={onClose} />
    );
  }
  return <ChangeSheet tonight={tonight} when={tonight.when} ask={deeds.ask} onSay={deeds.say} onClose={onClose} />;
}
