import { normaliser } from '../../libelle/index.ts'
import type { RangeeDAction, RangeeDeTotal, RangeeDIntitule } from '../tableau/index.ts'

interface Rangees {
  readonly actions: readonly RangeeDAction[]
  readonly totaux: readonly RangeeDeTotal[]
}

/** Centimes d'écart admis par terme. */
const ECART = 100

/**
 * « Enfance | 193 200 | 85 300 » dans une synthèse, et plus loin l'intitulé « Enfance » et ses actions : la première
 * totalise les secondes, et ne s'y ajoute pas.
 */
export function retirerLesSyntheses(
  { actions, totaux }: Rangees,
  intitules: readonly RangeeDIntitule[],
  valeursDe: (ligne: number) => readonly (number | null)[],
): Rangees {
  const axes = new Set(
    intitules.flatMap((i) => (i.genre === 'axe' ? [normaliser(i.texte.texte)] : [])),
  )
  if (axes.size === 0) return { actions, totaux }
  const blocs = new Map<RangeeDAction, readonly number[]>()
  for (const action of actions) {
    const nom = normaliser(action.action)
    if (!axes.has(nom)) continue
    const bloc = actions.flatMap((a, i) =>
      a !== action && a.axe !== null && normaliser(a.axe.texte) === nom ? [i] : [],
    )
    const lignes = bloc.map((i) => actions[i]?.ligne ?? -1)
    if (bloc.length > 0 && totalise(action.ligne, lignes, valeursDe)) blocs.set(action, bloc)
  }
  if (blocs.size === 0) return { actions, totaux }
  const gardees = actions.filter((a) => !blocs.has(a))
  const rangs = new Map(gardees.map((a, rang) => [a, rang]))
  const deplacer = (bloc: readonly number[]) =>
    bloc.flatMap((i) => {
      const action = actions[i]
      const rang = action && rangs.get(action)
      return rang === undefined ? [] : [rang]
    })
  const avant = (n: number) => actions.slice(0, n).filter((a) => !blocs.has(a)).length
  const redites = [...blocs].map(([{ ligne, action }, bloc]) => ({
    ligne,
    libelle: action,
    bloc: deplacer(bloc),
    avant: avant(actions.findIndex((a) => a.ligne === ligne)),
    enTete: false,
  }))
  return {
    actions: gardees,
    totaux: [
      ...redites,
      ...totaux.map((t) => ({ ...t, bloc: deplacer(t.bloc), avant: avant(t.avant) })),
    ].sort((a, b) => a.ligne - b.ligne),
  }
}

function totalise(
  ligne: number,
  lignes: readonly number[],
  valeursDe: (ligne: number) => readonly (number | null)[],
): boolean {
  return valeursDe(ligne).every((v, c) => {
    const somme = lignes.reduce((s, l) => s + (valeursDe(l)[c] ?? 0), 0)
    return Math.abs((v ?? 0) - somme) <= ECART * lignes.length
  })
}
