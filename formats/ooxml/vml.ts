import type { Adresse } from '../../core/grille/index.ts'
import { appliquer } from '../marquage/index.ts'

const ESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"'

const GABARIT = '_x0000_t202'

/** Une bulle : où elle est, et de quoi estimer sa taille. */
export interface Bulle {
  readonly adresse: Adresse
  readonly texte: string
}

/** Un dessin de notes vide ; `rang` le distingue de ceux des autres feuilles. */
export function nouveauVml(rang: number): string {
  return `<xml ${ESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${rang}"/></o:shapelayout></xml>`
}

/** Un dessin dont toutes les bulles ont été retirées, qu'il ait été fait par nous ou par un tableur. */
export function sansBulle(vml: string): boolean {
  return !/<(?:[\w-]+:)?(?:shape|group|rect|line|oval|roundrect|polyline|image)\b/.test(vml)
}

/**
 * Ajoute des bulles à la fin d'un dessin, avec les espaces de noms dont elles ont besoin quel que soit son
 * dialecte.
 */
export function ajouterBulles(vml: string, bulles: readonly Bulle[]): string {
  const fin = vml.lastIndexOf('</')
  if (fin < 0) return vml
  let id = plusGrandId(vml)
  const nouvelles = bulles.map((bulle) => forme(bulle, ++id))
  const gabarit = vml.includes(GABARIT) ? '' : GABARIT_EN_XML
  return vml.slice(0, fin) + gabarit + nouvelles.join('') + vml.slice(fin)
}

function plusGrandId(vml: string): number {
  const premier = Number(/\bdata="(\d+)/.exec(vml)?.[1] ?? 1) * 1024
  const ids = [...vml.matchAll(/_x0000_s(\d{1,9})\b/g)].map((m) => Number(m[1]))
  return ids.reduce((a, b) => Math.max(a, b), premier)
}

const GABARIT_EN_XML =
  `<v:shapetype ${ESPACES} id="${GABARIT}" coordsize="21600,21600" ` +
  'o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path ' +
  'gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

function forme({ adresse, texte }: Bulle, id: number): string {
  return (
    `<v:shape ${ESPACES} id="_x0000_s${id}" type="#${GABARIT}" ` +
    'style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:270pt;' +
    `height:${hauteur(texte)}pt;z-index:1;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" ' +
    'obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div ' +
    'style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/>' +
    `<x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>${adresse.ligne}</x:Row>` +
    `<x:Column>${adresse.colonne}</x:Column></x:ClientData></v:shape>`
  )
}

/** En points : environ 50 caractères par ligne de 270 points, sans dépasser un écran. */
function hauteur(texte: string): number {
  const lignes = texte.split('\n').reduce((n, l) => n + Math.max(1, Math.ceil(l.length / 50)), 0)
  return Math.min(400, 10 + lignes * 12)
}

/** Retire les bulles de ces cellules, et le gabarit que nous avions ajouté s'il ne sert plus. */
export function retirerBulles(vml: string, cellules: readonly Adresse[]): string {
  const visees = new Set(cellules.map(({ ligne, colonne }) => `${ligne}:${colonne}`))
  const retouches = formes(vml).flatMap(({ debut, fin }) => {
    const entiere = vml.slice(debut, fin)
    if (!/ObjectType=["']Note["']/.test(entiere)) return []
    const ligne = nombre(entiere, 'Row')
    return visees.has(`${ligne}:${nombre(entiere, 'Column')}`) ? [{ debut, fin, texte: '' }] : []
  })
  const reste = appliquer(vml, retouches)
  return reste.includes(`type="#${GABARIT}"`) ? reste : reste.replace(GABARIT_EN_XML, '')
}

/**
 * Les formes d'un dessin, qui n'est pas toujours du XML bien formé (Excel y laisse des `<br>`) : on le lit comme un
 * texte, d'une seule traite.
 */
function formes(vml: string): { readonly debut: number; readonly fin: number }[] {
  const trouvees: { debut: number; fin: number }[] = []
  const balise = /<(\/?)(?:[\w-]+:)?shape(?=[\s>])[^<>]*>/g
  let debut = -1
  for (const m of vml.matchAll(balise)) {
    const fin = m.index + m[0].length
    if (m[1] === '' && m[0].endsWith('/>')) {
      if (debut < 0) trouvees.push({ debut: m.index, fin })
    } else if (m[1] === '') debut = debut < 0 ? m.index : debut
    else if (debut >= 0) {
      trouvees.push({ debut, fin })
      debut = -1
    }
  }
  return trouvees
}

function nombre(forme: string, nom: string): string {
  return new RegExp(`<(?:[\\w-]+:)?${nom}>\\s*(\\d+)\\s*<`).exec(forme)?.[1] ?? ''
}
