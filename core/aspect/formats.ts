/** Formats de nombre, en notation anglaise. */
/** Un montant rond se lit mieux sans ses centimes. */
export const FORMAT_DES_EUROS_RONDS = '#,##0 "€"'
export const FORMAT_DES_EUROS = '#,##0.00 "€"'
export const FORMAT_DES_ENTIERS = '#,##0'
