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

/** Ajoute à la fin du contenu ; un élément `<x/>` s'ouvre. */
export function ajouterDans(element: Element, contenu: string): Retouche {
  if (!element.vide) return { debut: element.finContenu, fin: element.finContenu, texte: contenu }
  return {
    debut: element.debutContenu - 2,
    fin: element.fin,
    texte: `>${contenu}</${element.nom}>`,
  }
}

/** L'inverse d'une ouverture par ajouterDans, quand il ne reste rien dedans. */
export function vider(element: Element): Retouche {
  return { debut: element.debutContenu - 1, fin: element.fin, texte: '/>' }
}

/** « x:sheets » → « x: » ; « sheets » → rien. */
export function prefixeDe(nom: string): string {
  return nom.slice(0, nom.lastIndexOf(':') + 1)
}

/** Donne à des éléments écrits sans préfixe celui que la partie utilise. */
export function prefixer(xml: string, prefixe: string): string {
  return prefixe === '' ? xml : xml.replaceAll(/<(\/?)(?=\w)/g, `<$1${prefixe}`)
}

/** Rend `<x/>` au premier élément de ce nom s'il ne contient plus rien. */
export function refermer(texte: string, partie: string, nom: string): string {
  const element = premier(texte, partie, nom)
  if (element === undefined || element.vide || element.debutContenu < element.finContenu)
    return texte
  return appliquer(texte, [vider(element)])
}
