import type { CasDeRegle } from '../cas-de-regle.ts'

export const horsReferentiel: CasDeRegle<'hors-referentiel'> = {
  regle: 'hors-referentiel',
  cas: [
    {
      quand: 'une action déclarée hors référentiel',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département', 'Hors référentiel'],
        ['Enfance', 'Bus des parents', 'Nouvelle', 90_000, 45_000, 45_000, 'Oui'],
      ],
      constats: [
        {
          gravite: 'bloquant',
          axe: 'enfance',
          action: 'Bus des parents',
          cellules: ['B2'],
          message:
            '« Bus des parents » : action hors référentiel, ce que seul l’axe Transition admet. ' +
            'La rattacher à une action du référentiel de son axe, ou la retirer du contrat.',
        },
      ],
      voisins: [
        { pourquoi: 'déclarée dans le référentiel', change: { G2: 'Non' } },
        { pourquoi: 'rien n’est dit', change: { G2: '' } },
        { pourquoi: 'l’emploi d’un département', change: { A2: 'Emploi' } },
      ],
    },
    {
      quand: 'dans l’axe Transition, rien n’est montré',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département', 'Hors référentiel'],
        ['Transition', 'Garage solidaire', 'Nouvelle', 90_000, 45_000, 45_000, 'x'],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'transition',
          action: 'Garage solidaire',
          cellules: ['B2'],
          message:
            '« Garage solidaire » : action hors référentiel, ce que seul l’axe Transition ' +
            'peut admettre, par dérogation. Il reste à montrer : le besoin au diagnostic ' +
            'du territoire, le lien avec un sous-axe de la transition, l’accord ' +
            'des services de l’État (commissaire) et la remontée au niveau national.',
        },
      ],
      voisins: [{ pourquoi: 'déclarée dans le référentiel', change: { G2: 'Non' } }],
    },
    {
      quand: 'dans l’axe Transition, tout est évoqué, deux années',
      feuille: [
        [
          'Axe',
          'Année',
          'Action',
          'Nature',
          'Coût',
          'Part État',
          'Part Département',
          'Hors référentiel',
        ],
        [
          'Transition',
          2025,
          'Garage solidaire',
          'Nouvelle',
          90_000,
          45_000,
          45_000,
          'Oui : diagnostic, sous-axe mobilité, accord du commissaire, remontée nationale',
        ],
        [
          'Transition',
          2026,
          'Garage solidaire',
          'Nouvelle',
          90_000,
          45_000,
          45_000,
          'Hors référentiel',
        ],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'transition',
          action: 'Garage solidaire',
          cellules: ['C2', 'C3'],
          message:
            '« Garage solidaire », 2025 et 2026 : action hors référentiel, ce que seul ' +
            'l’axe Transition peut admettre, par dérogation. Les trois conditions ' +
            'et la remontée nationale sont évoquées : tenir les pièces prêtes.',
        },
      ],
      voisins: [{ pourquoi: 'dans le référentiel', change: { H2: 'Non', H3: 'Non' } }],
    },
    {
      quand: 'le libellé le dit, sur un axe inconnu',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Bus des parents', 'Nouvelle', 90_000, 45_000, 45_000],
        ['Culture', 'Chorale hors référentiel', 'Nouvelle', 20_000, 10_000, 10_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          action: 'Chorale hors référentiel',
          cellules: ['B3'],
          message:
            '« Chorale hors référentiel » : action hors référentiel, ce que seul l’axe ' +
            'Transition peut admettre, par dérogation. Il reste à montrer : le besoin au ' +
            'diagnostic du territoire, le lien avec un sous-axe de la transition, l’accord ' +
            'des services de l’État (commissaire) et la remontée au niveau national.',
        },
      ],
      voisins: [{ pourquoi: 'le libellé ne le dit plus', change: { B3: 'Chorale' } }],
    },
    {
      quand: 'une sous-thématique et un diagnostic ne suffisent pas',
      feuille: [
        [
          'Axe',
          'Sous-thématique',
          'Action',
          'Coût',
          'Part État',
          'Part Département',
          'Hors référentiel',
          'Justification',
        ],
        [
          'Transition',
          'Mobilités solidaires',
          'Bus des parents',
          90_000,
          45_000,
          45_000,
          ' OUI ',
          'Voir le diagnostic',
        ],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'transition',
          action: 'Bus des parents',
          cellules: ['C2'],
          message:
            '« Bus des parents » : action hors référentiel, ce que seul l’axe Transition ' +
            'peut admettre, par dérogation. Il reste à montrer : l’accord des ' +
            'services de l’État (commissaire) et la remontée au niveau national.',
        },
      ],
      voisins: [{ pourquoi: 'dans le référentiel', change: { G2: 'non' } }],
    },
  ],
}
