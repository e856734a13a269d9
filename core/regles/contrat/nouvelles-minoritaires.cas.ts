import type { CasDeRegle } from '../cas-de-regle.ts'

export const nouvellesMinoritaires: CasDeRegle<'nouvelles-minoritaires'> = {
  regle: 'nouvelles-minoritaires',
  cas: [
    {
      quand: 'la moitié des actions sont nouvelles',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Bus des parents', 'Nouvelle', 90_000, 45_000, 45_000],
        ['Droits', 'Équipe mobile', 'Nouvelle', 60_000, 30_000, 30_000],
        ['Droits', 'Visites à domicile', 'Renforcée', 40_000, 20_000, 20_000],
        ['Enfance', 'Lieu d’accueil', 'Renforcée', 40_000, 20_000, 20_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          cellules: ['C1'],
          message:
            '2 actions nouvelles sur 4 : les actions nouvelles ne sont pas majoritaires, ' +
            'alors que l’objectif du contrat est qu’elles le soient. Vérifier ' +
            'les natures, ou préparer l’explication pour le dialogue avec l’État.',
        },
      ],
      voisins: [
        { pourquoi: 'trois sur quatre', change: { C5: 'Nouvelle' } },
        { pourquoi: 'une nature inconnue peut être nouvelle', change: { C5: 'À définir' } },
      ],
    },
    {
      quand: 'aucune n’est nouvelle',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Droits', 'Visites à domicile', 'Renforcée', 40_000, 20_000, 20_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          cellules: ['C1'],
          message:
            '0 action nouvelle sur 1 : les actions nouvelles ne sont pas majoritaires, ' +
            'alors que l’objectif du contrat est qu’elles le soient. Vérifier ' +
            'les natures, ou préparer l’explication pour le dialogue avec l’État.',
        },
      ],
      voisins: [{ pourquoi: 'elle est nouvelle', change: { C2: 'Nouvelle' } }],
    },
  ],
}
