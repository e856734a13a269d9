import type { Cellule } from '../../../core/grille/index.ts'
import { type LecteurXml, OUVRANTE } from '../../xml/index.ts'
import { avecFormule } from '../chantier.ts'
import { enFormuleExcel } from './formule.ts'
import type { StylesOds } from './styles.ts'
import { lireParagraphe } from './texte.ts'

/** Une cellule du fichier, qui peut en valoir plusieurs d'affilée. */
export interface CelluleOds {
  readonly cellule: Cellule | undefined
  readonly repetitions: number
  /** Étendue fusionnée. */
  readonly lignes: number
  readonly colonnes: number
  /** Étendue de la formule matricielle. */
  readonly matrice: { readonly lignes: number; readonly colonnes: number } | null
}

/**
 * Lit la cellule dont l'ouvrante est courante ; s'arrête sur sa fermante. `styleParDefaut` : celui de la ligne ou
 * de la colonne.
 */
export function lireCellule(
  xml: LecteurXml,
  styles: StylesOds,
  styleParDefaut: string | undefined,
): CelluleOds {
  const type = xml.attribut('office:value-type')
  const enErreur = xml.attribut('calcext:value-type') === 'error'
  const formule = xml.attribut('table:formula')
  const style = xml.attribut('table:style-name') ?? styleParDefaut
  const etendues = lireEtendues(xml)
  const ecrite = valeurEcrite(xml, type)
  const texte = lireTexte(xml)
  const nue = enErreur
    ? ({ genre: 'erreur', valeur: texte || '#VALUE!' } as const)
    : interpreter(type, ecrite, texte, style === undefined ? undefined : styles.formats.get(style))
  return {
    cellule:
      formule === undefined ? garderSiPleine(nue) : avecSaFormule(nue, enFormuleExcel(formule)),
    ...etendues,
  }
}

type Etendues = Omit<CelluleOds, 'cellule'>

const SEULE: Etendues = { repetitions: 1, lignes: 1, colonnes: 1, matrice: null }

function lireEtendues(xml: LecteurXml): Etendues {
  // Une recherche au lieu de cinq : presque aucune cellule n'est répétée ni étendue.
  if (!xml.texte.slice(xml.debut, xml.fin).includes('number-')) return SEULE
  const hauteur = nombre(xml, 'table:number-matrix-rows-spanned')
  const largeur = nombre(xml, 'table:number-matrix-columns-spanned')
  return {
    repetitions: nombre(xml, 'table:number-columns-repeated'),
    lignes: nombre(xml, 'table:number-rows-spanned'),
    colonnes: nombre(xml, 'table:number-columns-spanned'),
    matrice: hauteur * largeur > 1 ? { lignes: hauteur, colonnes: largeur } : null,
  }
}

function garderSiPleine(nue: Cellule | undefined): Cellule | undefined {
  return nue?.genre === 'texte' && nue.valeur === '' ? undefined : nue
}

function avecSaFormule(nue: Cellule | undefined, formule: string): Cellule {
  return nue === undefined ? { genre: 'sans-valeur', formule } : avecFormule(nue, formule)
}

function nombre(xml: LecteurXml, attribut: string): number {
  const lu = xml.attribut(attribut)
  return lu === undefined ? 1 : Math.max(1, Math.trunc(Number(lu)) || 1)
}

function valeurEcrite(xml: LecteurXml, type: string | undefined): string | undefined {
  switch (type) {
    case 'date':
      return xml.attribut('office:date-value')
    case 'boolean':
      return xml.attribut('office:boolean-value')
    case 'string':
      return xml.attribut('office:string-value')
    default:
      return xml.attribut('office:value')
  }
}

/** Les paragraphes de la cellule elle-même : ni sa note, ni les dessins qu'elle porte. */
function lireTexte(xml: LecteurXml): string {
  const niveau = xml.profondeur
  let texte: string | undefined
  while (xml.suivant() && xml.profondeur >= niveau) {
    if (xml.genre !== OUVRANTE) continue
    if (xml.nom !== 'p' && xml.nom !== 'h') xml.sauter()
    else texte = (texte === undefined ? '' : `${texte}\n`) + lireParagraphe(xml)
  }
  return texte ?? ''
}

const ERREUR = /^(#(REF!|VALUE!|NAME\?|NUM!|N\/A|DIV\/0!|NULL!)|Err:\d{3})$/

function interpreter(
  type: string | undefined,
  ecrite: string | undefined,
  texte: string,
  format: string | undefined,
): Cellule | undefined {
  switch (type) {
    case undefined:
      return texte === '' ? undefined : { genre: 'texte', valeur: texte }
    case 'float':
    case 'percentage':
    case 'currency':
      return lireNombre(ecrite, texte, format ?? FORMATS_PAR_TYPE[type])
    case 'boolean':
      return { genre: 'booleen', valeur: ecrite === 'true' }
    case 'date': {
      const jour = /^\d{4}-\d\d-\d\d/.exec(ecrite ?? '')?.[0]
      return jour === undefined
        ? { genre: 'texte', valeur: texte }
        : { genre: 'date', valeur: jour }
    }
    default: {
      const valeur = ecrite || texte
      return { genre: ERREUR.test(valeur) ? 'erreur' : 'texte', valeur }
    }
  }
}

const FORMATS_PAR_TYPE = { float: undefined, percentage: '0%', currency: '#,##0.00 "€"' } as const

function lireNombre(
  ecrite: string | undefined,
  texte: string,
  format: string | undefined,
): Cellule | undefined {
  const nombre = Number(ecrite)
  // Sans valeur lisible, ce qui s'affiche est tout ce qu'on a : jamais 0.
  if (!ecrite?.trim() || !Number.isFinite(nombre)) {
    return texte === '' && !ecrite ? undefined : { genre: 'texte', valeur: texte || (ecrite ?? '') }
  }
  return format === undefined
    ? { genre: 'nombre', valeur: nombre }
    : { genre: 'nombre', valeur: nombre, format }
}
