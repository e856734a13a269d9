import type { CasDeRegle } from '../cas-de-regle.ts'

export const indicateurNonSuivi: CasDeRegle<'indicateur-non-suivi'> = {
  regle: 'indicateur-non-suivi',
  cas: [
    {
      quand: 'une année écoulée, sa valeur vide',
      feuille: [
        [
          'Axe',
          'Année',
          'Action',
          'Coût',
          'Part État',
          'Part Département',
          'Indicateur local',
          'Valeur de l’indicateur',
        ],
        ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000, 'Familles rencontrées', ''],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          annee: 2025,
          action: 'Bus des parents',
          cellules: ['H2'],
          message:
            '« Bus des parents », 2025 : l’année est écoulée et la valeur de l’indicateur est ' +
            'vide. La renseigner, ou dire pourquoi elle manque.',
        },
      ],
      voisins: [
        { pourquoi: 'la valeur est écrite', change: { H2: 120 } },
        { pourquoi: 'l’année n’est pas écoulée', change: { B2: 2026 } },
        { pourquoi: 'sans part de l’État', change: { E2: 0 } },
        { pourquoi: 'une part illisible', change: { E2: 'à préciser' } },
        { pourquoi: 'l’emploi d’un département', change: { A2: 'Emploi' } },
        { pourquoi: 'avant le contrat', change: { B2: 2023 } },
      ],
    },
  ],
}
