import { useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { Button, LinkButton } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { BringBack, type BringBackProps } from './BringBack';
import { Erase } from './Erase';
import { PhoneCalendar, type PhoneCalendarProps } from './PhoneCalendar';
import { Section } from './Section';

export interface NotesSectionProps extends BringBackProps {
  /** Null before a bedtime was chosen: there is nothing to ring for. */
  calendar: PhoneCalendarProps | null;
  onSave: () => Promise<void>;
  /** The last import can be taken back. */
  canUndo: boolean;
  onUndo: () => void;
  onErase: () => void;
}

/** Everything the user chose and noted: out as a file, back from one, or gone. */
export function NotesSection({ calendar, onSave, canUndo, onUndo, onErase, ...bring }: NotesSectionProps) {
  const [erasing, setErasing] = useState(false);
  return (
    <Section id="notes">
      <p class="soft">{t('options.notes.line')}</p>
      <Disclosure summary={t('options.notes.fold')}>
        <div class="rows">
          <div class="deed">
            <p class="soft small">{t('backup.save_line')}</p>
            <Button onClick={onSave}>{t('backup.save')}</Button>
          </div>
          <BringBack {...bring} />
          {canUndo && (
            <div class="deed">
              <Button onClick={onUndo}>{t('backup.undo')}</Button>
            </div>
          )}
          {calendar && <PhoneCalendar {...calendar} />}
          <div class="deed">
            <p class="soft small">{t('options.notes.card_line')}</p>
            <LinkButton href="/card.html" target="_blank">
              {t('card.page_title')}
            </LinkButton>
          </div>
          <div class="deed">
            <p class="soft small">{t('backup.erase_line')}</p>
            <Button onClick={() => setErasing(true)}>{t('backup.erase')}</Button>
          </div>
        </div>
      </Disclosure>
      <Erase open={erasing} onClose={() => setErasing(false)} onSave={onSave} onErase={onErase} />
    </Section>
  );
}
