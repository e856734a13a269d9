import { appliquer, type Chantier } from '../marquage/index.ts'
import { echapperAttribut } from '../xml/index.ts'
import type { PartieDuClasseur } from './classeur.ts'
import { TYPES } from './dialecte.ts'
import { ajouterDans, prefixeDe, prefixer } from './element.ts'
import { relier } from './relations.ts'
import { declarer } from './types.ts'

/** Fait d'une partie déjà écrite le dernier onglet du classeur. */
export function ajouterOnglet(
  chantier: Chantier,
  { partie, dialecte, liste, plusGrandId }: PartieDuClasseur,
  nom: string,
  feuille: string,
): void {
  declarer(chantier, feuille, TYPES.feuille)
  const id = relier(chantier, partie, `${dialecte.relations}/worksheet`, feuille)
  const onglet =
    `<sheet xmlns:r="${dialecte.relations}" name="${echapperAttribut(nom)}" ` +
    `sheetId="${plusGrandId + 1}" r:id="${id}"/>`
  const ajout = ajouterDans(liste, prefixer(onglet, prefixeDe(liste.nom)))
  chantier.ecrire(partie, appliquer(chantier.texte(partie), [ajout]))
}
