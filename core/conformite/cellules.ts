import { type Cellule, type Classeur, celluleEn, type Feuille, lireA1 } from '../grille/index.ts'
import type { Lecture } from '../lecture/index.ts'
import {
  type AxeLu,
  CHAMPS_DU_PLAN,
  type ChampDuPlan,
  type Lieu,
  type Ligne,
  lieuDe,
  type Unite,
  type UniteDAction,
} from '../modele/index.ts'
import { type Affine, cleDeCase, lireAffine } from './affine.ts'

/** Ce que l'utilisateur ne veut pas voir bouger. */
export interface Tenus {
  /** « Feuille!B12 ». */
  readonly cellules: ReadonlySet<string>
  readonly champs: ReadonlySet<ChampDuPlan>
  /** Leurs actions restent telles quelles. */
  readonly axes: ReadonlySet<AxeLu>
}

export const RIEN_DE_TENU: Tenus = { cellules: new Set(), champs: new Set(), axes: new Set() }

/** Pourquoi une cellule ne bouge pas : un groupe de mots. */
export type Mur =
  | 'une formule que l’on ne sait pas suivre'
  | 'plusieurs colonnes qui s’additionnent'
  | 'une cellule partagée par plusieurs lignes'
  | 'une cellule fusionnée'
  | 'une cellule que vous tenez'
  | 'une part que vous tenez'

/** Une cellule de montant d'une action. Montants en centimes. */
export interface CelluleDuPlan {
  readonly cle: string
  readonly ligne: Ligne
  readonly champ: ChampDuPlan
  readonly lieu: Lieu
  /** 0 si elle est vide. */
  readonly avant: number
  readonly vide: boolean
  /** Centimes par unité de la cellule. */
  readonly facteur: number
  /** Le plus petit écart qui se voit à l'affichage. */
  readonly pas: number
  readonly protegee: boolean
  /** Son montant est écrit en texte. */
  readonly enTexte: boolean
  readonly mur: Mur | null
  /** Elle suit d'autres cellules de la même action : de combien, par centime. */
  readonly suit: ReadonlyMap<string, number> | null
}

/** Les cellules de chaque action ; une action dont un montant est illisible n'en a pas. */
export type Plans = ReadonlyMap<UniteDAction, readonly CelluleDuPlan[]>

export function relever(
  { contrat, situer }: Pick<Lecture, 'contrat' | 'situer'>,
  classeur: Classeur,
  { cellules: tenues, champs }: Pick<Tenus, 'cellules' | 'champs'>,
): Plans {
  const feuilles = new Map(classeur.feuilles.map((f) => [f.nom, f]))
  const emplois = new Map<string, number>()
  const plans = new Map<UniteDAction, CelluleDuPlan[]>()
  for (const unite of contrat.unites) {
    const cellules = unite.lignes.flatMap((ligne) =>
      CHAMPS_DU_PLAN.flatMap((champ) => {
        const cellule = celluleDe(ligne, champ, situer, feuilles, tenues)
        if (cellule === null) return []
        return champs.has(champ) ? { ...cellule, mur: 'une part que vous tenez' as const } : cellule
      }),
    )
    for (const { cle } of cellules) emplois.set(cle, (emplois.get(cle) ?? 0) + 1)
    plans.set(unite, cellules)
  }
  for (const [unite, cellules] of plans) {
    const siennes = new Map(cellules.map((c) => [c.cle, c]))
    const suivies = cellules.map(
      (c): CelluleDuPlan =>
        (emplois.get(c.cle) ?? 0) > 1
          ? { ...c, mur: 'une cellule partagée par plusieurs lignes' }
          : suivre(c, siennes, feuilles),
    )
    const arretees = suivies.some(({ mur }) => mur === FORMULE)
    plans.set(unite, arretees ? suivies.map((c) => arreter(c, suivies)) : suivies)
  }
  return plans
}

