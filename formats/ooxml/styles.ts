import { relationsDe, suivre } from '../lecture/index.ts'
import { appliquer, type Chantier, type Retouche } from '../marquage/index.ts'
import { DECLARATION } from '../paquet/index.ts'
import { type LecteurXml, lireXml, OUVRANTE } from '../xml/index.ts'
import {
  type Ajouts,
  ajoutsDe,
  type Departs,
  LISTES,
  type Liste,
  type StylesPoses,
  stylesPoses,
} from './allures.ts'
import type { PartieDuClasseur } from './classeur.ts'
import { type Dialecte, TYPES } from './dialecte.ts'
import {
  ajouterDans,
  clore,
  creer,
  type Element,
  estCree,
  ouvrante,
  prefixeDe,
  prefixer,
  preterA,
  rendre,
} from './element.ts'
import { citeUnStyle } from './emplois.ts'
import { nomLibre } from './inventaire.ts'
import { delier, relierSeule } from './relations.ts'
import { declarer, retirerParties } from './types.ts'

interface ListeLue {
  readonly element: Element
  /** Nombre réel d'éléments, quoi que dise `count`. */
  readonly nombre: number
  readonly compte: { readonly debut: number; readonly fin: number; readonly valeur: number } | null
}

interface StylesLus {
  readonly racine: Element
  readonly listes: ReadonlyMap<string, ListeLue>
  /** Identifiant du dernier format de nombre, et le plus grand. */
  readonly dernierFormat: number
  readonly plusGrandFormat: number
}

/** Enfants de `styleSheet`, dans l'ordre du schéma. */
const ORDRE = [
  ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'],
  ...['tableStyles', 'colors', 'extLst'],
]

/**
 * Ce qu'une liste absente sous-entend : sans ces premiers rangs, le nôtre deviendrait celui de toutes les cellules.
 * Écrit comme aucun tableur ne l'écrit, pour que « effacer » ne prenne pas la liste d'un autre pour la nôtre.
 */
const SOUS_ENTENDUS: Ajouts = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"></patternFill></fill>',
    '<fill><patternFill patternType="gray125"></patternFill></fill>',
  ],
  borders: ['<border><left></left><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf borderId="0" fillId="0" fontId="0" numFmtId="0"/>'],
  dxfs: [],
}

/**
 * Sans effet, devant nos styles de cellule quand une cellule en cite un au-delà de la liste : elle ne doit pas prendre
 * l'allure de l'un des nôtres. Écrit comme aucun tableur ne l'écrit, pour s'en aller avec eux.
 */
const BOUCHE_TROU = '<xf fillId="0" borderId="0" numFmtId="0" fontId="0"></xf>'

/** Les formats de nombre d'un classeur commencent à 164 : en dessous, ils sont à Excel. */
const PREMIER_FORMAT = 164

/** Ajoute nos styles à ceux du classeur, à la fin de chaque liste, sauf s'ils y sont déjà ; rend leurs rangs. */
export function ajouterStyles(chantier: Chantier, classeur: PartieDuClasseur): StylesPoses {
  const partie = partieDesStyles(chantier, classeur) ?? creerLesStyles(chantier, classeur)
  const texte = chantier.texte(partie)
  const lus = lireStyles(texte, partie)
  const deja = trouverLesNotres(texte, lus)
  if (deja !== null) return stylesPoses(deja.departs)
  return stylesPoses(
    prolonger(chantier, partie, lus, ajoutsDe, trousAvant(chantier, classeur, lus)),
  )
}

/** Combien de rangs laisser devant les nôtres pour qu'aucune cellule ne les cite. */
function trousAvant(chantier: Chantier, classeur: PartieDuClasseur, lus: StylesLus): number {
  const depart = lus.listes.get('cellXfs')?.nombre ?? SOUS_ENTENDUS.cellXfs.length
  const place = ajoutsDe(SANS_DEPART).cellXfs.length
  let trous = 0
  while (citeUnStyle(chantier, classeur, depart + trous, place)) trous++
  return trous
}

/** Prolonge chaque liste de styles du classeur de ce que `composer` en demande ; rend les premiers rangs. */
export function prolongerStyles(
  chantier: Chantier,
  classeur: PartieDuClasseur,
  composer: (departs: Departs) => Ajouts,
): Departs {
  const partie = partieDesStyles(chantier, classeur) ?? creerLesStyles(chantier, classeur)
  return prolonger(chantier, partie, lireStyles(chantier.texte(partie), partie), composer)
}

