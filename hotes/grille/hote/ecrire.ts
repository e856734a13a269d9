import { lireA1 } from '../../../core/grille/index.ts'
import type { Fichier } from '../../../formats/index.ts'
import {
  aChange,
  celluleAbsente,
  celluleProtegee,
  contientUneFormule,
  type EcritureDeCellule,
  feuilleAbsente,
} from '../../../task-pane/hote/index.ts'
import type { Model } from '../bibliotheque.ts'
import { type Etat, enInterne } from '../etat.ts'
import { saisieDeValeur } from '../ouverture/index.ts'
import { placeDe } from '../place.ts'
import { formuleFigee } from './changements.ts'
import { contenuEn, valeurEn } from './valeur.ts'

/** Écrit dans la grille, en une étape d'annulation. Lève « changee », « protege » ou « introuvable ». */
export function ecrireDansLaGrille(
  modele: Model,
  etat: Etat,
  fichier: Fichier,
  { feuille, cellule, avant, apres }: EcritureDeCellule,
): void {
  const ouverte = etat.feuilles.find((f) => f.feuille.nom === feuille)
  if (ouverte === undefined) throw feuilleAbsente(feuille)
  const adresse = lireA1(cellule)
  if (adresse === null) throw celluleAbsente({ feuille, cellule })
  const { ligne, colonne } = adresse
  const position = { sheetId: ouverte.id, row: ligne, col: colonne }
  const figee = formuleFigee(modele.getters, ouverte, placeDe(ligne, colonne))
  if (figee !== undefined || contenuEn(modele.getters, position).startsWith('=')) {
    throw contientUneFormule({ feuille, cellule })
  }
  if (!fichier.memeContenu(valeurEn(modele.getters, position), avant)) {
    throw aChange({ feuille, cellule })
  }
  if (ouverte.feuille.protegee) {
    throw celluleProtegee(
      { feuille, cellule },
      'Ôtez la protection dans votre tableur, puis recommencez.',
    )
  }
  const content = saisieDeValeur(apres)
  if (contenuEn(modele.getters, position) === content) return
  const fait = enInterne(etat, () => modele.dispatch('UPDATE_CELL', { ...position, content }))
  if (!fait.isSuccessful) throw celluleAbsente({ feuille, cellule })
}
