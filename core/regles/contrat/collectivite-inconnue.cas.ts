import type { CasDeRegle } from '../cas-de-regle.ts'

export const collectiviteInconnue: CasDeRegle<'collectivite-inconnue'> = {
  regle: 'collectivite-inconnue',
  cas: [
    {
      quand: 'le classeur ne nomme aucune collectivité',
      feuille: [
        ['Contrat local des solidarités'],
        ['Action', 'Coût', 'Part État', 'Part de la collectivité'],
        ['Équipe mobile', 60_000, 30_000, 30_000],
      ],
      contrat: {},
      constats: [
        {
          gravite: 'signalement',
          message:
            'Le classeur ne dit pas quelle collectivité il concerne. Entre 20 % et 40 % du ' +
            'plafond, le plancher des axes n’est pas jugé, et l’axe « Emploi » n’est pas exigé : indiquer le ' +
            'type (département ou métropole) dans les réglages du contrat.',
        },
      ],
      voisins: [
        {
          pourquoi: 'elle est nommée',
          change: { A1: 'Contrat local des solidarités, Rennes Métropole' },
        },
        {
          pourquoi: 'non éligible, elle est connue',
          change: { A1: 'Contrat local des solidarités, Métropole du Grand Paris' },
        },
      ],
    },
    {
      quand: 'un nom qui n’est ni département ni métropole',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part de la collectivité'],
        ['Équipe mobile', 60_000, 30_000, 30_000],
      ],
      contrat: { collectivite: 'Syndicat des trois rivières' },
      constats: [
        {
          gravite: 'signalement',
          message:
            '« Syndicat des trois rivières » n’est reconnue ni comme département ni comme ' +
            'métropole. Entre 20 % et 40 % du plafond, le plancher des axes n’est pas jugé, et l’axe « ' +
            'Emploi » n’est pas exigé : indiquer le type (département ou métropole) dans les réglages du contrat.',
        },
      ],
    },
  ],
}
