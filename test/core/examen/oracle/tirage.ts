import type { Axe, Nature, TypeCollectivite } from '../../../../core/modele/index.ts'

/** Un contrat tiré au hasard, sans rien du projet : des nombres de centimes, et c'est tout. */
export interface Tirage {
  readonly type: TypeCollectivite | null
  readonly plafonds: Partial<Record<Axe, number>>
  readonly reports: { axe: Axe; annee: number; montant: number }[]
  readonly lignes: LigneTiree[]
}

export interface LigneTiree {
  axe: Axe
  annee: number
  action: string
  nature: Nature | 'inconnue'
  cout: number
  /** null : illisible. */
  etat: number | null
  collectivite: number
  tiers: number
  fse: number
  cee: number
  cantine: boolean
}

/** Générateur déterministe (mulberry32) : la graine suffit à rejouer un contrat. */
export class Hasard {
  private etat: number

  constructor(graine: number) {
    this.etat = graine | 0
  }

  reel(): number {
    this.etat = (this.etat + 0x6d2b79f5) | 0
    let t = Math.imul(this.etat ^ (this.etat >>> 15), 1 | this.etat)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  entier(min: number, max: number): number {
    return min + Math.floor(this.reel() * (max - min + 1))
  }

  chance(probabilite: number): boolean {
    return this.reel() < probabilite
  }

  parmi<const T>(choix: readonly [T, ...T[]]): T {
    // null est un choix comme un autre : seul ce qui manque se remplace.
    const choisi = choix[Math.floor(this.reel() * choix.length)]
    return choisi === undefined ? choix[0] : choisi
  }
}

const AUTOUR = [0, 0, 0, 0, 0, 0, 1, -1, 100, -100, 101, -101] as const
const AU_CENTIME = [-1, 0, 0, 1] as const

export function tirer(hasard: Hasard): Tirage {
  const type = hasard.parmi(['departement', 'departement', 'metropole', 'metropole', null])
  const axes: Axe[] = ['enfance', 'droits', 'transition']
  if (type === 'metropole' || hasard.chance(0.25)) axes.push('emploi')
  const annees = hasard.chance(0.75) ? [2025] : [2025, 2026]
  const plafonds: Partial<Record<Axe, number>> = {}
  for (const axe of axes) {
    if (hasard.chance(0.96)) plafonds[axe] = hasard.entier(1, 4000) * hasard.parmi([100, 1000, 37])
  }
  const reports: Tirage['reports'] = []
  for (const axe of axes) {
    if (hasard.chance(0.06)) reports.push({ axe, annee: 2025, montant: hasard.entier(1, 50_000) })
  }
  const lignes = axes.flatMap((axe) => lignesDAxe(hasard, axe, annees))
  for (const axe of axes) {
    for (const annee of annees)
      viserUnSeuil(hasard, { type, plafonds, reports, lignes }, axe, annee)
  }
  for (const annee of annees) viserLaCantine(hasard, lignes, annee)
  return { type, plafonds, reports, lignes: dedoubler(hasard, lignes) }
}

function lignesDAxe(hasard: Hasard, axe: Axe, annees: readonly number[]): LigneTiree[] {
  const lignes: LigneTiree[] = []
  const nombre = hasard.parmi([0, 1, 1, 1, 2, 2])
  for (let i = 0; i < nombre; i++) {
    const nature = hasard.parmi(['nouvelle', 'nouvelle', 'renforcee', 'reconduite', 'inconnue'])
    for (const annee of annees) {
      if (hasard.chance(0.95)) lignes.push(tirerLigne(hasard, axe, annee, `Action ${i}`, nature))
    }
  }
  return lignes
}

function tirerLigne(
  hasard: Hasard,
  axe: Axe,
  annee: number,
  action: string,
  nature: LigneTiree['nature'],
): LigneTiree {
  const cout = hasard.entier(0, 3_000_000)
  const simple = axe === 'emploi'
  const cee =
    !simple && hasard.chance(0.2) ? Math.floor(cout * hasard.parmi([0.3, 0.4, 0.5, 0.6, 0.75])) : 0
  const reste = cout - cee
  const tiers = hasard.chance(0.3) ? hasard.entier(0, hasard.chance(0.1) ? cout * 1.1 : reste) : 0
  const assiette = Math.max(0, reste - tiers)
  const moitie = Math.floor(assiette / 2)
  const attendu = cee > 0 ? Math.max(0, Math.min(moitie, Math.floor(cout * 0.7) - cee)) : moitie
  const aupres = hasard.chance(0.9) ? attendu + hasard.parmi(AUTOUR) : hasard.entier(0, cout)
  const etat = Math.max(0, aupres)
  const place = assiette - attendu
  const fse =
    !simple && cee + tiers <= cout && hasard.chance(0.2)
      ? Math.max(0, hasard.parmi([place, place - 1, place + 1, hasard.entier(0, place)]))
      : 0
  const compris = hasard.chance(0.1) ? 0 : fse
  const collectivite = Math.max(0, assiette - etat - compris + hasard.parmi(AUTOUR))
  const illisible = hasard.chance(0.02)
  return {
    axe,
    annee,
    action,
    nature,
    cout,
    etat: illisible ? null : etat,
    collectivite,
    tiers,
    fse,
    cee,
    cantine: false,
  }
}

/** Amène le total d'un axe à un centime près de son plancher, de son plafond, ou du plafond total. */
function viserUnSeuil(hasard: Hasard, tirage: Tirage, axe: Axe, annee: number): void {
  const plafond = tirage.plafonds[axe]
  const lignes = tirage.lignes.filter((l) => l.axe === axe && l.annee === annee && l.etat !== null)
  const derniere = lignes.at(-1)
  if (plafond === undefined || !derniere || !hasard.chance(0.75)) return
  const report = tirage.reports.find((r) => r.axe === axe && r.annee === annee)?.montant ?? 0
  const cible = hasard.parmi([
    Math.ceil((plafond * 2) / 5),
    Math.ceil(plafond / 5),
    plafond,
    plafond + report,
    plafond + report,
  ])
  const autres = lignes.slice(0, -1).reduce((total, l) => total + (l.etat ?? 0), 0)
  const voulu = cible - autres + hasard.parmi(AU_CENTIME)
  if (voulu < 0) return
  derniere.etat = voulu
  // Le plus souvent à parité, pour que le seuil visé soit le seul défaut.
  if (hasard.chance(0.8)) {
    derniere.cout = 2 * voulu
    derniere.collectivite = voulu
    derniere.tiers = 0
    derniere.fse = 0
    derniere.cee = 0
  }
}

/** Ajoute une compensation de repas à un centime près de 30 % des crédits de l'axe transition. */
function viserLaCantine(hasard: Hasard, lignes: LigneTiree[], annee: number): void {
  if (!hasard.chance(0.2)) return
  const autres = lignes.filter((l) => l.axe === 'transition' && l.annee === annee)
  const credits = autres.reduce((total, l) => total + (l.etat ?? 0), 0)
  const etat = Math.max(0, Math.floor((credits * 30) / 70) + hasard.parmi(AU_CENTIME))
  lignes.push({
    axe: 'transition',
    annee,
    action: 'Compensation',
    nature: 'nouvelle',
    cout: 2 * etat,
    etat,
    collectivite: etat,
    tiers: 0,
    fse: 0,
    cee: 0,
    cantine: true,
  })
}

/** Une action sur deux lignes, dont chaque montant est partagé au hasard ; puis tout est mélangé. */
function dedoubler(hasard: Hasard, lignes: readonly LigneTiree[]): LigneTiree[] {
  const toutes = lignes.flatMap((ligne) => {
    if (ligne.etat === null || !hasard.chance(0.12)) return [ligne]
    const part = { ...ligne }
    for (const champ of ['cout', 'etat', 'collectivite', 'tiers', 'fse', 'cee'] as const) {
      part[champ] = hasard.entier(0, ligne[champ] ?? 0)
    }
    const autre = { ...ligne }
    for (const champ of ['cout', 'etat', 'collectivite', 'tiers', 'fse', 'cee'] as const) {
      autre[champ] = (ligne[champ] ?? 0) - (part[champ] ?? 0)
    }
    return [part, autre]
  })
  for (let i = toutes.length - 1; i > 0; i--) {
    const j = hasard.entier(0, i)
    const [a, b] = [toutes[i], toutes[j]]
    if (a && b) [toutes[i], toutes[j]] = [b, a]
  }
  return toutes
}
