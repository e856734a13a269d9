import { normaliser } from '../../libelle/index.ts'
import type { Mention } from '../../modele/index.ts'
import type { Tableau } from './tableau.ts'

const FSE_AMBIGU = /\bfse\b(?!\+).*energie|energie.*\bfse\b(?!\+)/
const RUBRIQUE_CALPAE =
  /\bmesures? socles?\b|\binitiatives? (departementales?|metropolitaines?|locales?)\b|\bcalpae\b|\bhors socle\b/

/** Ce qui, dans les en-têtes et les intitulés, mérite un mot sans changer le calcul. */
export function mentionsDe(tableaux: readonly Tableau[]): Mention[] {
  return tableaux.flatMap(({ page, bloc, intitules }) => {
    const ambigus = bloc.colonnes.flatMap(({ colonne, complet }): Mention[] =>
      FSE_AMBIGU.test(normaliser(complet))
        ? [
            {
              genre: 'fse-ambigu',
              texte: complet,
              lieu: { feuille: page.feuille.nom, ligne: bloc.bas, colonne },
            },
          ]
        : [],
    )
    const rubriques = intitules.flatMap(({ genre, texte }): Mention[] =>
      genre === 'rubrique' && RUBRIQUE_CALPAE.test(normaliser(texte.texte))
        ? [{ genre: 'architecture-calpae', texte: texte.texte, lieu: texte.lieu }]
        : [],
    )
    return [...ambigus, ...rubriques]
  })
}
