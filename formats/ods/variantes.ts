import type { Gravite } from '../../core/constats/index.ts'
import { echapperAttribut, type LecteurXml, lireXml, OUVRANTE } from '../xml/index.ts'
import type { Espaces } from './espaces.ts'
import { PARTIE_DU_CONTENU } from './feuilles.ts'
import { type Attributs, allureDe, styleDeGravite } from './reperes.ts'

/*
 * Le style qu'une mise en forme conditionnelle applique l'emporte tout entier sur celui de la cellule, parents
 * compris : avec un style par gravité, une cellule marquée prendrait le corps et l'alignement du style « Default ».
 * Le nôtre est donc une variante du style de la cellule, qui n'en change que le fond, la couleur, le trait et le
 * contour.
 */

/** Recueille, par nom, les variantes employées : leurs styles s'écrivent une fois toutes les cellules passées. */
export type Variantes = Map<string, { readonly gravite: Gravite; readonly style: string }>

/** Le nom, sans rien que LibreOffice n'écrirait autrement, du style à appliquer à une cellule de ce style. */
export function varianteDe(gravite: Gravite, style: string, variantes: Variantes): string {
  const nom = `${styleDeGravite(gravite)}-${style.replaceAll(/[^A-Za-z0-9]/g, '')}`
  if (!variantes.has(nom)) variantes.set(nom, { gravite, style })
  return nom
}

/** Les styles communs des variantes, pour styles.xml ; `contenu` donne les styles automatiques dont elles partent. */
export function stylesDesVariantes(
  contenu: string,
  variantes: Variantes,
  espaces: Espaces,
): string {
  const voulus = new Set([...variantes.values()].map(({ style }) => style))
  const connus = stylesAutomatiques(contenu, voulus)
  return [...variantes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([nom, { gravite, style }]) => {
      const base = lireProprietes(connus.get(style))
      const { fond, contour, texte } = allureDe(gravite)
      const proprietes = [
        element('table-cell-properties', { ...sans(BORDURES, base.cellule), ...fond, ...contour }),
        element('paragraph-properties', base.paragraphe),
        element('text-properties', { ...sans(SOULIGNEMENT, base.texte), ...texte }),
      ].join('')
      const parent = echapperAttribut(base.parent ?? (connus.has(style) ? 'Default' : style))
      return (
        `<style:style${espaces('style', 'fo')} style:name="${nom}" ` +
        `style:family="table-cell" style:parent-style-name="${parent}">${proprietes}</style:style>`
      )
    })
    .join('')
}

/** Les styles automatiques de cellule demandés, tels qu'ils sont écrits. */
export function stylesAutomatiques(
  contenu: string,
  voulus: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const xml = lireXml(contenu, PARTIE_DU_CONTENU)
  const styles = new Map<string, string>()
  while (xml.suivant() && !xml.ouvre('body')) {
    if (!xml.ouvre('style') || xml.attribut('style:family') !== 'table-cell') continue
    const nom = xml.attribut('style:name') ?? ''
    const { debut } = xml
    xml.sauter()
    if (voulus.has(nom)) styles.set(nom, contenu.slice(debut, xml.fin))
  }
  return styles
}

interface Proprietes {
  readonly parent: string | undefined
  readonly cellule: Attributs
  readonly paragraphe: Attributs
  readonly texte: Attributs
}

function lireProprietes(style: string | undefined): Proprietes {
  const lues: Record<string, Attributs> = {}
  let parent: string | undefined
  const xml = lireXml(style ?? '', PARTIE_DU_CONTENU)
  while (xml.suivant()) {
    if (xml.genre !== OUVRANTE) continue
    if (xml.profondeur === 1) parent = xml.attribut('style:parent-style-name')
    else if (xml.profondeur === 2) lues[xml.nom] = attributsDe(xml)
  }
  return {
    parent,
    cellule: lues['table-cell-properties'] ?? {},
    paragraphe: lues['paragraph-properties'] ?? {},
    texte: lues['text-properties'] ?? {},
  }
}

/** Seulement ceux qu'un tableur connaît de longue date : les autres préfixes peuvent manquer dans styles.xml. */
function attributsDe(xml: LecteurXml): Attributs {
  const ouvrante = xml.texte.slice(xml.debut, xml.fin)
  const noms = [...ouvrante.matchAll(/\s((?:fo|style):[\w-]+)\s*=/g)].map(([, nom = '']) => nom)
  return Object.fromEntries(noms.map((nom) => [nom, xml.attribut(nom) ?? '']))
}

const BORDURES = /^(fo:border|style:border-line-width)/
const SOULIGNEMENT = /^style:text-underline/

function sans(motif: RegExp, attributs: Attributs): Attributs {
  return Object.fromEntries(Object.entries(attributs).filter(([nom]) => !motif.test(nom)))
}

function element(nom: string, attributs: Attributs): string {
  const ecrits = Object.entries(attributs)
    .map(([cle, valeur]) => ` ${cle}="${echapperAttribut(valeur)}"`)
    .join('')
  return ecrits === '' ? '' : `<style:${nom}${ecrits}/>`
}
