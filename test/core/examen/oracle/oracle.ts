import type { Axe } from '../../../../core/modele/index.ts'
import type { LigneTiree, Tirage } from './tirage.ts'

/**
 * Le référentiel récrit naïvement, sans rien reprendre du projet : des sommes, des produits en croix, les
 * seuils en toutes lettres. Rend « règle gravité axe année action », un par constat attendu.
 */
export function juger(tirage: Tirage): string[] {
  return [...desActions(tirage), ...desAxes(tirage), ...desReconduites(tirage)].sort()
}

export function cle(
  regle: string,
  gravite: string,
  axe: Axe | null,
  annee: number | null,
  action: string | null,
): string {
  return `${regle} | ${gravite} | ${axe ?? '-'} | ${annee ?? '-'} | ${action ?? '-'}`
}

const emploiAPart = (axe: Axe, { type }: Tirage) => axe === 'emploi' && type !== 'metropole'

/** Les lignes d'une même action, la même année, additionnées. */
function regrouper(lignes: readonly LigneTiree[]): LigneTiree[] {
  const groupes: Record<string, LigneTiree> = {}
  for (const ligne of lignes) {
    const nom = `${ligne.axe}/${ligne.action}/${ligne.annee}`
    const deja = groupes[nom]
    if (!deja) {
      groupes[nom] = { ...ligne }
      continue
    }
    deja.cout += ligne.cout
    deja.collectivite += ligne.collectivite
    deja.tiers += ligne.tiers
    deja.fse += ligne.fse
    deja.cee += ligne.cee
    deja.etat = deja.etat === null || ligne.etat === null ? null : deja.etat + ligne.etat
  }
  return Object.values(groupes)
}

function desActions(tirage: Tirage): string[] {
  const attendus: string[] = []
  for (const l of regrouper(tirage.lignes)) {
    const dire = (regle: string, gravite = 'bloquant') =>
      attendus.push(cle(regle, gravite, l.axe, l.annee, l.action))
    const trop = l.tiers + l.cee > l.cout
    if (trop) dire('tiers-superieurs-cout')

    if (!trop && l.etat !== null) {
      const sansFse = l.etat + l.collectivite + l.tiers + l.cee
      const equilibre = Math.abs(sansFse + l.fse - l.cout) <= 100
      const fseCompris = l.fse > 0 && Math.abs(sansFse - l.cout) <= 100
      if (!equilibre && !fseCompris) dire('equilibre-financement')
    }
    if (emploiAPart(l.axe, tirage)) continue

    if (l.fse > 0 && (l.nature === 'renforcee' || l.nature === 'reconduite')) {
      dire('fse-action-non-nouvelle')
    }
    const soixanteDix =
      l.etat !== null && l.etat > 0 && l.cee > 0 && (l.cee + l.etat) * 100 > l.cout * 70
    if (soixanteDix) dire('cee-plafond-70')
    if (trop || l.cantine) continue

    const part = partDeLEtat(l)
    if (l.fse > l.cout - l.tiers - l.cee - part && l.fse > 0) dire('fse-depasse-collectivite')
    if (l.etat === null || l.etat <= 0) continue
    if (l.etat > part + 100 && !soixanteDix) dire('parite-depassee')
    if (l.etat < part - 100) dire('parite-incomplete', 'a-justifier')
  }
  return attendus
}

function partDeLEtat({ cout, tiers, cee }: LigneTiree): number {
  let part = (BigInt(cout) - BigInt(tiers) - BigInt(cee)) / 2n
  if (cee > 0) {
    const place = (BigInt(cout) * 70n) / 100n - BigInt(cee)
    if (place < part) part = place
  }
  return part < 0n ? 0 : Number(part)
}

interface Somme {
  readonly axe: Axe
  readonly credits: number
  /** Une part de l'État y est écrite, même nulle. */
  readonly ecrit: boolean
  readonly illisible: boolean
  readonly present: boolean
  readonly plafond: number | undefined
  readonly maximum: number
}

