import type { Avenant, BlocDAvenant } from './avenant.ts'
import { type ColonneDAvenant, colonnesDe } from './colonnes.ts'

/** De quoi inscrire des actions nouvelles sous chaque axe. */
export const LIGNES_NEUVES = 5

const RANG_DU_PREMIER_AXE = 4

/** Un bloc et ses lignes dans la feuille, à partir de 0, bornes comprises. */
export interface BlocPlace {
  readonly bloc: BlocDAvenant
  readonly premiere: number
  readonly derniere: number
  /** L'emploi d'un département : il n'entre dans aucun total. */
  readonly aPart: boolean
}

/** Où tout est dans la feuille ; lignes et colonnes à partir de 0. */
export interface Disposition {
  readonly colonnes: readonly ColonneDAvenant[]
  readonly colonne: (champ: ColonneDAvenant['champ']) => number
  readonly premierAxe: number
  readonly rangDeLEntete: number
  readonly places: readonly BlocPlace[]
  readonly rangDuTotal: number
}

export function dispositionDe(avenant: Avenant): Disposition {
  const colonnes = colonnesDe(avenant)
  const rangDeLEntete = RANG_DU_PREMIER_AXE + avenant.axes.length + 1
  const aPart = avenant.axes.filter((a) => !a.fongible).map((a) => a.axe)
  let suivante = rangDeLEntete + 1
  const places = avenant.blocs.map((bloc) => {
    const premiere = suivante
    suivante += bloc.actions.length + neuvesDe(bloc)
    return {
      bloc,
      premiere,
      derniere: suivante - 1,
      aPart: aPart.some((axe) => axe === bloc.axe),
    }
  })
  return {
    colonnes,
    colonne: (champ) => colonnes.findIndex((c) => c.champ === champ),
    premierAxe: RANG_DU_PREMIER_AXE,
    rangDeLEntete,
    places,
    rangDuTotal: suivante,
  }
}

/** Une action nouvelle va sous un axe du contrat : ce qui n'en a pas n'en reçoit pas. */
export function neuvesDe({ libelle }: BlocDAvenant): number {
  return libelle === '' ? 0 : LIGNES_NEUVES
}
