import { ESPACE_DES_FONCTIONS as ESPACE } from '../../../core/fonctions/index.ts'

/** Vers qui l'on écrit la formule. */
export type Sens = 'sheets' | 'excel'

/** Réécrit les noms de fonction d'une formule ; rend la même formule s'il n'y a rien à réécrire. */
export type Traducteur = (formule: string, sens: Sens) => string

/** Ce qui ne se lit pas comme une fonction : un texte, ou un nom de feuille ; ouvert, il va jusqu'au bout. */
const ENTRE_GUILLEMETS = `"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)`

/** Les écritures que l'autre tableur ne comprend pas : le nom d'Excel, et celui que son fichier en garde. */
const ECRITURES: Readonly<Record<Sens, string>> = {
  sheets: `_xldudf_${ESPACE}[._]|${ESPACE}\\.`,
  excel: `_xldudf_${ESPACE}[._]|${ESPACE}_`,
}

const SEPARATEUR: Readonly<Record<Sens, string>> = { sheets: '_', excel: '.' }

/** `noms` : les fonctions du registre, et elles seules, sous leur nom simple. */
export function traducteur(noms: readonly string[]): Traducteur {
  const motifs: Readonly<Record<Sens, RegExp>> = {
    sheets: motif(ECRITURES.sheets, noms),
    excel: motif(ECRITURES.excel, noms),
  }
  return (formule, sens) =>
    formule.replace(motifs[sens], (trouve: string, nom: string | undefined) =>
      nom === undefined ? trouve : `${ESPACE}${SEPARATEUR[sens]}${nom.toUpperCase()}`,
    )
}

function motif(ecritures: string, noms: readonly string[]): RegExp {
  const fonction = `(?<![\\p{L}\\p{N}_.])(?:${ecritures})(${noms.join('|')})(?=\\s*\\()`
  return new RegExp(`${ENTRE_GUILLEMETS}|${fonction}`, 'giu')
}
