import type { CasDeRegle } from '../cas-de-regle.ts'

export const montantIllisible: CasDeRegle<'montant-illisible'> = {
  regle: 'montant-illisible',
  cas: [
    {
      quand: 'un texte à la place d’un coût',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 'à préciser', 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Bus des parents',
          cellules: ['B2'],
          message:
            '« Bus des parents » : le coût est illisible (la cellule contient « à préciser »). Y ' +
            'écrire un nombre, ou vider la cellule. En attendant, les contrôles qui en dépendent ne sont pas faits.',
        },
      ],
      voisins: [
        { pourquoi: 'le coût est écrit', change: { B2: 90_000 } },
        { pourquoi: 'la cellule est vide', change: { B2: '' } },
        { pourquoi: 'un tiret seul est un vide', change: { B2: '-' } },
      ],
    },
    {
      quand: 'une formule donne une erreur',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90_000, { valeur: '#REF!', formule: '#REF!*2' }, 45_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Bus des parents',
          cellules: ['C2'],
          message:
            '« Bus des parents » : la part de l’État est illisible (la formule ' +
            'donne l’erreur #REF!). Y écrire un nombre, ou vider la cellule. ' +
            'En attendant, les contrôles qui en dépendent ne sont pas faits.',
        },
      ],
      voisins: [
        {
          pourquoi: 'la formule donne un nombre',
          change: { C2: { valeur: 45_000, formule: 'B2/2' } },
        },
      ],
    },
    {
      quand: 'une date à la place d’un montant',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90_000, 45_000, { valeur: 45_750, format: 'dd/mm/yyyy' }],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Bus des parents',
          cellules: ['D2'],
          message:
            '« Bus des parents » : la part de la collectivité est illisible (la ' +
            'cellule contient une date, 03/04/2025). Y écrire un nombre, ou vider la ' +
            'cellule. En attendant, les contrôles qui en dépendent ne sont pas faits.',
        },
      ],
      voisins: [{ pourquoi: 'le même nombre, sans format de date', change: { D2: 45_750 } }],
    },
    {
      quand: 'un montant démesuré',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90_000, 45_000, 20_000_000_000_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Bus des parents',
          cellules: ['D2'],
          message:
            '« Bus des parents » : la part de la collectivité est illisible (20000000000000 ' +
            'dépasse tout montant plausible). Y écrire un nombre, ou vider la cellule. En attendant, les ' +
            'contrôles qui en dépendent ne sont pas faits.',
        },
      ],
      voisins: [{ pourquoi: 'un milliard se lit', change: { D2: 1_000_000_000 } }],
    },
    {
      quand: 'un plafond illisible, hors des actions',
      feuille: [
        ['Axe', 'Plafond notifié'],
        ['Enfance', 'à notifier'],
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
            'Hors des actions : le plafond notifié est illisible (la cellule ' +
            'contient « à notifier »). Y écrire un nombre, ou vider la cellule. ' +
            'En attendant, les contrôles qui en dépendent ne sont pas faits.',
        },
      ],
      voisins: [{ pourquoi: 'le plafond est écrit', change: { B2: 300_000 } }],
    },
    {
      quand: 'un nombre de repas illisible',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département', 'Nombre de repas'],
        ['Cantine à 1 €, compensation des repas', 25_000, 25_000, 0, 'environ mille'],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Cantine à 1 €, compensation des repas',
          cellules: ['E2'],
          message:
            '« Cantine à 1 €, compensation des repas » : le nombre de repas est illisible (la ' +
            'cellule contient « environ mille »). Y écrire un nombre, ou vider la cellule. En attendant, les ' +
            'contrôles qui en dépendent ne sont pas faits.',
        },
      ],
      voisins: [
        { pourquoi: 'le nombre est écrit, avec son unité', change: { E2: '25 000 repas' } },
      ],
    },
    {
      quand: 'des milliers mal groupés',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', '90,00,0', 45_000, 45_000],
        ['Ateliers du mercredi', "2'00'00", 10_000, 10_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Bus des parents',
          cellules: ['B2'],
          message:
            '« Bus des parents » : le coût est illisible (la cellule contient « 90,00,0 »). Y ' +
            'écrire un nombre, ou vider la cellule. En attendant, les contrôles qui en dépendent ne sont pas faits.',
        },
        {
          gravite: 'bloquant',
          action: 'Ateliers du mercredi',
          cellules: ['B3'],
          message:
            "« Ateliers du mercredi » : le coût est illisible (la cellule contient « 2'00'00 »). " +
            'Y écrire un nombre, ou vider la cellule. En attendant, les contrôles qui en dépendent ne sont pas faits.',
        },
      ],
      voisins: [
        { pourquoi: 'les milliers vont par trois', change: { B2: '90,000', B3: "20'000" } },
      ],
    },
    {
      quand: 'hors des quatre axes',
      feuille: [
        ['Axe', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Bus des parents', 90_000, 45_000, 45_000],
        ['Culture', 'Chorale', 20_000, '?', 10_000],
        ['Transversal', 'Chef de projet', 20_000, 'voir note', 10_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          action: 'Chorale',
          cellules: ['D3'],
          message:
            '« Chorale » : la part de l’État est illisible (la cellule contient « ? »). Y écrire ' +
            'un nombre, ou vider la cellule. En attendant, les contrôles qui en dépendent ne sont pas faits.',
        },
        {
          gravite: 'bloquant',
          action: 'Chef de projet',
          cellules: ['D4'],
          message:
            '« Chef de projet » : la part de l’État est illisible (la cellule ' +
            'contient « voir note »). Y écrire un nombre, ou vider la cellule. ' +
            'En attendant, les contrôles qui en dépendent ne sont pas faits.',
        },
      ],
      voisins: [{ pourquoi: 'écrits', change: { D3: 10_000, D4: 10_000 } }],
    },
  ],
}
