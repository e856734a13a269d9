import { ecrireReponse, empreinteDe, type Gestes } from '../echanges/index.ts'
import { lireLAtelier } from './atelier.ts'
import { ecrire } from './cellule.ts'
import { effacer } from './effacement.ts'
import { compterFormules, figer } from './figer.ts'
import { executer, executerSousVerrou, type Horloge } from './geste.ts'
import { lire } from './lecture.ts'
import { marquer } from './marques.ts'
import { insererTableau } from './modele.ts'
import { allerA, selection } from './navigation.ts'
import { ecrireRapport } from './rapport.ts'
import { ecrireReglages, lireReglages } from './reglages.ts'

/** Google Sheets, par SpreadsheetApp, sur place. `horloge` : en millisecondes. */
export function hoteSheets(horloge: Horloge = Date.now): Gestes {
  return {
    lire: () => executer(horloge, lire),
    empreinte: () =>
      executer(horloge, (contexte) => empreinteDe(ecrireReponse({ fait: lire(contexte) }))),
    atelier: () => executer(horloge, lireLAtelier),
    marquer: (marques) => executerSousVerrou(horloge, (contexte) => marquer(contexte, marques)),
    effacer: () => executerSousVerrou(horloge, effacer),
    allerA: (cible) => executer(horloge, (contexte) => allerA(contexte, cible)),
    selection: () => executer(horloge, selection),
    lireReglages: () => executer(horloge, lireReglages),
    ecrireReglages: (texte) =>
      executerSousVerrou(horloge, (contexte) => ecrireReglages(contexte, texte)),
    ecrireRapport: (rapport) =>
      executerSousVerrou(horloge, (contexte) => ecrireRapport(contexte, rapport)),
    ecrire: (ecritures) =>
      executerSousVerrou(horloge, (contexte) => {
        for (const ecriture of ecritures) ecrire(contexte, ecriture)
      }),
    insererTableau: (modele) =>
      executerSousVerrou(horloge, (contexte) => insererTableau(contexte, modele)),
    compterFormules: (portee) => executer(horloge, (contexte) => compterFormules(contexte, portee)),
    figer: (portee) => executerSousVerrou(horloge, (contexte) => figer(contexte, portee)),
  }
}
