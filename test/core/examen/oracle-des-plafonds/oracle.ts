import type { Axe } from '../../../../core/modele/index.ts'
import { cle } from '../oracle/oracle.ts'
import type { LigneDePlafonds, PlafondTire, TirageDePlafonds } from './tirage.ts'

/**
 * Le référentiel récrit naïvement, pour les plafonds d'une année à l'autre (lecture précise 22) et ce que le contrat dit
 * de lui-même. À la place de l'action, les années dont un plafond est repris : chaque constat qui s'en sert les dit.
 */
export function jugerLesPlafonds(tirage: TirageDePlafonds): string[] {
  const annees = [...new Set(tirage.lignes.map((l) => l.annee))].sort()
  return [
    ...annees.flatMap((annee) => deLAnnee(tirage, annee)),
    ...desAxesSansAction(tirage, annees),
    ...desPlafondsAbsents(tirage, annees),
    ...desPlafondsVariables(tirage),
    ...duContrat(tirage),
  ].sort()
}

const AXES = ['enfance', 'droits', 'transition', 'emploi'] as const

const fongibles = ({ type }: TirageDePlafonds): readonly Axe[] =>
  type === 'metropole' ? AXES : AXES.filter((axe) => axe !== 'emploi')

/** Celui de l'année, sinon celui de toutes, sinon celui de l'année la plus proche, la plus ancienne à égalité. */
function plafondDe({ plafonds }: TirageDePlafonds, axe: Axe, annee: number) {
  const siens = plafonds.filter((p) => p.axe === axe)
  const exact = siens.find((p) => p.annee === annee) ?? siens.find((p) => p.annee === null)
  if (exact) return { montant: exact.montant, repris: null }
  for (const ecart of [1, 2, 3]) {
    for (const autre of [annee - ecart, annee + ecart]) {
      const trouve = siens.find((p) => p.annee === autre)
      if (trouve) return { montant: trouve.montant, repris: autre }
    }
  }
  return null
}

const reprises = (plafonds: readonly (ReturnType<typeof plafondDe> | null)[]) => {
  const annees = new Set(plafonds.flatMap((p) => p?.repris ?? []))
  return annees.size === 0 ? null : `repris ${[...annees].sort().join(' ')}`
}

const dans = (tirage: TirageDePlafonds, axe: Axe, annee: number) =>
  tirage.lignes.filter((l) => l.axe === axe && l.annee === annee)

const credits = (lignes: readonly LigneDePlafonds[]) =>
  lignes.reduce((total, l) => total + (l.etat ?? 0), 0)

const reports = (lignes: readonly LigneDePlafonds[], accordes: boolean) =>
  lignes.reduce((total, l) => total + (l.accord || !accordes ? (l.report ?? 0) : 0), 0)

function programmee(tirage: TirageDePlafonds, annee: number): boolean {
  return fongibles(tirage).some((axe) => dans(tirage, axe, annee).some((l) => l.etat !== null))
}

function deLAnnee(tirage: TirageDePlafonds, annee: number): string[] {
  const attendus: string[] = []
  const siens = fongibles(tirage)
  for (const axe of AXES) {
    const lignes = dans(tirage, axe, annee)
    const fongible = siens.includes(axe)
    const plafond = plafondDe(tirage, axe, annee)
    const inscrit = reports(lignes, false)
    const passe = annee - 1 >= 2024 ? resteDe(tirage, axe, annee - 1) : null
    if (fongible && inscrit > 0 && passe !== null && inscrit > passe)
      attendus.push(cle('report-excessif', 'a-justifier', axe, annee, null))
    if (plafond === null) continue
    const somme = credits(lignes)
    const pourcent = tirage.type === 'departement' ? 40 : 20
    if (fongible && programmee(tirage, annee) && somme * 100 < plafond.montant * pourcent)
      attendus.push(cle('plancher-axe', 'bloquant', axe, annee, reprises([plafond])))
    if (somme > plafond.montant + reports(lignes, true)) {
      const grave = !fongible && tirage.type === 'departement' ? 'bloquant' : 'a-justifier'
      // D'un axe fongible, la phrase compare aussi le total, et les planchers des autres.
      const lus = fongible ? siens.map((autre) => plafondDe(tirage, autre, annee)) : [plafond]
      attendus.push(cle('plafond-axe', grave, axe, annee, reprises(lus)))
    }
  }
  const emploi = plafondDe(tirage, 'emploi', annee)
  const aussi =
    tirage.type === null && (emploi !== null || dans(tirage, 'emploi', annee).length > 0)
  if (depasse(tirage, siens, annee) && (!aussi || depasse(tirage, AXES, annee))) {
    const lus = siens.map((axe) => plafondDe(tirage, axe, annee))
    attendus.push(cle('plafond-total', 'bloquant', null, annee, reprises(lus)))
  }
  return attendus
}

