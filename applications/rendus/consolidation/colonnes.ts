import type { ClasseurConsolide } from '../../../core/consolidation/index.ts'
import type { Centimes } from '../../../core/modele/index.ts'
import { tauxDExecution } from '../../../core/suivi/index.ts'
import type { Case, ColonneDeTableau, Tableau } from '../../../formats/index.ts'

/** Une colonne, et ce qu'elle montre d'un objet. */
export interface Colonne<T> extends ColonneDeTableau {
  readonly de: (objet: T) => Case
}

export function tableauDe<T>(
  nom: string,
  colonnes: readonly Colonne<T>[],
  objets: readonly T[],
): Tableau {
  return {
    nom,
    colonnes: colonnes.map(({ titre, largeur }) => ({ titre, largeur })),
    lignes: lignesDe(colonnes, objets),
  }
}

function* lignesDe<T>(colonnes: readonly Colonne<T>[], objets: readonly T[]) {
  for (const objet of objets) yield colonnes.map(({ de }) => de(objet))
}

/** Inconnu : une case vide, jamais zéro. */
export function montant(valeur: Centimes | null): Case {
  return valeur === null ? null : { montant: valeur }
}

/** Vide si l'un des deux est inconnu, ou la base nulle. */
export function taux(part: Centimes | null, base: Centimes | null): Case {
  if (part === null || base === null) return null
  const centiemes = tauxDExecution(base, part)
  return centiemes === null ? null : { taux: centiemes }
}

export const LARGEUR_DUN_NOM = 30
export const LARGEUR_DUN_MONTANT = 16

/** De quel classeur parle la ligne. */
export const COLONNES_DU_CLASSEUR: readonly Colonne<{ readonly classeur: ClasseurConsolide }>[] = [
  { titre: 'Classeur', largeur: LARGEUR_DUN_NOM, de: ({ classeur }) => classeur.nom },
  {
    titre: 'Collectivité',
    largeur: LARGEUR_DUN_NOM,
    de: ({ classeur }) => classeur.resume.collectivite ?? 'non reconnue',
  },
]
