/** Adresse d'une cellule ; ligne et colonne comptées à partir de 0. */
export interface Adresse {
  readonly ligne: number
  readonly colonne: number
}

/** Rectangle de cellules, bornes comprises, comptées à partir de 0. */
export interface Plage {
  readonly haut: number
  readonly gauche: number
  readonly bas: number
  readonly droite: number
}

const lettres: string[] = []

/** 0 → « A », 26 → « AA ». */
export function lettreDe(colonne: number): string {
  const connue = lettres[colonne]
  if (connue !== undefined) return connue
  let texte = ''
  for (let n = colonne + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    texte = String.fromCharCode(65 + ((n - 1) % 26)) + texte
  }
  lettres[colonne] = texte
  return texte
}

/** De A à XFD. */
const COLONNES = 16_384

/** « AA » → 26 ; null si ce n'est pas une colonne de tableur (A à XFD). */
export function colonneDe(lettre: string): number | null {
  if (!/^[A-Z]{1,3}$/i.test(lettre)) return null
  let n = 0
  for (const caractere of lettre.toUpperCase()) n = n * 26 + caractere.charCodeAt(0) - 64
  return n <= COLONNES ? n - 1 : null
}

/** (0, 1) → « B1 ». */
export function a1(ligne: number, colonne: number): string {
  return lettreDe(colonne) + (ligne + 1)
}

/** « $B$1 » → { ligne: 0, colonne: 1 } ; null si ce n'est pas une adresse. */
export function lireA1(texte: string): Adresse | null {
  // Sans motif : chaque marque, chaque constat et chaque formule passe par ici.
  let i = texte.charCodeAt(0) === DOLLAR ? 1 : 0
  let colonne = 0
  const lettres = i
  for (let rang = rangDeLettre(texte, i); rang > 0; rang = rangDeLettre(texte, i)) {
    colonne = colonne * 26 + rang
    i++
  }
  if (i === lettres || colonne > COLONNES) return null
  if (texte.charCodeAt(i) === DOLLAR) i++
  let ligne = 0
  const chiffres = i
  for (; i < texte.length; i++) {
    const chiffre = texte.charCodeAt(i) - ZERO
    if (chiffre < 0 || chiffre > 9) return null
    ligne = ligne * 10 + chiffre
  }
  const lue = i > chiffres && i - chiffres <= CHIFFRES_D_UNE_LIGNE && ligne > 0
  return lue ? { ligne: ligne - 1, colonne: colonne - 1 } : null
}

const DOLLAR = 36
const ZERO = 48
const CHIFFRES_D_UNE_LIGNE = 7

/** « a » ou « A » → 1 ; 0 si ce n'est pas une lettre. */
function rangDeLettre(texte: string, i: number): number {
  const rang = (texte.charCodeAt(i) | 32) - 96
  return rang >= 1 && rang <= 26 ? rang : 0
}

/** « B3:D5 » ou « B3 » → plage ordonnée ; null si ce n'est pas une plage. */
export function lirePlage(texte: string): Plage | null {
  const [debut, fin = debut] = texte.split(':')
  const a = lireA1(debut ?? '')
  const b = lireA1(fin ?? '')
  if (!a || !b) return null
  return {
    haut: Math.min(a.ligne, b.ligne),
    gauche: Math.min(a.colonne, b.colonne),
    bas: Math.max(a.ligne, b.ligne),
    droite: Math.max(a.colonne, b.colonne),
  }
}

export function plageEnA1(plage: Plage): string {
  return `${a1(plage.haut, plage.gauche)}:${a1(plage.bas, plage.droite)}`
}

export function contient(plage: Plage, ligne: number, colonne: number): boolean {
  return (
    ligne >= plage.haut && ligne <= plage.bas && colonne >= plage.gauche && colonne <= plage.droite
  )
}
