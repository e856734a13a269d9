import {
  type CelluleProposee,
  type CoutsDemandes,
  direLaProposition,
  direPourquoi,
  type Effet,
  type Proposition,
  type PropositionAuxCouts,
  parAction,
  proposerEnDeuxTemps,
  REGLES_CHIFFREES,
  type Tenus,
  type TotalSuivi,
} from '../conformite/index.ts'
import {
  direSansTableau,
  type Ecriture,
  estSansTableau,
  examinerLesCellules,
  examinerUnClasseur,
  type Refus,
} from '../examen/index.ts'
import { type Classeur, celluleEn, lireA1 } from '../grille/index.ts'
import { AXES, type Axe } from '../modele/index.ts'
import type { DemandeDEtude } from './suivre.ts'

/** Ce qui ne bouge pas, en données simples : cellules (« Feuille!B12 »), parts du plan, axes. */
export type ChoixTenus = {
  readonly [Sorte in keyof Tenus]: Tenus[Sorte] extends ReadonlySet<infer Nom>
    ? readonly Nom[]
    : never
}

export interface DemandeDeConformite extends DemandeDEtude {
  readonly couts: Exclude<CoutsDemandes, ReadonlySet<string>>
  readonly tenus: ChoixTenus
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
  const { classeur: brut, reglages, date, couts, tenus } = demande
  const { classeur, examen } = examinerUnClasseur(brut, reglages, date)
  if (estSansTableau(examen)) return { genre: 'refus', phrase: direSansTableau(examen) }
  const { siLesCoutsChangent, ...retenue } = proposerEnDeuxTemps(
    {
      classeur,
      examen,
      examiner: (virtuel) => examinerLesCellules(virtuel, reglages, date).examen,
      tenus: {
        cellules: new Set(tenus.cellules),
        champs: new Set(tenus.champs),
        axes: new Set(tenus.axes),
      },
    },
    couts,
  )
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
  const { etat, effet, cellules, totaux, restent, nouveaux } = proposition
  return {
    etat,
    phrase: direLaProposition(proposition),
    effet,
    actions: parAction(cellules).map(({ titre, cellules: siennes }) => ({
      titre,
      cellules: siennes.map((cellule) => ({ ...cellule, raison: `${direPourquoi(cellule)}.` })),
    })),
    totaux,
    restent: restent.map(
      ({ constat, pourquoi }) => `${constat.message} Pourquoi\u00a0: ${pourquoi}.`,
    ),
    nouveaux: nouveaux.map(({ message }) => message),
    ecritures: [...cellules, ...totaux]
      .filter(({ protegee }) => !protegee)
      .map(({ feuille, cellule, valeur }) => ({
        feuille,
        cellule,
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
