/** Les couleurs de nos feuilles, en « #rrggbb ». */
export const BLEU = '#000091'
export const ENCRE = '#1e1e1e'
export const ENCRE_PALE = '#3a3a3a'
export const BLANC = '#ffffff'
export const TRAIT = '#cecece'
export const FOND_DE_SAISIE = '#fff9e0'
export const FOND_DE_TOTAL = '#e3e3fd'
