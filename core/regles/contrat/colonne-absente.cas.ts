import type { CasDeRegle } from '../cas-de-regle.ts'

export const colonneAbsente: CasDeRegle<'colonne-absente'> = {
  regle: 'colonne-absente',
  cas: [
    {
      quand: 'un tableau sans indicateur local',
      feuille: [
        ['Axe', 'Année', 'Nature', 'Action', 'Coût', 'Part État', 'Part Département'],
        ['Enfance', 2026, 'Nouvelle', 'Bus des parents', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          cellules: ['D1'],
          message:
            'Colonne absente : l’indicateur local. Non vérifié : « Action sans indicateur local ' +
            '». L’ajouter, ou désigner celle qui en tient lieu.',
        },
      ],
      voisins: [
        {
          pourquoi: 'la colonne est là',
          change: { H1: 'Indicateur local', H2: 'Familles rencontrées' },
        },
      ],
    },
    {
      quand: 'un tableau réduit à l’action et aux montants',
      feuille: [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Bus des parents', 90_000, 45_000, 45_000],
      ],
      constats: [
        {
          gravite: 'signalement',
          cellules: ['A1'],
          message:
            'Colonne absente : la nature de l’action. Non vérifié : « Nature de l’action ' +
            'inconnue », « Action dite nouvelle, mais qui existait déjà », « FSE+ sur une action qui n’est ' +
            'pas nouvelle », « Renforcement non décrit », « Part de la collectivité inférieure à celle ' +
            'd’avant », « Action reconduite », « Actions reconduites minoritaires » et « Actions nouvelles ' +
            'minoritaires ». L’ajouter, ou désigner celle qui en tient lieu.',
        },
        {
          gravite: 'signalement',
          cellules: ['A1'],
          message:
            'Colonne absente : l’année. Non vérifié : « Crédits du contrat hors de ses années », ' +
            '« Plancher de l’axe », « Plafond de l’axe », « Plafond des axes fongibles ensemble », « Part de ' +
            'la compensation cantine dans l’axe Transition », « Report supérieur aux crédits non consommés ' +
            '», « Crédits programmés et non consommés », « Baisse possible de la dernière année » et « ' +
            'Indicateur non suivi ». L’ajouter, ou désigner celle qui en tient lieu.',
        },
        {
          gravite: 'signalement',
          cellules: ['A1'],
          message:
            'Colonne absente : l’axe. Non vérifié : « Axe non reconnu », « Plancher de l’axe », ' +
            '« Plafond de l’axe », « Axe sans aucune action financée » et « Part de la compensation cantine ' +
            'dans l’axe Transition ». L’ajouter, ou désigner celle qui en tient lieu.',
        },
        {
          gravite: 'signalement',
          cellules: ['A1'],
          message:
            'Colonne absente : l’indicateur local. Non vérifié : « Action sans indicateur local ' +
            '». L’ajouter, ou désigner celle qui en tient lieu.',
        },
      ],
    },
    {
      quand: 'un contrat qui demande tout',
      feuille: [
        [
          'Axe',
          'Année',
          'Nature',
          'Action',
          'Coût',
          'Part État',
          'Part Département',
          'Report',
          'Indicateur local',
          'Avancement financier',
        ],
        [
          'Transition',
          2025,
          'Renforcée',
          'Cantine à 1 €, compensation des repas',
          25_000,
          25_000,
          0,
          1000,
          'Repas',
          'en cours',
        ],
        [
          'Emploi',
          2025,
          'Reconduite',
          'Coups de pouce',
          20_000,
          10_000,
          10_000,
          0,
          'Retours',
          'en cours',
        ],
      ],
      constats: [
        {
          gravite: 'signalement',
          cellules: ['D1'],
          message:
            'Colonne absente : la file active, les publics ou les zones en plus. Non vérifié : « ' +
            'Renforcement non décrit ». L’ajouter, ou désigner celle qui en tient lieu.',
        },
        {
          gravite: 'signalement',
          cellules: ['D1'],
          message:
            'Colonne absente : la part antérieure de la collectivité. Non vérifié : ' +
            '« Part de la collectivité inférieure à celle d’avant ». L’ajouter, ou désigner celle qui en tient lieu.',
        },
        {
          gravite: 'signalement',
          cellules: ['D1'],
          message:
            'Colonne absente : la valeur annuelle de l’indicateur. Non vérifié : « Indicateur ' +
            'non suivi ». L’ajouter, ou désigner celle qui en tient lieu.',
        },
        {
          gravite: 'signalement',
          cellules: ['D1'],
          message:
            'Colonne absente : le nombre de repas. Non vérifié : « Compensation des repas trop ' +
            'élevée ». L’ajouter, ou désigner celle qui en tient lieu.',
        },
        {
          gravite: 'signalement',
          cellules: ['D1'],
          message:
            'Colonne absente : le programme budgétaire. Non vérifié : « Programme budgétaire ' +
            'incohérent avec l’axe ». L’ajouter, ou désigner celle qui en tient lieu.',
        },
        {
          gravite: 'signalement',
          cellules: ['D1'],
          message:
            'Colonne absente : le quotient familial. Non vérifié : « Repas compensé hors des ' +
            'conditions ». L’ajouter, ou désigner celle qui en tient lieu.',
        },
        {
          gravite: 'signalement',
          cellules: ['D1'],
          message:
            'Colonne absente : le tarif du repas. Non vérifié : « Repas compensé hors des ' +
            'conditions ». L’ajouter, ou désigner celle qui en tient lieu.',
        },
        {
          gravite: 'signalement',
          cellules: ['D1'],
          message:
            'Colonne absente : les crédits consommés. Non vérifié : « Report supérieur aux ' +
            'crédits non consommés », « Crédits programmés et non consommés » et « Baisse possible de la ' +
            'dernière année ». L’ajouter, ou désigner celle qui en tient lieu.',
        },
        {
          gravite: 'signalement',
          cellules: ['D1'],
          message:
            'Colonne absente : l’accord sur le report. Non vérifié : « Report sans accord ». ' +
            'L’ajouter, ou désigner celle qui en tient lieu.',
        },
        {
          gravite: 'signalement',
          cellules: ['D1'],
          message:
            'Colonne absente : l’avancement qualitatif. Non vérifié : « Rapport de mi-parcours ' +
            'incomplet ». L’ajouter, ou désigner celle qui en tient lieu.',
        },
        {
          gravite: 'signalement',
          cellules: ['D1'],
          message:
            'Colonne absente : l’avancement quantitatif. Non vérifié : « Rapport de mi-parcours ' +
            'incomplet ». L’ajouter, ou désigner celle qui en tient lieu.',
        },
      ],
    },
    {
      quand: 'un tableau sans coût',
      feuille: [
        ['Axe', 'Année', 'Nature', 'Action', 'Part État', 'Part Département', 'Indicateur local'],
        ['Enfance', 2026, 'Nouvelle', 'Bus des parents', 45_000, 45_000, 'Familles'],
      ],
      constats: [
        {
          gravite: 'signalement',
          cellules: ['D1'],
          message:
            'Colonne absente : le coût. Non vérifié : « Plan de financement déséquilibré », « ' +
            'Tiers et CEE supérieurs au coût », « Action sans crédits de l’État », « FSE+ supérieur à la ' +
            'part de la collectivité », « CEE et État au-dessus de leur maximum », « CEE d’un SLIME ' +
            'au-dessus du taux de l’année » et « Action sans crédits dans l’avenant ». ' +
            'L’ajouter, ou désigner celle qui en tient lieu.',
        },
      ],
    },
    {
      quand: 'des années côte à côte, sans coût la seconde',
      feuille: [
        ['Axe', 'Action', 'Nature', 'Indicateur local', 2025, '', '', 2026, ''],
        ['', '', '', '', 'Coût', 'Part État', 'Part Département', 'Part État', 'Part Département'],
        [
          'Enfance',
          'Bus des parents',
          'Nouvelle',
          'Familles',
          90_000,
          45_000,
          45_000,
          45_000,
          45_000,
        ],
      ],
      constats: [
        {
          gravite: 'signalement',
          cellules: ['B2'],
          message:
            'Colonne absente : la valeur annuelle de l’indicateur. Non vérifié : « Indicateur ' +
            'non suivi ». L’ajouter, ou désigner celle qui en tient lieu.',
        },
        {
          gravite: 'signalement',
          cellules: ['B2'],
          message:
            'Colonne absente : le coût (feuille « Budget » pour 2026). Non vérifié : « Plan de ' +
            'financement déséquilibré », « Tiers et CEE supérieurs au coût », « Action sans crédits de ' +
            'l’État », « FSE+ supérieur à la part de la collectivité », « CEE et État au-dessus de leur ' +
            'maximum », « CEE d’un SLIME au-dessus du taux de l’année » et « Action sans crédits dans ' +
            'l’avenant ». L’ajouter, ou désigner celle qui en tient lieu.',
        },
        {
          gravite: 'signalement',
          cellules: ['B2'],
          message:
            'Colonne absente : les crédits consommés. Non vérifié : « Report supérieur aux ' +
            'crédits non consommés », « Crédits programmés et non consommés » et « Baisse possible de la ' +
            'dernière année ». L’ajouter, ou désigner celle qui en tient lieu.',
        },
      ],
    },
    {
      quand: 'une sous-thématique suivie d’indicateurs',
      feuille: [
        [
          'Axe',
          'Année',
          'Nature',
          'Action',
          'Coût',
          'Part État',
          'Part Département',
          'Indicateur local',
          'Indicateur national',
          'Avancement quantitatif',
        ],
        [
          'Enfance',
          2026,
          'Nouvelle',
          'Bus des parents',
          90_000,
          45_000,
          45_000,
          'Familles',
          'Suivi',
          '120 familles',
        ],
      ],
      constats: [
        {
          gravite: 'signalement',
          cellules: ['D1'],
          message:
            'Colonne absente : la sous-thématique. Non vérifié : « Indicateur national non suivi ' +
            '». L’ajouter, ou désigner celle qui en tient lieu.',
        },
        {
          gravite: 'signalement',
          cellules: ['D1'],
          message:
            'Colonne absente : l’avancement financier. Non vérifié : « Rapport de mi-parcours ' +
            'incomplet ». L’ajouter, ou désigner celle qui en tient lieu.',
        },
        {
          gravite: 'signalement',
          cellules: ['D1'],
          message:
            'Colonne absente : l’avancement qualitatif. Non vérifié : « Rapport de mi-parcours ' +
            'incomplet ». L’ajouter, ou désigner celle qui en tient lieu.',
        },
      ],
    },
  ],
}