function prolonger(
  chantier: Chantier,
  partie: string,
  lus: StylesLus,
  composer: (departs: Departs) => Ajouts,
  trous = 0,
): Departs {
  const rangs = LISTES.map((nom) => {
    const liste = lus.listes.get(nom)
    return [nom, liste ? liste.nombre : SOUS_ENTENDUS[nom].length] as const
  })
  const departs: Departs = {
    ...(Object.fromEntries(rangs) as Record<Liste, number>),
    numFmts: Math.max(PREMIER_FORMAT, lus.plusGrandFormat + 1),
  }
  const bouches = Array<string>(trous).fill(BOUCHE_TROU)
  const composes = composer({ ...departs, cellXfs: departs.cellXfs + trous })
  const ajouts = { ...composes, cellXfs: [...bouches, ...composes.cellXfs] }
  const prefixe = prefixeDe(lus.racine.nom)
  const retouches = LISTES.filter((nom) => ajouts[nom].length > 0).flatMap((nom): Retouche[] => {
    const liste = lus.listes.get(nom)
    const contenu = prefixer(ajouts[nom].join(''), prefixe)
    if (liste === undefined) return [inserer(nom, contenu, lus, prefixe)]
    return [preterA(liste.element, contenu), ...compter(liste, ajouts[nom].length)]
  })
  chantier.ecrire(partie, appliquer(chantier.texte(partie), retouches))
  return { ...departs, cellXfs: departs.cellXfs + trous }
}

const SANS_DEPART: Departs = { numFmts: 0, fonts: 0, fills: 0, borders: 0, cellXfs: 0, dxfs: 0 }

/** Nos styles dans un classeur : où ils commencent, ce qu'ils sont, et de quoi les retirer. */
interface Notres {
  readonly departs: Departs
  readonly ajouts: Ajouts
  readonly retouches: readonly Retouche[]
}

/**
 * Nos styles, s'ils sont toujours les derniers de chaque liste, tels que nous les avions écrits ; null sinon. Un
 * tableur qui a réenregistré le fichier a fait son ménage : on ne cherche pas les nôtres parmi les siens.
 */
function trouverLesNotres(texte: string, lus: StylesLus): Notres | null {
  const tailles = ajoutsDe(SANS_DEPART)
  const rangs = LISTES.map((nom) => {
    return [nom, (lus.listes.get(nom)?.nombre ?? 0) - tailles[nom].length] as const
  })
  const departs: Departs = {
    ...(Object.fromEntries(rangs) as Record<Liste, number>),
    numFmts: lus.dernierFormat - tailles.numFmts.length + 1,
  }
  const ajouts = ajoutsDe(departs)
  const prefixe = prefixeDe(lus.racine.nom)
  const retouches: Retouche[] = []
  for (const nom of LISTES) {
    const liste = lus.listes.get(nom)
    const siens = prefixer(ajouts[nom].join(''), prefixe)
    if (liste === undefined || !texte.slice(0, liste.element.finContenu).endsWith(siens))
      return null
    const bouche = prefixer(BOUCHE_TROU, prefixe)
    const trous =
      nom === 'cellXfs'
        ? repetitionsAvant(texte, liste.element.finContenu - siens.length, bouche)
        : 0
    const contenu = bouche.repeat(trous) + siens
    retouches.push(...amputer(nom, liste, contenu, prefixe, texte, trous + ajouts[nom].length))
  }
  return { departs, ajouts, retouches }
}

function repetitionsAvant(texte: string, fin: number, motif: string): number {
  let nombre = 0
  while (texte.endsWith(motif, fin - nombre * motif.length)) nombre++
  return nombre
}

