import { estSignature } from '../../core/constats/index.ts'
import { lirePlage, type Plage } from '../../core/grille/index.ts'
import { abime } from '../erreur.ts'
import { type LecteurXml, lireXml, OUVRANTE } from '../xml/index.ts'
import { estVrai } from './classeur.ts'

/** Ce qui suit les cellules dans une feuille. Les positions sont celles de la partie entière. */
export interface Suite {
  /** Préfixe des éléments, deux-points compris, ou rien. */
  readonly prefixe: string
  readonly enfants: readonly Enfant[]
  /** Position de la fermante de la feuille. */
  readonly fin: number
  readonly couleurs: readonly Couleurs[]
  readonly protegee: boolean
  readonly dessinDesNotes: DessinDesNotes | null
}

export interface DessinDesNotes {
  readonly relation: string
  /** Où l'identifiant de la relation est écrit ; undefined s'il ne l'est pas. */
  readonly etendueDeRelation: readonly [number, number] | undefined
  readonly etendue: { readonly debut: number; readonly fin: number }
}

interface Enfant {
  /** Sa place dans l'ordre du schéma. */
  readonly rang: number
  readonly debut: number
}

/** Une mise en forme conditionnelle, ordinaire ou étendue (x14). */
export interface Couleurs {
  readonly debut: number
  readonly fin: number
  readonly etendue: boolean
  /** Liée à un tableau croisé, qui la désigne par sa priorité. */
  readonly pivot: boolean
  readonly plages: readonly Plage[]
  readonly regles: readonly Regle[]
}

export interface Regle {
  readonly debut: number
  readonly fin: number
  readonly formule: string
  /** Porte notre signature. */
  readonly notre: boolean
  readonly priorite: number
  /** Où la priorité est écrite ; null si elle ne l'est pas. */
  readonly etendueDePriorite: readonly [number, number] | null
}

/** Les éléments qui peuvent suivre les cellules, dans l'ordre du schéma. */
const ORDRE = [
  ...['sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState'],
  ...['dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting'],
  ...['dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter'],
  ...['rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags'],
  ...['drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects'],
  ...['controls', 'webPublishItems', 'tableParts', 'extLst'],
]
/** Pour une zone qu'on ne sait pas lire : prudence. */
const TOUTE_LA_FEUILLE: Plage = { haut: 0, gauche: 0, bas: Infinity, droite: Infinity }

const RANGS = new Map(ORDRE.map((nom, rang) => [nom, rang]))

/** Où écrire un élément pour respecter l'ordre du schéma, devant ceux du même nom. */
export function placeDe(nom: string, suite: Suite): number {
  const rang = RANGS.get(nom) ?? 0
  return suite.enfants.find((enfant) => enfant.rang >= rang)?.debut ?? suite.fin
}

/** Lit la fin d'une feuille sans repasser par ses cellules. */
export function lireSuite(texte: string, partie: string): Suite {
  const tete = lireXml(texte, partie)
  tete.suivant()
  const prefixe = tete.genre === OUVRANTE ? tete.prefixe : ''
  const depart = finDesCellules(texte, partie, prefixe)
  const racine = `<${prefixe}${tete.nom}>`
  const decalage = depart - racine.length
  const xml = lireXml(racine + texte.slice(depart), partie)
  const enfants: { rang: number; debut: number }[] = []
  const couleurs: Couleurs[] = []
  let protegee = false
  let dessinDesNotes: DessinDesNotes | null = null
  let fin = texte.length
  while (xml.suivant()) {
    if (xml.genre === OUVRANTE) {
      // Un élément qui en enveloppe un autre (AlternateContent) a la place de ce qu'il enveloppe.
      if (xml.profondeur === 2) enfants.push({ rang: -1, debut: xml.debut + decalage })
      const enfant = enfants.at(-1)
      if (enfant?.rang === -1) enfant.rang = RANGS.get(xml.nom) ?? -1
      if (xml.nom === 'sheetProtection') protegee = estVrai(xml.attribut('sheet'))
      else if (xml.nom === 'legacyDrawing') dessinDesNotes = lireDessin(xml, decalage)
      else if (xml.nom === 'conditionalFormatting') couleurs.push(lireCouleurs(xml, decalage))
    } else if (xml.profondeur === 0) fin = xml.debut + decalage
  }
  return { prefixe, enfants, fin, couleurs, protegee, dessinDesNotes }
}

function lireDessin(xml: LecteurXml, decalage: number): DessinDesNotes {
  const relation = xml.attribut('id') ?? ''
  const place = xml.etendueDe('id')
  const debut = xml.debut + decalage
  xml.sauter()
  return {
    relation,
    etendueDeRelation: place && [place[0] + decalage, place[1] + decalage],
    etendue: { debut, fin: xml.fin + decalage },
  }
}

function finDesCellules(texte: string, partie: string, prefixe: string): number {
  const fermante = texte.lastIndexOf(`</${prefixe}sheetData`)
  const debut = fermante >= 0 ? fermante : texte.lastIndexOf(`<${prefixe}sheetData`)
  const fin = debut < 0 ? -1 : texte.indexOf('>', debut)
  if (fin < 0) throw abime(`${partie}\u00a0: la feuille n’a pas de cellules`)
  return fin + 1
}

function lireCouleurs(xml: LecteurXml, decalage: number): Couleurs {
  const debut = xml.debut + decalage
  const etendue = xml.profondeur > 2
  const pivot = estVrai(xml.attribut('pivot'))
  const niveau = xml.profondeur
  let zones = xml.attribut('sqref') ?? ''
  const regles: Regle[] = []
  while (xml.suivant() && xml.profondeur >= niveau) {
    if (xml.ouvre('cfRule')) regles.push(lireRegle(xml, decalage))
    else if (xml.ouvre('sqref')) zones = xml.texteEntier()
  }
  const plages = zones
    .split(/\s+/)
    .filter((zone) => zone !== '')
    .map((zone) => lirePlage(zone) ?? TOUTE_LA_FEUILLE)
  return { debut, fin: xml.fin + decalage, etendue, pivot, plages, regles }
}

function lireRegle(xml: LecteurXml, decalage: number): Regle {
  const debut = xml.debut + decalage
  const niveau = xml.profondeur
  const etendue = xml.etendueDe('priority')
  const priorite = Number(xml.attribut('priority')) || 0
  let formule = ''
  while (xml.suivant() && xml.profondeur >= niveau) {
    if (xml.ouvre('formula')) formule = xml.texteEntier()
  }
  return {
    debut,
    fin: xml.fin + decalage,
    formule,
    notre: estSignature(formule),
    priorite,
    etendueDePriorite: etendue ? [etendue[0] + decalage, etendue[1] + decalage] : null,
  }
}
