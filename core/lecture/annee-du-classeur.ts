import { anneeEtiquetee } from './tableau/index.ts'
import { anneeSeule, type Page, type TexteLibre } from './textes/index.ts'

/**
 * « Programmation 2025 », « Annexe financière – exercice 2026 », « Plafond 2025 » : une année de budget, et non celle d'une
 * signature.
 */
const DIT_L_EXERCICE =
  /\b(?:exercice|programmation|annee|millesime|budget\w*|annexe financiere|plan de financement|bp|plafonds?)\b[^.;]{0,40}?\b20\d\d\b/

/** Une signature, un vote, un report, ce qui précède : l'année d'autre chose. */
const D_AUTRE_CHOSE =
  /\b(?:signatures?|signee?s?|votee?s?|adopt\w*|preceden\w*|anterieur\w*|reliquats?|reports?|memoire|rappel|bilan|convention)\b/

/**
 * L'année que disent, seule, les textes hors de tout tableau : une page de garde date le budget qui ne se date pas. null
 * si rien ne la dit, ou si deux s'y contredisent.
 */
export function anneeDuClasseur(libres: ReadonlyMap<Page, readonly TexteLibre[]>): number | null {
  const dites = [...libres].flatMap(([page, textes]) => {
    const siens = textes.filter(({ libelle }) => !D_AUTRE_CHOSE.test(libelle))
    const enPhrase = siens
      .filter(({ libelle }) => DIT_L_EXERCICE.test(libelle))
      .map(({ texte }) => anneeSeule(texte))
    return [...enPhrase, anneeEtiquetee(page, siens)?.annee ?? null].filter((a) => a !== null)
  })
  const [annee, ...autres] = new Set(dites)
  return annee !== undefined && autres.length === 0 ? annee : null
}
