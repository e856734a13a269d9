import type { CasDeRegle } from '../cas-de-regle.ts'

export const valeursAbsentes: CasDeRegle<'valeurs-absentes'> = {
  regle: 'valeurs-absentes',
  cas: [
    {
      quand: 'une formule sans résultat enregistré',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90_000, { valeur: null, formule: 'B2/2' }, 45_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Bus des parents',
          cellules: ['C2'],
          message:
            '« Bus des parents » : la part de l’État vient d’une formule dont le résultat manque, ou ' +
            'date d’avant une modification. Recalculer le classeur dans votre tableur et l’enregistrer, ' +
            'ou remplacer la formule par sa valeur. En attendant, les contrôles qui en dépendent ' +
            'ne sont pas faits.',
        },
      ],
      voisins: [
        {
          pourquoi: 'le résultat est enregistré',
          change: { C2: { valeur: 45_000, formule: 'B2/2' } },
        },
        {
          pourquoi: 'la formule donne une erreur : c’est une autre règle',
          change: { C2: { valeur: '#REF!', formule: '#REF!' } },
        },
      ],
    },
    {
      quand: 'un plafond sans résultat enregistré, hors des actions',
      feuille: [
        ['Axe', 'Plafond notifié'],
        ['Enfance', { valeur: null, formule: 'C2' }],
        ['Droits', 320_000],
        ['Transition', 280_000],
        [''],
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          cellules: ['B2'],
          message:
            'Hors des actions : le plafond notifié vient d’une formule dont le résultat manque, ou ' +
            'date d’avant une modification. Recalculer le classeur dans votre tableur et l’enregistrer, ' +
            'ou remplacer la formule par sa valeur. En attendant, les contrôles qui en dépendent ' +
            'ne sont pas faits.',
        },
      ],
      voisins: [
        {
          pourquoi: 'le plafond est enregistré',
          change: { B2: { valeur: 300_000, formule: 'C2' } },
        },
      ],
    },
  ],
}
