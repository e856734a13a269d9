import type { CasDeRegle } from '../cas-de-regle.ts'

export const reglageContredit: CasDeRegle<'reglage-contredit'> = {
  regle: 'reglage-contredit',
  cas: [
    {
      quand: 'le type des réglages n’est pas celui de la collectivité',
      feuille: [
        ['Contrat local des solidarités, Département du Finistère'],
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Équipe mobile', 60_000, 30_000, 30_000],
      ],
      contrat: { type: 'metropole' },
      constats: [
        {
          gravite: 'a-justifier',
          message:
            'Les réglages du contrat disent « métropole », alors que le nom « Département ' +
            'du Finistère » dit « département ». Le plancher et les axes ' +
            'exigés en dépendent : corriger le type, ou dire pourquoi il diffère.',
        },
      ],
      voisins: [
        {
          pourquoi: 'une métropole',
          change: { A1: 'Contrat local des solidarités, Rennes Métropole' },
        },
        { pourquoi: 'Lyon a son propre choix', change: { A1: 'Métropole de Lyon' } },
      ],
    },
    {
      quand: 'un plafond des réglages contredit celui du classeur',
      feuille: [
        ['Axe', 'Plafond notifié'],
        ['Enfance', 300_000],
        ['Droits', 320_000],
        ['Transition', 280_000],
        [''],
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
      ],
      contrat: { type: 'departement', plafonds: { enfance: 200_000 } },
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          message:
            'Axe « Enfance » : les réglages du contrat donnent un plafond de ' +
            '200 000 €, le classeur 300 000 €. C’est celui des réglages qui est suivi : ' +
            'corriger celui des deux qui est faux, ou dire pourquoi ils diffèrent.',
          montants: [200000, 300000],
        },
      ],
      voisins: [{ pourquoi: 'le même des deux côtés', change: { B2: 200_000 } }],
    },
    {
      quand: 'un écart admis qui fait taire un constat',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Équipe mobile', 60_000, 30_100, 29_900],
      ],
      contrat: { type: 'departement', interpretations: { tolerance: 500 } },
      constats: [
        {
          gravite: 'a-justifier',
          message:
            'Les réglages du contrat admettent un écart de 500 €, au lieu de 1 € ; actions en ' +
            'écart et non relevées : 1. Revenir à 1 €, ou dire pourquoi cet écart est admis.',
          etapes: ['« Équipe mobile »'],
          interpretations: ['tolerance'],
        },
      ],
      voisins: [{ pourquoi: 'il ne fait rien taire', change: { C2: 30_000, D2: 30_000 } }],
    },
  ],
}
