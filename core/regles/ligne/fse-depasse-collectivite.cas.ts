import type { CasDeRegle } from '../cas-de-regle.ts'

export const fseDepasseCollectivite: CasDeRegle<'fse-depasse-collectivite'> = {
  regle: 'fse-depasse-collectivite',
  cas: [
    {
      quand: 'le FSE+ prend sur la part de l’État',
      feuille: [
        ['Axe', 'Nature', 'Action', 'Coût', 'Part État', 'Part Département', 'FSE+'],
        ['Enfance', 'Nouvelle', 'Bus des parents', 100_000, 40_000, 0, 60_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          axe: 'enfance',
          action: 'Bus des parents',
          cellules: ['G2'],
          message:
            '« Bus des parents » : le FSE+ (60 000 €) dépasse de 10 000 € la part de la ' +
            'collectivité (50 000 €) et prendrait sur celle de l’État. Ramener le FSE+ à 50 000 € au plus.',
          etapes: [
            'assiette = coût = 100 000 €',
            'part de l’État = assiette × parité = 100 000 € × 50 % = 50 000 €',
            'reste à la collectivité = coût − part de l’État = 100 000 € − 50 000 € = 50 000 €',
            'part de la collectivité = reste à la collectivité = 50 000 €',
          ],
          montants: [60_000, 50_000],
          interpretations: ['ordre'],
        },
      ],
      voisins: [
        {
          pourquoi: 'le FSE+ fait la part de la collectivité, pas davantage',
          change: { E2: 50_000, F2: 0, G2: 50_000 },
        },
        { pourquoi: 'le coût est illisible', change: { D2: 'à préciser' } },
        { pourquoi: 'le FSE+ est illisible', change: { G2: 'à préciser' } },
      ],
    },
    {
      quand: 'le FSE+ déjà compris dans la part de la collectivité, sur un SLIME',
      feuille: [
        ['Axe', 'Nature', 'Action', 'Coût', 'Part État', 'Part Département', 'FSE+', 'CEE'],
        ['Transition', 'Nouvelle', 'Plateforme SLIME', 100_000, 20_000, 30_000, 30_000.01, 50_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          axe: 'transition',
          action: 'Plateforme SLIME',
          cellules: ['G2'],
          message:
            '« Plateforme SLIME » : le FSE+ (30 000,01 €) dépasse de 0,01 € la part de la ' +
            'collectivité (30 000 €) et prendrait sur celle de l’État. Ramener le FSE+ à 30 000 € au plus.',
          etapes: [
            'assiette = coût − CEE = 100 000 € − 50 000 € = 50 000 €',
            'part à parité = assiette × parité = 50 000 € × 50 % = 25 000 €',
            'maximum des CEE et de l’État = coût × plafond CEE = 100 000 € × 70 % = 70 000 €',
            'place laissée à l’État = maximum des CEE et de l’État − CEE ' +
              '= 70 000 € − 50 000 € = 20 000 €',
            'part de l’État = le plus petit de : part à parité ; place laissée à l’État = le ' +
              'plus petit de : 25 000 € ; 20 000 € = 20 000 €',
            'reste à la collectivité = coût − CEE − part de ' +
              'l’État = 100 000 € − 50 000 € − 20 000 € = 30 000 €',
            'part de la collectivité = reste à la collectivité = 30 000 €',
            'le FSE+ est compris dans la part de la collectivité : sans lui, le plan s’équilibre',
          ],
          montants: [30_000.01, 30_000],
          interpretations: ['ordre', 'cee'],
        },
      ],
      voisins: [{ pourquoi: 'à la part de la collectivité', change: { G2: 30_000 } }],
    },
  ],
}
