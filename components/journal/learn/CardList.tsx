import { type CardId, cardOf, TOPICS, type Topic } from '../../../lib/learn/cards';
import { found } from '../../../lib/learn/search';
import { plural, t } from '../../../lib/platform/i18n';
import { Disclosure } from '../../ui/Disclosure';
import { Field } from '../../ui/Field';
import { entryOf, linesOf } from './words';

export interface CardListProps {
  query: string;
  onQuery: (query: string) => void;
}

const NAMES = Object.keys(TOPICS) as Topic[];
const ALL: CardId[] = NAMES.flatMap((topic) => TOPICS[topic]);

/** Every card, by what it is about; or those that hold what is searched for. */
export function CardList({ query, onQuery }: CardListProps) {
  const asked = query.trim();
  const cards = asked === '' ? null : found(ALL.map(entryOf), asked);
  return (
    <>
      <h2 tabIndex={-1}>{t('learn.title')}</h2>
      <p class="soft">{t('learn.line')}</p>
      <div>
        <Field label={t('learn.search')}>
          {(control) => (
            <input
              {...control}
              class="input learn-search"
              type="search"
              autocomplete="off"
              value={query}
              onInput={({ currentTarget }) => onQuery(currentTarget.value)}
            />
          )}
        </Field>
        <p class="soft learn-found" role="status">
          {cards && (cards.length === 0 ? t('learn.none', asked) : plural('learn.found', cards.length))}
        </p>
      </div>
      {cards ? <Rows cards={cards} /> : <ByTopic />}
      <Disclosure summary={t('learn.grades.title')}>
        <ul class="learn-points">
          {linesOf(t('learn.grades.items')).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

function ByTopic() {
  return NAMES.map((topic) => (
    <section key={topic}>
      <h3>{t(`learn.topic.${topic}`)}</h3>
      <Rows cards={TOPICS[topic]} />
    </section>
  ));
}

function Rows({ cards }: { cards: readonly CardId[] }) {
  return (
    <ul class="learn-list">
      {cards.map((id) => (
        <li key={id}>
          <a href={`#learn/${id}`}>{t(`learn.card.${id}.title`)}</a>
          <p>{t(`learn.card.${id}.take`)}</p>
          <p class="soft small">{t('learn.evidence', t(`learn.grade.${cardOf(id).grade}`))}</p>
        </li>
      ))}
    </ul>
  );
}
