import type { CasDeRegle } from '../cas-de-regle.ts'

export const reconduitesMinoritaires: CasDeRegle<'reconduites-minoritaires'> = {
  regle: 'reconduites-minoritaires',
  cas: [
    {
      quand: 'la moitié des actions sont reconduites',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Bus des parents', 'Nouvelle', 90_000, 45_000, 45_000],
        ['Droits', 'Équipe mobile', 'Nouvelle', 60_000, 30_000, 30_000],
        ['Droits', 'Visites à domicile', 'Reconduite', 40_000, 20_000, 20_000],
        ['Enfance', 'Lieu d’accueil', 'Reconduite', 40_000, 20_000, 20_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          cellules: ['C1'],
          message:
            '2 actions reconduites sur 4 (34,8 % des crédits de l’État) : les ' +
            'reconduites doivent rester strictement minoritaires. Retirer des ' +
            'reconduites, ou inscrire davantage d’actions nouvelles ou renforcées.',
          etapes: [
            'nouvelle : 2, 75 000 € de l’État',
            'reconduite : 2, 40 000 € de l’État',
            'ensemble : 4, 115 000 € de l’État',
          ],
          interpretations: ['minorite'],
        },
      ],
      voisins: [{ pourquoi: 'une reconduite sur quatre', change: { C5: 'Renforcée' } }],
    },
    {
      quand: 'des natures inconnues peuvent faire la moitié',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Bus des parents', 'Nouvelle', 90_000, 45_000, 45_000],
        ['Droits', 'Équipe mobile', 'Nouvelle', 60_000, 30_000, 30_000],
        ['Droits', 'Visites à domicile', 'Reconduite', 40_000, 20_000, 20_000],
        ['Enfance', 'Lieu d’accueil', 'À définir', 40_000, 20_000, 20_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          cellules: ['C1'],
          message:
            '1 action reconduite sur 4, et 1 action de nature inconnue (17,4 % des crédits de ' +
            'l’État) : selon ces dernières, les reconduites peuvent ne pas être minoritaires. Préciser leur nature.',
          etapes: [
            'nouvelle : 2, 75 000 € de l’État',
            'reconduite : 1, 20 000 € de l’État',
            'de nature inconnue : 1, 20 000 € de l’État',
            'ensemble : 4, 115 000 € de l’État',
          ],
          interpretations: ['minorite'],
        },
      ],
      voisins: [{ pourquoi: 'la nature est précisée', change: { C5: 'Nouvelle' } }],
    },
    {
      quand: 'jugées aux crédits, à la moitié pile',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Bus des parents', 'Nouvelle', 80_000, 40_000, 40_000],
        ['Droits', 'Équipe mobile', 'Nouvelle', 0, 0, 0],
        ['Droits', 'Visites à domicile', 'Reconduite', 80_000, 40_000, 40_000],
      ],
      contrat: { type: 'departement', interpretations: { minorite: 'credits' } },
      constats: [
        {
          gravite: 'bloquant',
          cellules: ['C1'],
          message:
            '1 action reconduite sur 3 (50 % des crédits de l’État) : les ' +
            'reconduites doivent rester strictement minoritaires. Retirer des ' +
            'reconduites, ou inscrire davantage d’actions nouvelles ou renforcées.',
          etapes: [
            'nouvelle : 2, 40 000 € de l’État',
            'reconduite : 1, 40 000 € de l’État',
            'ensemble : 3, 80 000 € de l’État',
          ],
          interpretations: ['minorite'],
        },
      ],
      voisins: [
        {
          pourquoi: 'un centime de moins',
          change: { D4: 79_999.98, E4: 39_999.99, F4: 39_999.99 },
        },
        { pourquoi: 'des crédits illisibles empêchent de conclure', change: { E2: 'à préciser' } },
      ],
    },
    {
      quand: 'jugées aux actions, des crédits illisibles',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Bus des parents', 'Nouvelle', 90_000, 'à préciser', 45_000],
        ['Droits', 'Visites à domicile', 'Reconduite', 40_000, 20_000, 20_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          cellules: ['C1'],
          message:
            '1 action reconduite sur 2 : les reconduites doivent rester strictement ' +
            'minoritaires. Retirer des reconduites, ou inscrire davantage d’actions nouvelles ou renforcées.',
          etapes: [
            'nouvelle : 1, 0 € de l’État',
            'reconduite : 1, 20 000 € de l’État',
            'ensemble : 2, 20 000 € de l’État',
          ],
          interpretations: ['minorite'],
        },
      ],
      voisins: [{ pourquoi: 'nouvelle', change: { C3: 'Nouvelle' } }],
    },
    {
      quand: 'une proportion qui ne tombe pas juste',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Bus des parents', 'Nouvelle', 60_000, 30_000, 30_000],
        ['Droits', 'Visites à domicile', 'Reconduite', 30_000, 15_000, 15_000],
        ['Enfance', 'Lieu d’accueil', 'Renforcée', 0, 0, 0],
        ['Droits', 'Équipe mobile', 'Reconduite', 44_000, 22_000, 22_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          cellules: ['C1'],
          message:
            '2 actions reconduites sur 4 (55,2 % des crédits de l’État) : les ' +
            'reconduites doivent rester strictement minoritaires. Retirer des ' +
            'reconduites, ou inscrire davantage d’actions nouvelles ou renforcées.',
          etapes: [
            'nouvelle : 1, 30 000 € de l’État',
            'renforcée : 1, 0 € de l’État',
            'reconduite : 2, 37 000 € de l’État',
            'ensemble : 4, 67 000 € de l’État',
          ],
          interpretations: ['minorite'],
        },
      ],
      voisins: [{ pourquoi: 'une reconduite de moins', change: { C3: 'Nouvelle' } }],
    },
    {
      quand: 'aucun crédit écrit, jugées aux actions',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Bus des parents', 'Nouvelle', 90_000, 0, 90_000],
        ['Droits', 'Visites à domicile', 'Reconduite', 40_000, 0, 40_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          cellules: ['C1'],
          message:
            '1 action reconduite sur 2 : les reconduites doivent rester strictement ' +
            'minoritaires. Retirer des reconduites, ou inscrire davantage d’actions nouvelles ou renforcées.',
          etapes: [
            'nouvelle : 1, 0 € de l’État',
            'reconduite : 1, 0 € de l’État',
            'ensemble : 2, 0 € de l’État',
          ],
          interpretations: ['minorite'],
        },
      ],
      voisins: [{ pourquoi: 'renforcée', change: { C3: 'Renforcée' } }],
    },
    {
      quand: 'des crédits de nature inconnue, à la moitié pile',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Bus des parents', 'Nouvelle', 80_000, 40_000, 40_000],
        ['Droits', 'Équipe mobile', 'À définir', 40_000, 20_000, 20_000],
        ['Droits', 'Visites à domicile', 'Reconduite', 40_000, 20_000, 20_000],
      ],
      contrat: { type: 'departement', interpretations: { minorite: 'credits' } },
      constats: [
        {
          gravite: 'a-justifier',
          cellules: ['C1'],
          message:
            '1 action reconduite sur 3, et 1 action de nature inconnue (25 % des crédits de ' +
            'l’État) : selon ces dernières, les reconduites peuvent ne pas être minoritaires. Préciser leur nature.',
          etapes: [
            'nouvelle : 1, 40 000 € de l’État',
            'reconduite : 1, 20 000 € de l’État',
            'de nature inconnue : 1, 20 000 € de l’État',
            'ensemble : 3, 80 000 € de l’État',
          ],
          interpretations: ['minorite'],
        },
      ],
      voisins: [
        { pourquoi: 'un centime de moins', change: { E3: 19_999.99 } },
        { pourquoi: 'aucun crédit à partager', change: { E2: 0, E3: 0, E4: 0 } },
      ],
    },
  ],
}
