import { lireA1 } from '../../../core/grille/index.ts'
import type { Fichier } from '../../../formats/index.ts'
import { type EcritureDeCellule, ErreurDHote } from '../../../task-pane/hote/index.ts'
import type { Model } from '../bibliotheque.ts'
import { type Etat, enInterne } from '../etat.ts'
import { saisieDeValeur } from '../ouverture/index.ts'
import { placeDe } from '../place.ts'
import { formuleFigee } from './changements.ts'
import { feuilleAbsente } from './refus.ts'
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
  const lieu = `La cellule ${cellule} de la feuille « ${feuille} »`
  const adresse = lireA1(cellule)
  const introuvable = new ErreurDHote(
    'introuvable',
    `${lieu} n’est pas dans la grille : rien n’a été écrit.`,
  )
  if (adresse === null) throw introuvable
  const { ligne, colonne } = adresse
  const position = { sheetId: ouverte.id, row: ligne, col: colonne }
  const figee = formuleFigee(modele.getters, ouverte, placeDe(ligne, colonne))
  if (figee !== undefined || contenuEn(modele.getters, position).startsWith('=')) {
    throw new ErreurDHote(
      'changee',
      `${lieu} contient une formule : Pacte ne l’a pas remplacée. Corrigez-la dans la grille, puis vérifiez de nouveau.`,
    )
  }
  if (!fichier.memeContenu(valeurEn(modele.getters, position), avant)) {
    throw new ErreurDHote(
      'changee',
      `${lieu} a changé depuis la vérification : rien n’a été écrit. Vérifiez de nouveau le contrat.`,
    )
  }
  if (ouverte.feuille.protegee) {
    throw new ErreurDHote(
      'protege',
      `La feuille « ${feuille} » est protégée : rien n’y a été écrit. Ôtez la protection dans votre tableur, puis recommencez.`,
    )
  }
  const content = saisieDeValeur(apres)
  if (contenuEn(modele.getters, position) === content) return
  const fait = enInterne(etat, () => modele.dispatch('UPDATE_CELL', { ...position, content }))
  if (!fait.isSuccessful) throw introuvable
}
