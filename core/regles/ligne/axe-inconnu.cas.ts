import type { CasDeRegle } from '../cas-de-regle.ts'

export const axeInconnu: CasDeRegle<'axe-inconnu'> = {
  regle: 'axe-inconnu',
  cas: [
    {
      quand: 'un libellé qui n’est aucun des quatre axes',
      feuille: [
        ['Axe', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Bus des parents', 90_000, 45_000, 45_000],
        ['Culture', 'Ateliers du mercredi', 20_000, 10_000, 10_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Ateliers du mercredi',
          cellules: ['A3'],
          message:
            '« Ateliers du mercredi » : l’axe « Culture » ne correspond à aucun des axes ' +
            'du contrat. Écrire le libellé de l’axe (enfance, emploi, accès aux droits ou transition ' +
            'écologique). En attendant, ces crédits ne comptent dans le plancher ni le plafond d’aucun axe.',
        },
      ],
      voisins: [
        { pourquoi: 'un axe du contrat', change: { A3: 'Enfance' } },
        { pourquoi: 'transversal est une autre règle', change: { A3: 'Transversal' } },
      ],
    },
    {
      quand: 'un axe vide, la même action deux années',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['', 2025, 'Ateliers du mercredi', 20_000, 10_000, 10_000],
        ['', 2026, 'Ateliers du mercredi', 20_000, 10_000, 10_000],
        ['Enfance', 2025, 'Bus des parents', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Ateliers du mercredi',
          cellules: ['A2', 'A3'],
          message:
            '« Ateliers du mercredi » : la cellule de l’axe est vide. Écrire le libellé de l’axe ' +
            '(enfance, emploi, accès aux droits ou transition écologique). En attendant, ces crédits ne ' +
            'comptent dans le plancher ni le plafond d’aucun axe.',
        },
      ],
      voisins: [{ pourquoi: 'l’axe est écrit', change: { A2: 'Droits', A3: 'Droits' } }],
    },
    {
      quand: 'une rubrique inconnue couvre deux actions',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Axe 1 : Enfance'],
        ['Bus des parents', 90_000, 45_000, 45_000],
        ['Axe 2 : Culture'],
        ['Ateliers du mercredi', 20_000, 10_000, 10_000],
        ['Chorale', 20_000, 10_000, 10_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          cellules: ['A4'],
          message:
            '2 actions : l’axe « Axe 2 : Culture » ne correspond à aucun des axes du ' +
            'contrat. Écrire le libellé de l’axe (enfance, emploi, accès aux droits ou transition ' +
            'écologique). En attendant, ces crédits ne comptent dans le plancher ni le plafond d’aucun axe.',
        },
      ],
      voisins: [{ pourquoi: 'la rubrique est un axe', change: { A4: 'Axe 2 : Accès aux droits' } }],
    },
  ],
}
