import { type Cellule, serieDe } from '../../../core/grille/index.ts'
import type { Noms } from '../apparence/index.ts'
import { type EvaluatedCell, type Model, registries } from '../bibliotheque.ts'
import { codeDErreur } from '../erreurs.ts'
import type { ParEtapes } from '../etapes.ts'
import { colonneDe, ligneDe, type Place, placeDe } from '../place.ts'
import { remplirParEtapes } from '../remplissage/index.ts'
import { donneesDe } from './donnees.ts'
import type { FeuilleAOuvrir } from './feuille.ts'
import { formuleDeGrille } from './formule.ts'
import type { Habillage } from './habillage.ts'

/** Une grille prête, et ce qu'elle ne recalcule pas. */
export interface Essai {
  readonly modele: Model
  readonly feuilles: readonly FeuilleAOuvrir[]
}

/** Une formule figée en change d'autres : on recommence, mais pas sans fin. */
const PASSES_MAX = 5

/**
 * Ouvre les feuilles en laissant la grille recalculer chaque formule dont elle retrouve la valeur enregistrée. Les
 * autres (fonction inconnue, lien vers un autre classeur, calcul qui diffère d'Excel) gardent cette valeur : jamais
 * 0 ni une erreur à sa place.
 */
export function* essayer(
  feuilles: readonly FeuilleAOuvrir[],
  habillage: Habillage | null,
  noms: Noms,
): ParEtapes<Essai> {
  let essayees = feuilles.map((f) => figer(f, inconnues(f)))
  for (let passe = 1; ; passe++) {
    yield
    const { structure, bandes } = donneesDe(essayees, habillage, noms)
    const modele = yield* remplirParEtapes(structure, bandes)
    yield
    const aFiger = essayees.map((f) => differentes(f, modele))
    if (passe === PASSES_MAX || aFiger.every((places) => places.length === 0)) {
      return { modele, feuilles: essayees }
    }
    essayees = essayees.map((f, i) => figer(f, aFiger[i] ?? []))
  }
}

function figer(feuille: FeuilleAOuvrir, places: readonly Place[]): FeuilleAOuvrir {
  return places.length === 0
    ? feuille
    : { ...feuille, figees: new Set([...feuille.figees, ...places]) }
}

type Formule = readonly [Place, Cellule & { readonly formule: string }]

function* formulesDe({ feuille, figees }: FeuilleAOuvrir): Generator<Formule> {
  for (const [i, ligne] of feuille.lignes.entries()) {
    for (const [j, cellule] of (ligne ?? []).entries()) {
      if (cellule?.formule === undefined) continue
      const place = placeDe(i, j)
      if (!figees.has(place)) yield [place, { ...cellule, formule: cellule.formule }]
    }
  }
}

const APPELS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Z_][\w.]*)\(/gi

/** Ce qu'on sait d'avance ne pas se calculer ici épargne une passe. */
function inconnues(feuille: FeuilleAOuvrir): Place[] {
  const places: Place[] = []
  for (const [place, cellule] of formulesDe(feuille)) {
    if (cellule.genre !== 'sans-valeur' && !seConnait(cellule.formule)) places.push(place)
  }
  return places
}

function seConnait(formule: string): boolean {
  if (formule.replaceAll(/"(?:[^"]|"")*"/g, '').includes('[')) return false
  for (const [, nom] of formuleDeGrille(formule).matchAll(APPELS)) {
    if (nom !== undefined && !registries.functionRegistry.contains(nom.toUpperCase())) return false
  }
  return true
}

function differentes(feuille: FeuilleAOuvrir, { getters }: Model): Place[] {
  const places: Place[] = []
  for (const [place, cellule] of formulesDe(feuille)) {
    const position = { sheetId: feuille.id, row: ligneDe(place), col: colonneDe(place) }
    if (!retrouve(cellule, getters.getEvaluatedCell(position))) places.push(place)
  }
  return places
}

/**
 * La grille retrouve-t-elle la valeur du fichier ? Une formule sans valeur enregistrée ne dit rien : elle en reçoit
 * une.
 */
function retrouve(cellule: Cellule, vue: EvaluatedCell): boolean {
  switch (cellule.genre) {
    case 'sans-valeur':
      return true
    case 'erreur':
      return vue.type === 'error' && codeDErreur(vue.value) === cellule.valeur
    case 'date':
      return procheDe(serieDe(cellule.valeur), vue.value)
    case 'nombre':
      return procheDe(cellule.valeur, vue.value)
    default:
      return vue.value === cellule.valeur
  }
}

function procheDe(enregistree: number | null, vue: unknown): boolean {
  if (enregistree === null || typeof vue !== 'number') return false
  return Math.abs(enregistree - vue) <= 1e-9 * Math.max(1, Math.abs(enregistree))
}
