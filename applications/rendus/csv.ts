import { direCeQuiEstLaisse, montrerLaQuestion } from '../../core/examen/index.ts'
import {
  COLONNES_DES_CONSTATS,
  ligneDEchec,
  ligneDeLaVerification,
  lignesDesConstats,
} from './constats-en-lignes.ts'
import { enLigneDeCsv, MARQUE_UTF8 } from './lignes-de-csv.ts'
import { estUnEchec, nomDeFichier, type Resultat } from './resultat.ts'

/**
 * La conclusion, de quand elle est, les questions qui attendent, puis un constat par ligne, pour un tableur français :
 * point-virgule, virgule décimale, UTF-8 avec sa marque.
 */
export function enCsv(resultats: readonly Resultat[]): string {
  const lignes = resultats.flatMap((resultat) => {
    const nom = nomDeFichier(resultat)
    if (estUnEchec(resultat)) return [ligneDEchec(nom, resultat.erreur)]
    const [conclusion = [], ...suite] = lignesDesConstats(nom, {
      ...resultat,
      questions: resultat.questions.map(montrerLaQuestion),
      laisses: resultat.lecture.laisses.map((laisse) => ({
        feuille: laisse.feuille,
        dit: direCeQuiEstLaisse(laisse),
      })),
    })
    return [conclusion, ligneDeLaVerification(nom, resultat), ...suite]
  })
  const titres = COLONNES_DES_CONSTATS.map(({ titre }) => titre)
  return `${MARQUE_UTF8}${[titres, ...lignes].map(enLigneDeCsv).join('')}`
}
