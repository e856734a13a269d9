import { celluleEn, lireA1 } from '../../core/grille/index.ts'
import type { Copie, Fichier } from '../../formats/index.ts'
import {
  aChange,
  celluleAbsente,
  celluleProtegee,
  contientUneFormule,
  type EcritureDeCellule,
  feuilleAbsente,
} from '../../task-pane/hote/index.ts'
import { contenuDe } from './brut.ts'

/**
 * La copie où la cellule contient `apres`. Les formules y gardent leur dernière valeur jusqu'à ce qu'un tableur
 * l'ouvre. Lève « changee » si la cellule ne contient plus `avant` ou porte une formule, « protege » ou «
 * introuvable ».
 */
export function ecrireDansLeFichier(
  fichier: Fichier,
  { feuille, cellule, avant, apres }: EcritureDeCellule,
): Copie {
  const page = fichier.classeur.feuilles.find(({ nom }) => nom === feuille)
  if (page === undefined) throw feuilleAbsente(feuille)
  const place = lireA1(cellule)
  const actuelle = place === null ? undefined : celluleEn(page, place.ligne, place.colonne)
  if (actuelle?.formule !== undefined) {
    throw contientUneFormule({ feuille, cellule })
  }
  if (!fichier.memeContenu(contenuDe(actuelle).valeur, avant)) {
    throw aChange({ feuille, cellule })
  }
  if (page.protegee) {
    throw celluleProtegee(
      { feuille, cellule },
      'Ôtez la protection dans votre tableur, puis recommencez.',
    )
  }
  const copie =
    place === null || !fichier.aLaPlace(place)
      ? null
      : fichier.appliquer({ cellules: [{ feuille, cellule, contenu: { valeur: apres } }] })
  if (copie === null || copie.nonEcrits.cellules.length > 0) {
    throw celluleAbsente({ feuille, cellule })
  }
  return copie
}
