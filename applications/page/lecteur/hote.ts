import { FIGER, MODELE } from '../../../manifests/gestes/index.ts'
import { type Hote, neSeFaitPas } from '../../../task-pane/hote/index.ts'
import type { Lecteur } from './lecteur.ts'
import type { Lu } from './messages.ts'

/** Ce que la page fait quand le volet agit sur un fichier qu'elle ne montre pas. */
export interface Suites {
  /** Le fichier vient d'être changé. */
  readonly changer: () => void
  readonly prevenir: (phrase: string) => void
}

/** Le fichier que tient ce fil, comme hôte : rien ne s'y montre, tout s'y écrit. */
export function hoteDuLecteur(
  { gestes }: Lecteur,
  { capacites }: Lu,
  { changer, prevenir }: Suites,
): Hote {
  const { marquer, effacer, lireReglages, ecrireReglages, ecrireRapport, ecrire } = gestes
  return {
    nom: 'le fichier',
    capacites,
    // Les cellules ne quittent pas leur fil : le moteur les y lit.
    lire: async () => ({ feuilles: [] }),
    marquer,
    effacer,
    lireReglages,
    ecrireReglages: async (texte) => {
      await ecrireReglages(texte)
      changer()
    },
    ecrireRapport,
    ecrire: async (ecritures) => {
      await ecrire(ecritures)
      changer()
    },
    surveiller: () => undefined,
    suivreLaSelection: () => undefined,
    allerA: async ({ feuille, cellule }) =>
      prevenir(
        `La grille n’est pas ouverte\u00a0: allez en ${cellule} de la feuille ` +
          `«\u00a0${feuille}\u00a0» dans votre tableur.`,
      ),
    selection: refuser('Lire la sélection'),
    insererTableau: refuser(MODELE),
    compterFormules: refuser(FIGER),
    figer: refuser(FIGER),
  }
}

function refuser(quoi: string): () => Promise<never> {
  return async () => {
    throw neSeFaitPas(quoi, 'sans la grille', 'ouvrez le fichier')
  }
}
