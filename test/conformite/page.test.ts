import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { ouvrirDansLaGrille } from '../../hotes/grille/index.ts'
import { protegerLaFeuille } from '../hotes/fichier/proteger.ts'
import { seanceDe } from '../hotes/fichier/seance.ts'
import { taireLaBibliotheque } from '../hotes/grille/banc.ts'
import type { Seance } from './banc.ts'
import { conformite } from './suite.ts'

taireLaBibliotheque()

/**
 * La grille de la page. Ce que la suite observe est le fichier qu'elle enregistre : tout ce que l'utilisateur emporte. Un
 * .csv n'a ni couleur, ni note, ni rapport : il a ses propres essais.
 */
conformite({
  nom: 'la grille de la page',
  accepte: (fichier) => !fichier.endsWith('.csv'),
  ouvrir: async (fichier) => ouvrir(readFileSync(fichier), basename(fichier)),
})

function ouvrir(recus: Uint8Array, nom: string): Seance {
  const { hote, changements, copie } = ouvrirDansLaGrille(recus, nom)
  let enregistre = { cle: '', octets: recus }
  // La suite regarde plusieurs fois un fichier que rien n'a changé entre-temps.
  const octets = () => {
    const actuels = changements()
    const cle = JSON.stringify(actuels)
    if (cle !== enregistre.cle) {
      enregistre = { cle, octets: copie().octets }
    }
    return enregistre.octets
  }
  return {
    ...seanceDe({ hote, octets }, nom),
    enregistrerEtRouvrir: async () => ouvrir(octets().slice(), nom),
    proteger: async (feuille) => ouvrir(protegerLaFeuille(octets(), nom, feuille), nom),
  }
}
