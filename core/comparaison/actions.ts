import { normaliser } from '../libelle/index.ts'
import {
  type AxeLu,
  type Contrat,
  estMontant,
  type Montant,
  type UniteDAction,
} from '../modele/index.ts'
import {
  CHAMPS_COMPARES,
  type ChampCompare,
  type Importance,
  laPlusLourde,
  PORTEE_D_UNE_ACTION,
  PORTEES,
} from './importances.ts'

/** La valeur d'un champ dans une version : centimes, texte, ou null quand elle est inconnue ou illisible. */
export type Valeur = Montant | { readonly texte: string } | null

export interface Changement {
  readonly champ: ChampCompare
  readonly avant: Valeur
  readonly apres: Valeur
  readonly importance: Importance
}

/** Une action, une année, d'une version à l'autre. */
export interface ActionComparee {
  readonly genre: 'changee' | 'ajoutee' | 'retiree'
  readonly axe: AxeLu
  readonly annee: number | null
  readonly action: string
  readonly importance: Importance
  /** Champ par champ ; pour une action ajoutée ou retirée, sa part de l'État et son coût. */
  readonly changements: readonly Changement[]
  /** Seule la seconde version la dit « non reconduite ». */
  readonly nonReconduite: boolean
  /** Actions de l'autre version, du même axe et du même porteur, dont ce pourrait être le nouveau nom. */
  readonly peutEtre: readonly string[]
}

/** Les actions qui diffèrent, parmi les années que les deux versions disent. */
export function comparerLesActions(
  avant: Contrat,
  apres: Contrat,
  annees: readonly (number | null)[],
): readonly ActionComparee[] {
  const [ici, la] = [avant, apres].map((contrat) =>
    parCle(contrat.unites.filter(({ annee }) => annees.includes(annee))),
  ) as [Unites, Unites]
  const retirees = [...ici].flatMap(([cle, unite]) => (la.has(cle) ? [] : [unite]))
  const ajoutees = [...la].flatMap(([cle, unite]) => (ici.has(cle) ? [] : [unite]))
  return [
    ...[...la].flatMap(([cle, unite]) => {
      const ancienne = ici.get(cle)
      return ancienne ? changee(ancienne, unite) : [isolee('ajoutee', unite, retirees)]
    }),
    ...retirees.map((unite) => isolee('retiree', unite, ajoutees)),
  ]
}

type Unites = ReadonlyMap<string, UniteDAction>

function parCle(unites: readonly UniteDAction[]): Unites {
  return new Map(unites.map((u) => [JSON.stringify([u.axe, u.cle, u.annee]), u]))
}

function changee(avant: UniteDAction, apres: UniteDAction): ActionComparee[] {
  const changements = CHAMPS_COMPARES.flatMap((champ) => changement(champ, avant, apres))
  const nonReconduite = !estNonReconduite(avant) && estNonReconduite(apres)
  const importance = laPlusLourde([
    ...changements.map((c) => c.importance),
    ...(nonReconduite ? [PORTEE_D_UNE_ACTION.importance] : []),
  ])
  if (importance === null) return []
  const { axe, annee, action } = apres
  return [
    { genre: 'changee', axe, annee, action, importance, changements, nonReconduite, peutEtre: [] },
  ]
}

function isolee(
  genre: 'ajoutee' | 'retiree',
  unite: UniteDAction,
  autres: readonly UniteDAction[],
): ActionComparee {
  const { axe, annee, action } = unite
  const porteur = porteurDe(unite)
  const changements = (['partEtat', 'cout'] as const).flatMap((champ): Changement[] => {
    const valeur = valeurDe(unite, champ)
    const { importance } = PORTEES[champ]
    return genre === 'ajoutee'
      ? [{ champ, avant: null, apres: valeur, importance }]
      : [{ champ, avant: valeur, apres: null, importance }]
  })
  return {
    genre,
    axe,
    annee,
    action,
    importance: PORTEE_D_UNE_ACTION.importance,
    changements,
    nonReconduite: false,
    peutEtre:
      porteur === ''
        ? []
        : autres
            .filter((u) => u.axe === axe && u.annee === annee && porteurDe(u) === porteur)
            .map((u) => u.action),
  }
}

function porteurDe(unite: UniteDAction): string {
  return normaliser(texteDe(unite, 'porteur') ?? '')
}

function estNonReconduite({ lignes }: UniteDAction): boolean {
  return lignes.some((ligne) => ligne.nonReconduite)
}

function changement(champ: ChampCompare, u: UniteDAction, v: UniteDAction): Changement[] {
  const [avant, apres] = [valeurDe(u, champ), valeurDe(v, champ)]
  if (sontPareilles(avant, apres)) return []
  return [{ champ, avant, apres, importance: PORTEES[champ].importance }]
}

/** Vide, absent, illisible : une valeur inconnue des deux côtés n'est pas un changement. */
function sontPareilles(avant: Valeur, apres: Valeur): boolean {
  if (estTexte(avant) && estTexte(apres)) return normaliser(avant.texte) === normaliser(apres.texte)
  // Une version sans la colonne ne dit pas qu'elle valait autre chose : ni d'un texte, ni de zéro.
  if (avant === null || apres === null) return true
  const [a, b] = [avant, apres].map((v) => (typeof v === 'number' ? v : null))
  const sansColonne = avant === 'absent' || apres === 'absent'
  return a === b || (sansColonne && (a ?? b) === 0)
}

function estTexte(valeur: Valeur): valeur is { readonly texte: string } {
  return typeof valeur === 'object' && valeur !== null
}

function valeurDe(unite: UniteDAction, champ: ChampCompare): Valeur {
  if (estMontant(champ)) return unite.montants[champ]
  const texte = champ === 'nature' ? natureDe(unite) : texteDe(unite, champ)
  return texte === null ? null : { texte }
}

function natureDe({ nature }: UniteDAction): string | null {
  return nature === 'absente' ? null : nature
}

/** Les textes de toutes les lignes de l'action ; null si le tableau n'a pas la colonne. */
function texteDe(
  { lignes }: UniteDAction,
  champ: Exclude<ChampCompare, keyof UniteDAction['montants'] | 'nature'>,
): string | null {
  const textes = lignes.flatMap(({ textes }) => textes[champ] ?? [])
  return textes.length === 0 ? null : [...new Set(textes)].join(' / ')
}
