import type { Centimes, Unite } from '../modele/index.ts'

/** Ce qu'un texte donne comme montant. */
export type MontantTexte =
  /** `unite` : celle qu'écrit le texte lui-même, qui l'emporte alors sur celle du tableau. */
  | { readonly genre: 'montant'; readonly centimes: Centimes; readonly unite: Unite | null }
  | { readonly genre: 'vide' }
  | { readonly genre: 'illisible' }
