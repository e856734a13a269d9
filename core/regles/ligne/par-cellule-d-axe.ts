import { type AxeLu, type Lieu, lieuDe, type UniteDAction } from '../../modele/index.ts'
import { cleDeCellule } from '../cellules.ts'
import type { Contexte } from '../regle.ts'

/** Les actions qu'une même cellule d'axe (titre, fusion, colonne) range au même endroit. */
export interface GroupeDAxe {
  readonly lieux: Lieu[]
  readonly unites: UniteDAction[]
}

/**
 * Regroupe les actions d'un axe par la cellule qui le dit : un titre couvre plusieurs lignes et ne se signale
 * qu'une fois. Une action répétée d'année en année avec sa propre cellule ne se signale qu'une fois non plus.
 */
export function parCelluleDAxe({ contrat }: Contexte, axe: AxeLu): GroupeDAxe[] {
  const parCellule = new Map<string, GroupeDAxe>()
  for (const unite of contrat.unites) {
    if (unite.axe !== axe) continue
    const lieu = lieuDe(unite.lignes[0], 'axe')
    if (lieu) ranger(parCellule, cleDeCellule(lieu), lieu, unite)
  }
  const groupes = new Map<string, GroupeDAxe>()
  for (const [cellule, { lieux, unites }] of parCellule) {
    const [premiere] = unites
    const [lieu] = lieux
    if (!premiere || !lieu) continue
    const cle = unites.length > 1 ? cellule : `${lieu.feuille}\n${premiere.cle}`
    for (const unite of unites) ranger(groupes, cle, lieu, unite)
  }
  return [...groupes.values()]
}

function ranger(groupes: Map<string, GroupeDAxe>, cle: string, lieu: Lieu, unite: UniteDAction) {
  const groupe = groupes.get(cle)
  if (!groupe) groupes.set(cle, { lieux: [lieu], unites: [unite] })
  else {
    groupe.lieux.push(lieu)
    groupe.unites.push(unite)
  }
}

/** Ce que le constat nomme : l'action et l'année quand il n'y en a qu'une. */
export function objetDuGroupe({ unites }: GroupeDAxe) {
  const actions = new Set(unites.map((u) => u.action))
  const annees = new Set(unites.map((u) => u.annee))
  return {
    action: actions.size === 1 ? (unites[0]?.action ?? null) : null,
    annee: annees.size === 1 ? (unites[0]?.annee ?? null) : null,
    nombre: actions.size,
  }
}