function depasse(tirage: TirageDePlafonds, axes: readonly Axe[], annee: number): boolean {
  let [somme, maximum] = [0, 0]
  for (const axe of axes) {
    const plafond = plafondDe(tirage, axe, annee)
    if (plafond === null) return false
    const lignes = dans(tirage, axe, annee)
    somme += credits(lignes)
    maximum += plafond.montant + reports(lignes, true)
  }
  return somme > maximum
}

/** Ce qu'un axe laisse d'une année à la suivante ; null : une consommation manque, ou l'année n'est pas là. */
function resteDe(tirage: TirageDePlafonds, axe: Axe, annee: number): number | null {
  if (!tirage.lignes.some((l) => l.annee === annee)) return null
  const lignes = dans(tirage, axe, annee)
  // Une ligne sans crédits n'a rien à consommer.
  const inconnue = lignes.some((l) => l.consomme === null && (l.etat ?? 0) > 0)
  const seule = lignes.some((l) => l.consomme === null)
  if (inconnue || (seule && lignes.length === 0)) return null
  const consomme = lignes.reduce((total, l) => total + (l.consomme ?? 0), 0)
  return Math.max(0, credits(lignes) - consomme)
}

function desAxesSansAction(tirage: TirageDePlafonds, annees: readonly number[]): string[] {
  const programmees = annees.filter((annee) => programmee(tirage, annee))
  if (programmees.length === 0) return []
  return fongibles(tirage).flatMap((axe) => {
    if (tirage.lignes.some((l) => l.axe === axe && (l.etat ?? 0) > 0)) return []
    const complet = annees.length === 4
    // De type inconnu, aucun plancher n'est exigible à coup sûr.
    const dus = tirage.type === null ? [] : programmees.map((a) => plafondDe(tirage, axe, a))
    const du = dus.some((p) => p !== null)
    // Un plafond de l'année suffit ; faute d'un seul, la phrase dit celui dont elle se sert.
    const sert = !complet && du && dus.every((p) => p === null || p.repris !== null)
    const dit = sert ? reprises(dus.filter((p) => p !== null).slice(0, 1)) : null
    return [cle('axe-sans-action', complet || du ? 'bloquant' : 'a-justifier', axe, null, dit)]
  })
}

function desPlafondsAbsents(tirage: TirageDePlafonds, annees: readonly number[]): string[] {
  const manque = annees.some(
    (annee) =>
      programmee(tirage, annee) &&
      fongibles(tirage).some((axe) => plafondDe(tirage, axe, annee) === null),
  )
  return manque ? [cle('plafond-absent', 'signalement', null, null, null)] : []
}

function desPlafondsVariables(tirage: TirageDePlafonds): string[] {
  const montants = (axe: Axe, plafonds: readonly PlafondTire[]) =>
    new Set(plafonds.filter((p) => p.axe === axe).map((p) => p.montant))
  return fongibles(tirage)
    .filter((axe) => montants(axe, tirage.plafonds).size > 1)
    .map((axe) => cle('plafonds-variables', 'signalement', axe, null, null))
}

function duContrat({ type, eligible, signature, ...tirage }: TirageDePlafonds): string[] {
  const attendus = tirage.contradictions.map(({ axe, annee }) =>
    cle('plafonds-contradictoires', 'signalement', axe, annee, null),
  )
  for (const { axe, annee, ecrit, sommes, nombre } of tirage.totaux) {
    if (sommes.every((somme) => Math.abs(ecrit - somme) > nombre))
      attendus.push(cle('total-incoherent', 'a-justifier', axe, annee, null))
  }
  for (const mention of tirage.mentions)
    attendus.push(cle(mention, 'signalement', null, null, null))
  if (!eligible) attendus.push(cle('collectivite-non-eligible', 'bloquant', null, null, null))
  else if (type === null)
    attendus.push(cle('collectivite-inconnue', 'signalement', null, null, null))
  if (signature !== null && signature > '2024-06-30')
    attendus.push(cle('signature-tardive', 'signalement', null, null, null))
  return attendus
}
