import type { Plage } from '../../../core/grille/index.ts'
import {
  type Classeur,
  type EtatDeClasseur,
  etatDe,
  type Feuille,
  ouvrir,
  plageUtile,
  TOUT,
  type Valeur,
} from '../../excel/emulateur/classeur/index.ts'
import { refuser } from './refus.ts'

/** Une plage, ou une feuille, que tout le monde ne peut pas modifier. */
export interface ProtectionDePlage {
  readonly plage: Plage
  readonly modifiable: boolean
  readonly avertitSeulement: boolean
}

/** Le filtre d'une feuille : sa première ligne est l'en-tête. */
export interface Filtre {
  readonly plage: Plage
  /** Textes cachés, par numéro de colonne de la feuille, compté à partir de 0. */
  readonly caches: Readonly<Record<string, readonly string[]>>
}

/** Ce qu'une feuille de Google a de plus qu'une feuille d'Excel. */
export interface SupplementDeFeuille {
  /** Taille de la grille ; on ne sort pas de là. */
  lignes: number
  colonnes: number
  protections: ProtectionDePlage[]
  filtre: Filtre | null
  /** Un onglet sans cellules : graphique, ou source connectée. */
  sansGrille: boolean
}

/** Une feuille ouverte ; son identifiant ne change pas d'une session à l'autre. */
export interface Page extends SupplementDeFeuille {
  readonly id: number
  readonly feuille: Feuille
}

/** Une valeur, ou le tableau qu'une formule étale. */
export type Resultat = Valeur | readonly (readonly Valeur[])[]

export interface DocumentDeSheets {
  readonly classeur: Classeur
  readonly pages: Map<Feuille, Page>
  /** Ce que valait une formule au moment où on l'a ôtée : remise, elle se recalcule. */
  readonly resultats: Map<string, Resultat>
  /** DocumentProperties : elles restent chez Google, et ne partent pas dans un fichier. */
  proprietes: Record<string, string>
  fuseau: string
}

const LIGNES = 1000
const COLONNES = 26

export function ouvrirDocument(etat: EtatDeClasseur): DocumentDeSheets {
  const classeur = ouvrir(etat)
  const document = {
    classeur,
    pages: new Map(),
    resultats: new Map(),
    proprietes: {},
    fuseau: 'Europe/Paris',
  }
  for (const feuille of classeur.feuilles) ajouterUnePage(document, feuille)
  return document
}

let dernierId = 0

export function ajouterUnePage({ pages }: DocumentDeSheets, feuille: Feuille): Page {
  const utile = plageUtile(feuille, TOUT, false)
  const page: Page = {
    id: ++dernierId,
    feuille,
    lignes: Math.max(LIGNES, (utile?.bas ?? 0) + 1),
    colonnes: Math.max(COLONNES, (utile?.droite ?? 0) + 1),
    protections: [],
    filtre: null,
    sansGrille: false,
  }
  pages.set(feuille, page)
  return page
}

/** Les feuilles, dans l'ordre des onglets. */
export function pagesDe({ classeur, pages }: DocumentDeSheets): Page[] {
  return classeur.feuilles.map((feuille) => {
    const page = pages.get(feuille)
    if (page === undefined) throw new Error(`La feuille « ${feuille.nom} » n’a pas de page.`)
    return page
  })
}

/** Lève, comme Google, si la feuille a été supprimée depuis qu'on la tient. */
export function exigerVivante({ classeur }: DocumentDeSheets, { feuille, id }: Page): void {
  if (!classeur.feuilles.includes(feuille)) refuser(`Sheet ${id} not found`)
}

/** Ferme et rouvre : même contenu, mêmes identifiants de feuille, et tout ce qui ne part pas dans un fichier. */
export function rouvrirDocument(document: DocumentDeSheets): DocumentDeSheets {
  const avant = pagesDe(document)
  const classeur = ouvrir(etatDe(document.classeur))
  const pages = new Map(
    classeur.feuilles.flatMap((feuille, i) => {
      const page = avant[i]
      return page === undefined ? [] : [[feuille, { ...page, feuille }] as const]
    }),
  )
  return { ...document, classeur, pages }
}

/** Ce que le fichier ne garde pas, par feuille ; deux photos se comparent par `toEqual`. */
export function supplementDe(document: DocumentDeSheets): Record<string, SupplementDeFeuille> {
  return Object.fromEntries(
    pagesDe(document).map(({ id: _, feuille, ...reste }) => [feuille.nom, structuredClone(reste)]),
  )
}
