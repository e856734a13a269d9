import { normaliser } from '../../libelle/index.ts'
import { enAutreFinanceur } from '../entete/index.ts'
import { ditDesDepenses, posteDe } from './mots.ts'

/** Sous « Recettes » ou « Financeurs », un nom inconnu est un financeur ; sous « Dépenses », un détail. */
export function prefixer(etiquette: string, colonne: string): string {
  const libelle = normaliser(colonne)
  if (ditDesDepenses(libelle) && !/\brecettes?\b/.test(libelle)) return `${DEPENSE}${etiquette}`
  if (posteDe(etiquette) !== null) return etiquette
  const nomme = /\b(recettes?|ressources?|financeurs?|financements?|origine|produits?)\b/.test(
    libelle,
  )
  return nomme && !/\btota(l|ux)\b/.test(normaliser(etiquette))
    ? enAutreFinanceur(etiquette)
    : etiquette
}

const DEPENSE = 'Dépense : '

/** D'une colonne de dépenses, seul le total est un coût. */
export function sansDetailDesDepenses<T extends { readonly etiquette: string }>(
  montants: readonly T[],
): T[] {
  return montants.flatMap((m) => {
    if (!m.etiquette.startsWith(DEPENSE)) return [m]
    const etiquette = m.etiquette.slice(DEPENSE.length)
    return /\btota(l|ux)\b|\bcout\b/.test(normaliser(etiquette)) ? [{ ...m, etiquette }] : []
  })
}
