import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { ouvrir } from '../../hotes/fichier/index.ts'
import { seanceDe } from '../hotes/fichier/seance.ts'
import { conformite } from './suite.ts'

/** Les octets d'un fichier, sans tableur. Un .csv n'a ni couleur, ni note, ni rapport : il a ses propres essais. */
conformite({
  nom: 'un fichier',
  accepte: (fichier) => !fichier.endsWith('.csv'),
  ouvrir: async (fichier) => {
    const nom = basename(fichier)
    return seanceDe(ouvrir(readFileSync(fichier), nom), nom)
  },
})
