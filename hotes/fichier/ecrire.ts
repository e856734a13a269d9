import { a1, celluleEn, lireA1 } from '../../core/grille/index.ts'
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
 * La copie où chaque cellule contient `apres`. Les formules y gardent leur dernière valeur jusqu'à ce qu'un tableur
 * l'ouvre. Lève « changee » si une cellule ne contient plus `avant` ou porte une formule, « protege » ou «
 * introuvable ».
 */
export function ecrireDansLeFichier(
  fichier: Fichier,
  ecritures: readonly EcritureDeCellule[],
): Copie {
  for (const ecriture of ecritures) verifier(fichier, ecriture)
  const copie = fichier.appliquer({
    cellules: ecritures.map(({ feuille, cellule, apres }) => ({
      feuille,
      cellule,
      contenu: { valeur: apres },
    })),
  })
  const [refusee] = copie.nonEcrits.cellules
  if (refusee !== undefined) {
    const { feuille, place } = refusee
    throw celluleAbsente({ feuille, cellule: a1(place.ligne, place.colonne) })
  }
  return copie
}

function verifier(fichier: Fichier, { feuille, cellule, avant }: EcritureDeCellule): void {
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
  if (place === null || !fichier.aLaPlace(place)) throw celluleAbsente({ feuille, cellule })
}
