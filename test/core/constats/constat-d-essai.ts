import type { Constat } from '../../../core/constats/index.ts'

/** Un constat complet, dont chaque essai change ce qui l'intéresse. */
export function constatDEssai(changements: Partial<Constat> = {}): Constat {
  return {
    regle: 'plancher-axe',
    gravite: 'bloquant',
    admis: false,
    axe: 'droits',
    annee: 2025,
    action: null,
    feuille: 'Budget',
    cellules: ['E12'],
    message: 'Axe droits, 2025 : il manque 28 000 €.',
    etapes: [],
    montants: null,
    sources: ['cadrage/plancher'],
    interpretations: [],
    correction: null,
    correctionJointe: [],
    ...changements,
  }
}
