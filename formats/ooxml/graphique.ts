import {
  type AllureDeSerie,
  allureDeSerie,
  BLANC,
  FORMAT_DES_ENTIERS,
  TRAIT,
} from '../../core/aspect/index.ts'
import type { Rapport } from '../../core/constats/index.ts'
import { lettreDe, type Plage } from '../../core/grille/index.ts'
import { enEuros } from '../../core/modele/index.ts'
import { DECLARATION } from '../paquet/index.ts'
import { echapper } from '../xml/index.ts'
import type { Dialecte } from './dialecte.ts'

type Graphique = NonNullable<Rapport['graphique']>

function couleur(hexa: string): string {
  return `<a:srgbClr val="${hexa.slice(1).toUpperCase()}"/>`
}

function uni(hexa: string): string {
  return `<a:solidFill>${couleur(hexa)}</a:solidFill>`
}

/** Un plein, une hachure, un contour. */
function remplissage({ fond, bord, hachure }: AllureDeSerie): string {
  const dedans = hachure
    ? `<a:pattFill prst="wdUpDiag"><a:fgClr>${couleur(bord)}</a:fgClr><a:bgClr>${couleur(BLANC)}</a:bgClr></a:pattFill>`
    : uni(fond)
  const contour = bord === fond ? '' : `<a:ln w="9525">${uni(bord)}</a:ln>`
  return `<c:spPr>${dedans}${contour}</c:spPr>`
}

const AXES = '<c:axId val="111111111"/><c:axId val="222222222"/>'

/** La partie du graphique : des barres groupées qui lisent les cellules de la feuille `nom`. */
export function graphiqueEnXml(
  graphique: Graphique,
  lignes: Rapport['lignes'],
  nom: string,
  dialecte: Dialecte,
): string {
  const categories =
    `<c:cat><c:strRef><c:f>${formule(nom, graphique.categories)}</c:f>` +
    `${cache('c:strCache', textes(lignes, graphique.categories))}</c:strRef></c:cat>`
  const series = graphique.series.map(({ nom: serie, valeurs }, i) => {
    const nombres = cache(
      'c:numCache',
      montants(lignes, valeurs),
      `<c:formatCode>${FORMAT_DES_ENTIERS}</c:formatCode>`,
    )
    return (
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:v>${echapper(serie)}</c:v>` +
      `</c:tx>${remplissage(allureDeSerie(i))}<c:invertIfNegative val="0"/>${categories}<c:val>` +
      `<c:numRef><c:f>${formule(nom, valeurs)}</c:f>${nombres}</c:numRef></c:val></c:ser>`
    )
  })
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${dialecte.graphique}" ` +
    `xmlns:a="${dialecte.dessin}" xmlns:r="${dialecte.relations}"><c:roundedCorners val="0"/>` +
    '<c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r>' +
    `<a:rPr lang="fr-FR" sz="1200" b="1"/><a:t>${echapper(graphique.titre)}</a:t></a:r></a:p>` +
    '</c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea>' +
    '<c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors ' +
    `val="0"/>${series.join('')}<c:gapWidth ` +
    `val="80"/>${AXES}</c:barChart>${AXE_DES_CATEGORIES}${AXE_DES_VALEURS}</c:plotArea>` +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="0"/>' +
    '<c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  )
}

const AXE_DES_CATEGORIES =
  '<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="minMax"/></c:scaling>' +
  '<c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>' +
  '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx ' +
  'val="222222222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset ' +
  'val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'

const AXE_DES_VALEURS =
  '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation ' +
  'val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln ' +
  `w="6350">${uni(TRAIT)}</a:ln></c:spPr></c:majorGridlines><c:numFmt ` +
  `formatCode="${FORMAT_DES_ENTIERS}" sourceLinked="0"/><c:majorTickMark val="none"/>` +
  '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses ' +
  'val="autoZero"/><c:crossBetween val="between"/></c:valAx>'

/** La partie du dessin, qui pose le graphique dans son cadre. */
export function dessinEnXml({ titre, cadre }: Graphique, id: string, dialecte: Dialecte): string {
  const coin = (nom: string, colonne: number, ligne: number) =>
    `<xdr:${nom}><xdr:col>${colonne}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${ligne}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${nom}>`
  return (
    `${DECLARATION}<xdr:wsDr xmlns:xdr="${dialecte.dessinDeFeuille}" ` +
    `xmlns:a="${dialecte.dessin}">` +
    `<xdr:twoCellAnchor>${coin('from', cadre.gauche, cadre.haut)}${coin('to', cadre.droite + 1, cadre.bas + 1)}` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Graphique Pacte" ' +
    `descr="${echapper(titre)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off ` +
    'x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData ' +
    `uri="${dialecte.graphique}"><c:chart xmlns:c="${dialecte.graphique}" ` +
    `xmlns:r="${dialecte.relations}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>` +
    '<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>'
  )
}

function formule(nom: string, plage: Plage): string {
  const borne = (colonne: number, ligne: number) => `$${lettreDe(colonne)}$${ligne + 1}`
  const debut = borne(plage.gauche, plage.haut)
  const fin = borne(plage.droite, plage.bas)
  return echapper(`'${nom.replaceAll("'", "''")}'!${debut}:${fin}`)
}

/** Les valeurs déjà là, pour qui affiche le graphique sans le recalculer. */
function cache(nom: string, valeurs: readonly (string | null)[], avant = ''): string {
  const points = valeurs.map((valeur, i) =>
    valeur === null ? '' : `<c:pt idx="${i}"><c:v>${echapper(valeur)}</c:v></c:pt>`,
  )
  return `<${nom}>${avant}<c:ptCount val="${valeurs.length}"/>${points.join('')}</${nom}>`
}

function textes(lignes: Rapport['lignes'], plage: Plage): (string | null)[] {
  return cellules(lignes, plage).map((c) => (c && 'texte' in c ? c.texte : null))
}

function montants(lignes: Rapport['lignes'], plage: Plage): (string | null)[] {
  return cellules(lignes, plage).map((c) =>
    c && 'montant' in c ? String(enEuros(c.montant)) : null,
  )
}

function cellules(lignes: Rapport['lignes'], plage: Plage) {
  return Array.from(
    { length: plage.bas - plage.haut + 1 },
    (_, i) => lignes[plage.haut + i]?.[plage.gauche] ?? null,
  )
}
