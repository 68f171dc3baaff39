import { cardOf } from '../../../lib/learn/cards';
import { CLAIMS, type ClaimId } from '../../../lib/learn/claims';
import { citation } from '../../../lib/learn/papers';
import { t } from '../../../lib/platform/i18n';
import { Button } from '../../ui/Button';

/** *Heard that...?*: what people pass on, what is known of it, and a way to pass that on. */
export function HeardPage({ onCopy }: { onCopy: (text: string) => void }) {
  return (
    <>
      <h2 tabIndex={-1}>{t('learn.heard.title')}</h2>
      <p class="soft">{t('learn.heard.line')}</p>
      <ul class="learn-heard">
        {CLAIMS.map(({ id, grade, card }) => (
          <li key={id}>
            <h3>{t('learn.heard.claim', t(`learn.claim.${id}.said`))}</h3>
            <p>{t(`learn.claim.${id}.answer`)}</p>
            <p class="soft small">{t('learn.evidence', t(`learn.grade.${grade}`))}</p>
            <p class="learn-deeds no-print">
              <Button
                aria-label={t('learn.heard.copy_of', t(`learn.claim.${id}.said`))}
                onClick={() => onCopy(asText(id))}
              >
                {t('learn.heard.copy')}
              </Button>
              <a href={`#learn/${card}`}>{t(`learn.card.${card}.title`)}</a>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A claim and its answer as plain text, with how sure it is and the first source behind it. */
export function asText(id: ClaimId): string {
  const claim = CLAIMS.find((each) => each.id === id);
  if (!claim) throw new RangeError(`no claim ${id}`);
  return [
    t('learn.heard.claim', t(`learn.claim.${id}.said`)),
    t(`learn.claim.${id}.answer`),
    t('learn.evidence', t(`learn.grade.${claim.grade}`)),
    t('learn.heard.source', citation(cardOf(claim.card).papers[0])),
    t('learn.heard.plain'),
  ].join('\n');
}
