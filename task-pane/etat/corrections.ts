import { colonneDe, lettreDe } from '../../core/grille/index.ts'
import type { TableauCompris } from '../../core/lecture/index.ts'
import { CHAMPS_ADDITIFS, type Champ, type Unite } from '../../core/modele/index.ts'
import type { ReglagesEcrits } from '../../core/reglages/index.ts'

export type CorrectionEcrite = NonNullable<ReglagesEcrits['correspondances']>[number]
type ColonneReperee = NonNullable<CorrectionEcrite['colonnes'][Champ]>[number]

/** Une colonne telle qu’elle sera lue à la prochaine vérification. */
export interface ColonneEffective {
  /** Comptée à partir de 0. */
  readonly colonne: number
  readonly entete: string
  readonly champ: Champ | null
  readonly annee: number | null
  /** C’est l’utilisateur qui l’a dit. */
  readonly choisie: boolean
}

/** Ce qu’il faut d’un tableau pour le corriger ; sans tableau reconnu, la ligne d’en-tête suffit. */
export interface TableauACorriger {
  readonly feuille: string
  /** Sa feuille porte d’autres tableaux. */
  readonly partagee?: boolean
  /** Dernière ligne de l’en-tête, à partir de 0. */
  readonly ligne: number
  readonly colonnes: readonly Pick<
    TableauCompris['colonnes'][number],
    'colonne' | 'entete' | 'champ' | 'annee'
  >[]
}

export function aCorriger(
  { feuille, entete, colonnes }: TableauCompris,
  partagee: boolean,
): TableauACorriger {
  return { feuille, partagee, ligne: entete.bas, colonnes }
}

/** La correction de ce tableau ; une feuille n’en garde qu’une, que l’en-tête attribue s’il y a plusieurs tableaux. */
export function correctionDe(
  { correspondances = [] }: ReglagesEcrits,
  { feuille, partagee = false, ligne }: TableauACorriger,
): CorrectionEcrite | undefined {
  return correspondances.find((c) => c.feuille === feuille && (!partagee || c.entete === ligne + 1))
}

/** Les colonnes du tableau, corrections de l’utilisateur comprises. */
export function colonnesEffectives(
  tableau: TableauACorriger,
  correction: CorrectionEcrite | undefined,
): readonly ColonneEffective[] {
  const cites = new Map<number, Champ>()
  const enteteDe = new Map<number, string>()
  const corrigees = Object.entries(correction?.colonnes ?? {}) as [Champ, ColonneReperee[]][]
  for (const [champ, colonnes] of corrigees) {
    for (const { colonne, entete } of colonnes) {
      const rang = colonneDe(colonne)
      if (rang === null) continue
      cites.set(rang, champ)
      enteteDe.set(rang, entete)
    }
  }
  const lues = tableau.colonnes.map(({ colonne, entete, champ, annee }): ColonneEffective => {
    const cite = cites.get(colonne)
    if (cite !== undefined) return { colonne, entete, champ: cite, annee, choisie: true }
    // Un champ cité ne se devine plus : la colonne qui le portait est libre.
    const libre = champ !== null && correction?.colonnes[champ] !== undefined
    return { colonne, entete, champ: libre ? null : champ, annee, choisie: libre }
  })
  const ailleurs = [...cites].filter(([rang]) => !lues.some((c) => c.colonne === rang))
  return [
    ...lues,
    ...ailleurs.map(([colonne, champ]) => ({
      colonne,
      entete: enteteDe.get(colonne) ?? '',
      champ,
      annee: null,
      choisie: true,
    })),
  ].sort((a, b) => a.colonne - b.colonne)
}

/** La colonne dont on change le champ, et le texte de son en-tête. */
export interface ColonneVisee {
  readonly colonne: number
  readonly entete: string
}

/** Ce que désigner une colonne change : l’onglet qui le demande le sait, et lui seul l’embarque. */
export type Designation = (
  reglages: ReglagesEcrits,
  tableau: TableauACorriger,
  visee: ColonneVisee,
) => ReglagesEcrits

/**
 * Fait lire cette colonne pour ce champ (null : pour aucun). Un champ touché garde toutes ses autres colonnes : celles
 * qui s’additionnent, et celles des autres années quand les années sont côte à côte.
 */
export function corriger(
  reglages: ReglagesEcrits,
  tableau: TableauACorriger,
  { colonne, entete }: ColonneVisee,
  champ: Champ | null,
): ReglagesEcrits {
  const correction = correctionDe(reglages, tableau)
  const effectives = colonnesEffectives(tableau, correction)
  const visee = effectives.find((c) => c.colonne === colonne)
  const quitte = visee?.champ ?? null
  if (quitte === champ) return reglages
  const colonnes = { ...correction?.colonnes }
  if (quitte !== null) {
    colonnes[quitte] = effectives
      .filter((c) => c.champ === quitte && c.colonne !== colonne)
      .map(reperer)
  }
  if (champ !== null) {
    const gardees = effectives.filter(
      (c) => c.champ === champ && seCumulent(champ, c.annee, visee?.annee ?? null),
    )
    colonnes[champ] = [...gardees, { colonne, entete }].map(reperer)
  }
  return remplacer(reglages, { ...correction, ...reperesDe(tableau), colonnes })
}

/** Retient la lecture d’une colonne telle quelle : elle ne se devinera plus. */
export function confirmer(
  reglages: ReglagesEcrits,
  tableau: TableauACorriger,
  champ: Champ,
): ReglagesEcrits {
  const correction = correctionDe(reglages, tableau)
  const siennes = colonnesEffectives(tableau, correction).filter((c) => c.champ === champ)
  const colonnes = { ...correction?.colonnes, [champ]: siennes.map(reperer) }
  return remplacer(reglages, { ...correction, ...reperesDe(tableau), colonnes })
}

/** Une autre colonne du même champ reste-t-elle lue ? */
function seCumulent(champ: Champ, annee: number | null, anneeVisee: number | null): boolean {
  return CHAMPS_ADDITIFS.includes(champ) || (annee !== null && annee !== anneeVisee)
}

function reperer({ colonne, entete }: ColonneVisee): ColonneReperee {
  return { colonne: lettreDe(colonne), entete }
}

function reperesDe({ feuille, ligne }: TableauACorriger) {
  return { feuille, entete: ligne + 1 }
}

export function corrigerLUnite(
  reglages: ReglagesEcrits,
  tableau: TableauACorriger,
  unite: Unite,
): ReglagesEcrits {
  const correction = correctionDe(reglages, tableau)
  return remplacer(reglages, { colonnes: {}, ...correction, ...reperesDe(tableau), unite })
}

/** Revient à la lecture automatique de cette feuille. */
export function oublierLaCorrection(reglages: ReglagesEcrits, feuille: string): ReglagesEcrits {
  const { correspondances = [], ...reste } = reglages
  const gardees = correspondances.filter((c) => c.feuille !== feuille)
  return gardees.length === 0 ? reste : { ...reste, correspondances: gardees }
}

function remplacer(reglages: ReglagesEcrits, correction: CorrectionEcrite): ReglagesEcrits {
  const { correspondances = [], ...reste } = oublierLaCorrection(reglages, correction.feuille)
  return { ...reste, correspondances: [...correspondances, correction] }
}
