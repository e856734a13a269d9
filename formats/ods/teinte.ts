import { GRAVITES, type Gravite, signature } from '../../core/constats/index.ts'
import { echapperAttribut, lireXml } from '../xml/index.ts'
import { conditionDeStyle } from './couleurs.ts'
import type { Espaces } from './espaces.ts'
import { PARTIE_DU_CONTENU } from './feuilles.ts'
import { stylesAutomatiques } from './variantes.ts'

/*
 * L'autre façon d'écrire une mise en forme conditionnelle : la condition (`style:map`) est dans le style
 * automatique de la cellule, et non dans une liste à part (`calcext`). Un classeur enregistré par Excel n'a que
 * celle-là, et LibreOffice oublie toutes les `style:map` d'un fichier où il voit une seule `calcext` : dans un tel
 * classeur, la nôtre aussi est une `style:map`, dans une copie du style de la cellule. Le nom de la copie dit celui
 * qu'il faut rendre à la cellule.
 */

const DEBUT_DE_NOM = 'Pacte.'

/** Vrai pour le classeur dont les mises en forme conditionnelles ne sont que dans les styles. */
export function conditionsDansLesStyles(contenu: string): boolean {
  return contenu.includes('<style:map ') && !contenu.includes('<calcext:conditional-formats')
}

/** Recueille, par nom, les teintes employées : leurs styles s'écrivent une fois toutes les cellules passées. */
export type Teintes = Map<
  string,
  { readonly gravite: Gravite; readonly style: string; readonly variante: string }
>

/** Donne à une cellule seule la copie teintée de son style. */
export function teindre(
  cellule: string,
  gravite: Gravite,
  style: string,
  variante: string,
  teintes: Teintes,
): string {
  const xml = lireXml(cellule, PARTIE_DU_CONTENU)
  xml.suivant()
  const etendue = xml.etendueDe('table:style-name')
  const nom = `${DEBUT_DE_NOM}${gravite}.${etendue ? 'sur' : 'sans'}.${style}`
  teintes.set(nom, { gravite, style, variante })
  if (etendue)
    return cellule.slice(0, etendue[0]) + echapperAttribut(nom) + cellule.slice(etendue[1])
  const place = /^<[^\s/>]+/.exec(cellule)?.[0].length ?? 0
  return `${cellule.slice(0, place)} table:style-name="${echapperAttribut(nom)}"${cellule.slice(place)}`
}

/**
 * Les styles des teintes employées : une copie du style automatique, ou un enfant du style commun, et notre
 * condition.
 */
export function stylesDesTeintes(
  contenu: string,
  teintes: Teintes,
  feuille: string,
  espaces: Espaces,
): string {
  const voulus = new Set([...teintes.values()].map(({ style }) => style))
  const connus = stylesAutomatiques(contenu, voulus)
  return [...teintes]
    .map(([nom, { gravite, style, variante }]) => {
      const condition = conditionDeStyle(signature(gravite), variante, feuille, espaces)
      const connu = connus.get(style)
      if (connu !== undefined) return copier(connu, nom, condition)
      return (
        `<style:style${espaces('style')} style:name="${echapperAttribut(nom)}" ` +
        `style:family="table-cell" style:parent-style-name="${echapperAttribut(style)}">${condition}</style:style>`
      )
    })
    .join('')
}

// Notre condition passe avant les autres : la première vraie l'emporte.
function copier(style: string, nom: string, condition: string): string {
  const xml = lireXml(style, PARTIE_DU_CONTENU)
  xml.suivant()
  const [debut, fin] = xml.etendueDe('style:name') ?? [0, 0]
  const { vide, fin: finDOuvrante } = xml
  let place = -1
  while (xml.suivant()) if (xml.ouvre('map') && place < 0) place = xml.debut
  const renomme = (texte: string) =>
    texte.slice(0, debut) + echapperAttribut(nom) + texte.slice(fin)
  const balise = /^<([^\s/>]+)/.exec(style)?.[1] ?? ''
  if (vide) return `${renomme(style.slice(0, finDOuvrante - 2))}>${condition}</${balise}>`
  const ici = place < 0 ? xml.debut : place
  return renomme(style.slice(0, ici)) + condition + style.slice(ici)
}

const GRAVITES_AU_CHOIX = GRAVITES.join('|')
const PORTEES = new RegExp(`(style-name=")Pacte\\.(?:${GRAVITES_AU_CHOIX})\\.sur\\.`, 'g')
const DONNEES = new RegExp(
  ` table:style-name="Pacte\\.(?:${GRAVITES_AU_CHOIX})\\.sans\\.[^"]*"`,
  'g',
)

/** Rend à chaque cellule le style qu'elle avait. */
export function deteindre(contenu: string): string {
  if (!contenu.includes(`style-name="${DEBUT_DE_NOM}`)) return contenu
  return contenu.replaceAll(PORTEES, '$1').replaceAll(DONNEES, '')
}

export function estUneTeinte(nomDeStyle: string): boolean {
  return nomDeStyle.startsWith(DEBUT_DE_NOM)
}
