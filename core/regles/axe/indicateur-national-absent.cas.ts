import type { CasDeRegle } from '../cas-de-regle.ts'

export const indicateurNationalAbsent: CasDeRegle<'indicateur-national-absent'> = {
  regle: 'indicateur-national-absent',
  cas: [
    {
      quand: 'une sous-thématique dont l’indicateur n’est pas suivi',
      feuille: [
        [
          'Axe',
          'Sous-thématique',
          'Action',
          'Coût',
          'Part État',
          'Part Département',
          'Indicateur national',
        ],
        [
          'Enfance',
          'Soutien à la parentalité et aux familles en situation de précarité',
          'Bus des parents',
          90_000,
          45_000,
          45_000,
          '',
        ],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          cellules: ['G2'],
          message:
            'Sous-thématique « Soutien à la parentalité et aux familles en situation de ' +
            'précarité » : aucune de ses actions ne suit l’indicateur national « Nombre de familles ' +
            'précaires avec enfants ayant bénéficié d’actions "d’aller vers" et/ou d’accompagnement dans la ' +
            'parentalité ». Le renseigner dans la colonne des indicateurs nationaux.',
        },
      ],
      voisins: [
        {
          pourquoi: 'il est suivi',
          change: {
            G2:
              'Nombre de familles précaires avec enfants ayant bénéficié d’actions "d’aller ' +
              'vers" et/ou d’accompagnement dans la parentalité',
          },
        },
        {
          pourquoi: 'une autre action de la sous-thématique le suit',
          change: {
            A3: 'Enfance',
            B3: 'Soutien à la parentalité et aux familles en situation de précarité',
            C3: 'Ateliers du mercredi',
            D3: 20_000,
            E3: 10_000,
            F3: 10_000,
            G3:
              'Nombre de familles précaires avec enfants ayant bénéficié d’actions "d’aller ' +
              'vers" et/ou d’accompagnement dans la parentalité',
          },
        },
      ],
    },
    {
      quand: 'un autre indicateur',
      feuille: [
        [
          'Axe',
          'Sous-thématique',
          'Action',
          'Coût',
          'Part État',
          'Part Département',
          'Indicateur national',
        ],
        [
          'Enfance',
          'Soutien à la parentalité et aux familles en situation de précarité',
          'Bus des parents',
          90_000,
          45_000,
          45_000,
          'Nombre de repas servis avec entrain',
        ],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          cellules: ['G2'],
          message:
            'Sous-thématique « Soutien à la parentalité et aux familles en situation de ' +
            'précarité » : aucune de ses actions ne suit l’indicateur national « Nombre de familles ' +
            'précaires avec enfants ayant bénéficié d’actions "d’aller vers" et/ou d’accompagnement dans la ' +
            'parentalité ». Le renseigner dans la colonne des indicateurs nationaux.',
        },
      ],
      voisins: [
        {
          pourquoi: 'le libellé, abrégé',
          change: {
            G2: 'Nombre de familles précaires avec enfants ayant bénéficié d’actions "d’aller vers" et/ou',
          },
        },
      ],
    },
  ],
}
