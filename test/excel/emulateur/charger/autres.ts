import { a1, type Cellule as CelluleLue, type Feuille } from '../../../../core/grille/index.ts'
import { lireClasseur } from '../../../../formats/ouvrir.ts'
import {
  type Cellule,
  classeurDe,
  type EtatDeClasseur,
  type EtatDeFeuille,
  feuilleVide,
  numeroDeSerie,
} from '../classeur/index.ts'

/** Un .ods ou un .csv, lu par notre lecteur : ce qu’Excel en montrerait après l’avoir ouvert. */
export function etatDAutreFormat(octets: Uint8Array, nom: string): EtatDeClasseur {
  return classeurDe(lireClasseur(octets, nom).classeur.feuilles.map(feuilleDe), nom)
}

function feuilleDe(feuille: Feuille): EtatDeFeuille {
  const etat = feuilleVide(feuille.nom)
  etat.visibilite = feuille.masquee ? 'Hidden' : 'Visible'
  etat.protection = { active: feuille.protegee, options: feuille.protegee ? {} : null }
  etat.fusions = [...feuille.fusions]
  etat.lignesMasquees = [...feuille.lignesMasquees]
  etat.colonnesMasquees = [...feuille.colonnesMasquees]
  for (const [i, ligne] of feuille.lignes.entries()) {
    for (const [j, lue] of ligne?.entries() ?? []) {
      if (lue) etat.cellules[a1(i, j)] = celluleDe(lue)
    }
  }
  return etat
}

function celluleDe(lue: CelluleLue): Cellule {
  const formule = lue.formule === undefined ? {} : { formule: `=${lue.formule}` }
  if (lue.genre === 'sans-valeur') return { valeur: '', ...formule }
  if (lue.genre === 'date') {
    return { valeur: numeroDeSerie(Date.parse(lue.valeur)), format: 'dd/mm/yyyy', ...formule }
  }
  const format = lue.genre === 'nombre' && lue.format ? { format: lue.format } : {}
  return { valeur: lue.valeur, ...formule, ...format }
}
