import type { ChampCite } from '../../modele/index.ts'
import type { Contexte } from '../regle.ts'
import { aLaColonneDans, type Faits } from './faits.ts'

/** Une colonne dont l'absence empêche de vérifier quelque chose, et quand elle compte. */
export interface ColonneAttendue {
  readonly champ: ChampCite
  /** Quand la colonne se nomme autrement que ce qu'elle porte. */
  readonly nom?: string
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
  { champ: 'axe', compte: () => true, manque: (f) => f.sansAxe },
  { champ: 'annee', compte: () => true, manque: (f) => f.sansAnnee },
  { champ: 'nature', compte: pourChaqueAction },
  { champ: 'cout', compte: pourChaqueAction },
  { champ: 'partEtat', compte: pourChaqueAction },
  { champ: 'partCollectivite', compte: pourChaqueAction },
  { champ: 'indicateurLocal', compte: pourChaqueAction },
  {
    champ: 'sousThematique',
    compte: (f) => aLaColonneDans(f, 'indicateurNational'),
    manque: (f) => !f.sousThematique && !aLaColonneDans(f, 'sousThematique'),
  },
  { champ: 'indicateurNational', compte: (f) => f.indicateurConnu },
  { champ: 'justificationRenfort', compte: (f) => f.renforcees },
  { champ: 'partCollectiviteAnterieure', compte: (f) => f.renforcees || f.reconduites },
  { champ: 'programme', compte: (f) => f.emploiHorsPacte },
  { champ: 'repas', compte: pourLaCantine },
  { champ: 'tarifRepas', compte: pourLaCantine },
  { champ: 'quotientFamilial', compte: pourLaCantine },
  { champ: 'consomme', nom: 'les crédits consommés', compte: pourUneAnneeEcoulee },
  { champ: 'valeurIndicateur', compte: pourUneAnneeEcoulee },
  { champ: 'accordReport', compte: (f) => f.reports },
  { champ: 'avancementQuantitatif', compte: dansUnRapportDeMiParcours },
  { champ: 'avancementFinancier', compte: dansUnRapportDeMiParcours },
  { champ: 'avancementQualitatif', compte: dansUnRapportDeMiParcours },
]
