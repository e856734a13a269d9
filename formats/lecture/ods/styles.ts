import { type LecteurXml, lireXml, OUVRANTE } from '../../xml/index.ts'

export interface StylesOds {
  /** Style de cellule → code de format de nombre, à la façon d'Excel. */
  readonly formats: ReadonlyMap<string, string>
  /** Styles de feuille qui la masquent. */
  readonly feuillesMasquees: ReadonlySet<string>
}

const FORMATS = /^(number|currency|percentage)-style$/

/** Lit les styles de chaque partie ; ceux de la dernière l'emportent. Les dates ont déjà leur type dans la cellule. */
export function lireStyles(parties: readonly { texte: string; partie: string }[]): StylesOds {
  const directs = new Map<string, string>()
  const parents = new Map<string, string>()
  const feuillesMasquees = new Set<string>()
  let codes = new Map<string, string>()
  for (const { texte, partie } of parties) {
    // Deux parties peuvent donner le même nom à deux formats : les siens d'abord, puis ceux d'avant.
    codes = new Map(codes)
    const formats = new Map<string, string>()
    const xml = lireXml(texte, partie)
    while (xml.suivant()) {
      if (xml.ouvre('body')) break
      if (xml.genre !== OUVRANTE) continue
      const nom = xml.attribut('style:name') ?? ''
      if (FORMATS.test(xml.nom)) codes.set(nom, lireCode(xml, codes))
      else if (xml.nom !== 'style') continue
      else if (xml.attribut('style:family') === 'table-cell') {
        formats.set(nom, xml.attribut('style:data-style-name') ?? '')
        parents.set(nom, xml.attribut('style:parent-style-name') ?? '')
      } else if (xml.attribut('style:family') === 'table') {
        if (masqueLaFeuille(xml)) feuillesMasquees.add(nom)
      }
    }
    for (const [nom, format] of formats) {
      const code = codes.get(format)
      if (code !== undefined) directs.set(nom, code)
    }
  }
  const herites = new Map<string, string>()
  for (const nom of parents.keys()) {
    const code = codeDe(nom, directs, parents)
    if (code !== undefined && code !== STANDARD) herites.set(nom, code)
  }
  return { formats: herites, feuillesMasquees }
}

const PARENTS_MAX = 20

function codeDe(
  nom: string,
  directs: ReadonlyMap<string, string>,
  parents: ReadonlyMap<string, string>,
): string | undefined {
  let style = nom
  for (let i = 0; i < PARENTS_MAX && style !== ''; i++) {
    const code = directs.get(style)
    if (code !== undefined) return code
    style = parents.get(style) ?? ''
  }
  return undefined
}

function masqueLaFeuille(xml: LecteurXml): boolean {
  const niveau = xml.profondeur
  let masque = false
  while (xml.suivant() && xml.profondeur >= niveau) {
    if (xml.ouvre('table-properties')) masque = xml.attribut('table:display') === 'false'
  }
  return masque
}

/** « number:number » et ses voisins → « #,##0.00 "€" », « 0.0% »… */
function lireCode(xml: LecteurXml, connus: ReadonlyMap<string, string>): string {
  const niveau = xml.profondeur
  let code = ''
  while (xml.suivant() && xml.profondeur >= niveau) {
    if (xml.ouvre('number')) code += chiffres(xml)
    else if (xml.ouvre('map')) {
      // Le style lui-même ne vaut alors que pour les nombres négatifs : on préfère celui des autres.
      code = connus.get(xml.attribut('style:apply-style-name') ?? '') ?? code
    } else if (xml.ouvre('text')) code += enTexte(xml.texteEntier())
    else if (xml.ouvre('currency-symbol')) code += enTexte(xml.texteEntier() || '€')
    else if (xml.genre === OUVRANTE) xml.sauter()
  }
  return code
}

const DECIMALES_MAX = 30

/** Le format d'un nombre sans mise en forme. */
const STANDARD = 'General'

function chiffres(xml: LecteurXml): string {
  const ecrites = xml.attribut('decimal-places')
  const decimales = Math.min(Number(ecrites) || 0, DECIMALES_MAX)
  const milliers = Math.log10(Number(xml.attribut('display-factor') ?? 1)) / 3
  return (
    (xml.attribut('grouping') === 'true' ? '#,##0' : ecrites === undefined ? STANDARD : '0') +
    (decimales > 0 ? `.${'0'.repeat(decimales)}` : '') +
    (Number.isInteger(milliers) && milliers > 0 ? ','.repeat(Math.min(milliers, 4)) : '')
  )
}

/** Le « % » d'un pourcentage agit ; tout autre texte est un décor. */
function enTexte(texte: string): string {
  return texte
    .split('%')
    .map((decor) => (decor === '' ? '' : `"${decor.replaceAll('"', '')}"`))
    .join('%')
}
