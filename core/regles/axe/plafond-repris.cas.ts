import type { Cas } from '../cas-de-regle.ts'
import { depassement, ENFANCE_DEPASSE } from './enfance-depasse.cas.ts'

/** Le plancher et le plafond, quand le plafond n'est écrit que pour une autre année. */
export const PLANCHER_REPRIS: Cas = {
  quand: 'le plafond n’est écrit que pour une autre année',
  feuille: [
    ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
    ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
    ['Droits', 2026, 'Équipe mobile', 200_000, 100_000, 100_000],
    ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
  ],
  contrat: {
    type: 'departement',
    plafonds: { 2024: { enfance: 300_000, droits: 320_000, transition: 280_000 } },
  },
  constats: [
    {
      gravite: 'bloquant',
      axe: 'droits',
      annee: 2026,
      cellules: ['E1'],
      message:
        'Axe « Accès aux droits », 2026 : 100 000 € programmés, plancher ' +
        '128 000 € (40 % de 320 000 €, plafond de 2024). Il manque 28 000 € : ' +
        'programmer au moins cette somme en plus sur les actions de cet axe.',
      etapes: [
        'plafond de l’axe « Accès aux droits » pour 2026 = celui de 2024, les plafonds étant constants = 320 000 €',
        'taux du plancher = taux d’un département = 40 %',
        'plancher = plafond × taux du plancher = 320 000 € × 40 % = 128 000 €',
        'manque = plancher − programmé = 128 000 € − 100 000 € = 28 000 €',
      ],
      montants: [100000, 128000],
      interpretations: ['appreciation'],
    },
  ],
  voisins: [{ pourquoi: 'pile au plancher', change: { D3: 256_000, E3: 128_000, F3: 128_000 } }],
}

export const PLAFOND_REPRIS: Cas = {
  quand: 'le plafond n’est écrit que pour une autre année',
  feuille: ENFANCE_DEPASSE,
  contrat: {
    type: 'departement',
    plafonds: { 2024: { enfance: 300_000, droits: 320_000, transition: 280_000 } },
  },
  constats: [
    depassement(
      'Axe « Enfance », 2026 : 310 000 € programmés, plafond notifié 300 000 €, ' +
        'plafond de 2024. Dépassement de 10 000 €. Le total des axes fongibles ' +
        'tient (560 000 € pour 900 000 €). Les planchers des autres axes sont ' +
        'tenus. Pour d’autres axes, le plafond est repris d’une autre année (2024). ' +
        'Justifier ce déplacement entre axes, ou ramener l’axe à son plafond.',
      [
        'plafond de l’axe « Enfance » pour 2026 = celui de 2024, les plafonds étant constants = 300 000 €',
        'plafond de l’axe « Accès aux droits » pour 2026 = celui de 2024, les plafonds étant constants = 320 000 €',
        'plafond de l’axe « Transition écologique et solidaire » pour 2026 = celui de 2024, les ' +
          'plafonds étant constants = 280 000 €',
      ],
    ),
  ],
  voisins: [{ pourquoi: 'pile au plafond', change: { E2: 300_000 } }],
}

/** La phrase compare aussi le total : un plafond repris y compte, même si l'axe a le sien. */
export const AUTRE_REPRIS: Cas = {
  quand: 'seul le plafond d’un autre axe n’est écrit que pour une autre année',
  feuille: ENFANCE_DEPASSE,
  contrat: {
    type: 'departement',
    plafonds: {
      2024: { transition: 280_000 },
      2026: { enfance: 300_000, droits: 320_000 },
    },
  },
  constats: [
    depassement(
      'Axe « Enfance », 2026 : 310 000 € programmés, plafond notifié 300 000 €. ' +
        'Dépassement de 10 000 €. Le total des axes fongibles ' +
        'tient (560 000 € pour 900 000 €). Les planchers des autres axes sont ' +
        'tenus. Pour d’autres axes, le plafond est repris d’une autre année (2024). ' +
        'Justifier ce déplacement entre axes, ou ramener l’axe à son plafond.',
      [
        'plafond de l’axe « Transition écologique et solidaire » pour 2026 = celui de 2024, les ' +
          'plafonds étant constants = 280 000 €',
      ],
    ),
  ],
  voisins: [{ pourquoi: 'pile au plafond', change: { E2: 300_000 } }],
}
