/** Formats de nombre, en notation anglaise. */
export const FORMAT_DES_EUROS = '#,##0.00 "€"'
export const FORMAT_DES_ENTIERS = '#,##0'
