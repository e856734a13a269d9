import type { Champ } from '../../../modele/index.ts'

/** Ce que les cellules d'une colonne doivent contenir pour qu'elle porte le champ. */
export type Contenu = 'montant' | 'nombre' | 'texte' | 'annee' | 'libre'

export interface Entree {
  readonly champ: Champ
  readonly contenu: Contenu
  /** Motif cherché dans l'en-tête normalisé, et son poids : 10 sans équivoque, 3 faible. */
  readonly termes: readonly (readonly [RegExp, number])[]
  /** Un en-tête qui contient l'un de ces mots parle d'autre chose. */
  readonly sauf?: RegExp
  /**
   * Le champ qualifie un autre (« consommé », « antérieur », « plafond ») : il s'impose même quand le mot
   * est dans l'étage supérieur de l'en-tête.
   */
  readonly qualifie?: boolean
}

export const PASSE = 'anterieur|preceden|\\bavant\\b|historique|\\bcalpae\\b|pour memoire'
export const ANTERIEUR = `${PASSE}|20(1\\d|2[0-3])\\b|\\bn 1\\b`
export const EXECUTE = 'consomm|realis|mandat|execut|liquid|decaiss'
export const DERIVE =
  '%|\\btaux\\b|\\bratio\\b|\\becarts?\\b|\\breste\\b|\\bsoldes?\\b|restant|\\bcumul|disponible'
export const COLLECTIVITE =
  'departement|departementa(?:les?|l|ux)|dpt|dept|metropole|metro|metropolitaine?s?|eurometropole|collectivite|cd ?\\d{0,3}|conseil dep\\w*|conseil metro\\w*'

export const mot = (...motifs: readonly string[]) => new RegExp(motifs.join('|'))
