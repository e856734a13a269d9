import type { Presentation } from '../../core/examen/index.ts'
import { AXES, type Axe, axesFongibles, type TypeCollectivite } from '../../core/modele/index.ts'
import { lireMontantCourant } from '../../core/nombres/index.ts'
import type { CleInterpretation, ReglagesEcrits } from '../../core/reglages/index.ts'

export type ContratEcrit = NonNullable<ReglagesEcrits['contrat']>

export function contratDe({ contrat }: ReglagesEcrits): ContratEcrit {
  return contrat ?? {}
}

/** Change des champs du contrat ; undefined en retire un, que le classeur dira de nouveau. */
export function changerLeContrat(
  reglages: ReglagesEcrits,
  changements: ContratEcrit,
): ReglagesEcrits {
  const { contrat, ...reste } = reglages
  const champs = Object.entries({ ...contrat, ...changements }).filter(([, v]) => v !== undefined)
  return champs.length === 0 ? reste : { ...reste, contrat: Object.fromEntries(champs) }
}

/** Choisir une collectivité fixe son type : un type choisi pour une autre ne vaut plus. */
export function choisirLaCollectivite(
  reglages: ReglagesEcrits,
  nom: string | undefined,
): ReglagesEcrits {
  return changerLeContrat(reglages, { collectivite: nom, type: undefined })
}

/** Le type connu sans lire le classeur : choisi, sinon celui de la collectivité choisie. */
export function typeChoisi(
  { collectivite, type }: ContratEcrit,
  presentation: Presentation | null,
): TypeCollectivite | null {
  if (type !== undefined) return type
  return presentation?.collectivites.find((c) => c.nom === collectivite)?.type ?? null
}

/** Les axes dont on saisit le plafond : ceux du type, et ceux qui en ont déjà un. */
export function axesAPlafonner(
  type: TypeCollectivite | null,
  dejaDits: readonly Axe[],
): readonly Axe[] {
  const propres = type === null ? AXES : axesFongibles(type)
  return AXES.filter((axe) => propres.includes(axe) || dejaDits.includes(axe))
}

/** Début des identifiants des champs où se saisit un plafond. */
export const CHAMPS_DES_PLAFONDS = 'pacte-plafond'

export function champDuPlafond(axe: Axe): string {
  return `${CHAMPS_DES_PLAFONDS}-${axe}`
}

/** Plafonds saisis, en euros, par axe ; ceux d’un contrat réglé année par année se disent à part. */
export type PlafondsSaisis =
  | { readonly genre: 'par-axe'; readonly euros: Readonly<Partial<Record<Axe, number>>> }
  | { readonly genre: 'par-annee'; readonly annees: readonly string[] }

export function plafondsSaisis({ plafonds = {} }: ContratEcrit): PlafondsSaisis {
  const cles = Object.keys(plafonds)
  const annees = cles.filter((cle) => /^20\d\d$/.test(cle))
  if (annees.length > 0) return { genre: 'par-annee', annees }
  const euros: Partial<Record<Axe, number>> = {}
  for (const axe of AXES) {
    const valeur = plafonds[axe]
    if (typeof valeur === 'number') euros[axe] = valeur
  }
  return { genre: 'par-axe', euros }
}

/** Saisit (en euros) ou retire (undefined) le plafond d’un axe ; il remplace des plafonds réglés par année. */
export function saisirLePlafond(
  reglages: ReglagesEcrits,
  axe: Axe,
  euros: number | undefined,
): ReglagesEcrits {
  const saisis = plafondsSaisis(contratDe(reglages))
  const avant = saisis.genre === 'par-axe' ? saisis.euros : {}
  return changerLeContrat(reglages, { plafonds: sansVides({ ...avant, [axe]: euros }) })
}

/** Reports accordés sur une année, en euros, par axe. */
export function reportsSaisis(
  { reports = {} }: ContratEcrit,
  annee: number,
): Readonly<Partial<Record<Axe, number>>> {
  return Object.fromEntries(
    Object.entries(reports[annee] ?? {}).filter(([, euros]) => typeof euros === 'number'),
  )
}

/** Les années où un report peut se dire : celles du contrat, et celles qui en ont déjà un. */
export function anneesAReporter(
  { annee, reports }: ContratEcrit,
  lues: readonly number[],
): readonly number[] {
  const dites = [...lues, ...Object.keys({ ...reports, [annee ?? '']: null }).map(Number)]
  return [...new Set(dites.filter(Boolean))].sort()
}

/** Saisit (en euros) ou retire (undefined) le report accordé à un axe pour une année. */
export function saisirLeReport(
  reglages: ReglagesEcrits,
  annee: number,
  axe: Axe,
  euros: number | undefined,
): ReglagesEcrits {
  const contrat = contratDe(reglages)
  const siens = sansVides({ ...reportsSaisis(contrat, annee), [axe]: euros })
  return changerLeContrat(reglages, { reports: sansVides({ ...contrat.reports, [annee]: siens }) })
}

/** Sans les champs vides ; undefined s’il n’en reste aucun. */
function sansVides(champs: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const pleins = Object.entries(champs).filter(([, valeur]) => valeur !== undefined)
  return pleins.length === 0 ? undefined : Object.fromEntries(pleins)
}

/** Choisit une interprétation ; undefined revient au choix par défaut. */
export function interpreter(
  reglages: ReglagesEcrits,
  cle: CleInterpretation,
  choix: string | number | undefined,
): ReglagesEcrits {
  const avant = contratDe(reglages).interpretations ?? {}
  return changerLeContrat(reglages, { interpretations: sansVides({ ...avant, [cle]: choix }) })
}

/** Ce que l’utilisateur a choisi pour une interprétation ; undefined : rien. */
export function interpretationChoisie(
  { interpretations = {} }: ContratEcrit,
  cle: CleInterpretation,
): string | number | undefined {
  const valeur: unknown = Object.entries(interpretations).find(([c]) => c === cle)?.[1]
  return typeof valeur === 'string' || typeof valeur === 'number' ? valeur : undefined
}

/** Une saisie, ou la phrase qui dit pourquoi elle ne se lit pas. Vide : undefined. */
export type Saisie = { readonly valeur: number | undefined } | { readonly erreur: string }

/** Un montant en euros, à la française : « 320 000 », « 1 250,50 € ». */
export function lireEuros(texte: string): Saisie {
  const propre = texte.trim()
  if (propre === '') return { valeur: undefined }
  const lu = lireMontantCourant(propre)
  return lu?.genre === 'montant'
    ? { valeur: lu.centimes / 100 }
    : {
        erreur:
          `«\u00a0${propre}\u00a0» ne se lit pas comme un montant\u00a0: écrivez-le en ` +
          'euros, sans signe, par exemple 320 000.',
      }
}

export function lireAnnee(texte: string): Saisie {
  const propre = texte.trim()
  if (propre === '') return { valeur: undefined }
  const annee = Number(propre)
  return /^\d{4}$/.test(propre) && annee >= 2000 && annee <= 2100
    ? { valeur: annee }
    : { erreur: `«\u00a0${propre}\u00a0» n’est pas une année\u00a0: écrivez par exemple 2025.` }
}
