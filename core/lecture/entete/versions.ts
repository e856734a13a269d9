import { sansStatut } from './statut.ts'

/** Les mots d'une version, de la plus ancienne à celle qui vaut. */
const VERSIONS: readonly RegExp[] = [
  /\b(?:initial\w*|d origine|originel\w*|bp|primiti[fv]\w*|avant (?:avenants?|dm|modifications?|revisions?))\b/g,
  /\b(?:avenants?|dm\d*|decisions? modificatives?|variations?|modifications?|mouvements?|ajustements?|ecarts?)\b/g,
  /\b(?:total\w*|revise\w*|actualise\w*|modifie\w*|definiti\w*|consolide\w*)\b/g,
  /\b(?:en vigueur|applicables?|apres|nouveaux? montants?|suite a (?:l )?avenants?)\b/g,
]
export const ETAPE = 1
const REVISEE = 2
const EN_VIGUEUR = 3
const MODIFIE = /\b(?:modifie|revise|actualise|consolide)e?s?\b/

/** « Convention initiale – Coût total » est d'origine, malgré son « total ». */
export function rangDeVersion(libelle: string): number | null {
  const dits = VERSIONS.flatMap((mots, rang) => (libelle.search(mots) >= 0 ? [rang] : []))
  const [premier] = dits
  if (dits.includes(EN_VIGUEUR)) return EN_VIGUEUR
  // « Modifié (avenant 1) » : ce qui en résulte.
  if (MODIFIE.test(libelle)) return REVISEE
  return dits.includes(ETAPE) ? ETAPE : (premier ?? null)
}

/** « Coût total – Initial » et « Coût total – Révisé » se rejoignent : « coût ». */
export function motsDe(libelle: string): readonly string[] {
  // « Suite à avenant » avant « avenant ».
  const nu = VERSIONS.reduceRight((reste, mots) => reste.replace(mots, ' '), libelle)
  return sansStatut(nu).match(/\p{L}+/gu) ?? []
}

const NE_NOMME_RIEN = 'montant montants budget n convention contrat pour memoire'.split(' ')

/** « Montant », « convention » : de quoi l'on parle est dit ailleurs. */
export const nomme = (mot: string): boolean => !NE_NOMME_RIEN.includes(mot)

/** « Budget après DM », « Montant initial », et rien d'autre. */
export const neDitQuUneVersion = (libelle: string): boolean => !motsDe(libelle).some(nomme)
