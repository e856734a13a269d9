import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type Examen, examiner } from '../../../core/examen/index.ts'
import type { Classeur } from '../../../core/grille/index.ts'
import { SANS_REGLAGES } from '../../../core/reglages/index.ts'
import { ouvrirFichier } from '../../../formats/index.ts'
import { examenDEssai } from '../examen-d-essai.ts'

export const FINISTERE = 'exemples/departement-finistere-2025.xlsx'

export function verifier(classeur: Classeur) {
  return examiner(classeur, {
    reglages: SANS_REGLAGES,
    correspondances: [],
    reponses: {},
    justifications: [],
    indicateurs: [],
    date: '2026-11-28',
  })
}

/** Un fichier lu et vérifié ; lève s'il n'a pas de tableau. */
export function examinerUnFichier(chemin: string): { classeur: Classeur; examen: Examen } {
  const { classeur } = ouvrirFichier(readFileSync(chemin), basename(chemin))
  return { classeur, examen: examenDEssai(classeur) }
}
