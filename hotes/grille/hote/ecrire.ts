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
import type { CellPosition, Getters, Model } from '../bibliotheque.ts'
import { enUneEtape } from '../ecritures.ts'
import { type Etat, enInterne } from '../etat.ts'
import { saisieDeValeur } from '../ouverture/index.ts'
import { placeDe } from '../place.ts'
import { formuleFigee } from './changements.ts'
import { contenuEn, valeurEn } from './valeur.ts'

/** Écrit tout en une étape d'annulation ; lève « changee », « protege » ou « introuvable », sans rien écrire. */
export function ecrireDansLaGrille(
  modele: Model,
  etat: Etat,
  fichier: Fichier,
  ecritures: readonly EcritureDeCellule[],
): void {
  const saisies = ecritures.map((ecriture) => saisieDe(modele, etat, fichier, ecriture))
  const aFaire = saisies.filter((s) => contenuEn(modele.getters, s) !== s.content)
  if (aFaire.length === 0) return
  const ecrire = () => {
    for (const saisie of aFaire) modele.dispatch('UPDATE_CELL', saisie)
  }
  enInterne(etat, () => enUneEtape(modele, ecrire))
}

/** Une saisie de la bibliothèque. */
interface Saisie extends CellPosition {
  readonly content: string
}

function saisieDe(
  { getters }: Model,
  etat: Etat,
  fichier: Fichier,
  { feuille, cellule, avant, apres }: EcritureDeCellule,
): Saisie {
  const ouverte = etat.feuilles.find((f) => f.feuille.nom === feuille)
  if (ouverte === undefined) throw feuilleAbsente(feuille)
  const adresse = lireA1(cellule)
  if (adresse === null) throw celluleAbsente({ feuille, cellule })
  const { ligne, colonne } = adresse
  const position = { sheetId: ouverte.id, row: ligne, col: colonne }
  if (!existe(getters, position)) throw celluleAbsente({ feuille, cellule })
  const figee = formuleFigee(getters, ouverte, placeDe(ligne, colonne))
  if (figee !== undefined || contenuEn(getters, position).startsWith('=')) {
    throw contientUneFormule({ feuille, cellule })
  }
  if (!fichier.memeContenu(valeurEn(getters, position), avant)) {
    throw aChange({ feuille, cellule })
  }
  if (ouverte.feuille.protegee) {
    throw celluleProtegee(
      { feuille, cellule },
      'Ôtez la protection dans votre tableur, puis recommencez.',
    )
  }
  return { ...position, content: saisieDeValeur(apres) }
}

function existe(getters: Getters, { sheetId, row, col }: CellPosition): boolean {
  return row < getters.getNumberRows(sheetId) && col < getters.getNumberCols(sheetId)
}
