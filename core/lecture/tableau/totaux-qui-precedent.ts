import { normaliser } from '../../libelle/index.ts'
import type { RangeeDeTotal, Tableau } from './tableau.ts'

const MOTS_DE_TOTAL =
  /\b(?:(montant +)?(sous|grand|ss|s)?[ -]*(totaux|total|cumul|ensemble|somme)|s\/t|^st)\b[ :–-]*(de la |de l'|de l’|du |des |de )?/gi
/** Ce qui reste du libellé d'un total général, sans son mot. */
export const GENERAL =
  /^(general|volet|axe|enjeu|feuille|contrat|cls|global|convention|pacte|financement|budget|departement|metropole|annuel|toutes? .*|annee|exercice|ttc|euros?|hors .*|avec .*|programme.*|general .*|contrat .*|\d{4}|(\w+ )?20\d\d)?$/

/** « Sous-total Enfance (plafond notifié : 280 000 €) » : ce qui suit l'axe parle d'autre chose. */
const PLAFOND_DIT = /[\s(,;:/–—-]*\b(?:plafond|enveloppe|notifi).*$/i
export const SOUS_TOTAL = /sous|\bs{1,2}[ -]total|s\/|^st\b/i
/** Des sous-totaux qui ouvrent le tableau, et dont aucun ne le ferme, précèdent chacun ses actions. */
export function avecLeursActions(tableau: Tableau): Tableau {
  const { actions, totaux } = tableau
  const partiels = totaux.filter(nommeUnePartie)
  if (partiels.every((t) => t.enTete)) return tableau
  if (partiels[0]?.avant !== 0 || partiels.at(-1)?.avant === actions.length) return tableau
  return {
    ...tableau,
    totaux: totaux.map((t, i) => {
      const fin = totaux[i + 1]?.avant ?? actions.length
      const bloc = actions.flatMap((_, r) => (r >= t.avant && r < fin ? [r] : []))
      return { ...t, bloc, enTete: false }
    }),
  }
}

function nommeUnePartie({ libelle }: RangeeDeTotal): boolean {
  return SOUS_TOTAL.test(libelle) || !GENERAL.test(normaliser(sansMotDeTotal(libelle)))
}

export function sansMotDeTotal(libelle: string): string {
  return libelle.replace(PLAFOND_DIT, ' ').replace(MOTS_DE_TOTAL, ' ').trim()
}
