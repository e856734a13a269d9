import { ditHorsBloc, ditTotal } from './mots.ts'
import type { Rang } from './rang.ts'

/** La première et la dernière action sûres, ou possible si aucune ne l'est, et la dernière ligne qui pourrait en être une. */
export interface Bornes {
  readonly premier: number
  readonly dernier: number
  readonly possible: number
}

/** Un libellé d'action et au moins deux montants, que rien ne dit total ni reste. */
function peutEtreUneAction({ action, compte, formule, libelle, valeurs }: Rang): boolean {
  return (
    action !== '' &&
    compte &&
    formule === null &&
    !ditTotal(libelle) &&
    !ditHorsBloc(libelle) &&
    valeurs.filter(Boolean).length >= 2
  )
}

export function bornesDe(rangs: readonly Rang[]): Bornes {
  const surs = rangs.flatMap((r, i) => (r.sur ? [i] : []))
  const possibles = rangs.flatMap((r, i) => (r.sur || peutEtreUneAction(r) ? [i] : []))
  return {
    premier: surs[0] ?? -1,
    dernier: surs.at(-1) ?? possibles.at(-1) ?? -1,
    possible: possibles.at(-1) ?? -1,
  }
}
