import { a1, lireA1 } from '../../core/grille/index.ts'
import type { Geste, Gestes } from '../contenu/index.ts'
import { appliquer, type Retouche } from '../marquage/index.ts'
import { type LecteurXml, lireXml } from '../xml/index.ts'
import type { Calendrier } from './calendrier.ts'
import { lireCellule } from './cellule-lue.ts'
import { estVrai } from './classeur.ts'
import { ajouterDans, clore, ouvrante, prefixeDe } from './element.ts'
import { type Formules, suivreLesFormules } from './formules.ts'
import { creerCellule, remplirCellule } from './remplir-cellule.ts'
import type { Zones } from './zones-des-formules.ts'

export interface FeuilleRemplie {
  readonly texte: string
  /** Une cellule a gagné ou perdu une formule. */
  readonly formulesChangees: boolean
}

/** Ce que le classeur impose à ce qu'on écrit dans une de ses feuilles. */
interface Regime {
  readonly zones: Zones
  readonly calendrier: Calendrier
}

/** Ce qu'un passage sur une feuille garde sous la main. */
interface Passage {
  readonly calendrier: Calendrier
  readonly xml: LecteurXml
  readonly gestes: Gestes
  readonly formules: Formules
  readonly retouches: Retouche[]
  /** Style des cellules neuves, par colonnes. */
  readonly colonnes: readonly StyleDeColonnes[]
  /** Les cellules créées, pour l'étendue de la feuille. */
  readonly creees: { bas: number; droite: number }
}

interface StyleDeColonnes {
  readonly premiere: number
  readonly derniere: number
  readonly style: string
}

/**
 * La partie d'une feuille où ces cellules ont changé ; une cellule absente est créée à sa place dans l'ordre du
 * schéma.
 */
export function remplirFeuille(
  texte: string,
  partie: string,
  gestes: Gestes,
  { zones, calendrier }: Regime,
): FeuilleRemplie {
  const xml = lireXml(texte, partie)
  const { colonnes, dimension } = lireTete(xml)
  const donnees = ouvrante(xml)
  const prefixe = prefixeDe(donnees.nom)
  const retouches: Retouche[] = []
  const formules = suivreLesFormules(zones)
  const creees = { bas: -1, droite: -1 }
  const passage: Passage = { calendrier, xml, gestes, formules, retouches, colonnes, creees }
  const attendues = [...gestes.keys()].sort((a, b) => a - b)
  let rang = 0
  const lignesNeuves = (jusque: number) => {
    let neuves = ''
    for (let l = attendues[rang]; l !== undefined && l < jusque; l = attendues[++rang]) {
      neuves += ligneNeuve(passage, l, prefixe)
    }
    return neuves
  }
  let ligne = -1
  while (xml.suivant() && !xml.ferme('sheetData')) {
    if (!xml.ouvre('row')) continue
    ligne = Number(xml.attribut('r') ?? ligne + 2) - 1
    const avant = lignesNeuves(ligne)
    if (avant !== '') retouches.push({ debut: xml.debut, fin: xml.debut, texte: avant })
    const voulue = attendues[rang] === ligne
    if (voulue) rang++
    if (voulue || formules.concernent(ligne)) remplirLigne(passage, ligne)
    else xml.survoler()
  }
  const apres = lignesNeuves(Infinity)
  if (apres !== '') retouches.push(ajouterDans(clore(donnees, xml), apres))
  if (dimension !== undefined) retouches.push(...etendre(texte, dimension, creees))
  return { texte: appliquer(texte, retouches), formulesChangees: formules.changees() }
}

/** Avance jusqu'aux cellules ; rend les styles des colonnes et où est écrite l'étendue de la feuille. */
function lireTete(xml: LecteurXml): {
  readonly colonnes: readonly StyleDeColonnes[]
  readonly dimension: readonly [number, number] | undefined
} {
  const colonnes: StyleDeColonnes[] = []
  let dimension: readonly [number, number] | undefined
  while (xml.suivant() && !xml.ouvre('sheetData')) {
    if (xml.ouvre('dimension')) dimension = xml.etendueDe('ref')
    if (!xml.ouvre('col')) continue
    const style = xml.attribut('style')
    const premiere = Number(xml.attribut('min')) - 1
    const derniere = Number(xml.attribut('max') ?? premiere + 1) - 1
    if (style !== undefined) colonnes.push({ premiere, derniere, style })
  }
  return { colonnes, dimension }
}

