import type { Gestes, NomDeGeste } from '../echanges/index.ts'

/** Ce qu'un geste rend. */
export type RenduDe<Nom extends NomDeGeste> = ReturnType<Gestes[Nom]>

type Formes = { readonly [Nom in NomDeGeste]: (fait: unknown) => fait is RenduDe<Nom> }

/**
 * La forme de ce que chaque geste rend. Elle ne vérifie pas tout : c'est notre propre script qui répond. Elle
 * suffit à voir qu'il n'est pas de la même version que le volet.
 */
export const FORMES: Formes = {
  lire: (fait): fait is RenduDe<'lire'> => avec(fait, { feuilles: estUneListe }),
  marquer: (fait): fait is RenduDe<'marquer'> =>
    avec(fait, { posees: estUnNombre, nonPosees: estUneListe, avecNotes: estUnBooleen }),
  effacer: (fait): fait is RenduDe<'effacer'> =>
    avec(fait, { retirees: estUnNombre, rapports: estUneListe, feuillesProtegees: estUneListe }),
  selection: (fait): fait is RenduDe<'selection'> =>
    avec(fait, { feuille: estUnTexte, ligne: estUnNombre, colonne: estUnNombre }),
  lireReglages: (fait): fait is RenduDe<'lireReglages'> => fait === null || estUnTexte(fait),
  empreinte: estUnTexte,
  atelier: estUnTexte,
  ecrireRapport: estUnTexte,
  insererTableau: estUnTexte,
  compterFormules: (fait): fait is RenduDe<'compterFormules'> =>
    avec(fait, { feuille: estUnTexte, nombre: estUnNombre }),
  figer: estUnNombre,
  allerA: estRien,
  ecrireReglages: estRien,
  ecrire: estRien,
}

type Forme = (valeur: unknown) => boolean

function avec(valeur: unknown, champs: Readonly<Record<string, Forme>>): boolean {
  if (typeof valeur !== 'object' || valeur === null) return false
  const dedans = new Map(Object.entries(valeur))
  return Object.entries(champs).every(([nom, forme]) => forme(dedans.get(nom)))
}

function estUneListe(valeur: unknown): boolean {
  return Array.isArray(valeur)
}

function estUnBooleen(valeur: unknown): boolean {
  return typeof valeur === 'boolean'
}

function estUnTexte(valeur: unknown): valeur is string {
  return typeof valeur === 'string'
}

function estUnNombre(valeur: unknown): valeur is number {
  return typeof valeur === 'number'
}

/** Un geste qui ne rend rien : JSON n'a que null pour le dire. */
function estRien(valeur: unknown): valeur is undefined {
  return valeur === null
}
