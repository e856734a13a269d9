/** Les icônes dessinées : celle du complément, et une par bouton. */
export const ICONES = [
  'pacte',
  'verifier',
  'effacer',
  'rapport',
  'modele',
  'figer',
  'aide',
] as const

export type NomDIcone = (typeof ICONES)[number]

/** Côtés, en pixels, que le ruban accepte ; 16, 32 et 80 sont exigés, les autres servent aux écrans fins. */
export const TAILLES_DU_RUBAN = [16, 20, 24, 32, 40, 48, 64, 80] as const

/** Côtés, en pixels, de chaque icône ; celle du complément en a un de plus, pour les catalogues. */
export function taillesDe(nom: NomDIcone): readonly number[] {
  return nom === 'pacte' ? [...TAILLES_DU_RUBAN, 128] : TAILLES_DU_RUBAN
}

/** Jusqu'à ce côté, en pixels, on rend le dessin simplifié. */
export const DERNIERE_PETITE_TAILLE = 24

/** Le nom du fichier rendu, dans `icones/`. */
export function fichierDIcone(nom: NomDIcone, taille: number): string {
  return `${nom === 'pacte' ? 'icone' : nom}-${taille}.png`
}
