import { appliquer, type Retouche } from '../marquage/index.ts'
import { type LecteurXml, lireXml, OUVRANTE } from '../xml/index.ts'
import { type Espaces, espacesDe, espacesManquants } from './espaces.ts'
import { estNotreStyle, PAGE_DU_RAPPORT, STYLE_SIGNE, TITRE_DU_RAPPORT } from './reperes.ts'
import { stylesDesVariantes, type Variantes } from './variantes.ts'

export const PARTIE_DES_STYLES = 'styles.xml'

/** Pour le classeur, permis par ODF, qui n'a aucune partie de styles. */
export const STYLES_VIDES =
  '<?xml version="1.0" ' +
  `encoding="UTF-8"?>\n<office:document-styles${espacesDe(['office', 'style', 'fo'])} ` +
  'office:version="1.3"><office:styles/></office:document-styles>'

/** Élément de styles.xml → ce que nous y ajoutons. */
type Ajouts = Readonly<Record<string, string>>

/** Ajoute à styles.xml les styles que nos mises en forme conditionnelles appliquent, et la page du rapport. */
export function poserStyles(partie: string, contenu: string, variantes: Variantes): string {
  const espaces = espacesManquants(partie)
  const ajouts = ajoutsDe(stylesDesVariantes(contenu, variantes, espaces), espaces)
  const xml = lireXml(partie, PARTIE_DES_STYLES)
  const retouches: Retouche[] = []
  while (xml.suivant()) {
    if (xml.genre !== OUVRANTE || xml.profondeur !== 2) continue
    const ajout = ajouts[xml.nom]
    const { debut, vide } = xml
    xml.sauter()
    if (ajout === undefined) continue
    if (!vide) retouches.push({ debut: xml.debut, fin: xml.debut, texte: ajout })
    else {
      const ouvrante = partie.slice(debut, xml.fin - 2)
      const nom = /^<([^\s/>]+)/.exec(ouvrante)?.[1] ?? ''
      retouches.push({ debut, fin: xml.fin, texte: `${ouvrante}>${ajout}</${nom}>` })
    }
  }
  return appliquer(partie, retouches)
}

function ajoutsDe(variantes: string, espaces: Espaces): Ajouts {
  return {
    styles:
      `${variantes}<style:style${espaces('style', 'fo')} style:name="${STYLE_SIGNE}" ` +
      `style:family="table-cell" style:parent-style-name="Default">${TITRE_DU_RAPPORT}</style:style>`,
    // Le rapport s'imprime en paysage, sur une page de large.
    'automatic-styles':
      `<style:page-layout${espaces('style', 'fo')} ` +
      `style:name="${PAGE_DU_RAPPORT}"><style:page-layout-properties fo:page-width="29.7cm" ` +
      'fo:page-height="21cm" style:print-orientation="landscape" fo:margin-top="1.2cm" ' +
      'fo:margin-bottom="1.2cm" fo:margin-left="1.2cm" fo:margin-right="1.2cm" style:scale-to-X="1" ' +
      'style:scale-to-Y="0"/></style:page-layout>',
    'master-styles':
      `<style:master-page${espaces('style')} style:name="${PAGE_DU_RAPPORT}" ` +
      `style:page-layout-name="${PAGE_DU_RAPPORT}"/>`,
  }
}

/** Retire de styles.xml nos styles, par leur nom. */
export function retirerStyles(partie: string): string {
  const xml = lireXml(partie, PARTIE_DES_STYLES)
  const retouches: Retouche[] = []
  while (xml.suivant()) {
    if (xml.genre === OUVRANTE && xml.profondeur === 2) retouches.push(...releverEnsemble(xml))
  }
  return appliquer(partie, retouches)
}

/** Nos styles d'un ensemble ; s'il n'y avait qu'eux, il redevient un élément vide. */
function releverEnsemble(xml: LecteurXml): readonly Retouche[] {
  const finDOuvrante = xml.fin
  const niveau = xml.profondeur
  const notres: Retouche[] = []
  let reste = xml.vide
  while (xml.suivant() && xml.profondeur >= niveau) {
    const { debut } = xml
    const notre = xml.genre === OUVRANTE && estNotreStyle(xml.attribut('style:name') ?? '')
    if (xml.profondeur > niveau) xml.sauter()
    if (notre) notres.push({ debut, fin: xml.fin, texte: '' })
    else reste = true
  }
  if (reste || notres.length === 0) return notres
  return [{ debut: finDOuvrante - 1, fin: xml.fin, texte: '/>' }]
}
