import { ajouterLaBulle } from './affichage/bulle.ts'
import { setTranslationMethod } from './bibliotheque.ts'
import { ajouterLesEcritures } from './ecritures.ts'
import { ajouterLesFonctions } from './fonctions/index.ts'
import {
  afficherLesValeursEnFrancais,
  ajouterLesNomsFrancais,
  parlerFrancais,
} from './francais/index.ts'
import { ajouterLaGarde, collerLeContenuSeul, elaguerLesMenus } from './garde/index.ts'
import { ajouterLesMarques } from './marques/index.ts'
import { completerLeNavigateur } from './navigateurs-anciens.ts'
import { ajouterLeRemplissage } from './remplissage/index.ts'
import { traduire } from './termes/index.ts'

let prete = false

/** Prolonge la bibliothèque, une fois, avant le premier modèle : ses registres sont communs à toute la page. */
export function preparer(): void {
  if (prete) return
  prete = true
  completerLeNavigateur()
  setTranslationMethod((texte, ..._) => traduire(texte))
  // D'abord les noms français, qui cachent ceux de la bibliothèque.
  ajouterLesNomsFrancais()
  ajouterLesFonctions()
  parlerFrancais()
  afficherLesValeursEnFrancais()
  ajouterLesMarques()
  ajouterLeRemplissage()
  ajouterLaGarde()
  ajouterLesEcritures()
  collerLeContenuSeul()
  elaguerLesMenus()
  ajouterLaBulle()
}
