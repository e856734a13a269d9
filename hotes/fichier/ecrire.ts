import { celluleEn, lireA1 } from '../../core/grille/index.ts'
import type { Copie, Fichier } from '../../formats/index.ts'
import { type EcritureDeCellule, ErreurDHote } from '../../task-pane/hote/index.ts'
import { contenuDe } from './brut.ts'
import { feuilleAbsente } from './refus.ts'

/**
 * La copie où la cellule contient `apres`. Les formules y gardent leur dernière valeur jusqu'à ce qu'un tableur l'ouvre.
 * Lève « changee » si la cellule ne contient plus `avant` ou porte une formule, « protege » ou « introuvable ».
 */
export function ecrireDansLeFichier(
  fichier: Fichier,
  { feuille, cellule, avant, apres }: EcritureDeCellule,
): Copie {
  const page = fichier.classeur.feuilles.find(({ nom }) => nom === feuille)
  if (page === undefined) throw feuilleAbsente(feuille)
  const lieu = `La cellule ${cellule} de la feuille « ${feuille} »`
  const place = lireA1(cellule)
  const actuelle = place === null ? undefined : celluleEn(page, place.ligne, place.colonne)
  if (actuelle?.formule !== undefined) {
    throw new ErreurDHote(
      'changee',
      `${lieu} contient une formule : Pacte ne l’a pas remplacée. Corrigez-la dans votre tableur, puis vérifiez de nouveau.`,
    )
  }
  if (!fichier.memeContenu(contenuDe(actuelle).valeur, avant)) {
    throw new ErreurDHote(
      'changee',
      `${lieu} a changé depuis la vérification : rien n’a été écrit. Vérifiez de nouveau le contrat.`,
    )
  }
  if (page.protegee) {
    throw new ErreurDHote(
      'protege',
      `La feuille « ${feuille} » est protégée : rien n’y a été écrit. Ôtez la protection dans votre tableur, puis recommencez.`,
    )
  }
  const copie =
    place === null || !fichier.aLaPlace(place)
      ? null
      : fichier.appliquer({ cellules: [{ feuille, cellule, contenu: { valeur: apres } }] })
  if (copie === null || copie.nonEcrits.cellules.length > 0) {
    throw new ErreurDHote('introuvable', `${lieu} n’est pas dans le fichier : rien n’a été écrit.`)
  }
  return copie
}
