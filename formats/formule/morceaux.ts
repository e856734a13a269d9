/** Un morceau de formule en notation anglaise ; `brut` est ce qui y est écrit. */
export type Morceau =
  | { readonly genre: 'constante' | 'blanc' | 'signe' | 'nom' | 'fonction'; readonly brut: string }
  | {
      readonly genre: 'reference'
      readonly brut: string
      /** « 'L''été' », guillemets compris ; vide pour la feuille de la formule. */
      readonly feuille: string
      /** Une cellule, une colonne ou une ligne : « B$2 », « B », « 2 ». */
      readonly debut: string
      /** L'autre coin d'une plage ; vide pour une cellule seule. */
      readonly fin: string
    }

const CELLULE = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`
const COLONNE = String.raw`\$?[A-Z]{1,3}`
const LIGNE = String.raw`\$?[1-9]\d{0,6}`
const FIN_DE_MOT = String.raw`(?![\p{L}\p{N}_.(!])`

const MORCEAU = new RegExp(
  [
    String.raw`(?<constante>"(?:[^"]|"")*"|#(?:N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|REF!?))`,
    String.raw`(?:(?<feuille>'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:(?<d1>${CELLULE})(?::(?<f1>${CELLULE}))?|(?<d2>${COLONNE}):(?<f2>${COLONNE})|(?<d3>${LIGNE}):(?<f3>${LIGNE}))${FIN_DE_MOT}`,
    String.raw`(?<fonction>[\p{L}_][\p{L}\p{N}_.]*)(?=\()`,
    String.raw`(?<nombre>(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?)${FIN_DE_MOT}`,
    String.raw`(?<nom>[\p{L}_][\p{L}\p{N}_.]*)(?!!)`,
    String.raw`(?<blanc>[ \n\r\t]+)`,
    '(?<signe><>|<=|>=|[-+*/^&=<>%,;:(){}])',
  ].join('|'),
  'iuy',
)

/** Découpe une formule sans « = » ; null si un caractère n'y a pas de sens, ou s'il n'y a rien. */
export function decouper(formule: string): readonly Morceau[] | null {
  const motif = new RegExp(MORCEAU)
  const morceaux: Morceau[] = []
  while (motif.lastIndex < formule.length) {
    const m = motif.exec(formule)
    if (m === null) return null
    morceaux.push(morceauDe(m[0], m.groups ?? {}))
  }
  return morceaux.length === 0 ? null : morceaux
}

function morceauDe(brut: string, g: Readonly<Record<string, string | undefined>>): Morceau {
  const debut = g.d1 ?? g.d2 ?? g.d3
  if (debut !== undefined) {
    const fin = g.f1 ?? g.f2 ?? g.f3 ?? ''
    return { genre: 'reference', brut, feuille: g.feuille ?? '', debut, fin }
  }
  if (g.constante !== undefined || g.nombre !== undefined) return { genre: 'constante', brut }
  if (g.fonction !== undefined) return { genre: 'fonction', brut }
  if (g.nom !== undefined) return { genre: 'nom', brut }
  return { genre: g.blanc === undefined ? 'signe' : 'blanc', brut }
}
