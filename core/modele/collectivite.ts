import { AXES, type Axe } from './axe.ts'
import type { Lieu } from './lieu.ts'

export type TypeCollectivite = 'departement' | 'metropole'

/** Dans une phrase. */
export const NOMS_DES_TYPES: Readonly<Record<TypeCollectivite, string>> = {
  departement: 'département',
  metropole: 'métropole',
}

/** Dans un titre, ou une liste à choisir. */
export const INTITULES_DES_TYPES: Readonly<Record<TypeCollectivite, string>> = {
  departement: enTete(NOMS_DES_TYPES.departement),
  metropole: enTete(NOMS_DES_TYPES.metropole),
}

function enTete(nom: string): string {
  return nom.charAt(0).toUpperCase() + nom.slice(1)
}

export interface Collectivite {
  readonly nom: string | null
  readonly type: TypeCollectivite | null
  /** Faux quand le texte l'écarte nommément, ou qu'une métropole n'est pas de la liste. */
  readonly eligible: boolean
  readonly outreMer: boolean
  readonly lieu: Lieu | null
}

/** L'emploi d'un département relève d'un autre programme : non fongible, jamais exigé (cadrage/non-fongible). */
export function axesFongibles(type: TypeCollectivite | null): readonly Axe[] {
  return type === 'metropole' ? AXES : AXES.filter((axe) => axe !== 'emploi')
}