function desAxes(tirage: Tirage): string[] {
  const attendus: string[] = []
  for (const annee of new Set(tirage.lignes.map((l) => l.annee))) {
    const sommes = (['enfance', 'droits', 'transition', 'emploi'] as const).map((axe) =>
      sommer(tirage, axe, annee),
    )
    const fongibles = sommes.filter((s) => !emploiAPart(s.axe, tirage))
    const programmee = fongibles.some((s) => s.ecrit)
    for (const s of sommes) {
      if (s.plafond === undefined) continue
      const aPart = emploiAPart(s.axe, tirage)
      const pourcent = tirage.type === 'departement' ? 40 : 20
      if (!aPart && programmee && !s.illisible && s.credits * 100 < s.plafond * pourcent) {
        attendus.push(cle('plancher-axe', 'bloquant', s.axe, annee, null))
      }
      if (s.credits > s.maximum) {
        const gravite = aPart && tirage.type === 'departement' ? 'bloquant' : 'a-justifier'
        attendus.push(cle('plafond-axe', gravite, s.axe, annee, null))
      }
    }
    if (totalDepasse(tirage, sommes)) {
      attendus.push(cle('plafond-total', 'bloquant', null, annee, null))
    }
    const transition = sommes.find((s) => s.axe === 'transition')
    const cantine = tirage.lignes
      .filter((l) => l.cantine && l.annee === annee)
      .reduce((total, l) => total + (l.etat ?? 0), 0)
    if (transition && !transition.illisible && cantine * 100 > transition.credits * 30) {
      attendus.push(cle('cantine-part-axe', 'bloquant', 'transition', annee, null))
    }
  }
  return attendus
}

function sommer(tirage: Tirage, axe: Axe, annee: number): Somme {
  const lignes = tirage.lignes.filter((l) => l.axe === axe && l.annee === annee)
  const plafond = tirage.plafonds[axe]
  const report = tirage.reports
    .filter((r) => r.axe === axe && r.annee === annee)
    .reduce((total, r) => total + r.montant, 0)
  return {
    axe,
    credits: lignes.reduce((total, l) => total + (l.etat ?? 0), 0),
    ecrit: lignes.some((l) => l.etat !== null),
    illisible: lignes.some((l) => l.etat === null),
    present: lignes.length > 0 || plafond !== undefined,
    plafond,
    maximum: (plafond ?? 0) + report,
  }
}

/** Type inconnu : dépassé pour un département comme pour une métropole, si l'axe emploi est au contrat. */
function totalDepasse({ type }: Tirage, sommes: readonly Somme[]): boolean {
  const depasse = (retenues: readonly Somme[]) =>
    retenues.every((s) => s.plafond !== undefined) &&
    retenues.reduce((n, s) => n + s.credits, 0) > retenues.reduce((n, s) => n + s.maximum, 0)
  const sansEmploi = sommes.filter((s) => s.axe !== 'emploi')
  const emploiPresent = sommes.some((s) => s.axe === 'emploi' && s.present)
  if (type === 'departement') return depasse(sansEmploi)
  if (type === 'metropole') return depasse(sommes)
  return depasse(sansEmploi) && (!emploiPresent || depasse(sommes))
}

function desReconduites(tirage: Tirage): string[] {
  const actions: Record<string, string> = {}
  for (const l of tirage.lignes) {
    if (!emploiAPart(l.axe, tirage)) actions[`${l.axe}/${l.action}`] = l.nature
  }
  const natures = Object.values(actions)
  const reconduites = natures.filter((n) => n === 'reconduite').length
  const inconnues = natures.filter((n) => n === 'inconnue').length
  const dire = (gravite: string) => [cle('reconduites-minoritaires', gravite, null, null, null)]
  if (natures.length === 0) return []
  if (reconduites * 2 >= natures.length) return dire('bloquant')
  return inconnues > 0 && (reconduites + inconnues) * 2 >= natures.length ? dire('a-justifier') : []
}
