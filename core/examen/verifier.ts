import { dresserBilans } from '../bilan/index.ts'
import { INDICATEURS, type Indicateur } from '../catalogue/index.ts'
import type { Constat, Correction, MontantsDuConstat } from '../constats/index.ts'
import { a1 } from '../grille/index.ts'
import { type Axe, type AxeLu, type Contrat, estAxe, moins } from '../modele/index.ts'
import { completerInterpretations, type Interpretations } from '../reglages/index.ts'
import {
  type Contexte,
  REGLES,
  type Regle,
  type Retouche,
  type Signaler,
  type Trouvaille,
} from '../regles/index.ts'
import { trier } from './trier.ts'

export interface Options {
  readonly interpretations?: Partial<Interpretations>
  /** Date de vérification, AAAA-MM-JJ : elle dit quelles années sont écoulées. */
  readonly date: string
  /** Le catalogue complété ; par défaut, celui que nous savons établir. */
  readonly indicateurs?: readonly Indicateur[]
  readonly regles?: readonly Regle[]
}

/** Ce que la règle examinait quand elle a signalé : sert de valeur par défaut au constat. */
interface Objet {
  readonly axe: AxeLu | null
  readonly annee: number | null
  readonly action: string | null
}

const SANS_OBJET: Objet = { axe: null, annee: null, action: null }

/** Applique les règles au contrat et rend les constats triés. Ne modifie rien, ne lit rien d'autre. */
export function verifier(contrat: Contrat, options: Options): Constat[] {
  const feuilles = [...new Set(contrat.vues.map((v) => v.feuille))]
  return trier(constater(etablirContexte(contrat, options), options.regles), feuilles)
}

export function etablirContexte(contrat: Contrat, options: Options): Contexte {
  const interpretations = completerInterpretations(options.interpretations ?? {})
  return {
    contrat,
    bilans: dresserBilans(contrat, interpretations),
    interpretations,
    indicateurs: options.indicateurs ?? INDICATEURS,
    date: options.date,
  }
}

/** Une règle, prête à examiner et à signaler. */
interface Poste<E> {
  readonly examine: E
  readonly signaler: Signaler
}

/** Rejuger le contrat a un prix : au-delà de tant de lignes rejugées, aucune correction ne s'offre. */
export const LIGNES_REJUGEES_AU_PLUS = 40_000

/**
 * Les constats d'un contexte déjà établi, sans ordre. Objet par objet, toutes les règles à la fois : un long contrat
 * n'est parcouru qu'une fois.
 */
export function constater(contexte: Contexte, regles: readonly Regle[] = REGLES): Constat[] {
  const { contrat, bilans } = contexte
  const constats: Constat[] = []
  let objet: Objet = SANS_OBJET
  // Un contrat trop long ne se rejuge pas : une correction qui ne s'offrira pas ne se garde pas.
  const corrigeable = contrat.lignes.length <= LIGNES_REJUGEES_AU_PLUS
  const poster = <E>(regle: Regle & { readonly examine: E }): Poste<E> => ({
    examine: regle.examine,
    signaler: (trouvaille) => constats.push(constatDe(regle, objet, trouvaille, corrigeable)),
  })
  const surLigne = regles.flatMap((r) => (r.portee === 'ligne' ? [poster(r)] : []))
  for (const ligne of contrat.lignes) {
    objet = ligne
    for (const { examine, signaler } of surLigne) examine(ligne, contexte, signaler)
  }
  const surAction = regles.flatMap((r) => (r.portee === 'action' ? [poster(r)] : []))
  for (const unite of contrat.unites) {
    objet = unite
    for (const { examine, signaler } of surAction) examine(unite, contexte, signaler)
  }
  const surAxe = regles.flatMap((r) => (r.portee === 'axe' ? [poster(r)] : []))
  for (const bilan of bilans.axes) {
    objet = { axe: bilan.axe, annee: bilan.annee, action: null }
    for (const { examine, signaler } of surAxe) examine(bilan, contexte, signaler)
  }
  objet = SANS_OBJET
  const surContrat = regles.flatMap((r) => (r.portee === 'contrat' ? [poster(r)] : []))
  for (const { examine, signaler } of surContrat) examine(contexte, signaler)
  return constats
}

/** Une seule liste vide pour tous les constats : un long classeur en a des centaines de milliers. */
const RIEN: readonly never[] = []

function constatDe(
  regle: Regle,
  objet: Objet,
  trouvaille: Trouvaille,
  corrigeable: boolean,
): Constat {
  const [premier] = trouvaille.lieux
  const cellules = new Set<string>()
  for (const { feuille, ligne, colonne } of trouvaille.lieux) {
    if (feuille === premier?.feuille) cellules.add(a1(ligne, colonne))
  }
  const { montants } = trouvaille
  const correction = corrigeable ? trouvaille.correction : undefined
  return {
    regle: regle.id,
    gravite: trouvaille.gravite ?? regle.gravites[0],
    admis: trouvaille.admis ?? false,
    axe: trouvaille.axe === undefined ? axeOuRien(objet.axe) : trouvaille.axe,
    annee: trouvaille.annee === undefined ? objet.annee : trouvaille.annee,
    action: trouvaille.action === undefined ? objet.action : trouvaille.action,
    feuille: premier?.feuille ?? null,
    cellules: [...cellules],
    message: dUnBloc(trouvaille.message),
    etapes: trouvaille.etapes?.map(dUnBloc) ?? RIEN,
    montants: montants ? ecartes(montants) : null,
    sources: partager(trouvaille.sources ?? regle.sources),
    interpretations: partager(trouvaille.interpretations ?? RIEN),
    correction: correction ? corrigee(correction) : null,
    correctionJointe: correction ? correction.jointes.map(corrigee) : RIEN,
  }
}

/** Champ par champ : étalés (« ...montants »), ils coûteraient à chaque constat une forme d’objet à lui seul. */
function ecartes({ constate, attendu }: NonNullable<Trouvaille['montants']>): MontantsDuConstat {
  return { constate, attendu, ecart: moins(constate, attendu) }
}

const partagees = new Map<string, readonly string[]>()

/** La même liste pour tous les constats qui la disent : il n’y en a que quelques-unes, et des milliers de constats. */
function partager<T extends string>(liste: readonly T[]): readonly T[] {
  const cle = liste.join('\n')
  const connue = partagees.get(cle)
  if (connue !== undefined) return connue as readonly T[]
  partagees.set(cle, liste)
  return liste
}

/** Rognée, une phrase tient d'un bloc : gardée en morceaux, elle pèse le double. */
function dUnBloc(phrase: string): string {
  return phrase.trim()
}

function corrigee({ lieu, valeur }: Retouche): Correction {
  return { cellule: a1(lieu.ligne, lieu.colonne), valeur }
}

function axeOuRien(axe: AxeLu | null): Axe | null {
  return axe !== null && estAxe(axe) ? axe : null
}
