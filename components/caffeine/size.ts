import { language } from '../../lib/platform/i18n';

/** A serving as the language writes it: "237 mL". */
export function sizeText(millilitres: number): string {
  const unit = { style: 'unit', unit: 'milliliter', unitDisplay: 'short' } as const;
  return new Intl.NumberFormat(language(), unit).format(millilitres);
}
