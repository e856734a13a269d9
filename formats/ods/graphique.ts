import { allureDeSerie, BLANC, TRAIT } from '../../core/aspect/index.ts'
import type { Rapport } from '../../core/constats/index.ts'
import type { Plage } from '../../core/grille/index.ts'
import { echapper, echapperAttribut } from '../xml/index.ts'
import { plageEnOdf } from './adresses.ts'
import { espacesDe } from './espaces.ts'
import { DOSSIER_DU_GRAPHIQUE } from './reperes.ts'

export type Graphique = NonNullable<Rapport['graphique']>

const ENTETE = '<?xml version="1.0" encoding="UTF-8"?>\n'
const ESPACES =
  `${espacesDe(['office', 'style', 'number', 'fo', 'draw', 'svg', 'text', 'table', 'xlink'])} ` +
  'xmlns:chart="urn:oasis:names:tc:opendocument:xmlns:chart:1.0" office:version="1.3"'

const DOUZE = 'fo:font-size="12pt" fo:font-weight="bold"'
const NEUF = '<style:text-properties fo:font-size="9pt"/>'

const STYLES = [
  '<number:number-style style:name="N1" number:language="fr" number:country="FR"><number:number ' +
    'number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>',
  style(
    'cadre',
    `<style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="${BLANC}"/>`,
  ),
  style('titre', `<style:text-properties ${DOUZE}/>`),
  style('legende', NEUF),
  style(
    'trace',
    '<style:chart-properties chart:include-hidden-cells="true" chart:treat-empty-cells="leave-gap"/>',
  ),
  style(
    'axe-x',
    `<style:chart-properties chart:display-label="true" text:line-break="true"/>${NEUF}`,
  ),
  style(
    'axe-y',
    '<style:chart-properties chart:display-label="true" chart:minimum="0" chart:gap-width="80" ' +
      `chart:link-data-style-to-source="false"/>${NEUF}`,
    ' style:data-style-name="N1"',
  ),
  style('fond', '<style:graphic-properties draw:stroke="none" draw:fill="none"/>'),
  style('grille', `<style:graphic-properties svg:stroke-color="${TRAIT}"/>`),
].join('')

/** Les parties de l'objet incorporé : des barres groupées dont les nombres restent ceux des cellules du rapport. */
export function partiesDuGraphique(
  feuille: string,
  graphique: Graphique,
): ReadonlyMap<string, string> {
  return new Map([
    [`${DOSSIER_DU_GRAPHIQUE}/content.xml`, contenu(feuille, graphique)],
    [
      `${DOSSIER_DU_GRAPHIQUE}/styles.xml`,
      `${ENTETE}<office:document-styles${ESPACES}><office:styles/></office:document-styles>`,
    ],
  ])
}

/** Types des mêmes parties, et du dossier, au manifeste. */
export const INSCRIPTIONS_DU_GRAPHIQUE: ReadonlyMap<string, string> = new Map([
  [`${DOSSIER_DU_GRAPHIQUE}/content.xml`, 'text/xml'],
  [`${DOSSIER_DU_GRAPHIQUE}/styles.xml`, 'text/xml'],
  [`${DOSSIER_DU_GRAPHIQUE}/`, 'application/vnd.oasis.opendocument.chart'],
])

function contenu(feuille: string, { titre, categories, series }: Graphique): string {
  const adresse = (plage: Plage) => echapperAttribut(plageEnOdf(feuille, plage))
  const styles = series.map((_, rang) => {
    const { fond, bord } = allureDeSerie(rang)
    return style(
      `serie${rang}`,
      `<style:graphic-properties draw:stroke="solid" svg:stroke-color="${bord}" ` +
        `draw:fill="solid" draw:fill-color="${fond}"/>`,
    )
  })
  const barres = series.map(
    ({ valeurs }, rang) =>
      `<chart:series chart:style-name="serie${rang}" chart:class="chart:bar" ` +
      `chart:values-cell-range-address="${adresse(valeurs)}" ` +
      `chart:label-cell-address="${adresse(enTeteDe(valeurs))}"/>`,
  )
  return [
    `${ENTETE}<office:document-content${ESPACES}>` +
      `<office:automatic-styles>${STYLES}${styles.join('')}</office:automatic-styles>`,
    '<office:body><office:chart><chart:chart svg:width="18cm" svg:height="8cm" xlink:href=".." ' +
      'xlink:type="simple" chart:class="chart:bar" chart:style-name="cadre">',
    `<chart:title chart:style-name="titre"><text:p>${echapper(titre)}</text:p></chart:title>`,
    '<chart:legend chart:legend-position="bottom" chart:style-name="legende"/>',
    '<chart:plot-area chart:style-name="trace" chart:data-source-has-labels="both">',
    '<chart:axis chart:dimension="x" chart:name="primary-x" chart:style-name="axe-x">' +
      `<chart:categories table:cell-range-address="${adresse(categories)}"/></chart:axis>`,
    '<chart:axis chart:dimension="y" chart:name="primary-y" chart:style-name="axe-y"><chart:grid ' +
      'chart:style-name="grille" chart:class="major"/></chart:axis>',
    `${barres.join('')}<chart:wall chart:style-name="fond"/></chart:plot-area></chart:chart>` +
      '</office:chart></office:body></office:document-content>',
  ].join('')
}

/** ODF prend le nom d'une série dans une cellule : l'en-tête, juste au-dessus de ses valeurs. */
function enTeteDe({ haut, gauche }: Plage): Plage {
  const ligne = Math.max(0, haut - 1)
  return { haut: ligne, bas: ligne, gauche, droite: gauche }
}

function style(nom: string, proprietes: string, attributs = ''): string {
  return `<style:style style:name="${nom}" style:family="chart"${attributs}>${proprietes}</style:style>`
}
