import { estDeCePoste } from './adresse.ts'

/**
 * Où l'aide et les icônes sont servies, vu de Google : https, sans barre finale. L'adresse de ce poste n'y mène
 * nulle part, et compte pour aucune : null.
 */
export function hebergementDe(adresse: string): string | null {
  return estDeCePoste(adresse) ? null : adresse
}
