import type { Constat, LigneDeSynthese } from '../constats/index.ts'
import type { Jugement } from './juger.ts'

/** Ce qu'une autre lecture changerait au verdict. */
export interface Difference {
  /** Constats de la lecture retenue que l'autre ne fait pas. */
  readonly dependants: readonly Constat[]
  /** Règles dont les constats ne sont pas les mêmes. */
  readonly regles: readonly string[]
  /** Argent que la réponse déplace, en centimes. */
  readonly enjeu: number
}

/** Ce qui sépare deux lectures ; null : le verdict est le même. */
export function comparer(retenu: Jugement, autre: Jugement): Difference | null {
  const ici = parCle(retenu)
  const la = parCle(autre)
  const dependants = enPlus(ici, la)
  const apparus = enPlus(la, ici)
  const ecart = ecartDesSyntheses(retenu.synthese, autre.synthese)
  const disputes = [...dependants, ...apparus]
  if (disputes.length === 0 && ecart === null) return null
  return {
    dependants,
    regles: [...new Set(disputes.map(({ regle }) => regle))],
    enjeu: (ecart ?? 0) + enjeuDe(disputes),
  }
}

/** L'argent que ces constats disent en jeu, en centimes. */
export function enjeuDe(constats: readonly Constat[]): number {
  return constats.reduce((somme, { montants }) => somme + Math.abs(montants?.ecart ?? 0), 0)
}

/** Le même reproche, où qu'il se marque : une colonne lue ailleurs ne fait pas un autre manquement. */
function parCle({ tri: { ouverts } }: Jugement): ReadonlyMap<string, readonly Constat[]> {
  const groupes = new Map<string, Constat[]>()
  for (const constat of ouverts) {
    const { regle, gravite, axe, annee, action } = constat
    if (gravite === 'signalement') continue
    const cle = JSON.stringify([regle, gravite, axe, annee, action])
    const groupe = groupes.get(cle)
    if (groupe) groupe.push(constat)
    else groupes.set(cle, [constat])
  }
  return groupes
}

/** Les constats d'une lecture que l'autre ne fait pas. */
export function enPlusDe(celle: Jugement, autre: Jugement): readonly Constat[] {
  return enPlus(parCle(celle), parCle(autre))
}

function enPlus(
  ici: ReadonlyMap<string, readonly Constat[]>,
  la: ReadonlyMap<string, readonly Constat[]>,
): Constat[] {
  return [...ici].flatMap(([cle, siens]) => {
    const autres = la.get(cle) ?? []
    if (autres.length >= siens.length) return []
    const places = new Set(autres.map(placeDe))
    return siens.filter((constat) => !places.has(placeDe(constat)))
  })
}

function placeDe({ feuille, cellules }: Constat): string {
  return `${feuille}!${cellules.join()}`
}

/** Les crédits que les deux synthèses ne voient pas au même endroit ; null : elles disent la même chose. */
function ecartDesSyntheses(
  ici: readonly LigneDeSynthese[],
  la: readonly LigneDeSynthese[],
): number | null {
  if (JSON.stringify(ici) === JSON.stringify(la)) return null
  const ecarts = new Map<string, number>()
  for (const [lignes, sens] of [
    [ici, 1],
    [la, -1],
  ] as const) {
    for (const { axe, annee, programme } of lignes) {
      if (axe === null) continue
      const cle = `${axe} ${annee}`
      ecarts.set(cle, (ecarts.get(cle) ?? 0) + sens * programme)
    }
  }
  return [...ecarts.values()].reduce((somme, ecart) => somme + Math.abs(ecart), 0)
}
