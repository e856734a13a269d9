/** Comment un tableau range ses actions et leurs montants. */
export const DISPOSITIONS = ['lignes', 'colonnes', 'blocs', 'longue', 'fiche'] as const
export type Disposition = (typeof DISPOSITIONS)[number]
