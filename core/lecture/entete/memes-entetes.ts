import { a1 } from '../../grille/index.ts'
import type { Reponses } from '../../modele/index.ts'
import type { Page } from '../textes/index.ts'
import type { EnteteDeColonne } from './entetes.ts'
import { sansAnnee } from './options.ts'

/** Un en-tête, et où commencent les lignes qu'il coiffe. */
export interface EnteteSitue {
  readonly page: Page
  readonly debut: number
  readonly colonnes: readonly EnteteDeColonne[]
}

/** Les mêmes mots aux mêmes colonnes, l'année mise à part. */
export function empreinteDe(colonnes: readonly EnteteDeColonne[]): string {
  return colonnes.map((c) => `${c.colonne} ${sansAnnee(c.complet)}`).join('|')
}

/** Ce par quoi commence l'identifiant de toute question sur cette colonne. */
export function debutDeCle({ page, debut }: Omit<EnteteSitue, 'colonnes'>, colonne: number) {
  return `${page.feuille.nom}!${a1(debut - 1, colonne)}:`
}

/** La question d'un en-tête n'est posée qu'une fois : la réponse faite à l'un des tableaux qui le portent vaut pour celui-ci. */
export function reprendreLesReponses(
  sien: EnteteSitue,
  semblables: readonly Omit<EnteteSitue, 'colonnes'>[],
  reponses: Reponses,
): Reponses {
  const dites = Object.keys(reponses)
  if (dites.length === 0) return reponses
  const reprises = sien.colonnes.flatMap(({ colonne }) => {
    const sienne = debutDeCle(sien, colonne)
    if (dites.some((cle) => cle.startsWith(sienne))) return []
    for (const autre of semblables) {
      const debut = debutDeCle(autre, colonne)
      const cle = dites.find((id) => id.startsWith(debut))
      if (cle !== undefined) return [[sienne + cle.slice(debut.length), reponses[cle] ?? '']]
    }
    return []
  })
  return reprises.length === 0 ? reponses : { ...reponses, ...Object.fromEntries(reprises) }
}
