import { type NumberName, type Numbers, numbersOf } from '../../../lib/diary/numbers';
import { rowOf } from '../../../lib/diary/row';
import { duration } from '../../../lib/platform/format';
import { number, plural, t } from '../../../lib/platform/i18n';
import type { NightRecord } from '../../../lib/schedule/record';
import { Disclosure } from '../../ui/Disclosure';

/** A value in its unit. */
function shown(name: NumberName, value: number): string {
  if (name === 'mg') return t('charts.mg', number(Math.round(value)));
  return name === 'se' || name === 'attempt' ? t('nights.numbers.percent', number(Math.round(value))) : duration(value);
}

/** Plain numbers of the nights that are shown, folded: each with how many nights have it and how many do not. */
export function NumbersFold({ nights }: { nights: readonly NightRecord[] }) {
  const all = numbersOf(nights.map(rowOf));
  const one = nights.length === 1;
  const head = one ? (['measure', 'one'] as const) : (['measure', 'middle', 'range', 'n', 'missing'] as const);
  return (
    <Disclosure summary={t('nights.numbers.title')}>
      <p class="small soft">{plural('nights.numbers.line', nights.length)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <section class="nights-table" aria-label={t('nights.numbers.title')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {head.map((each) => (
                <th key={each} scope="col">
                  {t(`nights.numbers.${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map((each) => (
              <NumberRow key={each.name} of={each} one={one} />
            ))}
          </tbody>
        </table>
      </section>
      <p class="small soft">{t('nights.numbers.two')}</p>
    </Disclosure>
  );
}

function NumberRow({ of: { name, middle, least, most, n, missing }, one }: { of: Numbers; one: boolean }) {
  const value = middle === null ? t('nights.not_noted') : shown(name, middle);
  return (
    <tr>
      <th scope="row">{t(`nights.numbers.${name}`)}</th>
      <td>{value}</td>
      {!one && (
        <>
          <td>{least === null || most === null ? '–' : t('nights.span', shown(name, least), shown(name, most))}</td>
          <td>{number(n)}</td>
          <td>{number(missing)}</td>
        </>
      )}
    </tr>
  );
}
