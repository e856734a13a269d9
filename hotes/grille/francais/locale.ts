import type { Locale } from '../bibliotheque.ts'

/** « 1 234,56 » avec l'espace fine insécable de l'usage, « ; » entre les arguments, la semaine commence le lundi. */
export const FRANCAIS: Locale = {
  name: 'Français',
  code: 'fr_FR',
  thousandsSeparator: '\u202f',
  decimalSeparator: ',',
  dateFormat: 'dd/mm/yyyy',
  timeFormat: 'hh:mm:ss',
  formulaArgSeparator: ';',
  weekStart: 1,
}
