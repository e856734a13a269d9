import type { CasDeRegle } from '../cas-de-regle.ts'

export const ceeNonRenseigne: CasDeRegle<'cee-non-renseigne'> = {
  regle: 'cee-non-renseigne',
  cas: [
    {
      quand: 'un SLIME sans CEE, l’État dans la place qu’ils laisseraient',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2025, 'Plateforme SLIME', 100_000, 20_000, 80_000, ''],
      ],
      constats: [
        {
          gravite: 'signalement',
          annee: 2025,
          action: 'Plateforme SLIME',
          cellules: ['B2'],
          message:
            '« Plateforme SLIME », 2025 : les CEE de ce SLIME ne sont pas renseignés. Indiquer ' +
            'leur montant : sans lui, ni la parité ni le maximum des CEE et de l’État ne sont vérifiés.',
        },
      ],
      voisins: [
        { pourquoi: 'les CEE sont écrits', change: { E2: 30_000, F2: 50_000 } },
        { pourquoi: 'zéro est un montant', change: { F2: 0 } },
        { pourquoi: 'illisibles, ils sont dits ailleurs', change: { F2: 'à préciser' } },
      ],
    },
    {
      quand: 'un centime de plus que la place de l’État',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2025, 'Plateforme SLIME', 100_000, 20_000.01, 79_999.99, ''],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          annee: 2025,
          action: 'Plateforme SLIME',
          cellules: ['D2', 'B2'],
          message:
            '« Plateforme SLIME », 2025 : les CEE de ce SLIME ne sont pas renseignés, et l’État ' +
            'y met 20 000,01 €. Avec des CEE à 50 % du coût, il ne pourrait dépasser 20 000 €. Indiquer le ' +
            'montant des CEE, ou dire pourquoi il n’y en a pas ; en attendant, la parité n’est pas vérifiée.',
          etapes: ['place de l’État = (70 % − 50 %) × coût = 20 % × 100 000 € = 20 000 €'],
          montants: [20_000.01, 20_000],
          interpretations: ['cee'],
        },
      ],
      voisins: [{ pourquoi: 'les CEE sont écrits', change: { E2: 29_999.99, F2: 50_000 } }],
    },
    {
      quand: 'une année dont le taux n’est pas encore écrit',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2027, 'Plateforme SLIME', 100_000, 50_000, 50_000, ''],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          annee: 2027,
          action: 'Plateforme SLIME',
          cellules: ['D2', 'B2'],
          message:
            '« Plateforme SLIME », 2027 : les CEE de ce SLIME ne sont pas renseignés, et l’État ' +
            'y met 50 000 €. Avec des CEE à 50 % du coût, il ne pourrait dépasser 20 000 €. Indiquer le ' +
            'montant des CEE, ou dire pourquoi il n’y en a pas ; en attendant, la parité n’est pas vérifiée.',
          etapes: [
            'place de l’État = (70 % − 50 %) × coût = 20 % × 100 000 € = 20 000 €',
            '50 % : dernier taux CEE connu, à confirmer',
          ],
          montants: [50_000, 20_000],
          interpretations: ['cee', 'tauxCee'],
        },
      ],
      voisins: [
        { pourquoi: 'les CEE sont écrits', change: { D2: 20_000, E2: 30_000, F2: 50_000 } },
      ],
    },
    {
      quand: 'un taux inconnu qu’on exige',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2026, 'Plateforme SLIME', 100_000, 50_000, 50_000, ''],
        [2027, 'Plateforme SLIME', 100_000, 50_000, 50_000, ''],
      ],
      contrat: { type: 'departement', interpretations: { tauxCee: 'exiger' } },
      constats: [
        {
          gravite: 'signalement',
          action: 'Plateforme SLIME',
          cellules: ['B2', 'B3'],
          message:
            '« Plateforme SLIME », 2026 et 2027 : les CEE de ce SLIME ne sont pas renseignés. ' +
            'Indiquer leur montant : sans lui, ni la parité ni le maximum des CEE et de l’État ne sont vérifiés.',
        },
      ],
      voisins: [{ pourquoi: 'les CEE sont écrits', change: { F2: 50_000, F3: 50_000 } }],
    },
    {
      quand: 'sans coût, l’État ne se mesure à rien',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2025, 'Plateforme SLIME', '', 50_000, 50_000, ''],
      ],
      constats: [
        {
          gravite: 'signalement',
          annee: 2025,
          action: 'Plateforme SLIME',
          cellules: ['B2'],
          message:
            '« Plateforme SLIME », 2025 : les CEE de ce SLIME ne sont pas renseignés. Indiquer ' +
            'leur montant : sans lui, ni la parité ni le maximum des CEE et de l’État ne sont vérifiés.',
        },
      ],
      voisins: [
        { pourquoi: 'ni coût ni part de l’État', change: { C2: 0, D2: 0 } },
        { pourquoi: 'hors des années du contrat', change: { A2: 2023 } },
      ],
    },
    {
      quand: 'un coût illisible ne se mesure pas',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2025, 'Plateforme SLIME', 'à préciser', 50_000, 50_000, ''],
      ],
      constats: [
        {
          gravite: 'signalement',
          annee: 2025,
          action: 'Plateforme SLIME',
          cellules: ['B2'],
          message:
            '« Plateforme SLIME », 2025 : les CEE de ce SLIME ne sont pas renseignés. Indiquer ' +
            'leur montant : sans lui, ni la parité ni le maximum des CEE et de l’État ne sont vérifiés.',
        },
      ],
      voisins: [{ pourquoi: 'les CEE sont écrits', change: { F2: 50_000 } }],
    },
    {
      quand: 'sans part de l’État, un coût suffit',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2025, 'Plateforme SLIME', 100_000, '', 50_000, ''],
      ],
      constats: [
        {
          gravite: 'signalement',
          annee: 2025,
          action: 'Plateforme SLIME',
          cellules: ['B2'],
          message:
            '« Plateforme SLIME », 2025 : les CEE de ce SLIME ne sont pas renseignés. Indiquer ' +
            'leur montant : sans lui, ni la parité ni le maximum des CEE et de l’État ne sont vérifiés.',
        },
      ],
      voisins: [{ pourquoi: 'aucun coût', change: { C2: 0 } }],
    },
    {
      quand: 'sans année, le taux ne se connaît pas',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        ['Plateforme SLIME', 100_000, 50_000, 50_000, ''],
      ],
      constats: [
        {
          gravite: 'signalement',
          action: 'Plateforme SLIME',
          cellules: ['A2'],
          message:
            '« Plateforme SLIME » : les CEE de ce SLIME ne sont pas renseignés. Indiquer leur ' +
            'montant : sans lui, ni la parité ni le maximum des CEE et de l’État ne sont vérifiés.',
        },
      ],
      voisins: [{ pourquoi: 'les CEE sont écrits', change: { D2: 0, E2: 50_000 } }],
    },
    {
      quand: 'une année dans la place, une autre au-dessus',
      feuille: [
        ['Année', 'Action', 'Coût', 'Part État', 'Part Département', 'CEE'],
        [2024, 'Plateforme SLIME', 100_000, 10_000, 90_000, ''],
        [2025, 'Plateforme SLIME', 100_000, 50_000, 50_000, ''],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          annee: 2025,
          action: 'Plateforme SLIME',
          cellules: ['D3', 'B3'],
          message:
            '« Plateforme SLIME », 2025 : les CEE de ce SLIME ne sont pas renseignés, et l’État ' +
            'y met 50 000 €. Avec des CEE à 50 % du coût, il ne pourrait dépasser 20 000 €. Indiquer le ' +
            'montant des CEE, ou dire pourquoi il n’y en a pas ; en attendant, la parité n’est pas vérifiée.',
          etapes: ['place de l’État = (70 % − 50 %) × coût = 20 % × 100 000 € = 20 000 €'],
          montants: [50_000, 20_000],
          interpretations: ['cee'],
        },
        {
          gravite: 'signalement',
          annee: 2024,
          action: 'Plateforme SLIME',
          cellules: ['B2'],
          message:
            '« Plateforme SLIME », 2024 : les CEE de ce SLIME ne sont pas renseignés. Indiquer ' +
            'leur montant : sans lui, ni la parité ni le maximum des CEE et de l’État ne sont vérifiés.',
        },
      ],
      voisins: [{ pourquoi: 'les CEE sont écrits', change: { F2: 60_000, F3: 50_000 } }],
    },
  ],
}
