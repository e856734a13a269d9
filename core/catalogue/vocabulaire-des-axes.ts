import { type Axe, NOMS_DES_AXES } from '../modele/index.ts'

/** Le libellé du texte et un nom court, pour les phrases. */
export const LIBELLES_DES_AXES: Readonly<Record<Axe, { officiel: string; court: string }>> = {
  enfance: {
    officiel: 'Prévenir la pauvreté et lutter contre les inégalités dès l’enfance',
    court: NOMS_DES_AXES.enfance,
  },
  emploi: {
    officiel: 'Amplifier la politique de l’accès à l’emploi pour tous',
    court: NOMS_DES_AXES.emploi,
  },
  droits: { officiel: 'Accès aux droits et grande précarité', court: NOMS_DES_AXES.droits },
  transition: {
    officiel: 'Transition écologique et solidaire',
    court: NOMS_DES_AXES.transition,
  },
}

/** 3 : nomme l'axe à lui seul ; 2 : l'évoque, et ne suffit que si rien d'autre n'est dit. */
export type Poids = 2 | 3

export interface Terme {
  readonly axe: Axe
  readonly poids: Poids
}

const FORTS: Readonly<Record<Axe, readonly string[]>> = {
  enfance: [
    'enfance, enfances, petite enfance, jeunesse, jeunesses, pauvrete des enfants',
    'prevention de la pauvrete, egalite des chances, premieres annees, inegalites de destin',
  ],
  emploi: [
    'emploi, emplois, plein emploi, france travail, p102, p 102, bop 102, programme 102',
    'prog 102, uo 102, insertion professionnelle, insertion socio professionnelle',
    'retour a l activite, cdie',
  ],
  droits: [
    'droits, acces aux droits, acces au droit, acces droits, droits essentiels',
    'grande exclusion, grande precarite, grande pauvrete, grandes precarites',
    'grandes exclusions, lutte contre l exclusion, lutte contre les exclusions',
    'lutter contre les exclusions, lutter contre l exclusion',
    'grande marginalite, grandes marginalites',
  ],
  transition: [
    'transition, transitions, transition ecologique, transition ecologique solidaire',
    'ecologique, ecologiques, ecologie, ecologie solidaire, ecolo, tes, trans eco',
    'transition eco, eco sol, eco solidaire, eco solidarite, developpement durable',
    'transition energetique, transition ecol, ecol',
  ],
}

const FAIBLES: Readonly<Record<Axe, readonly string[]>> = {
  enfance: [
    'enfant, enfants, enf, famille, familles, familial, familiale, parentalite, parents',
    'jeune, jeunes, adolescents, ados, adolescence, collegiens, decrochage',
    'droits de l enfant, droits des enfants, plus jeune age, jeune age',
  ],
  emploi: [
    'insertion, travail, rsa, activite, professionnelle, professionnel, acces a l activite',
    'employabilite, iae, chomage',
  ],
  droits: [
    'exclusion, exclusions, non recours, sans domicile, sans abri, sans abrisme',
    'acces aux soins, expulsions, bidonvilles',
  ],
  transition: [
    'energie, energies, energetique, energetiques, precarite energetique, mobilite',
    'mobilites, mobilite solidaire, alimentation, alimentaire, environnement',
    'environnemental, environnementale, climat, climatique, sobriete',
  ],
}

/** Expressions qui contiennent un mot d'axe sans parler de l'axe. */
const FAUX_AMIS = 'transition numerique, transition digitale, droit commun, service public'

/**
 * Mots qui n'orientent vers aucun axe : outils de la langue, verbes d'un intitulé, vocabulaire du contrat.
 * Ils n'empêchent pas de reconnaître un axe.
 */
const NEUTRES = [
  'a au aux avec ce ces cette contre dans de des du d en entre et grace l la le les leur leurs',
  'ou par pour s sa ses son sous sur tous toutes tout toute un une vers chez n no prevenir',
  'prevention prev lutter lutte agir amplifier construire renforcer renforcement soutenir',
  'soutien accompagner accompagnement favoriser developper developpement garantir ameliorer',
  'faciliter promouvoir reduire assurer permettre acces acceder acc accessibilite aller politique',
  'politiques pauvrete inegalites inegalite precarite precaires precaire solidaire solidaires',
  'solidarite solidarites sol sociale social sociaux sociales situation situations',
  'vulnerabilite vulnerables vulnerable publics public personnes personne petite grande grandes',
  'plus plein durable durables essentiels essentiel dont axe axes enjeu enjeux orientation',
  'orientations volet volets pilier thematique theme priorite objectif strategique total totaux',
  'soustotal somme plafond plafonds notifie notifies notifiee enveloppe enveloppes credits',
  'credit etat montant montants budget annee annuel annuelle programmation programme programmes',
  'bop prog p304 p102 uo contrat contrats local locaux cls pacte convention avenant departement',
  'metropole feuille tableau part actions action financement euros eur € k€ ke m€ % ttc',
  'fongible fongibles hors referentiel',
]

const liste = (lignes: readonly string[]): string[] => lignes.flatMap((l) => l.split(', '))

export const TERMES: ReadonlyMap<string, Terme | null> = new Map<string, Terme | null>([
  ...liste([FAUX_AMIS]).map((mots) => [mots, null] as const),
  ...termes(FAIBLES, 2),
  ...termes(FORTS, 3),
])

export const MOTS_NEUTRES: ReadonlySet<string> = new Set(NEUTRES.flatMap((l) => l.split(' ')))

/** Par premier mot, la longueur en mots de la plus longue expression de TERMES qui commence ainsi. */
export const LONGUEUR_PAR_PREMIER_MOT: ReadonlyMap<string, number> = longueurs()

function longueurs(): Map<string, number> {
  const plusLongue = new Map<string, number>()
  for (const terme of TERMES.keys()) {
    const mots = terme.split(' ')
    const [premier = ''] = mots
    plusLongue.set(premier, Math.max(mots.length, plusLongue.get(premier) ?? 0))
  }
  return plusLongue
}

function termes(source: Readonly<Record<Axe, readonly string[]>>, poids: Poids): [string, Terme][] {
  const axes = Object.keys(source) as Axe[]
  return axes.flatMap((axe) =>
    liste(source[axe]).map((mots): [string, Terme] => [mots, { axe, poids }]),
  )
}
