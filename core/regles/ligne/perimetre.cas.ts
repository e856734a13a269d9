import type { CasDeRegle } from '../cas-de-regle.ts'

export const perimetre: CasDeRegle<'perimetre'> = {
  regle: 'perimetre',
  cas: [
    {
      quand: 'une mission locale',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Permanences de la mission locale', 'Nouvelle', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          axe: 'enfance',
          action: 'Permanences de la mission locale',
          cellules: ['B2'],
          message:
            '« Permanences de la mission locale » : le libellé évoque une mission locale. Seule une action particulière du référentiel, distincte des missions déjà financées, peut être retenue pour une mission locale.',
        },
      ],
      voisins: [{ pourquoi: 'une autre action', change: { B2: 'Bus des parents' } }],
    },
    {
      quand: 'les freins à l’emploi, pour un département',
      feuille: [
        ['Axe', 'Année', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Droits', 2025, 'Levée des freins à l’emploi', 'Nouvelle', 90_000, 45_000, 45_000],
        ['Droits', 2026, 'Levée des freins à l’emploi', 'Nouvelle', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          axe: 'droits',
          action: 'Levée des freins à l’emploi',
          cellules: ['C2', 'C3'],
          message:
            '« Levée des freins à l’emploi », 2025 et 2026 : le libellé évoque les freins à l’emploi ou un parcours d’insertion. Pour les publics en parcours d’insertion (allocataires du RSA, demandeurs d’emploi), ce sont les crédits France Travail qui financent l’accompagnement et la levée des freins.',
        },
      ],
      voisins: [
        { pourquoi: 'dans l’axe emploi, c’est à sa place', change: { A2: 'Emploi', A3: 'Emploi' } },
        { pourquoi: 'hors des années du contrat', change: { B2: 2022, B3: 2023 } },
      ],
    },
    {
      quand: 'deux sujets dans un libellé',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Droits', 'Bidonvilles et accueil de jour', 'Nouvelle', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          axe: 'droits',
          action: 'Bidonvilles et accueil de jour',
          cellules: ['B2'],
          message:
            '« Bidonvilles et accueil de jour » : le libellé évoque les bidonvilles. Action d’abord prévue pour l’outre-mer et les métropoles : ailleurs, vérifier que le diagnostic local la fait ressortir.',
        },
        {
          gravite: 'signalement',
          axe: 'droits',
          action: 'Bidonvilles et accueil de jour',
          cellules: ['B2'],
          message:
            '« Bidonvilles et accueil de jour » : le libellé évoque un accueil de jour. Ouvrir un accueil de jour n’est pas l’objet du contrat ; un cofinancement peut s’envisager quand un accueil existant étend ses services, ses activités ou ses publics.',
        },
      ],
      voisins: [{ pourquoi: 'aucun des deux', change: { B2: 'Équipe mobile' } }],
    },
  ],
}
