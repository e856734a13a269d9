import type { CasDeRegle } from '../cas-de-regle.ts'

export const transversalARepartir: CasDeRegle<'transversal-a-repartir'> = {
  regle: 'transversal-a-repartir',
  cas: [
    {
      quand: 'un poste transversal',
      feuille: [
        ['Axe', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Bus des parents', 90_000, 45_000, 45_000],
        ['Transversal', 'Poste de chef de projet', 50_000, 25_000, 25_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          action: 'Poste de chef de projet',
          cellules: ['A3'],
          message:
            '« Poste de chef de projet » : l’axe indiqué est « Transversal ». Placer la ' +
            'part de l’État (25 000 €) dans l’axe « Accès aux droits » (l’axe 3, dans la numérotation ' +
            'du texte), ou la répartir entre les axes si la ressource suit tout le ' +
            'contrat. Tels quels, ces crédits comptent dans le total et dans aucun plancher.',
        },
      ],
      voisins: [{ pourquoi: 'rangé dans un axe', change: { A3: 'Enfance' } }],
    },
    {
      quand: 'le même poste, deux années',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000],
        ['Transversal', 2025, 'Poste de chef de projet', 50_000, 25_000, 25_000],
        ['Transversal', 2026, 'Poste de chef de projet', 52_000, 26_000, 26_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          action: 'Poste de chef de projet',
          cellules: ['A3', 'A4'],
          message:
            '« Poste de chef de projet » : l’axe indiqué est « Transversal ». Placer la part de ' +
            'l’État (25 000 € en 2025 et 26 000 € en 2026) dans l’axe « Accès aux droits » (l’axe 3, dans la ' +
            'numérotation du texte), ou la répartir entre les axes si la ressource suit tout le contrat. ' +
            'Tels quels, ces crédits comptent dans le total et dans aucun plancher.',
        },
      ],
      voisins: [{ pourquoi: 'réparti sur les axes', change: { A3: 'Enfance', A4: 'Droits' } }],
    },
    {
      quand: 'une part de l’État illisible',
      feuille: [
        ['Axe', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Bus des parents', 90_000, 45_000, 45_000],
        ['Transversal', 'Poste de chef de projet', 50_000, 'à préciser', 25_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          action: 'Poste de chef de projet',
          cellules: ['A3'],
          message:
            '« Poste de chef de projet » : l’axe indiqué est « Transversal ». Placer ' +
            'cette dépense dans l’axe « Accès aux droits » (l’axe 3, dans la numérotation du ' +
            'texte), ou la répartir entre les axes si la ressource suit tout le contrat. ' +
            'Tels quels, ces crédits comptent dans le total et dans aucun plancher.',
        },
      ],
      voisins: [{ pourquoi: 'rangé dans un axe', change: { A3: 'Droits' } }],
    },
    {
      quand: 'une rubrique transversale couvre deux actions',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Axe 1 : Enfance'],
        ['Bus des parents', 90_000, 45_000, 45_000],
        ['Axe transversal'],
        ['Poste de chef de projet', 50_000, 25_000, 25_000],
        ['Animation du contrat', 20_000, 10_000, 10_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          cellules: ['A4'],
          message:
            '2 actions : l’axe indiqué est « Axe transversal ». Placer la part de l’État ' +
            '(35 000 €) dans l’axe « Accès aux droits » (l’axe 3, dans la numérotation ' +
            'du texte), ou la répartir entre les axes si la ressource suit tout le contrat. ' +
            'Tels quels, ces crédits comptent dans le total et dans aucun plancher.',
        },
      ],
      voisins: [{ pourquoi: 'la rubrique est un axe', change: { A4: 'Axe 2 : Accès aux droits' } }],
    },
  ],
}
