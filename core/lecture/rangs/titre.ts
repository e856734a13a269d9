import { numeroDAxe, sansNumero } from '../../catalogue/index.ts'
import { normaliser } from '../../libelle/index.ts'
import type { TexteSitue } from '../tableau/index.ts'
import { annoncePlafond, ditTotal } from './mots.ts'
import { estCode } from './numeros.ts'

/** « Axe 1 | Enfance » est un intitulé en deux cellules ; un numéro de fiche n'en est pas un. */
export function titreDe(textes: readonly TexteSitue[]): TexteSitue | null {
  const utiles = textes.filter(({ texte }) => {
    const libelle = normaliser(texte)
    return (
      /\p{L}/u.test(texte) && !estCode(texte) && (!annoncePlafond(libelle) || ditTotal(libelle))
    )
  })
  const [premier, second] = utiles.length > 0 ? utiles : textes
  if (!premier) return null
  const numeroSeul = numeroDAxe(premier.texte) !== null && sansNumero(premier.texte) === ''
  return numeroSeul && second
    ? { texte: `${premier.texte} – ${second.texte}`, lieu: premier.lieu }
    : premier
}
