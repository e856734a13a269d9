import type { CasDeRegle } from '../cas-de-regle.ts'

export const plafondAbsent: CasDeRegle<'plafond-absent'> = {
  regle: 'plafond-absent',
  cas: [
    {
      quand: 'le plafond d’un axe n’est pas écrit',
      feuille: [
        ['Axe', 'Plafond notifié'],
        ['Enfance', 300_000],
        ['Droits', 320_000],
        [''],
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          cellules: ['E5'],
          message:
            'Plafond notifié non renseigné : axe « Transition écologique et solidaire » (2026). ' +
            'Le plancher et le plafond de cet axe, et le plafond total de cette année, n’ont pas été ' +
            'vérifiés : indiquer les plafonds dans le classeur ou dans les réglages du contrat.',
        },
      ],
      voisins: [
        { pourquoi: 'il est écrit', change: { A4: 'Transition', B4: 280_000 } },
        {
          pourquoi: 'illisible, il est dit ailleurs',
          change: { A4: 'Transition', B4: 'à notifier' },
        },
      ],
    },
    {
      quand: 'aucun plafond, deux années',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
        ['Enfance', 2027, 'Bus des parents', 300_000, 150_000, 150_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          cellules: ['E1'],
          message:
            'Plafond notifié non renseigné : axe « Enfance » (2026 et 2027), axe « Accès aux ' +
            'droits » (2026 et 2027) et axe « Transition écologique et solidaire » (2026 et 2027). Le ' +
            'plancher et le plafond de ces axes, et le plafond total de ces années, n’ont pas été vérifiés : ' +
            'indiquer les plafonds dans le classeur ou dans les réglages du contrat.',
        },
      ],
      voisins: [{ pourquoi: 'rien n’est programmé', change: { E2: '', E3: '', E4: '', E5: '' } }],
    },
  ],
}
