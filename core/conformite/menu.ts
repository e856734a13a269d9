import type { UniteDAction } from '../modele/index.ts'
import type { Contexte } from '../regles/index.ts'
import type { CelluleDuPlan } from './cellules.ts'
import { partsFixes, plansDe } from './plans.ts'
import {
  type Avis,
  avisSur,
  type Ecritures,
  estLibre,
  montantDe,
  realiser,
  uniteVirtuelle,
} from './virtuel.ts'

/** Une façon de rendre une action conforme : où sa part de l'État peut aller, et à quel prix. Centimes. */
export interface Option {
  readonly nom: string
  readonly lo: number
  readonly hi: number
  readonly prix: number
  /** Les cellules à écrire pour cette part de l'État ; null si elle ne s'écrit pas. */
  readonly poser: (etat: number) => Ecritures | null
}

export interface Menu {
  readonly unite: UniteDAction
  readonly etat: number
  /** Les cellules de cette part : « Feuille!E12 ». */
  readonly etatEn: readonly string[]
  /** La plus petite variation qui se voit. */
  readonly pas: number
  /** La moins chère ; null : aucun changement permis ne la rend conforme. */
  readonly base: Option | null
  /** La moins chère d'abord. */
  readonly options: readonly Option[]
  readonly avis: Avis
}

/** Un constat nouveau vaut cinquante cellules : on n'en fait naître un que s'il n'y a pas d'autre voie. */
const PRIX_D_UN_CONSTAT = 50

export interface Donnees {
  readonly contexte: Contexte
  readonly coutLibre: boolean
}

/** Une action, ce qu'elle prend d'abord, et tout ce qu'on peut en faire, que seul un lien demande. */
export function menuDe(
  unite: UniteDAction,
  cellules: readonly CelluleDuPlan[],
  donnees: Donnees,
): Menu {
  const avis = avisSur(unite, donnees.contexte)
  const etat = montantDe(unite, 'partEtat')
  const pas = cellules.find((c) => c.champ === 'partEtat')?.pas ?? 1
  let toutes: readonly Option[] | null = null
  const lister = () => {
    toutes ??= optionsDe(
      { unite, cellules, contexte: donnees.contexte, avis },
      donnees.coutLibre,
      pas,
    )
    return toutes
  }
  const saine = avis.bloquants.size === 0 && cellules.every((c) => c.avant >= 0)
  return {
    unite,
    etat,
    etatEn: cellules.flatMap(({ champ, cle }) => (champ === 'partEtat' ? [cle] : [])),
    pas,
    avis,
    base: saine ? telleQuelle(etat) : (lister()[0] ?? null),
    get options() {
      return lister()
    },
  }
}

function telleQuelle(etat: number): Option {
  return { nom: 'tel quel', lo: etat, hi: etat, prix: 0, poser: () => new Map() }
}

/** Chaque façon d'être conforme, éprouvée par les règles mêmes. */
function optionsDe(sujet: Sujet, coutLibre: boolean, pas: number): readonly Option[] {
  const { unite, cellules, contexte, avis } = sujet
  const etat = montantDe(unite, 'partEtat')
  const forcees = valeursObligees(cellules)
  const latitude = { avis, coutLibre, fixes: partsFixes(cellules) }
  const options = plansDe(unite, contexte, latitude).flatMap(({ nom, de, a, viser }): Option[] => {
    const arrondi = Math.floor(a / pas) * pas
    const bornes = de === a && arrondi > 0 ? [...new Set([arrondi, a])] : [a]
    for (const hi of bornes) {
      const lo = de === a ? hi : de
      const poser = (e: number) => realiser(unite, cellules, viser(e), forcees)
      const option = eprouver(sujet, { nom, lo, hi, poser }, etat)
      if (option !== null) return [option]
    }
    return []
  })
  return options.sort((a, b) => comparer(a, b, etat))
}

/** La part de l'État d'une option, au plus près d'une valeur. */
export function auPlusPres({ lo, hi }: Pick<Option, 'lo' | 'hi'>, etat: number): number {
  return Math.min(Math.max(etat, lo), hi)
}

/** Ce que cette option déplace, en centimes ; null : elle ne s'écrit pas. */
export function deplacesPar(option: Option, etat: number): number | null {
  const ecritures = option.poser(auPlusPres(option, etat))
  if (ecritures === null) return null
  return [...ecritures].reduce((s, [cellule, apres]) => s + Math.abs(apres - cellule.avant), 0)
}

function comparer(a: Option, b: Option, etat: number): number {
  const distance = (o: Option) => Math.abs(auPlusPres(o, etat) - etat)
  return a.prix - b.prix || distance(a) - distance(b)
}

/** Un montant négatif redevient nul : c'est le seul qu'on change sans qu'un lien le demande. */
function valeursObligees(cellules: readonly CelluleDuPlan[]): Ecritures {
  return new Map(cellules.filter((c) => c.avant < 0 && estLibre(c)).map((c) => [c, 0] as const))
}

interface Sujet {
  readonly unite: UniteDAction
  readonly cellules: readonly CelluleDuPlan[]
  readonly contexte: Contexte
  readonly avis: Avis
}

/** L'option avec son prix, si les règles n'y trouvent plus de bloquant ; null sinon. */
function eprouver(
  { unite, cellules, contexte, avis }: Sujet,
  option: Omit<Option, 'prix'>,
  etat: number,
): Option | null {
  const { lo, hi, poser } = option
  if (lo > hi) return null
  const juger = (e: number) => {
    const ecritures = poser(e)
    if (ecritures === null) return null
    const rendu = avisSur(uniteVirtuelle(unite, cellules, ecritures), contexte)
    if (rendu.bloquants.size > 0) return null
    return { ecritures, neufs: [...rendu.autres].filter((r) => !avis.autres.has(r)).length }
  }
  const ici = juger(auPlusPres(option, etat))
  if (ici === null) return null
  // Au milieu de l'intervalle, la parité se rompt si elle doit se rompre.
  const milieu = lo === hi ? ici : juger(Math.floor((lo + Math.min(hi, 2 * etat + lo)) / 2))
  if (milieu === null) return null
  const { ecritures, neufs } = milieu
  const cellulesEcrites = Math.max(ecritures.size, ici.ecritures.size)
  return {
    ...option,
    prix: cellulesEcrites + PRIX_D_UN_CONSTAT * Math.max(neufs, ici.neufs),
  }
}
