import type { Retrait } from '../../task-pane/hote/index.ts'
import { type FeuilleConnue, type Inventaire, inventorier } from './inventaire.ts'
import { retirerLesMarques } from './marques.ts'
import { type Memoire, prendreLInventaire } from './memoire.ts'
import { lireLesNotes } from './notes.ts'
import { type Contexte, executerAvecReprise, saitNoter } from './session.ts'

/** Retire nos marques, nos blocs de note et notre rapport, d'où qu'ils viennent : quatre échanges au plus. */
export function effacer(memoire: Memoire): Promise<Retrait> {
  // Des marques ont pu arriver sans nous (une feuille copiée, un fichier annoté par la commande) : tout se relit.
  prendreLInventaire(memoire)
  memoire.posees = new Map()
  return executerAvecReprise(async (contexte) => {
    const inventaire = await inventorier(contexte)
    const { feuilles } = inventaire
    const notes = saitNoter() ? await lireLesNotes(contexte, feuilles, new Map()) : null
    const regles = retirerLesMarques(contexte, feuilles)
    const blocs = notes?.retirer() ?? 0
    const gardees = retirerLesRapports(contexte, inventaire)
    await contexte.sync()
    const rapports = feuilles.filter((f) => f.estNotreRapport)
    for (const { id } of rapports) memoire.rapports.add(id)
    const marquees = feuilles.filter((f) => f.protegee && f.marques.length > 0)
    return {
      retirees: regles + blocs,
      rapports: gardees.length > 0 ? [] : rapports.map((f) => f.nom),
      feuillesProtegees: [...new Set([...marquees, ...gardees].map((f) => f.nom))],
    }
  })
}

/**
 * Retire nos feuilles, celles de ces noms ; rend celles qu'on ne peut pas : la structure est protégée, ou ce serait la
 * dernière feuille visible.
 */
export function retirerLesRapports(
  { workbook }: Contexte,
  { feuilles, structureProtegee }: Inventaire,
  voulue: (nom: string) => boolean = () => true,
): readonly FeuilleConnue[] {
  const rapports = feuilles.filter((f) => f.estNotreRapport && voulue(f.nom))
  const autreVisible = feuilles.some((f) => f.visible && !rapports.includes(f))
  if (structureProtegee || !autreVisible) return rapports
  for (const { id, visible } of rapports) {
    const feuille = workbook.worksheets.getItemOrNullObject(id)
    // Une feuille « très masquée » ne se supprime pas telle quelle.
    if (!visible) feuille.visibility = 'Visible'
    feuille.delete()
  }
  return []
}
