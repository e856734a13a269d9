import {
  type CelluleProposee,
  cleDesCouts,
  direLaProposition,
  direPourquoi,
  type Effet,
  type PlancherReleve,
  type Proposition,
  type PropositionAuxCouts,
  parAction,
  proposerEnDeuxTemps,
  REGLES_CHIFFREES,
  type TotalSuivi,
} from '../conformite/index.ts'
import type { Ecriture, Refus } from '../examen/index.ts'
import { type Classeur, celluleEn, lireA1 } from '../grille/index.ts'
import { AXES, type Axe, NOMS_DES_CHAMPS } from '../modele/index.ts'
import { enPhrase } from './en-phrase.ts'
import { type DemandeDeConformite, preparer } from './preparer.ts'

/** Un axe et une année, comme les nomme une façon : « droits-2025 ». */
export interface PlancherMontre extends Pick<PlancherReleve, 'axe' | 'annee'> {
  readonly cle: string
}

export interface CelluleMontree extends CelluleProposee {
  /** Pourquoi elle change, et ce qu'il faut faire soi-même. */
  readonly raison: string
}

export interface ActionMontree {
  readonly titre: string
  readonly cellules: readonly CelluleMontree[]
}

/** Une proposition prête à être montrée, puis écrite. Que des données simples. Centimes. */
export interface PropositionMontree {
  readonly etat: Proposition['etat']
  /** Ce qu'elle donne, en une phrase. */
  readonly phrase: string
  readonly effet: Effet
  /** Action par action. */
  readonly actions: readonly ActionMontree[]
  readonly totaux: readonly TotalSuivi[]
  /** Ceux qu'elle atteint. */
  readonly planchers: readonly PlancherMontre[]
  /** Ce qui reste, et pourquoi : une phrase chacun. */
  readonly restent: readonly string[]
  /** Ce que ces changements font naître, une phrase chacun. */
  readonly nouveaux: readonly string[]
  /** Toutes les cellules à écrire ensemble, totaux compris ; celles d'une feuille protégée n'y sont pas. */
  readonly ecritures: readonly Ecriture[]
}

export interface ConformiteEtudiee {
  readonly genre: 'conformite'
  /** Ceux dont une action peut changer. */
  readonly axes: readonly Axe[]
  readonly retenue: PropositionMontree
  /** null : laisser les coûts changer n'y ferait rien, ou ils le peuvent déjà. */
  readonly siLesCoutsChangent: PropositionMontree | null
  /** Bloquants qu'aucun montant ne lève, une phrase chacun. */
  readonly autresBloquants: readonly string[]
}

/**
 * Les cellules à changer pour lever les bloquants chiffrés, rejouées par la vérification même ; rien n'est écrit. Lève
 * une ErreurDeReglage si les réglages ne se lisent pas.
 */
export function mettreEnConformite(demande: DemandeDeConformite): ConformiteEtudiee | Refus {
  const preparee = preparer(demande)
  if ('genre' in preparee) return preparee
  const { classeur, examen } = preparee
  const { siLesCoutsChangent, ...retenue } = proposerEnDeuxTemps(preparee, demande.couts)
  return {
    genre: 'conformite',
    axes: AXES.filter((axe) => examen.lecture.contrat.unites.some((u) => u.axe === axe)),
    retenue: montrer(retenue, classeur),
    siLesCoutsChangent: siLesCoutsChangent && montrer(siLesCoutsChangent, classeur),
    autresBloquants: examen.constats
      .filter(({ gravite, regle }) => gravite === 'bloquant' && !REGLES_CHIFFREES.includes(regle))
      .map(({ message }) => message),
  }
}

function montrer({ proposition }: PropositionAuxCouts, classeur: Classeur): PropositionMontree {
  const { etat, effet, cellules, totaux, planchers, restent, nouveaux } = proposition
  return {
    etat,
    phrase: direLaProposition(proposition),
    effet,
    actions: parAction(cellules).map(({ titre, cellules: siennes }) => ({
      titre,
      cellules: siennes.map((cellule) => ({ ...cellule, raison: enPhrase(direPourquoi(cellule)) })),
    })),
    totaux,
    planchers: planchers.map(({ axe, annee }) => ({ axe, annee, cle: cleDesCouts(axe, annee) })),
    restent: restent.map(
      ({ constat, pourquoi }) => `${constat.message} Pourquoi\u00a0: ${pourquoi}.`,
    ),
    nouveaux: nouveaux.map(({ message }) => message),
    ecritures: [
      ...cellules.map((c) => ({ ...c, champ: NOMS_DES_CHAMPS[c.champ] })),
      ...totaux.map((t) => ({ ...t, champ: 'total' })),
    ]
      .filter(({ protegee }) => !protegee)
      .map(({ feuille, cellule, champ, valeur }) => ({
        feuille,
        cellule,
        champ,
        avant: contenuEn(classeur, feuille, cellule),
        apres: valeur,
      })),
  }
}

function contenuEn(classeur: Classeur, feuille: string, cellule: string): Ecriture['avant'] {
  const place = lireA1(cellule)
  const page = classeur.feuilles.find(({ nom }) => nom === feuille)
  const actuelle = page && place ? celluleEn(page, place.ligne, place.colonne) : undefined
  return actuelle === undefined || actuelle.genre === 'sans-valeur' ? '' : actuelle.valeur
}
