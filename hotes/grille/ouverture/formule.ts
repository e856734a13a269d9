import { ESPACE_DES_FONCTIONS } from '../../../core/fonctions/index.ts'
import { guillemetsEnClair } from '../francais/guillemets.ts'

const MORCEAUX = new RegExp(
  `"(?:[^"]|"")*"|'(?:[^']|'')*'|(?:_xlfn\\.|_xlws\\.)+|(?:_xldudf_)?${ESPACE_DES_FONCTIONS}[._](?=\\w)`,
  'gi',
)

/**
 * La formule d'un fichier, sans « = », comme la grille la lit : sans les préfixes d'Excel, nos fonctions en «
 * PACTE.NOM ».
 */
export function formuleDeGrille(formule: string): string {
  return guillemetsEnClair(formule).replaceAll(MORCEAUX, (morceau) => {
    if (/^["']/.test(morceau)) return morceau
    return /^_xl(fn|ws)/i.test(morceau) ? '' : `${ESPACE_DES_FONCTIONS}.`
  })
}
