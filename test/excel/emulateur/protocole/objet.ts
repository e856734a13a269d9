import { RefusDExcel } from './erreur.ts'

/** Comment se lit, et se change s’il se change, un attribut simple. */
export interface Attribut<C> {
  readonly lire: (cible: C) => unknown
  readonly ecrire?: (cible: C, valeur: unknown) => void
}

/**
 * Un genre d’objet d’Excel (Range, Worksheet…) : ses membres, sous leur nom dans le protocole (« RowIndex »). Ce qui n’y
 * est pas n’existe pas pour le banc : l’appeler lève ApiNotFound et nomme le membre.
 */
export interface GenreDObjet<C> {
  readonly nom: string
  /** Identifiant rendu à la bibliothèque, qui retrouve l’objet par lui au lot suivant. */
  readonly id?: (cible: C) => string
  /** Une plage se garde par référence d’un lot à l’autre. */
  readonly gardable?: true
  readonly attributs?: Readonly<Record<string, Attribut<C>>>
  /** null : objet nul (`…OrNullObject`). */
  readonly objets?: Readonly<Record<string, (cible: C) => Objet | null>>
  readonly methodes?: Readonly<Record<string, (cible: C, args: readonly unknown[]) => unknown>>
  /** Pour une collection : ce qu’elle contient, et l’accès par clé. */
  readonly elements?: (cible: C) => readonly Objet[]
  readonly element?: (cible: C, cle: unknown) => Objet
}

const MARQUE = Symbol('objet d’Excel')

/** Un objet d’Excel vu par l’interpréteur : un genre et sa cible, celle-ci cachée. */
export interface Objet {
  readonly [MARQUE]: true
  readonly nom: string
  readonly id: string | undefined
  readonly gardable: boolean
  readonly lireAttribut: (nom: string) => unknown
  readonly ecrireAttribut: (nom: string, valeur: unknown) => void
  readonly aUnAttribut: (nom: string) => boolean
  readonly nomsDesAttributs: () => readonly string[]
  readonly objet: (nom: string) => Objet | null
  readonly appeler: (nom: string, args: readonly unknown[]) => unknown
  readonly element: (cle: unknown) => Objet
  /** Ce que l’objet désigne, s’il est de ce genre : pour un objet reçu en argument. */
  readonly cibleSi: <D>(genre: GenreDObjet<D>) => D | undefined
  readonly elements: (() => readonly Objet[]) | undefined
}

export function objet<C>(genre: GenreDObjet<C>, cible: C): Objet {
  const { attributs = {}, objets = {}, methodes = {}, elements, element } = genre
  const attribut = (nom: string) => attributs[nom] ?? inconnu(genre.nom, nom)
  return {
    [MARQUE]: true,
    nom: genre.nom,
    id: genre.id?.(cible),
    gardable: genre.gardable === true,
    aUnAttribut: (nom) => Object.hasOwn(attributs, nom),
    nomsDesAttributs: () => Object.keys(attributs),
    lireAttribut: (nom) => attribut(nom).lire(cible),
    ecrireAttribut: (nom, valeur) => {
      const { ecrire } = attribut(nom)
      if (!ecrire)
        throw new RefusDExcel('InvalidOperation', `${genre.nom}.${nom} ne se change pas.`)
      ecrire(cible, valeur)
    },
    objet: (nom) => (objets[nom] ?? inconnu(genre.nom, nom))(cible),
    appeler: (nom, args) => (methodes[nom] ?? inconnu(genre.nom, `${nom}()`))(cible, args),
    element: (cle) => (element ?? inconnu(genre.nom, 'getItem()'))(cible, cle),
    cibleSi: <D>(autre: GenreDObjet<D>) =>
      Object.is(autre, genre) ? (cible as unknown as D) : undefined,
    elements: elements && (() => elements(cible)),
  }
}

export function estUnObjet(valeur: unknown): valeur is Objet {
  return typeof valeur === 'object' && valeur !== null && MARQUE in valeur
}

export function inconnu(genre: string, membre: string): never {
  throw new RefusDExcel('ApiNotFound', `Le banc d’essai ne connaît pas ${genre}.${membre}.`)
}
