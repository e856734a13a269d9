import { centimes } from '../modele/index.ts'
import type { MontantTexte } from './montant-texte.ts'

const ZERO = 48
const NEUF = 57
const VIRGULE = 44
const POINT = 46
const EURO = 0x20ac
/** Au-delà, le montant pourrait ne plus être admis : la lecture complète en juge. */
const LONGUEUR_MAXIMALE = 12

/** Espace, espace insécable, espace fine, espace fine insécable. */
function estEspace(code: number): boolean {
  return code === 32 || code === 0xa0 || code === 0x2009 || code === 0x202f
}

/**
 * Les écritures les plus courantes, en un seul parcours : « 162900,00 », « 1 160 700,50 € ». null pour toute
 * autre, que la lecture complète examine ; les deux lisent ces écritures-ci de la même façon.
 */
export function lireMontantCourant(texte: string): MontantTexte | null {
  const fin = texte.length
  let i = 0
  let chiffres = 0
  let groupe = 0
  let groupes = 0
  for (; i < fin; i++) {
    const code = texte.charCodeAt(i)
    if (code >= ZERO && code <= NEUF) {
      chiffres = chiffres * 10 + code - ZERO
      groupe++
    } else if (estEspace(code) && estChiffre(texte, i + 1)) {
      if (groupe === 0 || groupe > 3 || (groupes > 0 && groupe !== 3)) return null
      groupes++
      groupe = 0
    } else break
  }
  if (groupe === 0 || i > LONGUEUR_MAXIMALE || (groupes > 0 && groupe !== 3)) return null
  let facteur = 100
  const separateur = texte.charCodeAt(i)
  if (separateur === VIRGULE || separateur === POINT) {
    i++
    for (; estChiffre(texte, i); i++) {
      chiffres = chiffres * 10 + texte.charCodeAt(i) - ZERO
      facteur /= 10
    }
    if (facteur === 100 || facteur < 1) return null
  }
  if (estEspace(texte.charCodeAt(i))) i++
  const euro = texte.charCodeAt(i) === EURO
  if (euro) i++
  if (i !== fin) return null
  return { genre: 'montant', centimes: centimes(chiffres * facteur), unite: euro ? 'EUR' : null }
}

function estChiffre(texte: string, i: number): boolean {
  const code = texte.charCodeAt(i)
  return code >= ZERO && code <= NEUF
}
