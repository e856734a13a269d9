const MOTS_DE_TOTAL =
  /\b(?:(montant +)?(sous|grand|ss|s)?[ -]*(totaux|total|cumul|ensemble|somme)|s\/t|^st)\b[ :–-]*(de la |de l'|de l’|du |des |de )?/gi
/** Ce qui reste du libellé d'un total général, sans son mot. */
export const GENERAL =
  /^(general|volet|axe|enjeu|feuille|contrat|cls|global|convention|pacte|financement|budget|departement|metropole|annuel|toutes? .*|annee|exercice|ttc|euros?|hors .*|avec .*|programme.*|general .*|contrat .*|\d{4}|(\w+ )?20\d\d)?$/

/** « Sous-total Enfance (plafond notifié : 280 000 €) » : ce qui suit l'axe parle d'autre chose. */
const PLAFOND_DIT = /[\s(,;:/–—-]*\b(?:plafond|enveloppe|notifi).*$/i
/** Le libellé dit un total partiel, sur tout le libellé brut. */
export const SOUS_TOTAL = /sous|\bs{1,2}[ -]total|s\/|^st\b/i

/** Ce qu'un total additionne, d'après son libellé : sans son mot, ni le plafond qu'il cite. */
export function sansMotDeTotal(libelle: string): string {
  return libelle
    .replace(PLAFOND_DIT, ' ')
    .replace(/[Σ∑]/g, 'somme')
    .replace(MOTS_DE_TOTAL, ' ')
    .trim()
}
