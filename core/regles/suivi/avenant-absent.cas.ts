import type { CasDeRegle } from '../cas-de-regle.ts'

export const avenantAbsent: CasDeRegle<'avenant-absent'> = {
  regle: 'avenant-absent',
  cas: [
    {
      quand: 'des crédits de 2025 sans avenant',
      feuille: [
        ['Budget 2025'],
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          annee: 2025,
          message:
            'Crédits programmés en 2025 sans mention d’avenant. Les crédits d’une année se ' +
            'fixent par un avenant : indiquer sa référence.',
        },
      ],
      voisins: [
        { pourquoi: 'le titre parle d’avenant', change: { A1: 'Avenant 2025' } },
        {
          pourquoi: 'la première année n’en a pas besoin',
          change: { A1: 'Budget 2024', B3: 2024 },
        },
        { pourquoi: 'sans part de l’État', change: { E3: 0 } },
        { pourquoi: 'une part illisible', change: { E3: 'à préciser' } },
        { pourquoi: 'l’emploi d’un département', change: { A3: 'Emploi' } },
        { pourquoi: 'après le contrat', change: { B3: 2028 } },
      ],
    },
    {
      quand: 'trois années, dont une à venir, et une colonne qui parle ligne à ligne',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département', 'Avenant'],
        ['Enfance', 2027, 'Bus des parents', 90_000, 45_000, 45_000, ''],
        ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000, ''],
        ['Droits', 2026, 'Équipe mobile', 60_000, 30_000, 30_000, ''],
        ['Enfance', 2026, 'Bus des parents', 90_000, 45_000, 45_000, 'Avenant n° 1'],
      ],
      constats: [
        {
          gravite: 'signalement',
          message:
            'Crédits programmés en 2025 et 2027 sans mention d’avenant. Les crédits d’une année ' +
            'se fixent par un avenant : indiquer la référence de ceux qui existent, et prévoir les autres.',
        },
      ],
      voisins: [
        { pourquoi: 'chaque année a le sien', change: { G2: 'Avenant n° 2', G3: 'Avenant n° 0' } },
      ],
    },
    {
      quand: 'l’année de la vérification n’est plus à venir',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          annee: 2026,
          message:
            'Crédits programmés en 2026 sans mention d’avenant. Les crédits d’une année se ' +
            'fixent par un avenant : indiquer sa référence.',
        },
      ],
      voisins: [{ pourquoi: 'le titre parle d’avenant', change: { G1: 'Avenant', G2: 'n° 1' } }],
    },
    {
      quand: 'une année à venir seulement',
      feuille: [
        ['Budget 2027'],
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2027, 'Bus des parents', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          annee: 2027,
          message:
            'Crédits programmés en 2027 sans mention d’avenant. Les ' +
            'crédits d’une année se fixent par un avenant : le prévoir.',
        },
      ],
      voisins: [{ pourquoi: 'le titre parle d’avenant', change: { A1: 'Avenant 2027' } }],
    },
  ],
}
