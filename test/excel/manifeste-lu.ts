import { FERMANTE, lireXml, OUVRANTE } from '../../formats/xml/index.ts'

/** Un élément du manifeste, sans préfixe d'espace de noms. */
export interface ElementLu {
  readonly nom: string
  readonly attribut: Readonly<Record<string, string | undefined>>
  readonly enfants: readonly ElementLu[]
  readonly texte: string
}

const ATTRIBUTS = ['id', 'resid', 'size', 'lifetime', 'type', 'Name', 'MinVersion', 'DefaultValue']

/** L'arbre du manifeste, lu par l'analyseur XML du produit et non par ce qui l'a écrit. */
export function lireManifeste(texte: string): ElementLu {
  const xml = lireXml(texte, 'manifest.xml')
  const lireElement = (): ElementLu => {
    const { nom } = xml
    const attribut = Object.fromEntries(ATTRIBUTS.map((a) => [a, xml.attribut(a)]))
    const enfants: ElementLu[] = []
    let dedans = ''
    while (xml.suivant() && xml.genre !== FERMANTE) {
      if (xml.genre === OUVRANTE) enfants.push(lireElement())
      else dedans += xml.contenu()
    }
    return { nom, attribut, enfants, texte: dedans.trim() }
  }
  xml.suivant()
  return lireElement()
}

/** L'élément et tous ceux qu'il contient. */
export function tous(element: ElementLu): readonly ElementLu[] {
  return [element, ...element.enfants.flatMap(tous)]
}

/** Les adresses que le manifeste donne à Excel. */
export function adressesDe(manifeste: ElementLu): readonly string[] {
  return tous(manifeste).flatMap((e) => {
    const valeur = e.attribut.DefaultValue
    return valeur !== undefined && /^\w+:\/\//.test(valeur) ? [valeur] : []
  })
}
