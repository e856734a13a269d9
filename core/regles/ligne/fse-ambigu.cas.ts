import type { CasDeRegle } from '../cas-de-regle.ts'

export const fseAmbigu: CasDeRegle<'fse-ambigu'> = {
  regle: 'fse-ambigu',
  cas: [
    {
      quand: 'un en-tête qui a deux sens',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département', 'FSE énergie'],
        ['Bus des parents', 100_000, 50_000, 40_000, 10_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          cellules: ['E1'],
          message:
            'L’en-tête « FSE énergie » peut désigner le fonds de solidarité énergie ' +
            'ou le FSE+ européen. Écrire « FSE+ » pour le fonds européen, « fonds de ' +
            'solidarité énergie » pour l’autre, et vérifier les montants de la colonne.',
        },
      ],
      voisins: [
        { pourquoi: 'le fonds européen, nommé', change: { E1: 'FSE+' } },
        {
          pourquoi: 'le fonds de solidarité énergie, nommé',
          change: { E1: 'Fonds de solidarité énergie' },
        },
      ],
    },
  ],
}
