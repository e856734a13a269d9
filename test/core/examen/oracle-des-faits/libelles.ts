import type { Axe, TypeCollectivite } from '../../../../core/modele/index.ts'

/** Ce que le référentiel (§ 5 et § 5 bis) dit d'un libellé, récrit à la main. */
export interface Sujet {
  /** Le premier passage cité. */
  readonly source: string
  /** § 5 bis : le texte admet, et ne reproche rien. */
  readonly admis?: true
  readonly pour?: TypeCollectivite
  readonly axe?: Axe
  /** Ce qui renvoie vers France Travail est à sa place dans l'axe emploi. */
  readonly versLEmploi?: true
}

export interface LibelleConnu {
  readonly dit: string
  readonly sujets: readonly Sujet[]
}

const verifier = (source: string, suite: Partial<Sujet> = {}): Sujet => ({ source, ...suite })
const admettre = (source: string, suite: Partial<Sujet> = {}): Sujet => ({
  source,
  admis: true,
  ...suite,
})
const versFranceTravail = (source: string): Sujet => ({
  source,
  pour: 'departement',
  versLEmploi: true,
})

/** Un libellé par ligne du référentiel, et des voisins dont il ne dit rien. */
export const LIBELLES: readonly [LibelleConnu, ...LibelleConnu[]] = [
  { dit: 'Équipe mobile', sujets: [] },
  { dit: 'Bus des parents', sujets: [] },
  { dit: 'Extension de l’accueil de jour', sujets: [] },
  { dit: 'Crèche AVIS, projet social', sujets: [admettre('enfance/petite-enfance')] },
  { dit: 'Repas à 3 €', sujets: [] },
  { dit: 'Postes d’adultes-relais', sujets: [verifier('enfance/adultes-relais')] },
  { dit: 'Permanences de la mission locale', sujets: [verifier('enfance/mission-locale')] },
  { dit: 'FAJ', sujets: [verifier('enfance/fonds-aide-jeunes')] },
  { dit: 'Revenu jeunes', sujets: [verifier('enfance/revenu-jeunes')] },
  { dit: 'Prévention spécialisée', sujets: [verifier('enfance/prevention-specialisee')] },
  { dit: 'Places AVIP', sujets: [versFranceTravail('emploi/avip')] },
  { dit: 'Appui au SPIE', sujets: [versFranceTravail('emploi/spie')] },
  { dit: 'Levée des freins', sujets: [versFranceTravail('emploi/repartition')] },
  { dit: 'Maison des familles', sujets: [verifier('enfance/lieux-ressources')] },
  { dit: 'Places d’hébergement', sujets: [verifier('enfance/hebergement')] },
  { dit: 'ADIL, permanences', sujets: [verifier('droits/adil')] },
  { dit: 'Logements indignes', sujets: [verifier('droits/habitat-indigne')] },
  { dit: 'Médiation en bidonville', sujets: [verifier('droits/bidonvilles')] },
  { dit: 'Familles à la rue', sujets: [verifier('droits/familles-sans-domicile')] },
  {
    dit: 'Bidonvilles et accueil de jour',
    sujets: [verifier('droits/bidonvilles'), verifier('droits/accueil-de-jour')],
  },
  { dit: 'Tiers-lieu alimentaire', sujets: [verifier('transition/tiers-lieux')] },
  { dit: 'ÉPICERIE SOLIDAIRE', sujets: [verifier('transition/aide-alimentaire')] },
  { dit: 'Restauration des collèges REP', sujets: [verifier('transition/cantine-territoire')] },
  {
    dit: 'Garage solidaire pour allocataires du RSA',
    sujets: [verifier('transition/mobilite-insertion', { versLEmploi: true })],
  },
  {
    dit: 'Transport solidaire tous publics',
    sujets: [
      { ...versFranceTravail('transition/mobilite-tous-publics') },
      admettre('enfance/mixite', { axe: 'enfance' }),
    ],
  },
  { dit: 'PAMS', sujets: [verifier('transition/ingenierie-mobilite')] },
  { dit: 'SLIME, visites', sujets: [verifier('transition/cee')] },
  { dit: 'Achat d’un minibus', sujets: [verifier('cadrage/investissement')] },
  { dit: 'CEJ', sujets: [verifier('enfance/jeunes-en-rupture')] },
  { dit: 'Gestion courante', sujets: [verifier('cadrage/existant')] },
  { dit: 'Cantine à 1 €', sujets: [verifier('exterieure/cantine-des-communes')] },
  { dit: 'Berceaux de crèche', sujets: [admettre('enfance/petite-enfance')] },
  { dit: 'Sorties pour tous', sujets: [admettre('enfance/mixite', { axe: 'enfance' })] },
  { dit: 'Jeunes : accès au logement', sujets: [admettre('enfance/logement')] },
  { dit: 'PAEJ', sujets: [admettre('enfance/sante-mentale')] },
  { dit: 'Étudiants décrocheurs', sujets: [admettre('enfance/universite')] },
  { dit: 'Référents de parcours', sujets: [admettre('droits/referent-de-parcours')] },
  { dit: 'Pair-aidance', sujets: [admettre('droits/referent-de-parcours')] },
  { dit: 'Accompagnement des gens du voyage', sujets: [admettre('droits/gens-du-voyage')] },
]
