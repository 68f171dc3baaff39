import { type CardId, cardOf, type ListId } from '../../../lib/learn/cards';
import { citation } from '../../../lib/learn/papers';
import { t } from '../../../lib/platform/i18n';
import { itemsOf, linesOf } from './words';

/** What is known of one question: in a line, how sure it is, in a few sentences, and where it comes from. */
export function CardPage({ id }: { id: CardId }) {
  const { grade, papers, lists = [], related } = cardOf(id);
  return (
    <article class="learn-card">
      <h2 tabIndex={-1}>{t(`learn.card.${id}.title`)}</h2>
      <p class="learn-take">{t(`learn.card.${id}.take`)}</p>
      <p class="soft">{t('learn.evidence', t(`learn.grade.${grade}`))}</p>
      {linesOf(t(`learn.card.${id}.text`)).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {lists.length > 0 && (
        <div class="learn-lists">
          {lists.map((list) => (
            <List key={list} list={list} />
          ))}
        </div>
      )}
      <section>
        <h3>{t('learn.papers')}</h3>
        <ul class="learn-papers soft small">
          {papers.map((paper) => (
            <li key={paper}>
              <bdi>{citation(paper)}</bdi>
            </li>
          ))}
        </ul>
      </section>
      <section class="no-print">
        <h3>{t('learn.related')}</h3>
        <ul class="learn-related">
          {related.map((other) => (
            <li key={other}>
              <a href={`#learn/${other}`}>{t(`learn.card.${other}.title`)}</a>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

function List({ list }: { list: ListId }) {
  return (
    <section>
      <h3>{t(`learn.list.${list}.title`)}</h3>
      {list === 'features' && <p class="soft">{t('learn.list.features.line')}</p>}
      <ul class="learn-points">
        {itemsOf(list).map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
