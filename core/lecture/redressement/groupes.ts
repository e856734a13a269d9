import { normaliser } from '../../libelle/index.ts'
import type { Statut } from '../entete/index.ts'
import type { Page } from '../textes/index.ts'
import { additionner } from './additionner.ts'
import type { FinanceursEnLignes } from './financeurs.ts'
import { statutEn } from './statut-des-lignes.ts'
import { type CasePosee, poser, poserTexte } from './trame.ts'

/** Une action, ses textes et ses montants par poste. */
export interface Groupe {
  readonly textes: ReadonlyMap<number, CasePosee>
  readonly montants: Map<string, CasePosee>
}

export interface Poste {
  readonly texte: CasePosee
  /** Où en sont ses crédits, quand une colonne le dit ligne à ligne. */
  readonly statut: Statut | null
}

export interface Metier {
  readonly page: Page
  readonly table: FinanceursEnLignes
  /** Étiquette normalisée et statut → étiquette telle qu'écrite, et sa première cellule. */
  readonly postes: Map<string, Poste>
  readonly groupes: Map<string, Groupe>
  /** Dans l'ordre : une action, ou une ligne de textes recopiée. */
  readonly suite: (Groupe | { readonly ligne: number })[]
  /** Intitulés en attente de ce qui les suit. */
  readonly intitules: number[]
  readonly dessus: Map<number, CasePosee>
  courant: Groupe | null
  /** Celui d'un total, que les financeurs qui le suivent détaillent. */
  total: Groupe | null
}

/** Un groupe de plus, à la suite des autres. */
export function ouvrir(metier: Metier, textes: ReadonlyMap<number, CasePosee>): Groupe {
  const groupe = { textes, montants: new Map<string, CasePosee>() }
  metier.suite.push(groupe)
  return groupe
}

export function noter(metier: Metier, groupe: Groupe, ligne: number, etiquette: string): void {
  const { page, table, postes } = metier
  const statut = table.statut === null ? null : statutEn(page, ligne, table.statut)
  const poste = `${normaliser(etiquette)}${statut === null || statut === 'inscrit' ? '' : `|${statut}`}`
  if (!postes.has(poste)) {
    const lieu = { feuille: page.feuille.nom, ligne, colonne: table.financeur }
    postes.set(poste, { texte: poserTexte(etiquette, [lieu]), statut })
  }
  for (const { colonne, attribut } of table.argent) {
    const posee = poser(page.feuille, ligne, colonne)
    if (!posee) continue
    const cle = attribut ? `|${colonne}` : `${poste}|${colonne}`
    const deja = groupe.montants.get(cle)
    if (!deja) groupe.montants.set(cle, posee)
    else if (!attribut) groupe.montants.set(cle, additionner(deja, posee))
  }
}
