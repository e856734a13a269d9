import { type Centimes, centimes } from '../modele/index.ts'
import { derniereAnneeTauxCee } from '../parametres/index.ts'

interface Declaration {
  /** Numéro de la documentation ; deux clés peuvent le partager. */
  readonly numero: string
  readonly titre: string
}

/** Les valeurs admises, et ce que chacune veut dire : une phrase sans majuscule ni point. */
interface Choix extends Declaration {
  readonly valeurs: Readonly<Record<string, string>>
  readonly defaut: string
}

/** I1 : un montant, et non un choix. Ne vaut que pour l'équilibre, la parité et les totaux. */
const TOLERANCE: Declaration & { readonly defaut: Centimes } = {
  numero: 'I1',
  titre: 'Écart admis',
  defaut: centimes(100),
}

/** Là où le texte se tait : chaque choix est nommé, visible dans les sorties, et modifiable. */
export const CHOIX = {
  arrondi: {
    numero: 'I2',
    titre: 'Arrondi des parts',
    valeurs: {
      'etat-inferieur':
        'la part de l’État s’arrondit au centime inférieur, la collectivité porte le reste',
    },
    defaut: 'etat-inferieur',
  },
  appreciation: {
    numero: 'I3',
    titre: 'Période de jugement',
    valeurs: {
      annuelle: 'plancher, plafond et limite des CEE se jugent année par année',
      contrat: 'plancher, plafond et limite des CEE se jugent sur l’ensemble du contrat',
    },
    defaut: 'annuelle',
  },
  cantineDenominateur: {
    numero: 'I4',
    titre: 'Crédits auxquels la cantine se mesure',
    valeurs: {
      contractualise:
        'la part de la cantine se mesure aux crédits État inscrits sur l’axe Transition dans l’année',
      plafond: 'la part de la cantine se mesure au plafond notifié de l’axe Transition',
    },
    defaut: 'contractualise',
  },
  cantineNumerateur: {
    numero: 'I4',
    titre: 'Ce qui compte dans la part de la cantine',
    valeurs: {
      compensation: 'seule la compensation des repas compte dans la part de la cantine',
      tarification: 'toute action de tarification sociale compte dans la part de la cantine',
    },
    defaut: 'compensation',
  },
  minorite: {
    numero: 'I5',
    titre: 'Minorité des actions reconduites',
    valeurs: {
      nombre: 'la minorité d’actions reconduites se compte en nombre d’actions distinctes',
      credits: 'la minorité d’actions reconduites se compte en crédits État',
    },
    defaut: 'nombre',
  },
  lyon: {
    numero: 'I6',
    titre: 'Métropole de Lyon',
    valeurs: {
      departement: 'la Métropole de Lyon suit les règles des départements',
      metropole: 'la Métropole de Lyon suit les règles des métropoles',
    },
    defaut: 'departement',
  },
  tauxCee: {
    numero: 'I7',
    titre: `Taux CEE après ${derniereAnneeTauxCee}`,
    valeurs: {
      'derniere-connue':
        'au-delà de la dernière année écrite, le taux CEE reste le dernier connu, à confirmer',
      exiger: 'sans taux écrit pour une année, rien ne se conclut',
    },
    defaut: 'derniere-connue',
  },
  ordre: {
    numero: 'I8',
    titre: 'Ordre des déductions',
    valeurs: {
      'tiers-parite-fse':
        'les tiers se déduisent du coût, puis vient la parité, puis le FSE+ sur la part de la collectivité',
    },
    defaut: 'tiers-parite-fse',
  },
  cee: {
    numero: 'I9',
    titre: 'Limite des CEE',
    valeurs: {
      'par-action':
        'la limite des CEE se juge par action et par année, sur le coût ; les CEE se déduisent ' +
        'avant la parité ; « hors plafond » veut dire hors de cette limite, non hors du plafond notifié',
    },
    defaut: 'par-action',
  },
  pariteIncomplete: {
    numero: 'I10',
    titre: 'État sous la parité',
    valeurs: {
      'a-justifier': 'une part État inférieure à la parité est un point à justifier',
      bloquant: 'une part État inférieure à la parité est bloquante',
      ignorer: 'une part État inférieure à la parité n’est pas relevée',
    },
    defaut: 'a-justifier',
  },
  signatureTardive: {
    numero: 'I11',
    titre: 'Signature après la date limite',
    valeurs: {
      signalement: 'une signature tardive est seulement signalée',
      bloquant: 'une signature tardive est bloquante',
    },
    defaut: 'signalement',
  },
  report: {
    numero: 'I12',
    titre: 'Effet d’un report accordé',
    valeurs: {
      'releve-plafond': 'un report accordé relève le plafond de l’année qui le reçoit',
      'sans-effet': 'un report accordé ne relève pas le plafond',
    },
    defaut: 'releve-plafond',
  },
  justification: {
    numero: 'I13',
    titre: 'Effet d’une justification',
    valeurs: {
      'couvre-tout':
        'un texte de justification couvre tout l’écart entre programmé et consommé ; un report ' +
        'accordé n’en est pas un ; « consommé » tient lieu d’« engagé »',
      'sans-effet': 'un texte de justification ne réduit pas l’écart entre programmé et consommé',
    },
    defaut: 'couvre-tout',
  },
  animationSlime: {
    numero: 'I14',
    titre: 'Animation d’un SLIME',
    valeurs: {
      'hors-70': 'l’animation d’un SLIME n’entre pas dans la limite des CEE et de l’État',
      'dans-70': 'l’animation d’un SLIME entre dans cette limite',
    },
    defaut: 'hors-70',
  },
} as const satisfies Readonly<Record<string, Choix>>

export type CleChoix = keyof typeof CHOIX
export type CleInterpretation = 'tolerance' | CleChoix

type ChoixFaits = { readonly [Cle in CleChoix]: keyof (typeof CHOIX)[Cle]['valeurs'] & string }

export interface Interpretations extends ChoixFaits {
  /** En centimes. */
  readonly tolerance: Centimes
}

export const CLES_DES_CHOIX = Object.keys(CHOIX) as readonly CleChoix[]

export const INTERPRETATIONS_PAR_DEFAUT: Interpretations = {
  tolerance: TOLERANCE.defaut,
  ...choixParDefaut(),
}

function choixParDefaut(): ChoixFaits {
  return Object.fromEntries(
    Object.entries(CHOIX).map(([cle, { defaut }]) => [cle, defaut]),
  ) as unknown as ChoixFaits
}

export interface DescriptionDInterpretation extends Declaration {
  readonly cle: CleInterpretation
  /** null : un montant en euros. */
  readonly valeurs: readonly string[] | null
  /** Tel qu'il s'écrit dans contrat.json. */
  readonly defaut: string | number
}

/** Toutes les interprétations, dans l'ordre de leur numéro : la matière de la documentation. */
export const INTERPRETATIONS: readonly DescriptionDInterpretation[] = [
  { ...TOLERANCE, cle: 'tolerance', valeurs: null, defaut: TOLERANCE.defaut / 100 },
  ...CLES_DES_CHOIX.map((cle) => ({
    ...CHOIX[cle],
    cle,
    valeurs: Object.keys(CHOIX[cle].valeurs),
  })),
]
