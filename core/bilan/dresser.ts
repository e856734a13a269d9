import { plancher, tauxDePlancher } from '../calculs/index.ts'
import {
  AXES,
  type Axe,
  axesFongibles,
  type Centimes,
  type Contrat,
  type Lieu,
  plus,
  somme,
  ZERO,
} from '../modele/index.ts'
import type { Interpretations } from '../reglages/index.ts'
import { estAnneeDuContrat } from './annees.ts'
import type { BilanAnnee, BilanAxe, Bilans, JeuDeBilans } from './bilan.ts'
import { type Cumul, type Cumuls, cumuler, nouveauxCumuls } from './cumuler.ts'
import { decompter } from './decompter.ts'
import { type Numeros, numerosDesAxes, pourraitServir } from './incertains.ts'
import { lieuDuSousTotal, lieuxDEntete, lieuxDuTotal } from './lieux.ts'
import {
  type PlafondRetenu,
  plafondAnnuel,
  plafondDeLaPeriode,
  plafondSansAnnee,
} from './plafonds.ts'

/** Additionne les parts État par axe et par année, et les met en face des plafonds. */
export function dresserBilans(contrat: Contrat, interpretations: Interpretations): Bilans {
  const annuels = dresserAnnuels(contrat, interpretations)
  const juges =
    interpretations.appreciation === 'annuelle'
      ? annuels
      : dresserEnsemble(contrat, interpretations)
  return { ...juges, annuels, actions: decompter(contrat) }
}

/** Ce qu'il faut pour un bilan : une année (ou toutes), ses actions, de quoi trouver plafonds et reports. */
interface Exercice {
  readonly contrat: Contrat
  readonly annee: number | null
  readonly cumuls: Cumuls
  /** Ce qui est écrit sans année connue, et pourrait être de celle-ci. */
  readonly sansAnnee: Cumuls | null
  readonly numeros: Numeros
  readonly plafondDe: (axe: Axe) => PlafondRetenu
  readonly recoit: (annee: number) => boolean
  readonly reportRelevePlafond: boolean
}

// Une année inconnue donne un bilan sans plafond : on ne juge pas plusieurs années contre un plafond annuel.
function dresserAnnuels(contrat: Contrat, { report }: Interpretations): JeuDeBilans {
  const parAnnee = new Map<number | null, Cumuls>()
  for (const annee of contrat.annees) {
    if (estAnneeDuContrat(annee)) parAnnee.set(annee, nouveauxCumuls())
  }
  for (const unite of contrat.unites) {
    const { annee } = unite
    if (annee !== null && !estAnneeDuContrat(annee)) continue
    const connus = parAnnee.get(annee)
    const cumuls = connus ?? nouveauxCumuls()
    if (!connus) parAnnee.set(annee, cumuls)
    cumuler(cumuls, unite)
  }
  const numeros = numerosDesAxes(contrat)
  return assembler(
    [...parAnnee].map(([annee, cumuls]) => ({
      contrat,
      annee,
      cumuls,
      sansAnnee: annee === null ? null : (parAnnee.get(null) ?? null),
      numeros,
      plafondDe: (axe) => {
        return annee === null ? plafondSansAnnee(contrat, axe) : plafondAnnuel(contrat, axe, annee)
      },
      recoit: (a) => a === annee,
      reportRelevePlafond: report === 'releve-plafond',
    })),
  )
}

function dresserEnsemble(contrat: Contrat, { report }: Interpretations): JeuDeBilans {
  const annees = contrat.annees.filter(estAnneeDuContrat)
  const cumuls = nouveauxCumuls()
  for (const unite of contrat.unites) {
    if (unite.annee === null || estAnneeDuContrat(unite.annee)) cumuler(cumuls, unite)
  }
  return assembler([
    {
      contrat,
      annee: null,
      cumuls,
      sansAnnee: null,
      numeros: numerosDesAxes(contrat),
      plafondDe: (axe) => plafondDeLaPeriode(contrat, axe, annees),
      recoit: estAnneeDuContrat,
      reportRelevePlafond: report === 'releve-plafond',
    },
  ])
}

function assembler(exercices: readonly Exercice[]): JeuDeBilans {
  const bilans = exercices.map(bilanDExercice)
  return { annees: bilans.map((b) => b.annee), axes: bilans.flatMap((b) => b.axes) }
}

function bilanDExercice(exercice: Exercice): { annee: BilanAnnee; axes: readonly BilanAxe[] } {
  const { contrat, cumuls } = exercice
  const fongibles = axesFongibles(contrat.collectivite.type)
  const axes: BilanAxe[] = []
  for (const axe of AXES) {
    const fongible = fongibles.includes(axe)
    const plafond = exercice.plafondDe(axe)
    const present = cumuls.parAxe[axe].unites.length > 0 || plafond.montant !== null
    if (fongible || present) axes.push(bilanDAxe(exercice, axe, fongible, plafond))
  }
  return { annee: bilanDAnnee(exercice, axes), axes }
}

