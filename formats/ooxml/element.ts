import { appliquer, type Retouche } from '../marquage/index.ts'
import { type LecteurXml, lireXml } from '../xml/index.ts'

/** Où est un élément dans sa partie : [debut, fin[, dont le contenu [debutContenu, finContenu[. */
export interface Element {
  readonly debut: number
  readonly debutContenu: number
  readonly finContenu: number
  readonly fin: number
  /** Écrit `<x/>`. */
  readonly vide: boolean
  /** Préfixe compris. */
  readonly nom: string
}

export interface Ouvrante {
  readonly debut: number
  readonly debutContenu: number
  readonly vide: boolean
  readonly nom: string
}

/** L'ouvrante sur laquelle le lecteur est arrêté. */
export function ouvrante(xml: LecteurXml): Ouvrante {
  return { debut: xml.debut, debutContenu: xml.fin, vide: xml.vide, nom: xml.prefixe + xml.nom }
}

/** L'élément dont le lecteur vient d'atteindre la fermante. */
export function clore(debut: Ouvrante, xml: LecteurXml): Element {
  return { ...debut, finContenu: xml.debut, fin: xml.fin }
}

/** Le premier élément de ce nom ; undefined s'il n'y en a pas. */
export function premier(texte: string, partie: string, nom: string): Element | undefined {
  const xml = lireXml(texte, partie)
  while (xml.suivant()) {
    if (!xml.ouvre(nom)) continue
    const debut = ouvrante(xml)
    xml.sauter()
    return clore(debut, xml)
  }
  return undefined
}

/**
 * L'espace, permis là par XML et que nul n'écrit, qui dit d'une fermante ce qu'était l'élément avant nous : vide,
 * `<x/>`, ou absent. Un `<x></x>` d'un autre se retrouve ainsi tel quel.
 */
const OUVERT = ' '
const CREE = '\n'

/** Un élément que nous créons, qui n'existait pas. */
export function creer(nom: string, contenu: string): string {
  return `<${nom}>${contenu}</${nom}${CREE}>`
}

export function estCree(element: Element, texte: string): boolean {
  return finit(element, texte, CREE)
}

function finit({ fin }: Element, texte: string, signe: string): boolean {
  return texte.slice(fin - 2, fin) === `${signe}>`
}

/** Ajoute à la fin du contenu ; un élément `<x/>` s'ouvre. */
export function ajouterDans(element: Element, contenu: string, signe = ''): Retouche {
  if (!element.vide) return { debut: element.finContenu, fin: element.finContenu, texte: contenu }
  return {
    debut: element.debutContenu - 2,
    fin: element.fin,
    texte: `>${contenu}</${element.nom}${signe}>`,
  }
}

/** Comme ajouterDans, pour que `rendre` sache si l'élément s'écrivait `<x/>`. */
export function preterA(element: Element, contenu: string): Retouche {
  return ajouterDans(element, contenu, OUVERT)
}

/** L'inverse d'une ouverture par ajouterDans, quand il ne reste rien dedans. */
export function vider(element: Element): Retouche {
  return { debut: element.debutContenu - 1, fin: element.fin, texte: '/>' }
}

/** L'inverse de preterA, quand il ne reste rien dedans. */
export function rendre(element: Element, texte: string): Retouche {
  if (finit(element, texte, OUVERT)) return vider(element)
  return { debut: element.debutContenu, fin: element.finContenu, texte: '' }
}

/** « x:sheets » → « x: » ; « sheets » → rien. */
export function prefixeDe(nom: string): string {
  return nom.slice(0, nom.lastIndexOf(':') + 1)
}

/** Donne à des éléments écrits sans préfixe celui que la partie utilise. */
export function prefixer(xml: string, prefixe: string): string {
  return prefixe === '' ? xml : xml.replaceAll(/<(\/?)(?=\w)/g, `<$1${prefixe}`)
}

/** Rend au premier élément de ce nom, s'il ne contient plus rien, l'écriture qu'il avait avant `preterA`. */
export function refermer(texte: string, partie: string, nom: string): string {
  const element = premier(texte, partie, nom)
  if (element === undefined || element.vide || element.debutContenu < element.finContenu)
    return texte
  return appliquer(texte, [rendre(element, texte)])
}
