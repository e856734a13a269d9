import { readFileSync } from 'node:fs'
import type { ClasseurBrut } from '../../core/grille/index.ts'
import { lireClasseur } from '../../formats/index.ts'
import { brutDeClasseur } from './brut-de-classeur.ts'

/** Un classeur d’essai, tel qu’un tableur en marche le donnerait. */
export function classeurDEssai(fichier: string): ClasseurBrut {
  return brutDeClasseur(lireClasseur(readFileSync(`test/classeurs/${fichier}`), fichier).classeur)
}
