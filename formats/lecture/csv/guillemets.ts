const [GUILLEMET, RETOUR, SAUT] = [34, 13, 10]

/** Ce qu'il faut savoir d'un fichier pour le découper. */
export interface Decoupage {
  readonly separateur: string
  /** Un guillemet y est parfois oublié : il n'en ouvre un champ que s'il se referme sur sa ligne. */
  readonly surUneLigne: boolean
}

/**
 * Où un champ entre guillemets se referme ; « orphelin » : ce guillemet n'en ouvre aucun ; null : rien ne le
 * referme.
 */
export function fermetureDe(
  texte: string,
  ouverture: number,
  { separateur, surUneLigne }: Decoupage,
): number | 'orphelin' | null {
  let p = ouverture + 1
  for (;;) {
    p = texte.indexOf('"', p)
    if (p < 0) return surUneLigne ? 'orphelin' : null
    if (texte.charCodeAt(p + 1) !== GUILLEMET) break
    p += 2
  }
  if (!surUneLigne) return p
  const sep = separateur.charCodeAt(0)
  // « …;" » suivi d'un texte : ce n'est pas une fin, c'est le guillemet qui ouvre le champ suivant.
  const enOuvreUnAutre =
    p > ouverture + 1 &&
    texte.charCodeAt(p - 1) === sep &&
    p + 1 < texte.length &&
    ![sep, RETOUR, SAUT].includes(texte.charCodeAt(p + 1))
  return enOuvreUnAutre || finDeLigneApres(texte, ouverture) < p ? 'orphelin' : p
}

function finDeLigneApres(texte: string, depart: number): number {
  for (let p = depart; p < texte.length; p++) {
    const c = texte.charCodeAt(p)
    if (c === RETOUR || c === SAUT) return p
  }
  return texte.length
}

/** En deçà, un texte de plusieurs lignes peut avoir autant de séparateurs qu'une ligne sans en être. */
export const LARGEUR_PARLANTE = 4

/**
 * Des retours à la ligne et autant de séparateurs qu'une ligne, ou les deux moitiés exactes de deux lignes : ce
 * sont des lignes, pas un texte.
 */
export function avaleDesLignes(
  texte: string,
  [debut, fin]: readonly [number, number],
  separateur: string,
  largeur: number,
): boolean {
  const sep = separateur.charCodeAt(0)
  let [separateurs, retours, ici, premiers, entieres] = [0, 0, 0, 0, 0]
  for (let p = debut; p < fin; p++) {
    const c = texte.charCodeAt(p)
    if (c === sep) {
      separateurs++
      ici++
    } else if (c === RETOUR || c === SAUT) {
      if (retours === 0) premiers = ici
      else if (ici === largeur - 1) entieres++
      retours++
      ici = 0
    }
  }
  if (retours === 0) return false
  if (separateurs >= largeur - 1) return largeur >= LARGEUR_PARLANTE || entieres > 0
  return (
    largeur >= LARGEUR_PARLANTE &&
    premiers + jusquAuRetour(texte, debut - 1, sep, -1) === largeur - 1 &&
    ici + jusquAuRetour(texte, fin, sep, 1) === largeur - 1
  )
}

/** Combien de séparateurs d'ici au bord de la ligne, vers l'avant ou vers l'arrière. */
function jusquAuRetour(texte: string, depart: number, sep: number, sens: 1 | -1): number {
  let nombre = 0
  for (let p = depart; p >= 0 && p < texte.length; p += sens) {
    const c = texte.charCodeAt(p)
    if (c === RETOUR || c === SAUT) break
    if (c === sep) nombre++
  }
  return nombre
}
