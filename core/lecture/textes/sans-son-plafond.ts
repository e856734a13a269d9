/** « Axe 1 : Enfance (plafond : …) », « Axe 1 : Enfance – plafond notifié par an : 322 k€ » : ce qui suit l'axe. */
const SON_PLAFOND =
  /\s*(?:\([^()]{0,60}(?:plafond|enveloppe|dotation|notifi|\d ?k?€)[^()]*\)|[–—,;-]\s*(?:(?:cr[ée]dits?|montants?) (?:[\p{L}’']{1,9} ){0,3})?(?:plafonds?|enveloppes?|dotations?|notifi)[^\n]{0,80})\s*$/iu

/** Le titre d'un axe, sans le plafond qu'il dit aussi. */
export const sansSonPlafond = (titre: string): string => titre.replace(SON_PLAFOND, '')
