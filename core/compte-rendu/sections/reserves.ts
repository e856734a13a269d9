import { ecrireDate } from '../../nombres/index.ts'
import { VERSION, VERSION_DES_REGLES } from '../../version/index.ts'
import { type Bloc, dire, paragraphe, titre } from '../document.ts'
import type { Matiere } from '../matiere.ts'

/** Ce qu'il faut savoir avant de se fier aux chiffres, et d'où ils viennent. */
export function reserves({ reserves, interpretations, contexte: { date } }: Matiere): Bloc[] {
  const liste = (niveau: string, phrases: readonly string[]): Bloc[] =>
    phrases.length === 0
      ? []
      : [titre(2, niveau), { genre: 'liste', textes: phrases.map((phrase) => dire(phrase)) }]
  return [
    titre(1, 'Ce qui n’a pas été vérifié, et ce qui a été retenu'),
    ...liste('Non vérifié', reserves),
    ...liste('Interprétations retenues là où le texte se tait', interpretations),
    paragraphe(
      `Chiffres tirés du classeur le ${ecrireDate(date)} par Pacte ${VERSION} (règles relues le ` +
        `${ecrireDate(VERSION_DES_REGLES)}). Les appréciations, les causes et les résultats sont à la collectivité.`,
    ),
  ]
}
