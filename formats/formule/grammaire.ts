import type { Morceau } from './morceaux.ts'

/** Ce que ferme la prochaine fermante. */
export type Niveau = 'appel' | 'groupe' | 'matrice'

/** Un morceau, et dans quoi il est. */
export interface MorceauSitue {
  readonly morceau: Morceau
  readonly dans: Niveau | undefined
}

/**
 * Situe chaque morceau ; null si la formule est mal formée (parenthèse orpheline, deux opérandes à la suite, même
 * l'intersection « A1:A9 A3:C3 »…) : une formule qu'Excel ne lirait pas lui ferait déclarer tout le fichier abîmé.
 */
export function situer(morceaux: readonly Morceau[]): readonly MorceauSitue[] | null {
  const niveaux: Niveau[] = []
  const situes: MorceauSitue[] = []
  let operande = false
  let precedent: Morceau | undefined
  for (const morceau of morceaux) {
    if (morceau.genre === 'blanc') {
      situes.push({ morceau, dans: niveaux.at(-1) })
      continue
    }
    const suite = suivre(morceau, precedent, operande, niveaux)
    if (suite === null) return null
    situes.push({ morceau, dans: niveaux.at(-1) })
    if (morceau.brut === '(') niveaux.push(precedent?.genre === 'fonction' ? 'appel' : 'groupe')
    else if (morceau.brut === '{') niveaux.push('matrice')
    else if (morceau.brut === ')' || morceau.brut === '}') niveaux.pop()
    operande = suite
    precedent = morceau
  }
  return operande && niveaux.length === 0 ? situes : null
}

/** Après ce morceau, a-t-on une opérande ? null s'il n'est pas à sa place. */
function suivre(
  morceau: Morceau,
  precedent: Morceau | undefined,
  operande: boolean,
  niveaux: readonly Niveau[],
): boolean | null {
  const dans = niveaux.at(-1)
  if (morceau.genre === 'fonction') return operande || dans === 'matrice' ? null : false
  if (morceau.genre !== 'signe') return operande ? null : true
  const vide = precedent?.brut === '(' || precedent?.brut === ','
  switch (morceau.brut) {
    case '(':
    case '{':
      return operande || dans === 'matrice' ? null : false
    case ')':
      if (dans === 'appel') return operande || vide ? true : null
      return dans === 'groupe' && operande ? true : null
    case '}':
      return dans === 'matrice' && operande ? true : null
    case ',':
      if (dans === 'appel') return operande || vide ? false : null
      return dans !== undefined && operande ? false : null
    case ';':
      return dans === 'matrice' && operande ? false : null
    case '%':
      return operande ? true : null
    case '+':
    case '-':
      return false
    default:
      return operande && dans !== 'matrice' ? false : null
  }
}
