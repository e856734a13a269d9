import { EN_JEU } from '../entete/index.ts'
import type { Tableau } from '../tableau/index.ts'
import { anneeSeule, echelleDe, montantDe } from '../textes/index.ts'
import type { Exercices } from './exercices.ts'
import { estLaMemeAction, type NomDAction, nomDAction } from './noms.ts'

/** Part des actions en commun à partir de laquelle deux tableaux parlent du même contrat. */
export const RECOUVREMENT = 0.6
/** Part des montants communs qui doivent être égaux pour qu'un tableau ne fasse que reprendre l'autre. */
const REPRISE = 0.9
const TOLERANCE = 100

/** Ce qu'un tableau est pour un autre, déjà retenu. */
export type Parente = 'autre' | 'reprise' | 'version'

export function parente(retenu: Tableau, candidat: Tableau, exercices: Exercices): Parente {
  if (!disentLesMemesActions(retenu, candidat, exercices)) return 'autre'
  const attend = (a: Tableau, b: Tableau) => attendSesCredits(a, b, exercices)
  if (attend(retenu, candidat) || attend(candidat, retenu)) return 'autre'
  const [miens, siens] = comparables(creditsDe(retenu, exercices), creditsDe(candidat, exercices))
  const communs = [...miens].flatMap(([cle, montant]) => {
    const autre = siens.get(cle)
    return autre === undefined ? [] : [Math.abs(autre - montant) <= TOLERANCE]
  })
  // Les mêmes actions, sans un seul exercice en commun : la suite du contrat, pas sa reprise.
  if (communs.length === 0 && miens.size > 0 && siens.size > 0) return 'autre'
  const egaux = communs.filter((egal) => egal).length
  return egaux >= communs.length * REPRISE ? 'reprise' : 'version'
}

/**
 * Combien de crédits d'un récapitulatif ne se retrouvent pas dans ce qu'il récapitule : ni dans le tableau qu'il
 * reprend, ni dans l'ensemble des tableaux retenus.
 */
export function creditsDifferents(
  repris: Tableau,
  retenus: readonly Tableau[],
  recapitulatif: Tableau,
  exercices: Exercices,
): number {
  const siens = creditsDe(recapitulatif, exercices)
  const inconnus = [[repris], retenus].map((tableaux) => {
    const [dits, redits] = comparables(
      tableaux.flatMap((t) => creditsDe(t, exercices)),
      siens,
    )
    return [...redits].filter(([cle, montant]) => {
      const dit = dits.get(cle)
      return dit === undefined || Math.abs(dit - montant) > TOLERANCE
    }).length
  })
  return Math.min(...inconnus)
}

/** Du même exercice, et nommant en majorité les mêmes actions. */
function disentLesMemesActions(a: Tableau, b: Tableau, exercices: Exercices): boolean {
  const parAnnee = (t: Tableau) => t.attributions.some((x) => x.champ === 'annee')
  if (parAnnee(a) || parAnnee(b)) return a.page !== b.page && recouvrement(a, b) >= RECOUVREMENT
  if (sontDExercicesDifferents(a, b, exercices)) return false
  return recouvrement(a, b) >= RECOUVREMENT
}

export function sontDExercicesDifferents(a: Tableau, b: Tableau, exercices: Exercices): boolean {
  const [anneeA, anneeB] = [a, b].map((t) => exercices.get(t) ?? null)
  return anneeA !== null && anneeB !== null && anneeA !== anneeB
}

export function recouvrement(a: Tableau, b: Tableau): number {
  const noms = new Map<string, NomDAction[]>()
  for (const { action } of a.actions) {
    const dit = nomDAction(action)
    const memes = noms.get(dit.nom)
    if (memes) memes.push(dit)
    else noms.set(dit.nom, [dit])
  }
  const communes = b.actions.filter(({ action }) => {
    const dit = nomDAction(action)
    return noms.get(dit.nom)?.some((autre) => estLaMemeAction(dit, autre))
  }).length
  return communes / Math.max(1, Math.min(a.actions.length, b.actions.length))
}

/**
 * L'avenant d'une année que l'autre tableau n'a pas : il a la colonne des crédits, et rien dedans encore. Sans quoi
 * une feuille qui reste à remplir ferait taire les années d'avant.
 */
function attendSesCredits(avenant: Tableau, autre: Tableau, exercices: Exercices): boolean {
  const exercice = exercices.get(avenant) ?? null
  const credits = creditsDe(autre, exercices)
  return (
    exercice !== null &&
    credits.length > 0 &&
    avenant.attributions.some((a) => a.champ === 'partEtat') &&
    creditsDe(avenant, exercices).length === 0 &&
    credits.every(({ annee }) => annee !== '' && annee !== String(exercice))
  )
}

/** Un crédit de l'État : `annee` est vide quand rien ne la dit. */
interface Credit {
  readonly action: string
  readonly annee: string
  readonly montant: number
}

function creditsDe(tableau: Tableau, exercices: Exercices): Credit[] {
  const { page, actions, attributions } = tableau
  const colonnes = attributions.filter((a) => a.champ === 'partEtat')
  const annee = attributions.find((a) => a.champ === 'annee')?.colonne
  const exercice = exercices.get(tableau) ?? null
  const echelle = echelleDe(
    page,
    colonnes.map((a) => a.colonne),
    tableau.bloc.bas + 1,
    tableau.fin,
  )
  let ecrite: number | null = null
  return actions.flatMap(({ ligne, action, annee: enTitre }) => {
    // Écrite une fois, elle vaut pour les lignes qui suivent.
    if (annee !== undefined) ecrite = anneeSeule(page.texte(ligne, annee)) ?? ecrite
    return colonnes.flatMap((a) => {
      const lu = montantDe(page.feuille.lignes[ligne]?.[a.colonne], echelle)
      if (lu.genre !== 'lu' || lu.valeur === 0) return []
      const an = String(a.annee ?? ecrite ?? enTitre ?? exercice ?? '')
      return [{ action: nomDAction(action).nom, annee: an, montant: lu.valeur }]
    })
  })
}

/** Deux plans de financement, par action et par année ; par action seule dès que l'un ne dit pas ses années. */
function comparables(
  a: readonly Credit[],
  b: readonly Credit[],
): [Map<string, number>, Map<string, number>] {
  const dates = [...a, ...b].every(({ annee }) => annee !== '')
  const additionner = (credits: readonly Credit[]) => {
    const sommes = new Map<string, number>()
    for (const { action, annee, montant } of credits) {
      const cle = dates ? `${action}|${annee}` : action
      sommes.set(cle, (sommes.get(cle) ?? 0) + montant)
    }
    return sommes
  }
  return [additionner(a), additionner(b)]
}

/** Combien de montants différents un tableau porte : à égalité, le plus complet dit le plan de financement. */
export function richesse({ attributions }: Tableau): number {
  return new Set(attributions.filter((a) => EN_JEU.includes(a.champ)).map((a) => a.champ)).size
}
