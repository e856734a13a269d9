import type { Empreinte } from '../reglages/index.ts'

/** Ce qui désigne le constat, puis ce qu'il vaut : huit octets, en chiffres hexadécimaux. */
export function cleDuConstat({ regle, axe, annee, action, feuille, etat }: Empreinte): string {
  return condenser(JSON.stringify([regle, axe, annee, action, feuille])) + condenser(etat)
}

/** La part de la clé qui désigne le constat, quoi qu'il vaille. */
export function identiteDe(cle: string): string {
  return cle.slice(0, CHIFFRES)
}

const CHIFFRES = 8

/** FNV-1a sur 32 bits : de quoi reconnaître un constat, non de quoi garder un secret. */
function condenser(texte: string): string {
  let condense = 0x811c9dc5
  for (let i = 0; i < texte.length; i++) {
    condense = Math.imul(condense ^ texte.charCodeAt(i), 0x01000193) >>> 0
  }
  return condense.toString(16).padStart(CHIFFRES, '0')
}
