import type { BilanAxe } from '../bilan/index.ts'
import { type Centimes, estAxe, moins, somme, type UniteDAction, ZERO } from '../modele/index.ts'
import { anneeDe } from '../nombres/index.ts'
import { anneesDuContrat, valeurDe } from '../parametres/index.ts'
import type { Contexte } from '../regles/index.ts'
import type { AxeSuivi, Execution, HorsProgrammation, LigneDExecution } from './execution.ts'
import { exposer } from './exposer.ts'
import { consommeEcrit, type Mesure, mesurer } from './mesurer.ts'
import { tauxDExecution } from './taux.ts'

const { premiere, derniere } = valeurDe(anneesDuContrat)

/** Ce que le contrat a programmé et consommé, par axe et par année, et ce qui expose la dernière. */
export function dresserLExecution(contexte: Contexte): Execution {
  const parAnnee = grouper(contexte.contrat.unites)
  const bilans = contexte.bilans.annuels.annees
  const annees = bilans.flatMap(({ annee }) => annee ?? [])
  // Une année que le classeur ouvre sans rien y écrire n'est pas programmée à 0.
  const programmees = bilans.flatMap(({ annee, programmee }) =>
    annee !== null && (programmee || (parAnnee.get(annee) ?? []).some(aDesCredits)) ? annee : [],
  )
  const lignes = programmees.flatMap((annee) =>
    lignesDe(annee, parAnnee.get(annee) ?? [], contexte),
  )
  const nonRattachees = contexte.contrat.unites.filter(
    (unite) => estNonRattachee(unite) && mesurer(unite, contexte) !== null,
  ).length
  return {
    lignes,
    horsProgrammation: annees.flatMap((annee) =>
      (parAnnee.get(annee) ?? []).flatMap((unite) => horsProgrammation(unite, annee)),
    ),
    nonRattachees,
    exposition: exposer(lignes, nonRattachees > 0, contexte.contrat),
  }
}

function grouper(unites: readonly UniteDAction[]): ReadonlyMap<number, readonly UniteDAction[]> {
  const parAnnee = new Map<number, UniteDAction[]>()
  for (const unite of unites) {
    if (unite.annee === null || unite.axe === 'inconnu') continue
    const siennes = parAnnee.get(unite.annee)
    if (siennes) siennes.push(unite)
    else parAnnee.set(unite.annee, [unite])
  }
  return parAnnee
}

function aDesCredits({ montants: { partEtat } }: UniteDAction): boolean {
  return partEtat === 'illisible' || (typeof partEtat === 'number' && partEtat > 0)
}

// Une année d'avant ou d'après le contrat est connue : elle n'est pas à rattacher.
function estNonRattachee({ axe, annee }: UniteDAction): boolean {
  return annee === null || (axe === 'inconnu' && annee >= premiere && annee <= derniere)
}

function lignesDe(
  annee: number,
  unites: readonly UniteDAction[],
  contexte: Contexte,
): LigneDExecution[] {
  const date = anneeDe(contexte.date)
  const etat = annee < date ? 'ecoulee' : annee === date ? 'en-cours' : 'a-venir'
  const ligne = (axe: AxeSuivi, aPart: boolean, siennes: readonly UniteDAction[]) =>
    additionner({ axe, annee, etat, aPart }, siennes, contexte)
  const bilans = contexte.bilans.annuels.axes.filter((b) => b.annee === annee)
  const fongibles = bilans.filter((b) => b.fongible)
  const aPart = bilans.filter((b) => !b.fongible && b.unites.length > 0)
  const transversales = unites.filter((u) => u.axe === 'transversal')
  const dAxe = (b: BilanAxe) => ligne(b.axe, !b.fongible, b.unites)
  return [
    ...fongibles.map(dAxe),
    ...(transversales.length > 0 ? [ligne('transversal', false, transversales)] : []),
    ligne(null, false, [...fongibles.flatMap((b) => b.unites), ...transversales]),
    ...aPart.map(dAxe),
  ]
}

type Reperes = Pick<LigneDExecution, 'axe' | 'annee' | 'etat' | 'aPart'>

function additionner(
  reperes: Reperes,
  unites: readonly UniteDAction[],
  contexte: Contexte,
): LigneDExecution {
  const mesures = unites.flatMap((unite) => mesurer(unite, contexte) ?? [])
  const suivies = mesures.filter(estSuivie)
  const suivi = somme(suivies.map((m) => m.programme))
  const commun = {
    ...reperes,
    actions: mesures.length,
    suivies: suivies.length,
    programme: somme(mesures.map((m) => m.programme)),
    incomplet: unites.some((u) => u.montants.partEtat === 'illisible'),
    suivi,
  }
  if (suivies.length === 0) {
    const inconnu = { consomme: null, taux: null, reste: null, justifie: null, nonJustifie: null }
    return { ...commun, ...inconnu, baisse: null }
  }
  const consomme = somme(suivies.map((m) => m.consomme))
  const ecarts = (justifiee: boolean) =>
    somme(suivies.filter((m) => m.justifiee === justifiee).map((m) => m.ecart))
  const nonJustifie = ecarts(false)
  return {
    ...commun,
    consomme,
    taux: tauxDExecution(suivi, consomme),
    reste: moins(suivi, consomme),
    justifie: ecarts(true),
    nonJustifie,
    baisse: faitBaisserLaSuivante(reperes) ? nonJustifie : null,
  }
}

function estSuivie(mesure: Mesure): mesure is Mesure & { readonly consomme: Centimes } {
  return mesure.consomme !== null
}

// De la première année à la deuxième, les crédits sont en continuité, sans reprise automatique.
function faitBaisserLaSuivante({ annee, etat, aPart }: Reperes): boolean {
  return etat === 'ecoulee' && !aPart && annee > premiere && annee < derniere
}

function horsProgrammation(unite: UniteDAction, annee: number): HorsProgrammation[] {
  const { partEtat } = unite.montants
  const consomme = consommeEcrit(unite)
  const axe = estAxe(unite.axe) ? unite.axe : 'transversal'
  const sansCredits = partEtat === 'vide' || partEtat === ZERO
  return sansCredits && consomme !== null && consomme > 0
    ? [{ axe, annee, action: unite.action, consomme }]
    : []
}