/** Retire nos styles si rien ne s'en sert (`servent` reçoit les premiers rangs : cellules, mises en forme). */
export function retirerStyles(
  chantier: Chantier,
  classeur: PartieDuClasseur,
  servent: (departs: Departs, ajouts: Ajouts) => boolean,
): void {
  const partie = partieDesStyles(chantier, classeur)
  if (partie === null) return
  const texte = chantier.texte(partie)
  const notres = trouverLesNotres(texte, lireStyles(texte, partie))
  if (notres === null || servent(notres.departs, notres.ajouts)) return
  const rendu = appliquer(texte, notres.retouches)
  chantier.ecrire(partie, rendu)
  if (rendu !== squelette(classeur.dialecte)) return
  const relation = relationsDe(chantier, classeur.partie).find(({ cible }) => cible === partie)
  if (relation) delier(chantier, classeur.partie, relation.id)
  retirerParties(chantier, [partie])
}

function amputer(
  nom: Liste,
  liste: ListeLue,
  contenu: string,
  prefixe: string,
  texte: string,
  nombre: number,
): Retouche[] {
  const { element } = liste
  const debut = element.finContenu - contenu.length
  const reste = texte.slice(element.debutContenu, debut)
  // Rien d'autre que le sous-entendu dans une liste que nous avions créée : elle s'en va entière.
  if (estCree(element, texte) && reste === prefixer(SOUS_ENTENDUS[nom].join(''), prefixe)) {
    return [{ debut: element.debut, fin: element.fin, texte: '' }]
  }
  const coupe =
    reste === '' ? rendre(element, texte) : { debut, fin: element.finContenu, texte: '' }
  return [coupe, ...compter(liste, -nombre)]
}

function compter({ compte }: ListeLue, ecart: number): Retouche[] {
  if (compte === null) return []
  return [{ debut: compte.debut, fin: compte.fin, texte: String(compte.valeur + ecart) }]
}

function inserer(nom: Liste, contenu: string, lus: StylesLus, prefixe: string): Retouche {
  const suivants = ORDRE.slice(ORDRE.indexOf(nom) + 1)
  const place = suivants.flatMap((suivant) => lus.listes.get(suivant)?.element.debut ?? [])[0]
  const debut = prefixer(SOUS_ENTENDUS[nom].join(''), prefixe)
  const liste = creer(`${prefixe}${nom}`, debut + contenu)
  if (place === undefined) return ajouterDans(lus.racine, liste)
  return { debut: place, fin: place, texte: liste }
}

function lireStyles(texte: string, partie: string): StylesLus {
  const xml = lireXml(texte, partie)
  xml.suivant()
  const debut = ouvrante(xml)
  const listes = new Map<string, ListeLue>()
  const formats: number[] = []
  while (xml.suivant() && xml.profondeur > 0) {
    if (xml.genre !== OUVRANTE) continue
    const { nom } = xml
    const liste = lireListe(xml, nom === 'numFmts' ? formats : [])
    if (!listes.has(nom)) listes.set(nom, liste)
  }
  const plusGrandFormat = formats.reduce((a, b) => Math.max(a, b), -1)
  return { racine: clore(debut, xml), listes, dernierFormat: formats.at(-1) ?? -1, plusGrandFormat }
}

function lireListe(xml: LecteurXml, formats: number[]): ListeLue {
  const debut = ouvrante(xml)
  const niveau = xml.profondeur
  const etendue = xml.etendueDe('count')
  const valeur = Number(xml.attribut('count'))
  let nombre = 0
  while (xml.suivant() && xml.profondeur >= niveau) {
    if (xml.genre !== OUVRANTE || xml.profondeur !== niveau + 1) continue
    nombre++
    formats.push(Number(xml.attribut('numFmtId')) || 0)
  }
  const compte =
    etendue && Number.isInteger(valeur) ? { debut: etendue[0], fin: etendue[1], valeur } : null
  return { element: clore(debut, xml), nombre, compte }
}

function partieDesStyles(chantier: Chantier, classeur: PartieDuClasseur): string | null {
  return suivre(chantier, classeur.partie, 'styles')
}

function creerLesStyles(chantier: Chantier, { partie, dialecte }: PartieDuClasseur): string {
  const styles = nomLibre(chantier, 'xl/styles', '.xml')
  chantier.ecrire(styles, squelette(dialecte))
  relierSeule(chantier, partie, `${dialecte.relations}/styles`, styles)
  declarer(chantier, styles, TYPES.styles)
  return styles
}

function squelette(dialecte: Dialecte): string {
  return (
    `${DECLARATION}<styleSheet xmlns="${dialecte.feuille}"><cellStyleXfs count="1"><xf ` +
    'numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs></styleSheet>'
  )
}
