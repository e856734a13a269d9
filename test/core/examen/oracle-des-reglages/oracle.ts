import { cle } from '../oracle/oracle.ts'
import type { LigneReglee, TirageDeReglages } from './tirage.ts'

/** Ce que le nom dit ; Lyon est tenue pour un département ou pour une métropole, au choix. */
const TYPES: Readonly<Record<string, string>> = {
  'Département du Finistère': 'departement',
  'Rennes Métropole': 'metropole',
}

/** Un réglage qui contredit le nom, un écart admis qui fait taire un constat : chacun se dit, une fois. */
export function jugerLesReglages({ nom, type, tolerance, lignes }: TirageDeReglages): string[] {
  const contredit = cle('reglage-contredit', 'a-justifier', null, null, null)
  const ditLeNom = nom === null ? undefined : TYPES[nom]
  const tait = lignes.some((ligne) => enDefaut(ligne, 1) && !enDefaut(ligne, tolerance))
  const ecarts = lignes
    .filter(({ cout, etat, collectivite }) => Math.abs(etat + collectivite - cout) > tolerance)
    .map(({ axe, action }) => cle('equilibre-financement', 'bloquant', axe, 2025, action))
  return [
    ...ecarts,
    ...(ditLeNom !== undefined && ditLeNom !== type ? [contredit] : []),
    ...(tait ? [contredit] : []),
  ].sort()
}

function enDefaut({ cout, etat, collectivite }: LigneReglee, admis: number): boolean {
  return Math.abs(etat - cout / 2) > admis || Math.abs(etat + collectivite - cout) > admis
}
