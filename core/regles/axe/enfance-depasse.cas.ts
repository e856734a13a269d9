import type { Cas, ConstatAttendu } from '../cas-de-regle.ts'

export const PLAFONDS = { enfance: 300_000, droits: 320_000, transition: 280_000 } as const

/** Un département et ses plafonds. */
export const DEPARTEMENT = { type: 'departement', plafonds: PLAFONDS } as const

/** L’axe Enfance 10 000 € au-dessus de son plafond, les deux autres entre plancher et plafond. */
export const ENFANCE_DEPASSE: Cas['feuille'] = [
  ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
  ['Enfance', 2026, 'Bus des parents', 620_000, 310_000, 310_000],
  ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
  ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
]

/** Le constat de ce dépassement ; `reprises` : les étapes d’avant le reste. */
export function depassement(message: string, reprises: readonly string[] = []): ConstatAttendu {
  return {
    gravite: 'a-justifier',
    axe: 'enfance',
    annee: 2026,
    cellules: ['E1'],
    message,
    etapes: [
      ...reprises,
      'reste sous le plafond = plafond − programmé = 300 000 € − 310 000 € = −10 000 €',
    ],
    montants: [310_000, 300_000],
    interpretations: ['appreciation'],
  }
}
