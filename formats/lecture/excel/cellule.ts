import {
  type Adresse,
  type Cellule,
  contient,
  jourDe,
  lirePlage,
  type Plage,
} from '../../../core/grille/index.ts'
import { abime } from '../../erreur.ts'
import { FERMANTE, type LecteurXml, OUVRANTE } from '../../xml/index.ts'
import { avecFormule } from '../chantier.ts'
import { type FormuleRecopiee, preparerRecopie } from './formules.ts'
import { SANS_STYLE, type StyleDeCellule } from './styles.ts'
import { lireEchappements, lireTexteRiche } from './textes.ts'

/** Ce que toutes les feuilles d'un classeur partagent. */
export interface Commun {
  readonly textes: readonly string[]
  /** Une cellule par texte partagé, créée à la première rencontre. */
  readonly cellulesDeTexte: Cellule[]
  readonly styles: readonly StyleDeCellule[]
  readonly depuis1904: boolean
}

/** Formules d'une feuille qui en couvrent d'autres cellules que la leur. */
export interface FormulesEtendues {
  readonly partagees: Map<string, { readonly origine: Adresse; readonly recopier: FormuleRecopiee }>
  readonly matrices: { readonly plage: Plage; readonly formule: string }[]
}

/** Lit la cellule dont l'ouvrante est courante ; undefined si elle est vide. S'arrête sur sa fermante. */
export function lireCellule(
  xml: LecteurXml,
  place: Adresse,
  commun: Commun,
  etendues: FormulesEtendues,
): Cellule | undefined {
  const type = xml.attribut('t')
  const rangDuStyle = xml.attribut('s')
  let valeur: string | undefined
  let texte: string | undefined
  let formule: string | undefined
  while (xml.suivant()) {
    if (xml.genre === FERMANTE && xml.nom === 'c') break
    if (xml.genre !== OUVRANTE) continue
    if (xml.nom === 'v') valeur = xml.texteEntier()
    else if (xml.nom === 'f') formule = lireFormule(xml, place, etendues)
    else if (xml.nom === 'is') texte = lireTexteRiche(xml)
    else xml.sauter()
  }
  const style =
    rangDuStyle === undefined ? SANS_STYLE : (commun.styles[Number(rangDuStyle)] ?? SANS_STYLE)
  const nue = interpreter(type, valeur, texte, style, commun)
  formule ??= etendues.matrices.find(({ plage }) =>
    contient(plage, place.ligne, place.colonne),
  )?.formule
  if (formule === undefined) return nue?.genre === 'texte' && nue.valeur === '' ? undefined : nue
  return nue === undefined ? { genre: 'sans-valeur', formule } : avecFormule(nue, formule)
}

function celluleDeTexte(commun: Commun, valeur: string): Cellule | undefined {
  const rang = Number(valeur)
  const connue = commun.cellulesDeTexte[rang]
  if (connue !== undefined) return connue
  const texte = commun.textes[rang]
  if (texte === undefined) throw abime('une cellule renvoie à un texte qui n’existe pas')
  if (texte === '') return undefined
  const cellule = { genre: 'texte', valeur: texte } as const
  commun.cellulesDeTexte[rang] = cellule
  return cellule
}

/** undefined : pas de valeur enregistrée. Une valeur vide n'en est une que pour un texte. */
function interpreter(
  type: string | undefined,
  valeur: string | undefined,
  texte: string | undefined,
  style: StyleDeCellule,
  commun: Commun,
): Cellule | undefined {
  if (type === 'inlineStr') {
    return { genre: 'texte', valeur: texte ?? lireEchappements(valeur ?? '') }
  }
  if (valeur === undefined) return undefined
  if (type === 'str') return { genre: 'texte', valeur: lireEchappements(valeur) }
  const utile = valeur.trim()
  if (utile === '') return undefined
  switch (type) {
    case 's':
      return celluleDeTexte(commun, utile) ?? { genre: 'texte', valeur: '' }
    case 'b':
      return { genre: 'booleen', valeur: utile === '1' || utile === 'true' }
    case 'e':
      return { genre: 'erreur', valeur: utile }
    case 'd': {
      const jour = /^\d{4}-\d\d-\d\d/.exec(utile)?.[0]
      return jour === undefined
        ? { genre: 'texte', valeur: utile }
        : { genre: 'date', valeur: jour }
    }
    default:
      return lireNombre(utile, style, commun)
  }
}

function lireNombre(utile: string, style: StyleDeCellule, commun: Commun): Cellule {
  const nombre = Number(utile)
  // Un contenu que même Excel ne lirait pas reste un texte : illisible n'est jamais 0.
  if (!Number.isFinite(nombre)) return { genre: 'texte', valeur: utile }
  const jour = style.date ? jourDe(nombre, commun.depuis1904) : null
  if (jour !== null) return { genre: 'date', valeur: jour }
  if (style.format === undefined) return { genre: 'nombre', valeur: nombre }
  return { genre: 'nombre', valeur: nombre, format: style.format }
}

/** undefined si l'élément ne porte aucune formule. */
function lireFormule(
  xml: LecteurXml,
  place: Adresse,
  etendues: FormulesEtendues,
): string | undefined {
  const type = xml.attribut('t')
  const groupe = xml.attribut('si') ?? ''
  const etendue = xml.attribut('ref')
  const formule = lireEchappements(xml.texteEntier())
  if (type === 'shared') {
    if (formule !== '') {
      etendues.partagees.set(groupe, { origine: place, recopier: preparerRecopie(formule) })
      return formule
    }
    const maitresse = etendues.partagees.get(groupe)
    if (maitresse === undefined) return '#REF!'
    const { origine, recopier } = maitresse
    return recopier(place.ligne - origine.ligne, place.colonne - origine.colonne)
  }
  // Une table de données n'a pas de texte, mais ses cellules ne se corrigent pas plus que celles d'une matrice.
  const texte = type === 'dataTable' ? 'TABLE()' : formule
  const plage = type === 'array' || type === 'dataTable' ? lirePlage(etendue ?? '') : null
  const seule = plage === null || (plage.haut === plage.bas && plage.gauche === plage.droite)
  if (plage !== null && !seule) etendues.matrices.push({ plage, formule: texte })
  return texte === '' ? undefined : texte
}

/**
 * « B12 » écrit dans l'attribut `r` ; undefined s'il manque ou n'est pas une adresse. Une fois par cellule : sans
 * motif.
 */
export function placeDe(xml: LecteurXml): Adresse | undefined {
  const r = xml.attribut('r')
  if (r === undefined) return undefined
  let colonne = 0
  let ligne = 0
  for (let i = 0; i < r.length; i++) {
    const c = r.charCodeAt(i)
    if (c >= ZERO && c <= ZERO + 9) ligne = ligne * 10 + c - ZERO
    else if (c >= LETTRE_A && c < LETTRE_A + 26 && ligne === 0) {
      colonne = colonne * 26 + c - LETTRE_A + 1
    } else return undefined
  }
  return ligne > 0 && colonne > 0 ? { ligne: ligne - 1, colonne: colonne - 1 } : undefined
}

const ZERO = 48
const LETTRE_A = 65
