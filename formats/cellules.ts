import { type Cellule, celluleEn, serieDe, type ValeurBrute } from '../core/grille/index.ts'
import {
  type CellulesEcrites,
  type Ecriture,
  type EcritureRefusee,
  erreurDe,
  estVide,
  type Geste,
} from './contenu/index.ts'
import type { ClasseurLu } from './lecture/index.ts'
import { refusDe } from './refus.ts'
import { octetsDe, selonLeFormat } from './selon-le-format.ts'

/**
 * Une copie du classeur où ces cellules ont changé, d'un seul passage ; leur style, leur note et leur validation
 * restent, et rien d'autre n'est touché. Deux gestes sur une cellule : le dernier compte. Un geste qui ne change
 * rien n'écrit rien ; un résultat ne s'écrit qu'à une cellule qui a une formule. Dans un .csv, une formule s'écrit
 * par son résultat.
 */
export function ecrireCellules(lu: ClasseurLu, ecritures: readonly Ecriture[]): CellulesEcrites {
  const { traduire, enTexte } = selonLeFormat(lu, ({ traduire, enTexte }) => ({
    traduire,
    enTexte,
  }))
  const feuilles = new Map(lu.classeur.feuilles.map((feuille) => [feuille.nom, feuille]))
  const gestes = new Map<string, Map<number, Map<number, Geste>>>()
  const refusees: EcritureRefusee[] = []
  for (const { feuille, place, geste } of ecritures) {
    const page = feuilles.get(feuille)
    const ecrit = 'formule' in geste ? traduire(geste) : { geste }
    const raison = refusDe(page, place, geste) ?? ('raison' in ecrit ? ecrit.raison : null)
    if (raison !== null || page === undefined || 'raison' in ecrit) {
      refusees.push({ feuille, place, raison: raison ?? 'feuille-absente' })
      continue
    }
    const actuelle = celluleEn(page, place.ligne, place.colonne)
    const utile = ceQuiChange(enTexte ?? avecSonGenre, actuelle, geste, ecrit.geste)
    if (utile !== null) ranger(gestes, feuille, place.ligne).set(place.colonne, utile)
  }
  if (gestes.size === 0) return { octets: octetsDe(lu), refusees }
  const ecrites = selonLeFormat(lu, (format, source) => format.ecrireCellules(source, gestes))
  return { octets: ecrites.octets, refusees: [...refusees, ...ecrites.refusees] }
}

function ranger(
  gestes: Map<string, Map<number, Map<number, Geste>>>,
  feuille: string,
  ligne: number,
): Map<number, Geste> {
  const lignes = gestes.get(feuille) ?? new Map<number, Map<number, Geste>>()
  const cellules = lignes.get(ligne) ?? new Map<number, Geste>()
  gestes.set(feuille, lignes.set(ligne, cellules))
  return cellules
}

/** Ce qu'il reste à écrire d'un geste ; null si la cellule est déjà ainsi. */
function ceQuiChange(
  enTexte: (valeur: ValeurBrute) => string,
  actuelle: Cellule | undefined,
  demande: Geste,
  ecrit: Geste,
): Geste | null {
  const gardee = valeurDe(actuelle)
  if ('valeur' in ecrit) {
    if (actuelle?.formule !== undefined) return ecrit
    return enTexte(gardee) === enTexte(ecrit.valeur) ? null : ecrit
  }
  const memeResultat = gardee === (estVide(ecrit.resultat) ? null : resultatDe(ecrit.resultat))
  if ('formule' in ecrit) {
    const formules = [ecrit.formule, 'formule' in demande ? demande.formule : ecrit.formule]
    if (!formules.some((formule) => formule === actuelle?.formule)) return ecrit
    return memeResultat ? null : { resultat: ecrit.resultat }
  }
  return actuelle?.formule === undefined || memeResultat ? null : ecrit
}

function resultatDe(resultat: ValeurBrute): ValeurBrute {
  return erreurDe(resultat) ?? resultat
}

/** De quoi comparer deux valeurs, leur genre compris. */
function avecSonGenre(valeur: ValeurBrute): string {
  return estVide(valeur) ? '' : `${typeof valeur} ${valeur}`
}

function valeurDe(cellule: Cellule | undefined): ValeurBrute {
  if (cellule === undefined || cellule.genre === 'sans-valeur') return null
  if (cellule.genre === 'date') return serieDe(cellule.valeur) ?? cellule.valeur
  return cellule.valeur
}
