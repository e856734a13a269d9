import { type Cellule, celluleEn, serieDe, type ValeurBrute } from '../core/grille/index.ts'
import {
  type CellulesEcrites,
  type Ecriture,
  type EcritureRefusee,
  erreurDe,
  estVide,
  type Geste,
  type RaisonDeRefus,
} from './contenu/index.ts'
import { ecrireCellulesCsv, texteDeCsv } from './csv/index.ts'
import { formulePourExcel, formulePourOdf } from './formule/index.ts'
import type { ClasseurLu, FormatDeClasseur } from './lecture/index.ts'
import { ecrireCellulesOds } from './ods/index.ts'
import { ecrireCellulesOoxml } from './ooxml/index.ts'
import { octetsDe } from './ouvrir.ts'
import { refusDe } from './refus.ts'

/**
 * Une copie du classeur où ces cellules ont changé, d'un seul passage ; leur style, leur note et leur validation restent, et
 * rien d'autre n'est touché. Deux gestes sur une cellule : le dernier compte. Un geste qui ne change rien n'écrit rien ; un
 * résultat ne s'écrit qu'à une cellule qui a une formule. Dans un .csv, une formule s'écrit par son résultat.
 */
export function ecrireCellules(lu: ClasseurLu, ecritures: readonly Ecriture[]): CellulesEcrites {
  const feuilles = new Map(lu.classeur.feuilles.map((feuille) => [feuille.nom, feuille]))
  const gestes = new Map<string, Map<number, Map<number, Geste>>>()
  const refusees: EcritureRefusee[] = []
  for (const { feuille, place, geste } of ecritures) {
    const page = feuilles.get(feuille)
    const ecrit = traduire(geste, lu.format)
    const raison = refusDe(page, place, geste) ?? ('raison' in ecrit ? ecrit.raison : null)
    if (raison !== null || page === undefined || 'raison' in ecrit) {
      refusees.push({ feuille, place, raison: raison ?? 'feuille-absente' })
      continue
    }
    const actuelle = celluleEn(page, place.ligne, place.colonne)
    const utile = ceQuiChange(lu.format, actuelle, geste, ecrit.geste)
    if (utile !== null) ranger(gestes, feuille, place.ligne).set(place.colonne, utile)
  }
  if (gestes.size === 0) return { octets: octetsDe(lu), refusees }
  const ecrites = ecrireSelonLeFormat(lu, gestes)
  return { octets: ecrites.octets, refusees: [...refusees, ...ecrites.refusees] }
}

function ecrireSelonLeFormat(
  lu: ClasseurLu,
  gestes: ReadonlyMap<string, Map<number, Map<number, Geste>>>,
): CellulesEcrites {
  if (lu.format === 'ods') return ecrireCellulesOds(lu.paquet, gestes)
  if (lu.format !== 'csv') return ecrireCellulesOoxml(lu.paquet, gestes)
  const [[feuille, siens] = ['', new Map<number, Map<number, Geste>>()]] = gestes
  return ecrireCellulesCsv(lu.source, feuille, siens)
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

/** Le même geste, sa formule écrite comme dans ce fichier. */
function traduire(
  geste: Geste,
  format: FormatDeClasseur,
): { readonly geste: Geste } | { readonly raison: RaisonDeRefus } {
  if (!('formule' in geste)) return { geste }
  if (format === 'csv') return { geste: { valeur: geste.resultat } }
  const traduite =
    format === 'ods' ? formulePourOdf(geste.formule) : formulePourExcel(geste.formule)
  if ('raison' in traduite) return traduite
  return { geste: { formule: traduite.texte, resultat: geste.resultat } }
}

/** Ce qu'il reste à écrire d'un geste ; null si la cellule est déjà ainsi. */
function ceQuiChange(
  format: FormatDeClasseur,
  actuelle: Cellule | undefined,
  demande: Geste,
  ecrit: Geste,
): Geste | null {
  const gardee = valeurDe(actuelle)
  if ('valeur' in ecrit) {
    if (actuelle?.formule !== undefined) return ecrit
    return enTexte(format, gardee) === enTexte(format, ecrit.valeur) ? null : ecrit
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

/** De quoi comparer deux valeurs, leur genre compris ; un .csv n'a que des textes. */
function enTexte(format: FormatDeClasseur, valeur: ValeurBrute): string {
  if (format === 'csv') return texteDeCsv(valeur)
  return estVide(valeur) ? '' : `${typeof valeur} ${valeur}`
}

function valeurDe(cellule: Cellule | undefined): ValeurBrute {
  if (cellule === undefined || cellule.genre === 'sans-valeur') return null
  if (cellule.genre === 'date') return serieDe(cellule.valeur) ?? cellule.valeur
  return cellule.valeur
}
