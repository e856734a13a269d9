import type { Hote } from '../../task-pane/hote/index.ts'
import { ecrire } from './cellule.ts'
import { effacer } from './effacement.ts'
import { compterFormules, figer } from './figer.ts'
import { lire } from './lecture.ts'
import { marquer } from './marques.ts'
import { memoireVide } from './memoire.ts'
import { insererTableau } from './modele.ts'
import { allerA, selection } from './navigation.ts'
import { ecrireRapport } from './rapport.ts'
import { ecrireReglages, lireReglages } from './reglages.ts'
import { saitNoter } from './session.ts'
import { suivreLaSelection } from './suivre-la-selection.ts'
import { surveiller } from './surveillance.ts'

/** Excel, par office.js. À créer une fois la bibliothèque prête (`Office.onReady`). */
export function hoteExcel(): Hote {
  const memoire = memoireVide()
  return {
    nom: 'Excel',
    capacites: {
      notes: saitNoter(),
      feuilles: true,
      modele: true,
      figer: true,
      aChaqueSaisie: false,
    },
    lire: (avancer = () => undefined) => lire(memoire, avancer),
    marquer: (marques) => marquer(memoire, marques),
    effacer: () => effacer(memoire),
    surveiller: (changer) => surveiller(memoire, changer),
    suivreLaSelection: (choisir) => suivreLaSelection(memoire, choisir),
    allerA,
    selection,
    lireReglages: () => lireReglages(memoire),
    ecrireReglages,
    ecrireRapport: (rapport) => ecrireRapport(memoire, rapport),
    ecrire,
    insererTableau: (modele) => insererTableau(memoire, modele),
    compterFormules,
    figer,
  }
}
