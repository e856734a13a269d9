import {
  type Constat,
  ConstatBref,
  type Correction,
  type Dit,
  type MontantsDuConstat,
  type Redire,
} from '../constats/index.ts'
import { a1 } from '../grille/index.ts'
import { type Axe, type AxeLu, estAxe, type Lieu, moins } from '../modele/index.ts'
import type { Regle, Retouche, Signaler, Trouvaille } from '../regles/index.ts'

/** Ce que la règle examinait quand elle a signalé : sert de valeur par défaut au constat. */
export interface Objet {
  readonly axe: AxeLu | null
  readonly annee: number | null
  readonly action: string | null
}

export const SANS_OBJET: Objet = { axe: null, annee: null, action: null }

/** Une règle, prête à examiner un objet. */
export type Examiner<E> = (examine: E, signaler: Signaler) => void

/** Une seule liste vide pour tous les constats : un long classeur en a des centaines de milliers. */
const RIEN: readonly never[] = []

/** Un constat avec sa phrase, ses étapes et sa correction. */
export function entier(
  regle: Regle,
  objet: Objet,
  trouvaille: Trouvaille,
  corrigeable: boolean,
): Constat {
  const { montants } = trouvaille
  const { message, etapes } = ditDe(trouvaille)
  const correction = corrigeable ? trouvaille.correction : undefined
  return {
    regle: regle.id,
    gravite: trouvaille.gravite ?? regle.gravites[0],
    admis: trouvaille.admis ?? false,
    axe: trouvaille.axe === undefined ? axeOuRien(objet.axe) : trouvaille.axe,
    annee: trouvaille.annee === undefined ? objet.annee : trouvaille.annee,
    action: trouvaille.action === undefined ? objet.action : trouvaille.action,
    feuille: trouvaille.lieux[0]?.feuille ?? null,
    cellules: cellulesDe(trouvaille.lieux),
    message,
    etapes,
    montants: montants ? ecartes(montants) : null,
    sources: partager(trouvaille.sources ?? regle.sources),
    interpretations: partager(trouvaille.interpretations ?? RIEN),
    correction: correction ? corrigee(correction) : null,
    correctionJointe: correction ? correction.jointes.map(corrigee) : RIEN,
  }
}

/**
 * Le même, sans phrase : il la refera. Une règle qui lit tout le contrat ne se rejoue pas pour une phrase : de ses
 * constats, on garde de quoi la dire.
 */
export function bref<E>(
  regle: Regle,
  objet: Objet,
  trouvaille: Trouvaille,
  redire: Redire<E>,
  examine: E,
  rang: number,
): Constat {
  if (regle.portee !== 'contrat') return abreger(regle, objet, trouvaille, redire, examine, rang)
  const { message, etapes } = trouvaille
  if (typeof message === 'string' || etapes !== undefined) {
    return entier(regle, objet, trouvaille, false)
  }
  return abreger(regle, objet, trouvaille, direLaPhrase, message, rang)
}

function abreger<M>(
  regle: Regle,
  objet: Objet,
  trouvaille: Trouvaille,
  redire: Redire<M>,
  matiere: M,
  rang: number,
): Constat {
  const { montants, lieux } = trouvaille
  const [premier] = lieux
  return new ConstatBref(
    {
      regle: regle.id,
      gravite: trouvaille.gravite ?? regle.gravites[0],
      admis: trouvaille.admis ?? false,
      axe: trouvaille.axe === undefined ? axeOuRien(objet.axe) : trouvaille.axe,
      annee: trouvaille.annee === undefined ? objet.annee : trouvaille.annee,
      action: trouvaille.action === undefined ? objet.action : trouvaille.action,
      feuille: premier?.feuille ?? null,
      montants: montants ? ecartes(montants) : null,
      sources: partager(trouvaille.sources ?? regle.sources),
      interpretations: partager(trouvaille.interpretations ?? RIEN),
    },
    lieux.length === 1 && premier ? premier : cellulesDe(lieux),
    redire,
    matiere,
    rang,
  )
}

/** Rejoue la règle sur le même objet : elle n’y lit que ce qu’on lui donne, et redit la même chose. */
export function redireDe<E>(examiner: Examiner<E>): Redire<E> {
  return (examine, rang) => {
    let vues = 0
    let dit: Dit | null = null
    examiner(examine, (trouvaille) => {
      if (vues++ === rang) dit = ditDe(trouvaille)
    })
    return dit ?? { message: '', etapes: RIEN }
  }
}

function direLaPhrase(phrase: () => string): Dit {
  return { message: dUnBloc(phrase()), etapes: RIEN }
}

function ditDe({ message, etapes }: Trouvaille): Dit {
  return {
    message: dUnBloc(typeof message === 'string' ? message : message()),
    etapes: etapes?.map(dUnBloc) ?? RIEN,
  }
}

/** Toutes de la même feuille. */
function cellulesDe(lieux: readonly Lieu[]): string[] {
  const cellules = new Set<string>()
  for (const { feuille, ligne, colonne } of lieux) {
    if (feuille === lieux[0]?.feuille) cellules.add(a1(ligne, colonne))
  }
  return [...cellules]
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

function corrigee({ champ, lieu, valeur }: Retouche): Correction {
  return { champ, cellule: a1(lieu.ligne, lieu.colonne), valeur }
}

function axeOuRien(axe: AxeLu | null): Axe | null {
  return axe !== null && estAxe(axe) ? axe : null
}
