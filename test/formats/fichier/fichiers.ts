import { readdirSync, readFileSync } from 'node:fs'
import { a1, type Cellule, type Feuille } from '../../../core/grille/index.ts'
import type { CelluleChangee, Changements, Contenu } from '../../../formats/index.ts'

const RACINE = new URL('../../', import.meta.url)

/** Les classeurs riches et ceux d'acceptation : chemin sous test/. */
export const FICHIERS: readonly string[] = [
  ...['riche.xlsx', 'riche.xlsm', 'riche-openpyxl.xlsx', 'riche.ods', 'riche-libreoffice.ods'].map(
    (nom) => `fidelite/${nom}`,
  ),
  ...readdirSync(new URL('classeurs/', RACINE))
    .filter((nom) => /\.(xlsx|ods|csv)$/.test(nom))
    .map((nom) => `classeurs/${nom}`),
]

export function lireOctets(fichier: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(fichier, RACINE)))
}

export const AUCUN: Changements = {
  cellules: [],
  resultats: [],
  reglages: undefined,
  marques: undefined,
  rapport: undefined,
}

export function changer(
  feuille: string,
  contenus: Readonly<Record<string, Contenu>>,
): readonly CelluleChangee[] {
  return Object.entries(contenus).map(([cellule, contenu]) => ({ feuille, cellule, contenu }))
}

/** Les cellules d'une feuille : « B12 » → cellule. */
export function cellulesDe({ lignes }: Feuille): ReadonlyMap<string, Cellule> {
  const cellules = new Map<string, Cellule>()
  lignes.forEach((ligne, l) => {
    ligne?.forEach((cellule, c) => {
      if (cellule !== undefined) cellules.set(a1(l, c), cellule)
    })
  })
  return cellules
}
