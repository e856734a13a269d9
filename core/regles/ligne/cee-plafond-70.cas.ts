import type { CasDeRegle } from '../cas-de-regle.ts'

export const ceePlafond70: CasDeRegle<'cee-plafond-70'> = {
  regle: 'cee-plafond-70',
  cas: [
    {
      quand: 'les CEE et l’État au-dessus de 70 % du coût',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2025, 'Plateforme SLIME', 100_000, 25_000, 25_000, 50_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          annee: 2025,
          action: 'Plateforme SLIME',
          cellules: ['D2'],
          message:
            '« Plateforme SLIME », 2025 : CEE (50 000 €) et État (25 000 €) font 75 000 €, soit ' +
            '5 000 € de plus que 70 % du coût (70 000 €). Ramener la part de l’État à 20 000 € au plus.',
          etapes: [
            'maximum = coût × 70 % = 100 000 € × 70 % = 70 000 €',
            'CEE + État = 50 000 € + 25 000 € = 75 000 €',
            'assiette = coût − CEE = 100 000 € − 50 000 € = 50 000 €',
            'part à parité = assiette × parité = 50 000 € × 50 % = 25 000 €',
            'maximum des CEE et de l’État = coût × plafond CEE = 100 000 € × 70 % = 70 000 €',
            'place laissée à l’État = maximum des CEE et de l’État − CEE ' +
              '= 70 000 € − 50 000 € = 20 000 €',
            'part de l’État = le plus petit de : part à parité ; place laissée à l’État = le ' +
              'plus petit de : 25 000 € ; 20 000 € = 20 000 €',
          ],
          montants: [75_000, 70_000],
          interpretations: ['cee', 'appreciation'],
          correction: { cellule: 'D2', valeur: 20_000 },
        },
      ],
      voisins: [
        { pourquoi: 'pile à 70 %', change: { D2: 20_000, E2: 30_000 } },
        { pourquoi: 'le coût est illisible', change: { C2: 'à préciser' } },
        { pourquoi: 'la part de l’État est illisible', change: { D2: 'à préciser' } },
        { pourquoi: 'sans part de l’État', change: { D2: 0 } },
        { pourquoi: 'le FSATME échappe au maximum', change: { B2: 'SLIME : FSATME' } },
        { pourquoi: 'hors des années du contrat', change: { A2: 2023 } },
      ],
    },
    {
      quand: 'un centime au-dessus de 70 %, des CEE à 70 %',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2025, 'Plateforme SLIME', 100_000, 0.01, 29_999.99, 70_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          annee: 2025,
          action: 'Plateforme SLIME',
          cellules: ['D2'],
          message:
            '« Plateforme SLIME », 2025 : CEE (70 000 €) et État (0,01 €) font 70 000,01 €, soit ' +
            '0,01 € de plus que 70 % du coût (70 000 €). Ramener la part de l’État à 0 € au plus.',
          etapes: [
            'maximum = coût × 70 % = 100 000 € × 70 % = 70 000 €',
            'CEE + État = 70 000 € + 0,01 € = 70 000,01 €',
            'assiette = coût − CEE = 100 000 € − 70 000 € = 30 000 €',
            'part à parité = assiette × parité = 30 000 € × 50 % = 15 000 €',
            'maximum des CEE et de l’État = coût × plafond CEE = 100 000 € × 70 % = 70 000 €',
            'place laissée à l’État = maximum des CEE et de l’État − ' +
              'CEE = 70 000 € − 70 000 € = 0 €',
            'part de l’État = le plus petit de : part à parité ; place ' +
              'laissée à l’État = le plus petit de : 15 000 € ; 0 € = 0 €',
          ],
          montants: [70_000.01, 70_000],
          interpretations: ['cee', 'appreciation'],
          correction: { cellule: 'D2', valeur: 0 },
        },
      ],
      voisins: [{ pourquoi: 'pile à 70 %', change: { D2: 0, E2: 30_000 } }],
    },
    {
      quand: 'sur l’ensemble du contrat',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2025, 'Plateforme SLIME', 100_000, 25_000, 25_000, 50_000],
        [2026, 'Plateforme SLIME', 100_000, 20_000, 30_000, 50_000],
      ],
      contrat: { type: 'departement', interpretations: { appreciation: 'contrat' } },
      constats: [
        {
          gravite: 'bloquant',
          action: 'Plateforme SLIME',
          cellules: ['D2', 'D3'],
          message:
            '« Plateforme SLIME » : CEE (100 000 €) et État (45 000 €) font 145 000 €, soit 5 000 € ' +
            'de plus que 70 % du coût (140 000 €). Ramener la part de l’État à 40 000 € au plus.',
          etapes: [
            'maximum = coût × 70 % = 200 000 € × 70 % = 140 000 €',
            'CEE + État = 100 000 € + 45 000 € = 145 000 €',
          ],
          montants: [145_000, 140_000],
          interpretations: ['cee', 'appreciation'],
        },
      ],
      voisins: [
        { pourquoi: 'une année compense l’autre', change: { D3: 15_000, E3: 35_000 } },
        { pourquoi: 'une année illisible empêche de conclure', change: { F3: 'à préciser' } },
      ],
    },
    {
      quand: 'l’animation d’un SLIME, que l’autre lecture mettrait en défaut',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2025, 'Animation du SLIME', 100_000, 25_000, 25_000, 50_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          annee: 2025,
          action: 'Animation du SLIME',
          cellules: ['D2'],
          message:
            '« Animation du SLIME », 2025 : Pacte tient l’animation d’un SLIME ' +
            'hors de la limite de 70 %. Selon l’autre lecture, CEE et État (75 000 €) ' +
            'la dépasseraient de 5 000 € : s’assurer de la lecture de l’État.',
          montants: [75000, 70000],
          interpretations: ['animationSlime'],
        },
      ],
      voisins: [{ pourquoi: 'pile à 70 %', change: { D2: 20_000, E2: 30_000 } }],
    },
    {
      quand: 'l’animation d’un SLIME, tenue dans la limite',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2025, 'Animation du SLIME', 100_000, 25_000, 25_000, 50_000],
      ],
      contrat: { type: 'departement', interpretations: { animationSlime: 'dans-70' } },
      constats: [
        {
          gravite: 'bloquant',
          annee: 2025,
          action: 'Animation du SLIME',
          cellules: ['D2'],
          message:
            '« Animation du SLIME », 2025 : CEE (50 000 €) et État (25 000 €) font 75 000 €, ' +
            'soit 5 000 € de plus que 70 % du coût (70 000 €). Ramener la part de l’État à 20 000 € au plus.',
          etapes: [
            'maximum = coût × 70 % = 100 000 € × 70 % = 70 000 €',
            'CEE + État = 50 000 € + 25 000 € = 75 000 €',
            'assiette = coût − CEE = 100 000 € − 50 000 € = 50 000 €',
            'part à parité = assiette × parité = 50 000 € × 50 % = 25 000 €',
            'maximum des CEE et de l’État = coût × plafond CEE = 100 000 € × 70 % = 70 000 €',
            'place laissée à l’État = maximum des CEE et de l’État − CEE ' +
              '= 70 000 € − 50 000 € = 20 000 €',
            'part de l’État = le plus petit de : part à parité ; place laissée à l’État = le ' +
              'plus petit de : 25 000 € ; 20 000 € = 20 000 €',
          ],
          montants: [75000, 70000],
          interpretations: ['cee', 'appreciation', 'animationSlime'],
          correction: { cellule: 'D2', valeur: 20000 },
        },
      ],
      voisins: [{ pourquoi: 'pile à 70 %', change: { D2: 20_000, E2: 30_000 } }],
    },
    {
      quand: 'une action que seul l’argent des CEE dit éligible',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2025, 'Rénovation de logements', 100_000, 25_000, 25_000, 50_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          annee: 2025,
          action: 'Rénovation de logements',
          cellules: ['D2'],
          message:
            '« Rénovation de logements », 2025 : CEE (50 000 €) et État (25 000 €) font 75 000 €, soit ' +
            '5 000 € de plus que 70 % du coût (70 000 €). Ramener la part de l’État à 20 000 € au plus. ' +
            'Le classeur donne des CEE à cette action : Pacte la tient pour éligible à un programme CEE.',
          etapes: [
            'maximum = coût × 70 % = 100 000 € × 70 % = 70 000 €',
            'CEE + État = 50 000 € + 25 000 € = 75 000 €',
            'assiette = coût − CEE = 100 000 € − 50 000 € = 50 000 €',
            'part à parité = assiette × parité = 50 000 € × 50 % = 25 000 €',
            'maximum des CEE et de l’État = coût × plafond CEE = 100 000 € × 70 % = 70 000 €',
            'place laissée à l’État = maximum des CEE et de l’État − CEE ' +
              '= 70 000 € − 50 000 € = 20 000 €',
            'part de l’État = le plus petit de : part à parité ; place laissée à l’État = le ' +
              'plus petit de : 25 000 € ; 20 000 € = 20 000 €',
          ],
          montants: [75000, 70000],
          interpretations: ['cee', 'appreciation'],
          correction: { cellule: 'D2', valeur: 20000 },
        },
      ],
      voisins: [{ pourquoi: 'sans CEE', change: { F2: 0 } }],
    },
  ],
}
