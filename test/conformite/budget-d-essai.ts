import ExcelJS from 'exceljs'
import { ouvrirDansLaGrille } from '../../hotes/grille/index.ts'
import type { Hote } from '../../task-pane/hote/index.ts'
import { moteurDirect } from '../../task-pane/moteur/index.ts'
import { lireEtVerifier } from '../../task-pane/parcours/index.ts'
import { EXCEL, FICHIER, type Poste, SHEETS } from './postes.ts'

const GRILLE: Pick<Poste, 'nom'> & {
  readonly ouvrir: (octets: Uint8Array, nom: string) => Promise<{ readonly hote: Hote }>
} = {
  nom: 'la grille de la page',
  ouvrir: async (octets, nom) => ({ hote: ouvrirDansLaGrille(octets, nom).hote }),
}

/** Tout ce qui ouvre un classeur avec Pacte. */
export const POSTES = [FICHIER, GRILLE, EXCEL, SHEETS]

export type Rangee = readonly (string | number)[]

const TITRE: Rangee = ['Département du Finistère – contrat local des solidarités – budget 2025']
export const ENTETE: Rangee = [
  'Axe',
  'Action',
  'Nature',
  'Coût total',
  'Part État',
  'Part Département',
  'Plafond notifié',
]
export const SAINES: readonly Rangee[] = [
  ['Enfance', 'Accueil des familles', 'nouvelle', 100_000, 50_000, 50_000, 100_000],
  ['Accès aux droits', 'Domiciliation', 'nouvelle', 120_000, 60_000, 60_000, 120_000],
  ['Transition écologique', 'Précarité énergétique', 'nouvelle', 80_000, 40_000, 40_000, 80_000],
]

/** Les mêmes lignes, celle-ci changée. */
export function avec(rang: number, change: (ligne: Rangee) => Rangee): readonly Rangee[] {
  return SAINES.map((ligne, i) => (i === rang ? change(ligne) : ligne))
}

export function feuille(lignes: readonly Rangee[], titre = TITRE): readonly Rangee[] {
  return [titre, [], ENTETE, ...lignes]
}

export async function classeur(
  feuilles: Readonly<Record<string, readonly Rangee[]>>,
): Promise<Uint8Array> {
  const ecrit = new ExcelJS.Workbook()
  for (const [nom, rangees] of Object.entries(feuilles)) {
    ecrit.addWorksheet(nom).addRows(rangees.map((rangee) => [...rangee]))
  }
  return new Uint8Array(await ecrit.xlsx.writeBuffer())
}

/** Ce que cet hôte conclut du classeur tel qu'il est à cet instant. */
export async function conclure(hote: Hote, reglages: string | null = null) {
  const outils = { hote, moteur: moteurDirect(), aujourdhui: () => '2026-11-23' }
  const verification = await lireEtVerifier(outils, reglages)
  if (verification.genre === 'refus') throw new Error(verification.phrase)
  return verification
}
