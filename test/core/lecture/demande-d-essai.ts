import type { Demande } from '../../../core/examen/index.ts'
import { centimes } from '../../../core/modele/index.ts'
import { SANS_REGLAGES } from '../../../core/reglages/index.ts'

/** Ce que l'on demande d'un budget d'essai : un département, en 2025, et 200 000 € de plafond par axe. */
export const DEMANDE: Demande = {
  date: '2025-06-30',
  reglages: {
    ...SANS_REGLAGES,
    type: 'departement',
    annee: 2025,
    plafonds: (['enfance', 'droits', 'transition'] as const).map((axe) => ({
      axe,
      annee: null,
      montant: centimes(20_000_000),
    })),
  },
  indicateurs: [],
  justifications: [],
  correspondances: [],
  reponses: {},
}
