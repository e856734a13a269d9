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
            '« Permanences de la mission locale » : le libellé évoque une mission ' +
            'locale. Seule une action particulière du référentiel, distincte des ' +
            'missions déjà financées, peut être retenue pour une mission locale.',
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
            '« Levée des freins à l’emploi », 2025 et 2026 : le libellé évoque les ' +
            'freins à l’emploi ou un parcours d’insertion. Pour les publics en parcours ' +
            'd’insertion (allocataires du RSA, demandeurs d’emploi), ce sont les crédits ' +
            'France Travail qui financent l’accompagnement et la levée des freins : vérifier le public visé.',
        },
      ],
      voisins: [
        { pourquoi: 'dans l’axe Emploi, c’est à sa place', change: { A2: 'Emploi', A3: 'Emploi' } },
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
            '« Bidonvilles et accueil de jour » : le libellé évoque les ' +
            'bidonvilles. Action d’abord prévue pour l’outre-mer et les métropoles : ' +
            'ailleurs, vérifier que le diagnostic local la fait ressortir.',
        },
        {
          gravite: 'signalement',
          axe: 'droits',
          action: 'Bidonvilles et accueil de jour',
          cellules: ['B2'],
          message:
            '« Bidonvilles et accueil de jour » : le libellé évoque un accueil de jour. Ouvrir ' +
            'un accueil de jour n’est pas l’objet du contrat ; un cofinancement peut s’envisager quand un ' +
            'accueil existant étend ses services, ses activités ou ses publics.',
        },
      ],
      voisins: [{ pourquoi: 'aucun des deux', change: { B2: 'Équipe mobile' } }],
    },
    {
      quand: 'une action que le texte admet',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Points d’accueil écoute', 'Nouvelle', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          axe: 'enfance',
          action: 'Points d’accueil écoute',
          cellules: ['B2'],
          message:
            '« Points d’accueil écoute » : le texte l’admet. La santé mentale des jeunes, en ' +
            'particulier les points d’accueil écoute, peut être financée.',
        },
      ],
      voisins: [{ pourquoi: 'une autre action', change: { B2: 'Bus des parents' } }],
    },
    {
      quand: 'une action de l’axe Enfance ouverte à tous',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Ludothèque ouverte à tous', 'Nouvelle', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          axe: 'enfance',
          action: 'Ludothèque ouverte à tous',
          cellules: ['B2'],
          message:
            '« Ludothèque ouverte à tous » : le texte l’admet. Une action de l’axe Enfance peut ' +
            's’ouvrir à tous si elle vise d’abord des publics vulnérables et suit le référentiel.',
        },
      ],
      voisins: [
        { pourquoi: 'dans un autre axe, la phrase n’a pas d’objet', change: { A2: 'Droits' } },
      ],
    },
    {
      quand: 'une crèche AVIP, pour un département',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 'Crèche AVIP', 'Nouvelle', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          axe: 'enfance',
          action: 'Crèche AVIP',
          cellules: ['B2'],
          message:
            '« Crèche AVIP » : le libellé évoque une crèche à vocation d’insertion professionnelle. Dans ' +
            'un département, une crèche AVIP relève de la contractualisation France Travail, comme tout ce ' +
            'qui lève des freins à l’emploi ; une crèche AVIS peut être soutenue dans l’axe Enfance.',
        },
      ],
      voisins: [{ pourquoi: 'à vocation sociale, elle a sa place', change: { B2: 'Halte AVIS' } }],
    },
    {
      quand: 'le SPIE, dans le même classeur qu’une cantine des communes',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Droits', 'Expérimentation SPIE', 'Nouvelle', 90_000, 45_000, 45_000],
        ['Transition', 'Aide de 3 € par repas', 'Nouvelle', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          axe: 'droits',
          action: 'Expérimentation SPIE',
          cellules: ['B2'],
          message:
            '« Expérimentation SPIE » : le libellé évoque le service public de l’insertion et de ' +
            'l’emploi. Dans un département, les expérimentations du SPIE relèvent de France Travail, non du ' +
            'contrat des solidarités : vérifier leur rattachement.',
        },
        {
          gravite: 'signalement',
          axe: 'transition',
          action: 'Aide de 3 € par repas',
          cellules: ['B3'],
          message:
            '« Aide de 3 € par repas » : le libellé évoque la « cantine à 1 € » des communes. ' +
            'L’aide de l’État de 3 € par repas (4 € avec l’engagement EGAlim) est celle des communes rurales ' +
            'et de leurs écoles, non celle du contrat : vérifier qu’elle n’est pas comptée ici.',
        },
      ],
      voisins: [
        {
          pourquoi: 'un repas à 3 € est un prix, et ne dit rien de l’aide aux communes',
          change: { B2: 'Équipe mobile', B3: 'Repas à 3 €' },
        },
      ],
    },
    {
      quand: 'un contrat d’outre-mer',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
        ['Droits', 'Équipe mobile', 'Nouvelle', 90_000, 45_000, 45_000],
      ],
      contrat: { type: 'departement', outreMer: true },
      constats: [
        {
          gravite: 'signalement',
          message: 'Une annexe propre à l’outre-mer liste les priorités où s’engager.',
        },
      ],
    },
  ],
}
