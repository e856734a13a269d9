import type { IndicateurFourni } from '../catalogue/index.ts'
import type { Classeur } from '../grille/index.ts'
import type { Contrat, Laisse, Lieu, Question, Reponses } from '../modele/index.ts'
import { type Correspondance, type ReglagesDuContrat, SANS_REGLAGES } from '../reglages/index.ts'
import { assembler } from './assembler.ts'
import { completer } from './completer.ts'
import { preparerContexte } from './contexte.ts'
import { sansTotalDesRecettes } from './cout-des-depenses.ts'
import { choisir, dire, ditRemplacee, laissesDe, vigueurDe } from './entre-tableaux/index.ts'
import { expliquer, type Verdict, verdicts } from './expliquer.ts'
import { direLIncomprise, feuillesIncomprises } from './feuilles-incomprises.ts'
import { lireIndicateurs } from './indicateurs.ts'
import { direLesNonRetenues, lireTableau } from './lire-tableau.ts'
import { montrer, type TableauCompris } from './montrer.ts'
import { direLesPactesLocaux } from './pacte-local.ts'
import { questionsDe } from './questions.ts'
import { recapitulationsDe } from './recapitulatifs.ts'
import { redresser } from './redressement/index.ts'
import { correspondancePour, repererTout } from './reperage.ts'
import type { Tableau } from './tableau/index.ts'
import { separerLesContrats } from './un-seul-contrat.ts'
import { uniteRepondue } from './unite-en-doute.ts'

/** Ce qui a été lu du classeur, et ce que l'on en a compris. */
export interface Lecture {
  readonly contrat: Contrat
  /** Ce que chaque tableau retenu porte, colonne par colonne. */
  readonly tableaux: readonly TableauCompris[]
  /** Phrases : ce qui a été compris, mis de côté, ou supposé. */
  readonly notes: readonly string[]
  /** Indicateurs nationaux écrits dans une feuille du classeur, chacun avec sa source. */
  readonly indicateurs: readonly IndicateurFourni[]
  /** Feuille par feuille, ce qui a été vu : dit quand aucun tableau n'est reconnu. */
  readonly feuilles: readonly Verdict[]
  /** Ce que la lecture demande avant de conclure. */
  readonly questions: readonly Question[]
  /** Ce qui a été lu et mis de côté. */
  readonly laisses: readonly Laisse[]
  /** Les vraies cellules d'une place du contrat : une feuille qui n'a pas une action par ligne est lue redressée. */
  readonly situer: (lieu: Lieu) => readonly Lieu[]
  /** Les tableaux retenus, dans le même ordre, avec leurs lignes : de quoi les dessiner. */
  readonly retenus: readonly Tableau[]
}

/**
 * Des cellules au contrat : trouve les tableaux, comprend leurs colonnes et leurs lignes, et rassemble plafonds,
 * totaux, collectivité et années. Ne lève pas : sans tableau reconnu, `contrat.vues` est vide.
 */
export function lireContrat(
  classeur: Classeur,
  reglages: ReglagesDuContrat = SANS_REGLAGES,
  correspondances: readonly Correspondance[] = [],
  reponses: Reponses = {},
): Lecture {
  const { pages: toutes, situer, dispositions } = redresser(classeur.feuilles)
  const contrats = separerLesContrats(toutes, reglages, reponses)
  const { pages } = contrats
  const reperage = repererTout(pages, reglages, correspondances, reponses)
  const choix = choisir(reperage.tableaux, pages, reponses)
  const { retenus, doubles, refuses, misDeCote, questions } = choix
  const notes = misDeCote.map(dire)
  // Une feuille mise de côté ne donne plus rien : ni plafond, ni total, ni nom.
  const utiles = pages.filter(
    (page) =>
      retenus.some((t) => t.page === page) ||
      !misDeCote.some(
        ({ tableau, raison }) =>
          (raison !== 'recapitule' || vigueurDe(tableau) < 0) &&
          raison !== 'sans-axe' &&
          tableau.page === page,
      ),
  )
  const contexte = preparerContexte(utiles, [...retenus, ...refuses], reglages, reperage)
  const candidats = [...doubles, ...reperage.complements]
  const repondue = uniteRepondue(retenus, reponses)
  const lus = retenus.map((tableau) =>
    lireTableau(contexte, sansTotalDesRecettes(tableau, candidats), retenus, {
      correspondance: correspondancePour(correspondances, tableau.page),
      repondue,
    }),
  )
  const complements = completer(contexte, lus, candidats)
  const { contrat: lu, questions: surLesPlafonds } = assembler(contexte, lus, complements, reponses)
  const deCote = new Set(misDeCote.map(({ tableau }) => tableau.page))
  const jamaisLues = [...contexte.libres].filter(([page]) => !deCote.has(page))
  const contrat = {
    ...lu,
    recapitulations: recapitulationsDe(contexte, lu),
    incomprises: feuillesIncomprises(new Map(jamaisLues), lu),
    perimees: retenus.every(ditRemplacee)
      ? [...new Set(retenus.map((t) => t.page.feuille.nom))]
      : [],
  }
  const indicateurs = lireIndicateurs(pages.filter((p) => !retenus.some((t) => t.page === p)))
  return {
    contrat,
    tableaux: lus.map((lu) => montrer(lu, dispositions.get(lu.tableau.page.feuille.nom), situer)),
    indicateurs: indicateurs.fournis,
    notes: [
      ...expliquer(retenus, contrat, situer),
      ...retenus.flatMap(direLesPactesLocaux),
      ...direLaFeuilleImposee(correspondances),
      ...notes,
      ...indicateurs.notes,
      ...[...lus, ...complements].flatMap((l) => l.notes),
      ...refuses.flatMap(direLesNonRetenues),
    ],
    questions: [
      ...contrats.questions.map((q) => montrerLesCellules(q, situer)),
      ...questions,
      ...questionsDe(retenus, situer),
      ...surLesPlafonds.map((q) => montrerLesCellules(q, situer)),
    ],
    // Une feuille mise de côté a ses propres titres, dont son unité.
    laisses: [
      ...contrats.laisses,
      ...laissesDe(
        misDeCote,
        (t) => lireTableau(preparerContexte([t.page], [t], reglages, reperage), t, [t]).lignes,
      ),
      ...contrat.incomprises.map(direLIncomprise),
    ],
    situer,
    retenus,
    feuilles: verdicts(pages, retenus, reperage.cadres, notes),
  }
}

/** La même question, là où ses cellules sont vraiment écrites. */
function montrerLesCellules(question: Question, situer: Lecture['situer']): Question {
  const [premier = question.lieux[0], ...autres] = question.lieux.flatMap(situer)
  return { ...question, lieux: [premier, ...autres] }
}

function direLaFeuilleImposee(correspondances: readonly Correspondance[]): string[] {
  return correspondances.flatMap(({ feuille, exclusive }) =>
    exclusive && feuille !== undefined
      ? [
          `Seuls les tableaux de la feuille « ${feuille} » sont lus : c’est celle que vous avez désignée.`,
        ]
      : [],
  )
}
