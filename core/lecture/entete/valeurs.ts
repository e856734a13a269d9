import type { Reponses, Unite } from '../../modele/index.ts'
import { echelleDe, estUnBandeau, lireSomme, montantDe, type Page } from '../textes/index.ts'
import type { Etendues } from './etendue.ts'
import type { Groupe } from './options.ts'

/** Une ligne (et une année) : la valeur de chaque groupe. */
export type Cas = readonly number[]

/** Où sont les lignes qui départagent. */
export interface Terrain {
  readonly etendues: Etendues
  /** Colonne des actions, si on la connaît : les lignes sans intitulé ne prouvent rien. */
  readonly action: number | null
  readonly reponses: Reponses
}

const LIGNES = 240
/** Lignes lues en entier qui suffisent à juger. */
const ASSEZ = 2
const TOTAL = /^(?:(?:sous|grand|ss|s) ?)?(?:totaux|total)\b|^(?:ensemble|cumul|somme)\b|\btotal$/

/** Ce que chaque ligne, et chaque année, écrit dans chaque groupe. */
export function casDe({ etendues, action }: Terrain, groupes: readonly Groupe[]): Cas[] {
  const annees = anneesDe(groupes)
  const colonnes = groupes.flatMap((g) => g.colonnes.map((c) => c.colonne))
  const cas: Cas[] = []
  const incomplets: Cas[] = []
  for (const { page, debut, fin } of etendues) {
    const echelle = echelleDe(page, colonnes, debut, fin)
    let lues = 0
    for (let l = debut; l <= fin && lues < LIGNES; l++) {
      if (!estUneDonnee(page, l, action, colonnes, debut - 1)) continue
      lues++
      for (const annee of annees) {
        const lus = groupes.map((g) => montantEn(page, l, colonneDe(g, annee, annees), echelle))
        const valeurs = lus.map((lu) => (lu.genre === 'lu' ? lu.valeur : 0))
        if (valeurs.filter((v) => v !== 0).length < 2) continue
        // « en attente » : ce qui manque à la ligne ne s'équilibre pas, et ne prouve rien.
        const entier = lus.every((lu) => lu.genre !== 'illisible')
        ;(entier ? cas : incomplets).push(valeurs)
      }
    }
  }
  return cas.length >= ASSEZ ? cas : [...cas, ...incomplets]
}

/** Une seule année écrite vaut pour les colonnes qui n'en disent pas ; un rappel d'avant n'en est pas une. */
function anneesDe(groupes: readonly Groupe[]): (number | null)[] {
  const dites = (siens: readonly Groupe[]) => [
    ...new Set(siens.flatMap((g) => g.colonnes.map((c) => c.annee))),
  ]
  const ecrites = dites(groupes.filter((g) => g.statut !== 'anterieur')).filter((a) => a !== null)
  return ecrites.length === 1 ? ecrites : dites(groupes)
}

function colonneDe(
  { colonnes }: Groupe,
  annee: number | null,
  annees: readonly (number | null)[],
): number | null {
  const sienne = colonnes.find((c) => c.annee === annee)
  const seule = annees.length === 1 ? colonnes.find((c) => c.annee === null) : undefined
  return (sienne ?? seule)?.colonne ?? null
}

/** « Total », « Ensemble », une fois normalisé. */
export const estUnTotal = (libelle: string): boolean => TOTAL.test(libelle)

function estUneDonnee(
  page: Page,
  ligne: number,
  action: number | null,
  colonnes: readonly number[],
  entete: number,
): boolean {
  if (page.feuille.lignes[ligne] === undefined) return false
  if (action !== null) {
    const libelle = page.libelle(ligne, action)
    const fusion = page.fusion(ligne, action)
    if (libelle === '' || estUnTotal(libelle) || estUnBandeau(page, fusion, entete)) return false
  }
  for (let c = 0; c < Math.min(4, page.largeur(ligne)); c++)
    if (estUnTotal(page.libelle(ligne, c))) return false
  return !colonnes.some((c) => additionneUneColonne(page, ligne, c))
}

function additionneUneColonne(page: Page, ligne: number, colonne: number): boolean {
  const formule = page.feuille.lignes[ligne]?.[colonne]?.formule
  if (formule === undefined || formule.length > 400) return false
  return lireSomme(formule)?.plages.some((p) => p.gauche === colonne && p.bas > p.haut) ?? false
}

function montantEn(page: Page, ligne: number, colonne: number | null, echelle: Unite) {
  return montantDe(colonne === null ? undefined : page.feuille.lignes[ligne]?.[colonne], echelle)
}
