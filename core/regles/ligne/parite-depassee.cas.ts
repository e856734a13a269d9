import type { CasDeRegle } from '../cas-de-regle.ts'

export const pariteDepassee: CasDeRegle<'parite-depassee'> = {
  regle: 'parite-depassee',
  cas: [
    {
      quand: 'l’État au-dessus de la moitié',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90_000, 60_000, 30_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Bus des parents',
          cellules: ['C2'],
          message:
            '« Bus des parents » : l’État finance 60 000 €, pour une part de 45 000 € au plus, ' +
            'soit 15 000 € de trop. Ramener la part de l’État à 45 000 € ; la collectivité porte le reste.',
          etapes: [
            'assiette = coût = 90 000 €',
            'part de l’État = assiette × parité = 90 000 € × 50 % = 45 000 €',
          ],
          montants: [60_000, 45_000],
          interpretations: ['tolerance', 'ordre'],
          correction: { cellule: 'C2', valeur: 45_000 },
        },
      ],
      voisins: [
        { pourquoi: 'à parité', change: { C2: 45_000, D2: 45_000 } },
        { pourquoi: 'un euro de plus se tolère', change: { C2: 45_001, D2: 44_999 } },
        { pourquoi: 'la part de l’État est illisible', change: { C2: 'à préciser' } },
        { pourquoi: 'le coût est illisible', change: { B2: 'à préciser' } },
      ],
    },
    {
      quand: 'un centime de plus que la tolérance',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90_000, 45_001.01, 44_998.99],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Bus des parents',
          cellules: ['C2'],
          message:
            '« Bus des parents » : l’État finance 45 001,01 €, pour une part de 45 000 € au ' +
            'plus, soit 1,01 € de trop. Ramener la part de l’État à 45 000 € ; la collectivité porte le reste.',
          etapes: [
            'assiette = coût = 90 000 €',
            'part de l’État = assiette × parité = 90 000 € × 50 % = 45 000 €',
          ],
          montants: [45_001.01, 45_000],
          interpretations: ['tolerance', 'ordre'],
          correction: { cellule: 'C2', valeur: 45_000 },
        },
      ],
      voisins: [{ pourquoi: 'pile à la tolérance', change: { C2: 45_001, D2: 44_999 } }],
    },
    {
      quand: 'des tiers et des CEE, sous 70 % du coût',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE', 'Tiers'],
        [2025, 'Plateforme SLIME', 100_000, 40_000, 10_000, 30_000, 20_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          annee: 2025,
          action: 'Plateforme SLIME',
          cellules: ['D2'],
          message:
            '« Plateforme SLIME », 2025 : l’État finance 40 000 €, pour une part de 25 000 € au ' +
            'plus, soit 15 000 € de trop. Ramener la part de l’État à 25 000 € ; la collectivité porte le reste.',
          etapes: [
            'assiette = coût − tiers − CEE = 100 000 € − 20 000 € − 30 000 € = 50 000 €',
            'part à parité = assiette × parité = 50 000 € × 50 % = 25 000 €',
            'maximum des CEE et de l’État = coût × plafond CEE = 100 000 € × 70 % = 70 000 €',
            'place laissée à l’État = maximum des CEE et de l’État − CEE ' +
              '= 70 000 € − 30 000 € = 40 000 €',
            'part de l’État = le plus petit de : part à parité ; place laissée à l’État = le ' +
              'plus petit de : 25 000 € ; 40 000 € = 25 000 €',
          ],
          montants: [40_000, 25_000],
          interpretations: ['tolerance', 'ordre', 'cee'],
          correction: { cellule: 'D2', valeur: 25_000 },
        },
      ],
      voisins: [
        { pourquoi: 'la moitié de ce qu’ils laissent', change: { D2: 25_000, E2: 25_000 } },
        { pourquoi: 'au-dessus de 70 %, une autre règle parle', change: { D2: 50_000, E2: 0 } },
        { pourquoi: 'un SLIME dont les CEE manquent ne se juge pas', change: { F2: '' } },
      ],
    },
    {
      quand: 'sans coût, face à la collectivité',
      feuille: [
        ['Action', 'Part État', 'Part Département', 'FSE+'],
        ['Bus des parents', 50_000, 30_000, 10_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Bus des parents',
          cellules: ['B2'],
          message:
            '« Bus des parents » : l’État finance 50 000 €, alors que la collectivité ' +
            'et le FSE+ n’apportent que 40 000 €, soit 10 000 € de trop. ' +
            'Ramener la part de l’État à 40 000 € ; la collectivité porte le reste.',
          etapes: ['sans coût, part de l’État = part de la collectivité + FSE+ = 40 000 €'],
          montants: [50_000, 40_000],
          interpretations: ['tolerance'],
        },
      ],
      voisins: [
        { pourquoi: 'la collectivité et le FSE+ font autant', change: { C2: 40_000 } },
        { pourquoi: 'la part de la collectivité est illisible', change: { C2: 'à préciser' } },
        { pourquoi: 'le FSE+ est illisible', change: { D2: 'à préciser' } },
      ],
    },
    {
      quand: 'une cantine dont le régime n’est pas dit',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Mise en place de la cantine à 1 €', 30_000, 30_000, 0],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          action: 'Mise en place de la cantine à 1 €',
          cellules: ['C2'],
          message:
            '« Mise en place de la cantine à 1 € » : l’État finance 30 000 €, pour une part de ' +
            '15 000 € au plus, soit 15 000 € de trop. Régime à préciser : dire si l’État compense des repas ' +
            'à 1 € (hors parité, donner leur nombre) ou paie des moyens administratifs (à parité).',
          etapes: [
            'assiette = coût = 30 000 €',
            'part de l’État = assiette × parité = 30 000 € × 50 % = 15 000 €',
          ],
          montants: [30_000, 15_000],
          interpretations: ['tolerance', 'ordre'],
        },
      ],
      voisins: [
        {
          pourquoi: 'des moyens, à parité',
          change: { A2: 'Cantine à 1 €, moyens administratifs', C2: 15_000, D2: 15_000 },
        },
        { pourquoi: 'à parité, le régime importe peu', change: { C2: 15_000, D2: 15_000 } },
      ],
    },
    {
      quand: 'une parité en milliers d’euros, l’arrondi compté',
      feuille: [
        ['En k€'],
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90, 47, 43],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Bus des parents',
          cellules: ['C3'],
          message:
            '« Bus des parents » : l’État finance 47 000 €, pour une part de 45 000 € au plus, ' +
            'soit 2 000 € de trop. Ramener la part de l’État à 45 000 € ; la collectivité porte le reste.',
          etapes: [
            'assiette = coût = 90 000 €',
            'part de l’État = assiette × parité = 90 000 € × 50 % = 45 000 €',
          ],
          montants: [47_000, 45_000],
          interpretations: ['tolerance', 'ordre'],
        },
      ],
      voisins: [
        { pourquoi: 'l’arrondi d’affichage explique l’écart', change: { B3: 91, C3: 46, D3: 45 } },
      ],
    },
    {
      quand: 'sans coût, en milliers d’euros',
      feuille: [
        ['En k€'],
        ['Action', 'Part État', 'Part Département', 'FSE+'],
        ['Bus des parents', 50, 44, 3],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Bus des parents',
          cellules: ['B3'],
          message:
            '« Bus des parents » : l’État finance 50 000 €, alors que la collectivité ' +
            'et le FSE+ n’apportent que 47 000 €, soit 3 000 € de trop. ' +
            'Ramener la part de l’État à 47 000 € ; la collectivité porte le reste.',
          etapes: ['sans coût, part de l’État = part de la collectivité + FSE+ = 47 000 €'],
          montants: [50_000, 47_000],
          interpretations: ['tolerance'],
        },
      ],
      voisins: [{ pourquoi: 'l’arrondi de deux cellules l’explique', change: { C3: 46 } }],
    },
    {
      quand: 'une évaluation, que le texte permet de payer sur une part réservée',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Évaluation d’impact', 20_000, 15_000, 5000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          action: 'Évaluation d’impact',
          cellules: ['C2'],
          message:
            '« Évaluation d’impact » : l’État finance 15 000 €, pour une part de 10 000 € au ' +
            'plus, soit 5 000 € de trop. Le texte permet de réserver une part des crédits à une évaluation, ' +
            'sans redire la parité : dire si cette dépense en relève, ou ramener la part de l’État à 10 000 €.',
          etapes: [
            'assiette = coût = 20 000 €',
            'part de l’État = assiette × parité = 20 000 € × 50 % = 10 000 €',
          ],
          montants: [15000, 10000],
          interpretations: ['tolerance', 'ordre'],
        },
      ],
      voisins: [{ pourquoi: 'à parité', change: { C2: 10_000, D2: 10_000 } }],
    },
  ],
}