function remplirLigne(passage: Passage, ligne: number): void {
  const { calendrier, xml, gestes, formules, retouches } = passage
  const siens = gestes.get(ligne) ?? new Map<number, Geste>()
  const rangee = ouvrante(xml)
  const prefixe = prefixeDe(rangee.nom)
  const style = estVrai(xml.attribut('customFormat')) ? (xml.attribut('s') ?? null) : null
  const portee = xml.etendueDe('spans')
  const attendues = [...siens.keys()].sort((a, b) => a - b)
  let rang = 0
  let derniereCreee = -1
  const cellulesNeuves = (jusque: number) => {
    let neuves = ''
    for (let c = attendues[rang]; c !== undefined && c < jusque; c = attendues[++rang]) {
      const neuve = celluleNeuve(passage, ligne, c, style, prefixe)
      if (neuve !== '') derniereCreee = c
      neuves += neuve
    }
    return neuves
  }
  let colonne = -1
  while (xml.suivant() && !xml.ferme('row')) {
    if (!xml.ouvre('c')) continue
    const ecrite = xml.attribut('r')
    colonne = lireA1(ecrite ?? '')?.colonne ?? colonne + 1
    const avant = cellulesNeuves(colonne)
    if (avant !== '') retouches.push({ debut: xml.debut, fin: xml.debut, texte: avant })
    if (attendues[rang] === colonne) rang++
    const place = { ligne, colonne }
    const ref = ecrite ?? a1(ligne, colonne)
    const lue = lireCellule(xml)
    const demande = siens.get(colonne)
    const geste = demande && calendrier(lue.style, demande)
    retouches.push(...remplirCellule(xml.texte, lue, place, ref, geste, formules))
  }
  const apres = cellulesNeuves(Infinity)
  if (apres !== '') retouches.push(ajouterDans(clore(rangee, xml), apres))
  if (portee !== undefined && derniereCreee >= 0) {
    retouches.push(...elargir(xml.texte, portee, derniereCreee))
  }
}

function ligneNeuve(passage: Passage, ligne: number, prefixe: string): string {
  const siens = passage.gestes.get(ligne) ?? new Map<number, Geste>()
  const cellules = [...siens.keys()]
    .sort((a, b) => a - b)
    .map((colonne) => celluleNeuve(passage, ligne, colonne, null, prefixe))
    .join('')
  return cellules === '' ? '' : `<${prefixe}row r="${ligne + 1}">${cellules}</${prefixe}row>`
}

function celluleNeuve(
  { calendrier, gestes, formules, colonnes, creees }: Passage,
  ligne: number,
  colonne: number,
  styleDeLigne: string | null,
  prefixe: string,
): string {
  const geste = gestes.get(ligne)?.get(colonne)
  const deColonne = colonnes.find((c) => colonne >= c.premiere && colonne <= c.derniere)
  const style = styleDeLigne ?? deColonne?.style ?? null
  const cadre = { ref: a1(ligne, colonne), prefixe, style, metadonnees: null }
  const neuve = geste === undefined ? '' : creerCellule(cadre, calendrier(style, geste), formules)
  if (neuve !== '') {
    creees.bas = Math.max(creees.bas, ligne)
    creees.droite = Math.max(creees.droite, colonne)
  }
  return neuve
}

/** « A1:F20 », étendu à ce qui a été créé. */
function etendre(
  texte: string,
  [debut, fin]: readonly [number, number],
  creees: { readonly bas: number; readonly droite: number },
): readonly Retouche[] {
  const [haut, bas = haut] = texte.slice(debut, fin).split(':').map(lireA1)
  if (!haut || !bas || (creees.bas <= bas.ligne && creees.droite <= bas.colonne)) return []
  const coin = a1(Math.max(bas.ligne, creees.bas), Math.max(bas.colonne, creees.droite))
  return [{ debut, fin, texte: `${a1(haut.ligne, haut.colonne)}:${coin}` }]
}

/** « 1:6 » : les colonnes d'une ligne, comptées depuis 1. */
function elargir(
  texte: string,
  [debut, fin]: readonly [number, number],
  colonne: number,
): readonly Retouche[] {
  const m = /^(\d+):(\d+)$/.exec(texte.slice(debut, fin))
  if (m === null) return []
  const [premiere, derniere] = [Number(m[1]), Number(m[2])]
  if (colonne < derniere) return []
  return [{ debut, fin, texte: `${premiere}:${colonne + 1}` }]
}