function celluleDe(
  ligne: Ligne,
  champ: ChampDuPlan,
  situer: Lecture['situer'],
  feuilles: ReadonlyMap<string, Feuille>,
  tenues: ReadonlySet<string>,
): CelluleDuPlan | null {
  const montant = ligne.montants[champ]
  const lu = lieuDe(ligne, champ)
  if (montant === 'absent' || montant === 'illisible' || lu === null) return null
  const lieux = situer(lu)
  const [lieu = lu] = lieux
  const feuille = feuilles.get(lieu.feuille)
  if (feuille === undefined) return null
  const plusieurs = (ligne.vue.colonnes[champ]?.length ?? 0) > 1 || lieux.length > 1
  const avant = typeof montant === 'number' ? montant : 0
  const cle = cleDeCase(lieu.feuille, lieu.ligne, lieu.colonne)
  const cellule = celluleEn(feuille, lieu.ligne, lieu.colonne)
  return {
    cle,
    ligne,
    champ,
    lieu,
    avant,
    vide: typeof montant !== 'number',
    facteur: facteurDe(cellule, avant, ligne.vue.unite),
    pas: Math.max(1, 2 * ligne.vue.demiPas),
    protegee: feuille.protegee,
    enTexte: cellule?.genre === 'texte',
    mur: plusieurs
      ? 'plusieurs colonnes qui s’additionnent'
      : tenues.has(cle)
        ? 'une cellule que vous tenez'
        : estRecouverte(feuille, lieu)
          ? 'une cellule fusionnée'
          : null,
    suit: null,
  }
}

const CENTIMES: Readonly<Record<Unite, number>> = { EUR: 100, kEUR: 100_000, MEUR: 100_000_000 }

/** L'unité de la vue, ou celle qui explique le nombre écrit : une colonne peut avoir la sienne. */
export function facteurDe(cellule: Cellule | undefined, montant: number, unite: Unite): number {
  const propose = CENTIMES[unite]
  if (cellule?.genre !== 'nombre' || cellule.valeur === 0) return propose
  const { valeur } = cellule
  const candidats = [propose, ...Object.values(CENTIMES)]
  return candidats.find((f) => Math.abs(valeur * f - montant) < 1) ?? propose
}

function estRecouverte({ fusions }: Feuille, { ligne, colonne }: Lieu): boolean {
  return fusions.some(
    (f) =>
      ligne >= f.haut &&
      ligne <= f.bas &&
      colonne >= f.gauche &&
      colonne <= f.droite &&
      (ligne !== f.haut || colonne !== f.gauche),
  )
}

/** Suivre une formule qu'on ne suit pas, c'est ne pas suivre. */
function arreter(cellule: CelluleDuPlan, siennes: readonly CelluleDuPlan[]): CelluleDuPlan {
  const bloquee = siennes.some((c) => c.mur === FORMULE && cellule.suit?.has(c.cle))
  return bloquee ? { ...cellule, mur: FORMULE, suit: null } : cellule
}

const FORMULE = 'une formule que l’on ne sait pas suivre'

/** Une formule qui ne cite que des cellules de son action les suit ; toute autre est un mur. */
function suivre(
  cellule: CelluleDuPlan,
  siennes: ReadonlyMap<string, CelluleDuPlan>,
  feuilles: ReadonlyMap<string, Feuille>,
): CelluleDuPlan {
  const { lieu } = cellule
  const feuille = feuilles.get(lieu.feuille)
  const formule = feuille && celluleEn(feuille, lieu.ligne, lieu.colonne)?.formule
  if (formule === undefined) return cellule
  const affine = lireAffine(formule, lieu.feuille)
  const suit = affine === null ? null : dependancesDe(cellule, affine, siennes, feuilles)
  return suit === null ? { ...cellule, mur: FORMULE } : { ...cellule, suit }
}

function dependancesDe(
  cellule: CelluleDuPlan,
  { termes, constante }: Affine,
  siennes: ReadonlyMap<string, CelluleDuPlan>,
  feuilles: ReadonlyMap<string, Feuille>,
): ReadonlyMap<string, number> | null {
  const suit = new Map<string, number>()
  let valeur = constante * cellule.facteur
  for (const [cle, fois] of termes) {
    const source = siennes.get(cle)
    if (source !== undefined && source.mur === null) {
      if (source === cellule || source.facteur !== cellule.facteur) return null
      suit.set(cle, fois)
      valeur += fois * source.avant
      continue
    }
    const ailleurs = caseDe(cle, feuilles)
    if (ailleurs?.formule !== undefined) return null
    if (ailleurs?.genre === 'nombre') valeur += fois * ailleurs.valeur * cellule.facteur
  }
  // Le résultat gardé ne vient pas de cette formule : un tableur n'a pas recalculé, on ne la suit pas.
  return Math.abs(valeur - cellule.avant) < 1 ? suit : null
}

export function caseDe(cle: string, feuilles: ReadonlyMap<string, Feuille>) {
  const fin = cle.lastIndexOf('!')
  const feuille = feuilles.get(cle.slice(0, fin))
  const place = lireA1(cle.slice(fin + 1))
  return feuille && place ? celluleEn(feuille, place.ligne, place.colonne) : undefined
}
