import type { CasDeRegle } from '../cas-de-regle.ts'

export const collectiviteNonEligible: CasDeRegle<'collectivite-non-eligible'> = {
  regle: 'collectivite-non-eligible',
  cas: [
    {
      quand: 'la Métropole du Grand Paris',
      feuille: [
        ['Contrat local des solidarités, Métropole du Grand Paris'],
        ['Action', 'Coût', 'Part État', 'Part Métropole'],
        ['Équipe mobile', 60_000, 30_000, 30_000],
      ],
      contrat: {},
      constats: [
        {
          gravite: 'bloquant',
          cellules: ['A1'],
          message:
            '« Métropole du Grand Paris » n’est pas éligible à un contrat local des solidarités ' +
            ': seuls le sont les départements (Métropole de Lyon comprise) et les 22 métropoles de la liste. ' +
            'Vérifier le nom de la collectivité, ou son type dans les réglages du contrat.',
        },
      ],
      voisins: [
        {
          pourquoi: 'une des 22 métropoles',
          change: { A1: 'Contrat local des solidarités, Rennes Métropole' },
        },
      ],
    },
  ],
}
