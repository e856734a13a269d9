import type { CasDeRegle } from '../cas-de-regle.ts'

export const plafondsContradictoires: CasDeRegle<'plafonds-contradictoires'> = {
  regle: 'plafonds-contradictoires',
  cas: [
    {
      quand: 'deux plafonds pour un axe',
      feuille: [
        ['Axe', 'Plafond notifié', '', 'Axe', 'Plafond notifié'],
        ['Enfance', 300_000, '', 'Enfance', 310_000],
        ['Droits', 320_000, '', 'Droits', 320_000],
        ['Transition', 280_000, '', 'Transition', 280_000],
        [''],
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          axe: 'enfance',
          cellules: ['E2'],
          message:
            'Axe « Enfance » : cette cellule donne un plafond de 310 000 €, un autre endroit ' +
            '300 000 €. C’est 300 000 € qui est retenu : corriger celui des deux qui est faux.',
          montants: [310_000, 300_000],
        },
      ],
      voisins: [{ pourquoi: 'les deux disent de même', change: { E2: 300_000 } }],
    },
    {
      quand: 'deux plafonds pour un axe et une année',
      feuille: [
        ['Axe', 'Plafond 2026', '', 'Axe', 'Plafond 2026'],
        ['Enfance', 300_000, '', 'Enfance', 310_000],
        ['Droits', 320_000, '', 'Droits', 320_000],
        ['Transition', 280_000, '', 'Transition', 280_000],
        [''],
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          axe: 'enfance',
          annee: 2026,
          cellules: ['E2'],
          message:
            'Axe « Enfance », 2026 : cette cellule donne un plafond de 310 000 €, un autre ' +
            'endroit 300 000 €. C’est 300 000 € qui est retenu : corriger celui des deux qui est faux.',
          montants: [310_000, 300_000],
        },
      ],
      voisins: [{ pourquoi: 'les deux disent de même', change: { E2: 300_000 } }],
    },
  ],
}
