import { ALLURES, ALLURES_DU_RAPPORT, type Contour } from '../../core/aspect/index.ts'
import { type GenreDeFeuille, GRAVITES, type Gravite } from '../../core/constats/index.ts'

/**
 * Commentaires XML qui disent où nous avons coupé ou ajouté : un tableur les ignore, « effacer » s'en sert pour rendre
 * les mêmes octets. S'ils disparaissent (le fichier a été réenregistré), tout le reste se reconnaît quand même.
 */
export const COUTURE_DE_CELLULES = '<!--pacte:cellules-->'
export const COUTURE_DE_LIGNES = '<!--pacte:lignes-->'
export const DEBUT_D_AJOUT = '<!--pacte:ajout-->'
export const FIN_D_AJOUT = '<!--/pacte:ajout-->'

export const DOSSIER_DU_GRAPHIQUE = 'Object Pacte'

/** Début du nom de tous les styles automatiques d'une feuille à nous. */
export function prefixeDe(genre: GenreDeFeuille): string {
  return `Pacte-${genre}-`
}

export function styleDeGravite(gravite: Gravite): string {
  return `Pacte-${gravite}`
}

/** L'allure d'un titre du rapport. */
export const TITRE_DU_RAPPORT =
  `<style:text-properties fo:color="${ALLURES_DU_RAPPORT.titre.encre}" ` +
  `fo:font-size="${ALLURES_DU_RAPPORT.titre.taille}pt" fo:font-weight="bold"/>`

/** Porte la signature du rapport, sur son titre, dont il a l'allure : il ne se voit pas. */
export const STYLE_SIGNE = 'Pacte-rapport'

/** La page, dans styles.xml, sur laquelle le rapport s'imprime. */
export const PAGE_DU_RAPPORT = 'Pacte-page'

const NOS_STYLES = new RegExp(`^Pacte-(${GRAVITES.join('|')}|rapport$|page$)`)

/** Un élément de styles.xml que nous avons ajouté, d'après son nom. */
export function estNotreStyle(nom: string): boolean {
  return NOS_STYLES.test(nom)
}

const TRAITS: Readonly<Record<Gravite, Attributs>> = {
  bloquant: {
    'fo:font-weight': 'bold',
    'style:text-underline-style': 'solid',
    'style:text-underline-width': 'auto',
    'style:text-underline-color': 'font-color',
  },
  'a-justifier': { 'fo:font-weight': 'bold' },
  signalement: {
    'style:text-underline-style': 'dotted',
    'style:text-underline-width': 'auto',
    'style:text-underline-color': 'font-color',
  },
}

export type Attributs = Readonly<Record<string, string>>

const CONTOURS: Readonly<Record<Contour, string>> = {
  continu: 'solid',
  tirets: 'dashed',
  points: 'dotted',
}

/** Propriétés d'une gravité : fond, couleur du texte, et un trait ; le contour se voit même sur une cellule vide. */
export function allureDe(gravite: Gravite): {
  readonly fond: Attributs
  readonly contour: Attributs
  readonly texte: Attributs
} {
  const { fond, texte, contour } = ALLURES[gravite]
  return {
    fond: { 'fo:background-color': fond },
    contour: { 'fo:border': `0.75pt ${CONTOURS[contour]} ${texte}` },
    texte: { 'fo:color': texte, ...TRAITS[gravite] },
  }
}
