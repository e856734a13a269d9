import type { Cellule, Classeur } from '../grille/index.ts'
import { estOmis, type Scalaire } from './valeur.ts'

/** Nom donné à la feuille : une plage ne dit pas d'où elle vient. */
const NOM_DE_FEUILLE = 'Plage'

/**
 * La plage comme un classeur d'une feuille : son coin est A1. Excel de bureau y donne 0 pour une cellule vide : un
 * 0 s'y
 * lit donc comme elle, inconnu, et tous les tableurs rendent les mêmes constats.
 */
export function classeurDePlage(plage: readonly (readonly Scalaire[])[]): Classeur {
  return {
    feuilles: [
      {
        nom: NOM_DE_FEUILLE,
        lignes: plage.map((ligne) => ligne.map(celluleDe)),
        fusions: [],
        lignesMasquees: new Set(),
        colonnesMasquees: new Set(),
        masquee: false,
        protegee: false,
      },
    ],
  }
}

function celluleDe(valeur: Scalaire): Cellule | undefined {
  if (estOmis(valeur) || valeur === 0) return undefined
  if (typeof valeur === 'number') return { genre: 'nombre', valeur }
  if (typeof valeur === 'boolean') return { genre: 'booleen', valeur }
  return { genre: estErreurDeTableur(valeur) ? 'erreur' : 'texte', valeur }
}

function estErreurDeTableur(texte: string): boolean {
  return /^#[\p{Lu}/0-9]+[!?]?$/u.test(texte)
}
