import { a1, colonneDe, lettreDe } from '../../../core/grille/index.ts'
import { COLONNES_MAX, LIGNES_MAX } from '../chantier.ts'

/** Rend le texte de la formule recopiée `lignes` plus bas et `colonnes` plus à droite. */
export type FormuleRecopiee = (lignes: number, colonnes: number) => string

type Morceau = string | Reference

/** Une adresse relative au moins en partie ; null : toute la ligne, ou toute la colonne. */
interface Reference {
  readonly ligne: number | null
  readonly colonne: number | null
  readonly ligneFixe: boolean
  readonly colonneFixe: boolean
}

// Textes, noms de feuille entre apostrophes et crochets de tableau passent tels quels ; ensuite une cellule, une
// plage de colonnes entières, une plage de lignes entières. Ce qui n'est pas refermé va jusqu'au bout : rien n'est
// relu.
const MORCEAUX =
  /"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|\[[^\]]*(?:\]|$)|(?<![\w.$\u00c0-\uffff])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.(!\u00c0-\uffff])/gi

/** Découpe une fois la formule maîtresse d'un groupe partagé, pour la recopier vite partout. */
export function preparerRecopie(formule: string): FormuleRecopiee {
  const morceaux: Morceau[] = []
  let fait = 0
  for (const m of formule.matchAll(MORCEAUX)) {
    const references = referencesDe(m)
    if (references.length === 0) continue
    morceaux.push(formule.slice(fait, m.index))
    references.forEach((reference, i) => {
      if (i > 0) morceaux.push(':')
      morceaux.push(reference)
    })
    fait = m.index + m[0].length
  }
  morceaux.push(formule.slice(fait))
  return (lignes, colonnes) => {
    let texte = ''
    for (const m of morceaux) texte += typeof m === 'string' ? m : decaler(m, lignes, colonnes)
    return texte
  }
}

function referencesDe(m: RegExpMatchArray): readonly Reference[] {
  const [, cf, c, lf, l, cf1, c1, cf2, c2, lf1, l1, lf2, l2] = m
  // « ZZZ1 » a l'air d'une adresse, mais va au-delà de la dernière colonne : c'est un nom.
  if ([c, c1, c2].some((colonne) => colonne !== undefined && colonneDe(colonne) === null)) return []
  if (c !== undefined) return [reference(l, lf, c, cf)]
  if (c1 !== undefined) {
    return [reference(undefined, '', c1, cf1), reference(undefined, '', c2, cf2)]
  }
  if (l1 !== undefined) {
    return [reference(l1, lf1, undefined, ''), reference(l2, lf2, undefined, '')]
  }
  return []
}

function reference(
  ligne: string | undefined,
  ligneFixe: string | undefined,
  colonne: string | undefined,
  colonneFixe: string | undefined,
): Reference {
  return {
    ligne: ligne === undefined ? null : Number(ligne) - 1,
    colonne: colonne === undefined ? null : colonneDe(colonne),
    ligneFixe: ligneFixe === '$',
    colonneFixe: colonneFixe === '$',
  }
}

function decaler(reference: Reference, lignes: number, colonnes: number): string {
  const { ligneFixe, colonneFixe } = reference
  const ligne = reference.ligne === null ? null : reference.ligne + (ligneFixe ? 0 : lignes)
  const colonne =
    reference.colonne === null ? null : reference.colonne + (colonneFixe ? 0 : colonnes)
  if (ligne !== null && (ligne < 0 || ligne >= LIGNES_MAX)) return '#REF!'
  if (colonne !== null && (colonne < 0 || colonne >= COLONNES_MAX)) return '#REF!'
  if (ligne !== null && colonne !== null && !ligneFixe && !colonneFixe) return a1(ligne, colonne)
  const enLettres = colonne === null ? '' : (colonneFixe ? '$' : '') + lettreDe(colonne)
  return enLettres + (ligne === null ? '' : (ligneFixe ? '$' : '') + (ligne + 1))
}
