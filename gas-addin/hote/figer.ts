import { type Adresse, a1, contient, enRectangles, type Plage } from '../../core/grille/index.ts'
import {
  ErreurDHote,
  type FormulesAFiger,
  type Portee,
  rienAFiger,
} from '../../task-pane/hote/index.ts'
import { enTexte } from './cellule.ts'
import { extraire } from './decoupe.ts'
import { enPlage, type Feuille, plageDans } from './feuilles.ts'
import type { Contexte, ContexteDEcriture } from './geste.ts'
import { estProtegee, protectionsDe } from './protections.ts'

/** Compte sans rien changer les formules PACTE de la sélection, ou de la feuille active. */
export function compterFormules(contexte: Contexte, portee: Portee): FormulesAFiger {
  const { feuille, formules } = trouver(contexte, portee)
  return { feuille: feuille.getName(), nombre: formules.length }
}

/**
 * Remplace les formules PACTE par leurs valeurs, plages étalées comprises ; rend combien de formules. Lève «
 * changee » si l'une est en erreur ou n'a pas fini de se calculer, « protege » si l'on ne peut pas y écrire : rien
 * n'est alors figé.
 */
export function figer(contexte: ContexteDEcriture, portee: Portee): number {
  const { feuille, plage, valeurs, ecrites, formules } = trouver(contexte, portee)
  if (formules.length === 0) return 0
  exigerSansProtection(feuille, formules)
  refuserLesErreurs(feuille, formules, valeurs)
  for (const zone of enRectangles(formules)) {
    const cible = plageDans(feuille, zone)
    contexte.ecrire(
      () => cible.setValues(aEcrire(valeurs, zone)),
      () => cible.setFormulas(extraire(ecrites, zone)),
    )
  }
  // Google ne dit pas quelles cellules une formule remplit : ce sont celles qui se vident quand elle n'est plus là.
  SpreadsheetApp.flush()
  const apres = plage.getValues()
  const etales = valeurs.flatMap((rangee, ligne) =>
    rangee.flatMap((valeur, colonne) =>
      ecrites[ligne]?.[colonne] === '' && valeur !== '' && apres[ligne]?.[colonne] === ''
        ? [{ ligne, colonne }]
        : [],
    ),
  )
  refuserLesErreurs(feuille, etales, valeurs)
  for (const zone of enRectangles(etales)) {
    const cible = plageDans(feuille, zone)
    contexte.ecrire(
      () => cible.setValues(aEcrire(valeurs, zone)),
      () => cible.clearContent(),
    )
  }
  return formules.length
}

type Valeurs = readonly (readonly unknown[])[]

interface Trouvaille {
  readonly feuille: Feuille
  /** Les cellules remplies, à partir de A1. */
  readonly plage: GoogleAppsScript.Spreadsheet.Range
  readonly valeurs: Valeurs
  /** '' : pas de formule. */
  readonly ecrites: readonly (readonly string[])[]
  /** Les nôtres, dans la portée. */
  readonly formules: readonly Adresse[]
}

function trouver({ classeur }: Contexte, portee: Portee): Trouvaille {
  const feuille = classeur.getActiveSheet()
  const plage = feuille.getDataRange()
  const choisies = portee === 'feuille' ? [enPlage(plage)] : selectionnees(classeur)
  const ecrites = plage.getFormulas()
  const formules = ecrites.flatMap((rangee, ligne) =>
    rangee.flatMap((formule, colonne) =>
      estANous(formule) && choisies.some((zone) => contient(zone, ligne, colonne))
        ? [{ ligne, colonne }]
        : [],
    ),
  )
  return { feuille, plage, valeurs: plage.getValues(), ecrites, formules }
}

function selectionnees(classeur: GoogleAppsScript.Spreadsheet.Spreadsheet): Plage[] {
  const liste: GoogleAppsScript.Spreadsheet.RangeList | null = classeur.getActiveRangeList()
  return liste === null ? [] : liste.getRanges().map(enPlage)
}

/**
 * Un classeur venu d'Excel garde « PACTE.PARTETAT » ou « _xldudf_PACTE_PARTETAT » ; un texte entre guillemets
 * n'appelle rien.
 */
function estANous(formule: string): boolean {
  return /(?:\b|_xldudf_)PACTE[._]/i.test(formule.replace(/"[^"]*"/g, ''))
}

/** Google montre ce mot tant qu'une fonction personnalisée n'a pas fini. */
const EN_CALCUL = /^(?:loading|chargement)(?:…|\.{3})?$/i
const ERREUR = /^#(?:\p{Lu}[\p{Lu}\d_/]*[!?]|N\/A)$/u

function refuserLesErreurs(feuille: Feuille, cellules: readonly Adresse[], valeurs: Valeurs): void {
  const mauvaises = cellules.flatMap(({ ligne, colonne }) => {
    const valeur = valeurs[ligne]?.[colonne]
    const sansValeur = typeof valeur === 'string' && (ERREUR.test(valeur) || EN_CALCUL.test(valeur))
    return sansValeur ? [`${a1(ligne, colonne)} (${valeur})`] : []
  })
  if (mauvaises.length > 0) throw rienAFiger(feuille.getName(), mauvaises)
}

function exigerSansProtection(feuille: Feuille, cellules: readonly Adresse[]): void {
  const protections = protectionsDe(feuille)
  if (!cellules.some(({ ligne, colonne }) => estProtegee(protections, ligne, colonne))) return
  throw new ErreurDHote(
    'protege',
    `Rien n’a été figé sur la feuille «\u00a0${feuille.getName()}\u00a0»\u00a0: ces formules y ` +
      'sont protégées. Faites-les déprotéger par leur propriétaire (menu Données, «\u00a0Protéger des ' +
      'feuilles et des plages\u00a0»), puis recommencez.',
  )
}

/** Un texte se garde derrière une apostrophe : sans elle, « 12 » deviendrait un nombre. */
function aEcrire(valeurs: Valeurs, zone: Plage): unknown[][] {
  return extraire(valeurs, zone).map((ligne) =>
    ligne.map((valeur) => (typeof valeur === 'string' ? enTexte(valeur) : valeur)),
  )
}
