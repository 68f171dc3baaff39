import { t } from '../../lib/platform/i18n';

interface ListProps {
  /** Its heading stands under an h1, or under an h2. */
  under?: 'h1' | 'h2';
  title: string;
  line?: string;
  items: readonly string[];
}

/** "When to get help" and "What this can and cannot do": the same for everybody, always in this order. */
export function HelpPage() {
  return (
    <main class="help">
      <section id="get" aria-labelledby="get-title">
        <h1 id="get-title">{t('help.get.title')}</h1>
        <List
          title={t('help.get.now')}
          line={t('help.get.now_line')}
          items={[t('help.get.now_leg'), t('help.get.now_chest'), t('help.get.now_weak'), t('help.get.now_self')]}
        />
        <List title={t('help.get.wheel')} items={[t('help.get.wheel_line')]} />
        <List
          title={t('help.get.book')}
          items={[
            t('help.get.book_legs'),
            t('help.get.book_change'),
            t('help.get.book_urges'),
            t('help.get.book_birth'),
            t('help.get.book_iron'),
            t('help.get.book_heart'),
            t('help.get.book_snore'),
            t('help.get.book_sleep'),
            t('help.get.book_numb'),
            t('help.get.book_mood'),
            t('help.get.book_young'),
          ]}
        />
        <List
          title={t('help.get.ask')}
          items={[
            t('help.get.ask_iron'),
            t('help.get.ask_medicine'),
            t('help.get.ask_sedative'),
            t('help.get.ask_supplement'),
          ]}
        />
        <List
          title={t('help.get.night')}
          items={[
            t('help.get.night_up'),
            t('help.get.night_baby'),
            t('help.get.night_times'),
            t('help.get.night_uneasy'),
          ]}
        />
      </section>
      <section id="can" aria-labelledby="can-title">
        <h2 id="can-title" class="help-second">
          {t('help.can.title')}
        </h2>
        <List
          under="h2"
          title={t('help.can.can')}
          items={[t('help.can.can_remind'), t('help.can.can_move'), t('help.can.can_keep'), t('help.can.can_count')]}
        />
        <List
          under="h2"
          title={t('help.can.cannot')}
          items={[
            t('help.can.cannot_know'),
            t('help.can.cannot_treat'),
            t('help.can.cannot_screens'),
            t('help.can.cannot_closed'),
          ]}
        />
        <p>{t('help.can.plain')}</p>
        <p class="soft">{t('help.can.built')}</p>
      </section>
    </main>
  );
}

function List({ under = 'h1', title, line, items }: ListProps) {
  const Heading = under === 'h1' ? 'h2' : 'h3';
  return (
    <div class="help-list">
      <Heading>{title}</Heading>
      {line && <p class="soft">{line}</p>}
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