function bilanDAnnee(exercice: Exercice, axes: readonly BilanAxe[]): BilanAnnee {
  const { contrat, annee, reportRelevePlafond } = exercice
  const { parAxe, transversal, inconnu } = exercice.cumuls
  const ensemble = axes.filter((b) => b.fongible)
  const plafonds = ensemble.map((b) => b.plafond)
  return {
    annee,
    programme: plus(somme(ensemble.map((b) => b.programme)), transversal.programme),
    programmee: ensemble.some(({ axe }) => parAxe[axe].ecrite) || transversal.ecrite,
    incomplet:
      ensemble.some((b) => b.incomplet) ||
      transversal.incomplet ||
      inconnu.incomplet ||
      inconnu.programme !== 0,
    plafond: plafonds.every((p) => p !== null) ? somme(plafonds) : null,
    report: plus(
      somme(ensemble.map((b) => b.report)),
      reportRelevePlafond ? transversal.reportAccorde : ZERO,
    ),
    // Un report sous un axe non compris relèverait peut-être l'un d'eux.
    reportIncomplet:
      ensemble.some((b) => b.reportIncomplet) ||
      transversal.reportIncomplet ||
      (reportRelevePlafond && (inconnu.reportIncomplet || inconnu.reportAccorde > 0)),
    horsAxes: inconnu.programme,
    axes: ensemble,
    lieux: lieuxDuTotal(contrat, annee),
  }
}

/** Une part illisible sans année ne se chiffre pas : elle rend l'axe incomplet. */
function incertainsDe({ cumuls, sansAnnee, numeros }: Exercice, axe: Axe): Centimes {
  const sansAxe = [...cumuls.inconnu.unites, ...(sansAnnee?.inconnu.unites ?? [])]
  const siens = sansAxe.filter((unite) => pourraitServir(unite, axe, numeros))
  return somme(
    [...siens, ...(sansAnnee?.parAxe[axe].unites ?? [])].flatMap(({ montants: { partEtat } }) =>
      typeof partEtat === 'number' ? [partEtat] : [],
    ),
  )
}

function bilanDAxe(
  exercice: Exercice,
  axe: Axe,
  fongible: boolean,
  plafond: PlafondRetenu,
): BilanAxe {
  const { contrat, annee, cumuls, sansAnnee, reportRelevePlafond } = exercice
  const cumul = cumuls.parAxe[axe]
  const type = fongible ? contrat.collectivite.type : null
  const lieuSousTotal = lieuDuSousTotal(contrat, axe, annee)
  const marque = lieuSousTotal ?? plafond.lieu
  const reports = reportsDe(exercice, axe, cumul)
  return {
    axe,
    annee,
    fongible,
    programme: cumul.programme,
    incomplet:
      cumul.incomplet ||
      cumuls.sansAxe ||
      contrat.incomprises.some((f) => f.axes.includes(axe)) ||
      (sansAnnee !== null && (sansAnnee.sansAxe || sansAnnee.parAxe[axe].incomplet)),
    plafond: plafond.montant,
    plafondRepris: plafond.repris,
    enveloppe: plafond.enveloppe,
    lieuPlafond: plafond.lieu,
    incertains: incertainsDe(exercice, axe),
    report: reportRelevePlafond ? reports.accorde : ZERO,
    reportInscrit: reports.inscrit,
    reportIncomplet: reports.incomplet,
    lieuxReport: reports.lieux,
    taux: tauxDePlancher(type),
    plancher: plafond.montant !== null && type !== null ? plancher(type, plafond.montant) : null,
    unites: cumul.unites,
    lieuSousTotal,
    lieux: marque ? [marque] : lieuxDEntete(contrat, annee, cumul.unites),
  }
}

interface Reports {
  readonly inscrit: Centimes
  readonly accorde: Centimes
  readonly incomplet: boolean
  readonly lieux: readonly Lieu[]
}

// Ce qui est dit pour l'axe entier (contrat.json, tableau à part) l'emporte sur les lignes d'action.
function reportsDe({ contrat, recoit }: Exercice, axe: Axe, cumul: Cumul): Reports {
  const declares = contrat.reports.filter((r) => r.axe === axe && recoit(r.annee))
  if (declares.length === 0) {
    const { reportInscrit, reportAccorde, reportIncomplet, lieuxReport } = cumul
    return {
      inscrit: reportInscrit,
      accorde: reportAccorde,
      incomplet: reportIncomplet,
      lieux: lieuxReport,
    }
  }
  const total = somme(declares.map((r) => r.montant))
  const lieux = declares.flatMap((r) => r.lieu ?? [])
  return { inscrit: total, accorde: total, incomplet: false, lieux }
}
