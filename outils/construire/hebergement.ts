/** Les noms sous lesquels un poste se désigne lui-même. */
const CE_POSTE = ['localhost', '127.0.0.1', '[::1]']

/**
 * Où l'aide et les icônes sont servies, vu de Google : https, sans barre finale. L'adresse de ce poste n'y mène
 * nulle part, et compte pour aucune : null.
 */
export function hebergementDe(adresse: string): string | null {
  return CE_POSTE.includes(new URL(adresse).hostname) ? null : adresse
}
