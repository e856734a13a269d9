import { GRAVITES, type Gravite, type Marque, signature } from '../../core/constats/index.ts'
import { a1, lirePlage, type Plage } from '../../core/grille/index.ts'
import { blocDe, cellulesDe } from '../marquage/index.ts'
import type { Paquet } from '../paquet/index.ts'
import { type LecteurXml, lireXml } from '../xml/index.ts'
import { formuleDe } from './couleurs.ts'
import { PARTIE_DU_CONTENU, PROFONDEUR_DES_FEUILLES } from './feuilles.ts'

/** Les marques que le classeur porte, que LibreOffice les ait rangées par feuille ou dans le style des cellules. */
export function releverOds(paquet: Paquet): readonly Marque[] {
  const xml = lireXml(paquet.texte(PARTIE_DU_CONTENU), PARTIE_DU_CONTENU)
  const teintes = new Map<string, Gravite>()
  const marques: Marque[] = []
  let style = ''
  while (xml.suivant()) {
    if (xml.ouvre('style')) style = xml.attribut('style:name') ?? ''
    else if (xml.ouvre('map')) {
      const gravite = graviteDe(xml.attribut('style:condition'))
      if (gravite !== null) teintes.set(style, gravite)
    } else if (xml.ouvre('table') && xml.profondeur === PROFONDEUR_DES_FEUILLES) {
      marques.push(...releverFeuille(xml, teintes))
    }
  }
  return marques
}

function releverFeuille(xml: LecteurXml, teintes: ReadonlyMap<string, Gravite>): Marque[] {
  const niveau = xml.profondeur
  const feuille = xml.attribut('table:name') ?? ''
  const gravites = new Map<string, Gravite>()
  const blocs = new Map<string, string>()
  const place = { ligne: 0, hauteur: 0, colonne: 0, largeur: 0 }
  while (xml.suivant() && xml.profondeur >= niveau) {
    if (xml.ouvre('table-row')) {
      place.ligne += place.hauteur
      place.hauteur = Number(xml.attribut('table:number-rows-repeated') ?? 1)
      place.colonne = 0
      place.largeur = 0
    } else if (xml.ouvre('table-cell') || xml.ouvre('covered-table-cell')) {
      place.colonne += place.largeur
      place.largeur = Number(xml.attribut('table:number-columns-repeated') ?? 1)
      const gravite = teintes.get(xml.attribut('table:style-name') ?? '')
      if (gravite !== undefined) gravites.set(a1(place.ligne, place.colonne), gravite)
    } else if (xml.ouvre('annotation')) {
      for (const bloc of blocDe(noteDe(xml))) blocs.set(a1(place.ligne, place.colonne), bloc)
    } else if (xml.ouvre('conditional-format')) releverCouleur(xml, gravites)
  }
  return [...gravites].map(([cellule, gravite]) => ({
    feuille,
    cellule,
    gravite,
    note: blocs.get(cellule) ?? '',
  }))
}

function releverCouleur(xml: LecteurXml, gravites: Map<string, Gravite>): void {
  const niveau = xml.profondeur
  const plages = plagesDe(xml.attribut('calcext:target-range-address') ?? '')
  while (xml.suivant() && xml.profondeur >= niveau) {
    const gravite = xml.ouvre('condition') ? graviteDe(xml.attribut('calcext:value')) : null
    if (gravite === null) continue
    for (const cellule of cellulesDe(plages)) gravites.set(cellule, gravite)
  }
}

/** Un paragraphe par ligne. */
function noteDe(xml: LecteurXml): string {
  const niveau = xml.profondeur
  const lignes: string[] = []
  while (xml.suivant() && xml.profondeur >= niveau) {
    if (xml.ouvre('p')) lignes.push(xml.texteEntier())
  }
  return lignes.join('\n')
}

/** « Feuille.B3:Feuille.D5 'L''été'.A1 » → B3:D5, A1. */
function plagesDe(cible: string): Plage[] {
  return [
    ...cible.matchAll(/\.([A-Z]+\d+)(?::(?:'(?:[^']|'')*'|[^'.\s]*)\.([A-Z]+\d+))?/g),
  ].flatMap(([, debut, fin = debut]) => lirePlage(`${debut}:${fin}`) ?? [])
}

function graviteDe(condition: string | undefined): Gravite | null {
  const formule = formuleDe(condition ?? '')
  return GRAVITES.find((gravite) => signature(gravite) === formule) ?? null
}
