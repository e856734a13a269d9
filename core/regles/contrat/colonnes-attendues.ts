import type { Champ } from '../../modele/index.ts'
import type { Contexte } from '../regle.ts'
import { aLaColonneDans, type Faits } from './faits.ts'

/** Une colonne dont l'absence empêche de vérifier quelque chose, et quand elle compte. */
export interface ColonneAttendue {
  readonly champ: Champ
  readonly nom: string
  /** Faux : rien dans ce tableau ne demande la colonne. */
  readonly compte: (faits: Faits, contexte: Contexte) => boolean
  /** Quand une donnée peut venir d'ailleurs que de sa colonne (titre, feuille). */
  readonly manque?: (faits: Faits) => boolean
}

const pourChaqueAction = (faits: Faits) => faits.actions
const pourLaCantine = (faits: Faits) => faits.cantines
const pourUneAnneeEcoulee = (faits: Faits) => faits.anneeEcoulee

function dansUnRapportDeMiParcours(faits: Faits): boolean {
  return (
    aLaColonneDans(faits, 'avancementQuantitatif') ||
    aLaColonneDans(faits, 'avancementFinancier') ||
    aLaColonneDans(faits, 'avancementQualitatif')
  )
}

export const COLONNES_ATTENDUES: readonly ColonneAttendue[] = [
  { champ: 'axe', nom: 'l’axe', compte: () => true, manque: (f) => f.sansAxe },
  { champ: 'annee', nom: 'l’année', compte: () => true, manque: (f) => f.sansAnnee },
  { champ: 'nature', nom: 'la nature de l’action', compte: pourChaqueAction },
  { champ: 'cout', nom: 'le coût', compte: pourChaqueAction },
  { champ: 'partEtat', nom: 'la part de l’État', compte: pourChaqueAction },
  { champ: 'partCollectivite', nom: 'la part de la collectivité', compte: pourChaqueAction },
  { champ: 'indicateurLocal', nom: 'l’indicateur local', compte: pourChaqueAction },
  {
    champ: 'sousThematique',
    nom: 'la sous-thématique',
    compte: (f) => aLaColonneDans(f, 'indicateurNational'),
    manque: (f) => !f.sousThematique && !aLaColonneDans(f, 'sousThematique'),
  },
  {
    champ: 'indicateurNational',
    nom: 'l’indicateur national',
    compte: (f) => f.indicateurConnu,
  },
  {
    champ: 'justificationRenfort',
    nom: 'la file active, les publics ou les zones en plus',
    compte: (f) => f.renforcees,
  },
  {
    champ: 'partCollectiviteAnterieure',
    nom: 'la part antérieure de la collectivité',
    compte: (f) => f.renforcees || f.reconduites,
  },
  { champ: 'programme', nom: 'le programme budgétaire', compte: (f) => f.emploiHorsPacte },
  { champ: 'repas', nom: 'le nombre de repas', compte: pourLaCantine },
  { champ: 'tarifRepas', nom: 'le tarif du repas', compte: pourLaCantine },
  { champ: 'quotientFamilial', nom: 'le quotient familial', compte: pourLaCantine },
  { champ: 'consomme', nom: 'les crédits consommés', compte: pourUneAnneeEcoulee },
  {
    champ: 'valeurIndicateur',
    nom: 'la valeur annuelle de l’indicateur',
    compte: pourUneAnneeEcoulee,
  },
  { champ: 'accordReport', nom: 'l’accord sur le report', compte: (f) => f.reports },
  {
    champ: 'avancementQuantitatif',
    nom: 'l’avancement quantitatif',
    compte: dansUnRapportDeMiParcours,
  },
  {
    champ: 'avancementFinancier',
    nom: 'l’avancement financier',
    compte: dansUnRapportDeMiParcours,
  },
  {
    champ: 'avancementQualitatif',
    nom: 'l’avancement qualitatif',
    compte: dansUnRapportDeMiParcours,
  },
]
