import type { Indicateur } from '../../../core/catalogue/index.ts'
import type { Constat } from '../../../core/constats/index.ts'
import { verifier } from '../../../core/examen/index.ts'
import { a1, lireA1 } from '../../../core/grille/index.ts'
import {
  assemblerUnites,
  type Champ,
  type Contrat,
  centimes,
  type Lieu,
  type Total,
} from '../../../core/modele/index.ts'
import type { Interpretations } from '../../../core/reglages/index.ts'
import type { Regle } from '../../../core/regles/index.ts'
import { type ContratDEssai, colonneDEssai, contratDEssai } from '../contrat-d-essai.ts'

interface Reglages {
  readonly date?: string
  readonly interpretations?: Partial<Interpretations>
  readonly indicateurs?: readonly Indicateur[]
}

/** Les constats d'une seule règle sur un contrat d'essai. */
export function examiner(regle: Regle, essai: ContratDEssai, reglages: Reglages = {}): Constat[] {
  return examinerContrat(regle, contratDEssai(essai), reglages)
}

export function examinerContrat(
  regle: Regle,
  contrat: Contrat,
  reglages: Reglages = {},
): Constat[] {
  return verifier(contrat, { date: '2026-11-23', ...reglages, regles: [regle] })
}

/** Leurs tableaux dans un seul contrat : une action écrite dans plusieurs d'entre eux n'y est qu'une. */
export function reunir(...essais: readonly ContratDEssai[]): Contrat {
  const contrats = essais.map(contratDEssai)
  const lignes = contrats.flatMap((c) => c.lignes)
  return {
    ...contratDEssai(),
    vues: contrats.flatMap((c) => c.vues),
    lignes,
    unites: assemblerUnites(lignes),
  }
}

/** « F2 » pour la part État de la première action. */
export function cellule(champ: Champ, ligne: number): string {
  return a1(ligne - 1, colonneDEssai(champ))
}

/** « B5 » d'une feuille. */
export function lieu(adresse: string, feuille = 'Budget'): Lieu {
  const lue = lireA1(adresse)
  if (!lue) throw new Error(`${adresse} n'est pas une adresse`)
  return { feuille, ...lue }
}

export function euros(montant: number) {
  return centimes(Math.round(montant * 100))
}

/** Le même contrat, avec une ligne de total sur la part État ; « attendus » : ce que font les actions. */
export function avecTotal(contrat: Contrat, total: TotalDEssai): Contrat {
  const [vue] = contrat.vues
  if (!vue) throw new Error('pas de tableau')
  const { montant, attendus = [montant], adresse, demiPas = 0, ...reste } = total
  const [premier = euros(montant), ...autres] = attendus.map(euros)
  const complet: Total = {
    libelle: 'Total',
    champ: 'partEtat',
    portee: { genre: 'general' },
    annee: 2025,
    nombreDeLignes: 1,
    ...reste,
    vue: { ...vue, demiPas: euros(demiPas) },
    lieu: lieu(adresse),
    montant: euros(montant),
    attendus: [premier, ...autres],
  }
  return { ...contrat, totaux: [...contrat.totaux, complet] }
}

/** Montants en euros. */
interface TotalDEssai extends Partial<Omit<Total, 'montant' | 'attendus' | 'vue' | 'lieu'>> {
  readonly adresse: string
  readonly montant: number
  readonly attendus?: readonly number[]
  readonly demiPas?: number
}
