import { type ChampDuPlan, centimes, type UniteDAction } from '../modele/index.ts'
import { type Contexte, horsDesAnnees } from '../regles/index.ts'
import type { CelluleDuPlan } from './cellules.ts'
import { REGLES_CHIFFREES, REGLES_D_ACTION } from './regles-chiffrees.ts'

/** Ce qu'on écrirait : cellule → centimes. */
export type Ecritures = ReadonlyMap<CelluleDuPlan, number>

/** Un plan de financement voulu ; ce qui n'est pas dit ne change pas. Centimes. */
export type Visee = Partial<Record<ChampDuPlan, number>>

export function montantDe(unite: UniteDAction, champ: ChampDuPlan): number {
  const montant = unite.montants[champ]
  return typeof montant === 'number' ? montant : 0
}

/**
 * Les cellules à écrire pour que l'action ait ce plan, formules suivies ; null si ce n'est pas possible. Une seule
 * cellule bouge par champ, la plus grande qui est libre, sauf si elle ne suffit pas.
 */
export function realiser(
  unite: UniteDAction,
  cellules: readonly CelluleDuPlan[],
  visee: Visee,
  forcees: Ecritures,
): Ecritures | null {
  const ecritures = new Map(forcees)
  for (const [champ, voulu] of Object.entries(visee) as [ChampDuPlan, number][]) {
    const siennes = cellules.filter((c) => c.champ === champ)
    const total = siennes.reduce((s, c) => s + (forcees.get(c) ?? c.avant), 0)
    if (voulu === total) continue
    const [principale, ...autres] = siennes.filter(estLibre).sort((a, b) => b.avant - a.avant)
    if (principale === undefined) {
      if (siennes.some((c) => c.suit !== null)) continue
      return null
    }
    let ecart = voulu - total
    for (const cellule of [principale, ...autres]) {
      const valeur = forcees.get(cellule) ?? cellule.avant
      const apres = Math.max(0, valeur + ecart)
      ecart -= apres - valeur
      ecritures.set(cellule, apres)
      if (ecart === 0) break
    }
    if (ecart !== 0) return null
  }
  const atteint = totaux(unite, cellules, ecritures)
  const tenu = (Object.entries(atteint) as [ChampDuPlan, number][]).every(
    ([champ, total]) => total === (visee[champ] ?? montantDe(unite, champ)),
  )
  return tenu ? ecritures : null
}

/** Une cellule qu'on peut écrire : ni mur, ni formule. */
export function estLibre({ mur, suit }: CelluleDuPlan): boolean {
  return mur === null && suit === null
}

/** Ce que vaut chaque champ une fois les cellules écrites et les formules suivies. */
export function totaux(
  unite: UniteDAction,
  cellules: readonly CelluleDuPlan[],
  ecritures: Ecritures,
): Record<ChampDuPlan, number> {
  const total: Record<ChampDuPlan, number> = {
    cout: montantDe(unite, 'cout'),
    partEtat: montantDe(unite, 'partEtat'),
    partCollectivite: montantDe(unite, 'partCollectivite'),
    fse: montantDe(unite, 'fse'),
    tiers: montantDe(unite, 'tiers'),
    cee: montantDe(unite, 'cee'),
  }
  const ecarts = suivreLesFormules(cellules, ecritures)
  for (const c of cellules) total[c.champ] += ecarts.get(c.cle) ?? 0
  return total
}

/** De combien chaque cellule change ; une formule peut en suivre une autre. */
function suivreLesFormules(
  cellules: readonly CelluleDuPlan[],
  ecritures: Ecritures,
): Map<string, number> {
  const ecarts = new Map<string, number>()
  for (const [cellule, apres] of ecritures) ecarts.set(cellule.cle, apres - cellule.avant)
  const formules = cellules.filter((c) => c.suit !== null)
  for (const _ of formules) {
    for (const { cle, suit } of formules) {
      let ecart = 0
      for (const [source, fois] of suit ?? []) ecart += fois * (ecarts.get(source) ?? 0)
      ecarts.set(cle, Math.round(ecart))
    }
  }
  return ecarts
}

/** L'action telle qu'elle serait : ce que les règles regardent. */
export function uniteVirtuelle(
  unite: UniteDAction,
  cellules: readonly CelluleDuPlan[],
  ecritures: Ecritures,
): UniteDAction {
  if (ecritures.size === 0) return unite
  const apres = totaux(unite, cellules, ecritures)
  const touches = new Set<ChampDuPlan>([...ecritures.keys()].map((c) => c.champ))
  const montants = { ...unite.montants }
  for (const champ of Object.keys(apres) as ChampDuPlan[]) {
    if (touches.has(champ) || typeof montants[champ] === 'number')
      montants[champ] = centimes(apres[champ])
  }
  const virtuelle: UniteDAction = {
    ...unite,
    montants,
    get memeAction() {
      return unite.memeAction.map((u) => (u === unite ? virtuelle : u))
    },
  }
  return virtuelle
}

/** Ce que les règles disent d'une action : bloquants chiffrés, et points à justifier ou autres bloquants. */
export interface Avis {
  readonly bloquants: ReadonlySet<string>
  readonly autres: ReadonlySet<string>
}

export function avisSur(unite: UniteDAction, contexte: Contexte): Avis {
  const bloquants = new Set<string>()
  const autres = new Set<string>()
  if (horsDesAnnees(unite.annee)) return { bloquants, autres }
  for (const regle of REGLES_D_ACTION) {
    regle.examine(unite, contexte, ({ gravite = regle.gravites[0] }) => {
      if (gravite === 'bloquant' && REGLES_CHIFFREES.includes(regle.id)) bloquants.add(regle.id)
      else if (gravite !== 'signalement') autres.add(regle.id)
    })
  }
  return { bloquants, autres }
}
