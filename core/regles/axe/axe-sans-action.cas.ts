import type { CasDeRegle } from '../cas-de-regle.ts'

export const axeSansAction: CasDeRegle<'axe-sans-action'> = {
  regle: 'axe-sans-action',
  cas: [
    {
      quand: 'un axe sans action',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'transition',
          cellules: ['A1'],
          message:
            'Axe « Transition écologique et solidaire » : aucune action n’y reçoit ' +
            'de crédits de l’État dans ce classeur (2026). Un départ décalé est ' +
            'permis : indiquer l’année où l’axe commence, ou programmer une action.',
        },
      ],
      voisins: [
        {
          pourquoi: 'une action le finance',
          change: {
            A4: 'Transition',
            B4: 2026,
            C4: 'Garage solidaire',
            D4: 240_000,
            E4: 0.01,
            F4: 120_000,
          },
        },
        {
          pourquoi: 'une part illisible est peut-être celle qui manque',
          change: {
            A4: 'Transition',
            B4: 2026,
            C4: 'Garage solidaire',
            D4: 240_000,
            E4: 'à préciser',
            F4: 120_000,
          },
        },
        {
          pourquoi: 'ses crédits sont peut-être sous un axe que l’on n’a pas compris',
          change: {
            A4: 'Culture et sport',
            B4: 2026,
            C4: 'Garage solidaire',
            D4: 240_000,
            E4: 450,
            F4: 120_000,
          },
        },
        { pourquoi: 'rien n’est encore programmé', change: { E2: '', E3: '' } },
      ],
    },
    {
      quand: 'une métropole sans action d’emploi, son plafond écrit',
      feuille: [
        ['Axe', 'Plafond notifié'],
        ['Enfance', 300_000],
        ['Droits', 320_000],
        ['Transition', 280_000],
        ['Emploi', 100_000],
        [''],
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Métropole'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
      ],
      contrat: { type: 'metropole' },
      constats: [
        {
          gravite: 'bloquant',
          axe: 'emploi',
          cellules: ['B5'],
          message:
            'Axe « Emploi » : aucune action n’y reçoit de crédits de l’État dans ce classeur ' +
            '(2026), où un plafond notifié lui donne un plancher. Programmer au moins une action sur cet axe.',
        },
      ],
      voisins: [
        {
          pourquoi: 'l’emploi est financé',
          change: {
            A11: 'Emploi',
            B11: 2026,
            C11: 'Coups de pouce',
            D11: 40_000,
            E11: 20_000,
            F11: 20_000,
          },
        },
      ],
    },
    {
      quand: 'une métropole sans action d’emploi, son plafond écrit pour une autre année',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Métropole'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
        ['Transition', 2026, 'Garage solidaire', 240_000, 120_000, 120_000],
      ],
      contrat: { type: 'metropole', plafonds: { 2024: { emploi: 100_000 } } },
      constats: [
        {
          gravite: 'bloquant',
          axe: 'emploi',
          cellules: ['A1'],
          message:
            'Axe « Emploi » : aucune action n’y reçoit de crédits de l’État dans ce classeur ' +
            '(2026), où un plafond notifié (celui de 2024) lui donne un plancher. Programmer ' +
            'au moins une action sur cet axe.',
          etapes: [
            'plafond de l’axe « Emploi » pour 2026 = celui de 2024, les plafonds étant constants = 100 000 €',
          ],
        },
      ],
      voisins: [
        {
          pourquoi: 'l’emploi est financé',
          change: {
            A5: 'Emploi',
            B5: 2026,
            C5: 'Coups de pouce',
            D5: 40_000,
            E5: 20_000,
            F5: 20_000,
          },
        },
      ],
    },
    {
      quand: 'deux années, dont une sans crédits',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
        ['Enfance', 2027, 'Bus des parents', 100, 0, 100],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'transition',
          cellules: ['A1'],
          message:
            'Axe « Transition écologique et solidaire » : aucune action n’y reçoit de ' +
            'crédits de l’État dans ce classeur (2026 et 2027). Un départ décalé est ' +
            'permis : indiquer l’année où l’axe commence, ou programmer une action.',
        },
      ],
      voisins: [
        {
          pourquoi: 'une action le finance',
          change: {
            A5: 'Transition',
            B5: 2027,
            C5: 'Garage solidaire',
            D5: 240_000,
            E5: 120_000,
            F5: 120_000,
          },
        },
      ],
    },
    {
      quand: 'les quatre années sont là, et l’axe manque toujours',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2024, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Enfance', 2025, 'Bus des parents', 300_000, 150_000, 150_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 130_000, 130_000],
        ['Droits', 2027, 'Équipe mobile', 260_000, 130_000, 130_000],
      ],
      constats: [
        {
          gravite: 'bloquant',
          axe: 'transition',
          cellules: ['A1'],
          message:
            'Axe « Transition écologique et solidaire » : aucune action n’y reçoit de crédits de ' +
            'l’État sur toutes les années du contrat (2024 à 2027). Programmer au moins une action sur cet axe.',
        },
      ],
      voisins: [
        {
          pourquoi: 'un départ décalé : l’axe commence la dernière année',
          change: {
            A6: 'Transition',
            B6: 2027,
            C6: 'Garage solidaire',
            D6: 240_000,
            E6: 120_000,
            F6: 120_000,
          },
        },
      ],
    },
    {
      quand: 'tout est à zéro',
      feuille: [
        ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Bus des parents', 300_000, 0, 150_000],
        ['Droits', 2026, 'Équipe mobile', 260_000, 0, 130_000],
        ['Transition', 2026, 'Garage solidaire', 240_000, 0, 120_000],
      ],
      constats: [
        {
          gravite: 'a-justifier',
          axe: 'droits',
          cellules: ['A1'],
          message:
            'Axe « Accès aux droits » : aucune action n’y reçoit de crédits ' +
            'de l’État dans ce classeur (2026). Un départ décalé est permis : ' +
            'indiquer l’année où l’axe commence, ou programmer une action.',
        },
        {
          gravite: 'a-justifier',
          axe: 'enfance',
          cellules: ['A1'],
          message:
            'Axe « Enfance » : aucune action n’y reçoit de crédits de l’État dans ce classeur ' +
            '(2026). Un départ décalé est permis : indiquer l’année où l’axe commence, ou programmer une action.',
        },
        {
          gravite: 'a-justifier',
          axe: 'transition',
          cellules: ['A1'],
          message:
            'Axe « Transition écologique et solidaire » : aucune action n’y reçoit ' +
            'de crédits de l’État dans ce classeur (2026). Un départ décalé est ' +
            'permis : indiquer l’année où l’axe commence, ou programmer une action.',
        },
      ],
      voisins: [{ pourquoi: 'chaque axe a la sienne', change: { E2: 1, E3: 1, E4: 1 } }],
    },
  ],
}
