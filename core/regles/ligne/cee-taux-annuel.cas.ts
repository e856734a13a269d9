import type { CasDeRegle } from '../cas-de-regle.ts'

export const ceeTauxAnnuel: CasDeRegle<'cee-taux-annuel'> = {
  regle: 'cee-taux-annuel',
  cas: [
    {
      quand: 'les CEE au-dessus du taux de l’année',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2025, 'Plateforme SLIME', 100_000, 10_000, 30_000, 60_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          annee: 2025,
          action: 'Plateforme SLIME',
          cellules: ['F2'],
          message:
            '« Plateforme SLIME », 2025 : les CEE (60 000 €) dépassent de 10 000 € ce que donne ' +
            'le taux de l’année, 50 % du coût, soit 50 000 €. Vérifier le montant attendu des CEE.',
          etapes: ['CEE de l’année = coût × taux = 100 000 € × 50 % = 50 000 €'],
          montants: [60_000, 50_000],
        },
      ],
      voisins: [
        { pourquoi: 'pile au taux de 2025', change: { D2: 20_000, E2: 30_000, F2: 50_000 } },
        { pourquoi: 'le taux de 2024 est plus haut', change: { A2: 2024 } },
        { pourquoi: 'le coût est illisible', change: { C2: 'à préciser' } },
        { pourquoi: 'l’animation n’a pas de taux', change: { B2: 'Animation du SLIME' } },
      ],
    },
    {
      quand: 'un centime au-dessus du taux de 2024',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2024, 'Plateforme SLIME', 100_000, 10_000, 29_999.99, 60_000.01],
      ],
      constats: [
        {
          gravite: 'signalement',
          annee: 2024,
          action: 'Plateforme SLIME',
          cellules: ['F2'],
          message:
            '« Plateforme SLIME », 2024 : les CEE (60 000,01 €) dépassent de 0,01 € ce que donne ' +
            'le taux de l’année, 60 % du coût, soit 60 000 €. Vérifier le montant attendu des CEE.',
          etapes: ['CEE de l’année = coût × taux = 100 000 € × 60 % = 60 000 €'],
          montants: [60_000.01, 60_000],
        },
      ],
      voisins: [{ pourquoi: 'pile au taux de 2024', change: { E2: 30_000, F2: 60_000 } }],
    },
    {
      quand: 'une année dont le taux n’est pas encore écrit',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2027, 'Plateforme SLIME', 100_000, 10_000, 30_000, 60_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          annee: 2027,
          action: 'Plateforme SLIME',
          cellules: ['F2'],
          message:
            '« Plateforme SLIME », 2027 : les CEE (60 000 €) dépassent de 10 000 € ' +
            'ce que donne le taux de l’année, 50 % du coût (dernier taux connu, ' +
            'à confirmer), soit 50 000 €. Vérifier le montant attendu des CEE.',
          etapes: ['CEE de l’année = coût × taux = 100 000 € × 50 % = 50 000 €'],
          montants: [60_000, 50_000],
          interpretations: ['tauxCee'],
        },
      ],
      voisins: [{ pourquoi: 'au dernier taux connu', change: { F2: 50_000, D2: 20_000 } }],
    },
  ],
}
