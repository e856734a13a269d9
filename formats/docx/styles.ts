import { BLANC, BLEU, ENCRE, ENCRE_PALE, FOND_DE_SAISIE, TRAIT } from '../../core/aspect/index.ts'
import { DECLARATION } from '../paquet/index.ts'
import { W } from './vocabulaire.ts'

const rvb = (couleur: string) => couleur.slice(1).toUpperCase()

const paragraphe = (id: string, nom: string, allure: string, police: string, suite = 'Normal') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${nom}"/><w:basedOn w:val="Normal"/>` +
  `<w:next w:val="${suite}"/><w:qFormat/><w:pPr>${allure}</w:pPr><w:rPr>${police}</w:rPr></w:style>`

const intitule = (niveau: number, taille: number, avant: number) =>
  paragraphe(
    `Titre${niveau}`,
    `heading ${niveau}`,
    `<w:keepNext/><w:keepLines/><w:spacing w:before="${avant}" w:after="80"/><w:outlineLvl w:val="${niveau - 1}"/>`,
    `<w:b/><w:color w:val="${rvb(BLEU)}"/><w:sz w:val="${taille}"/>`,
  )

const bord = (cote: string) =>
  `<w:${cote} w:val="single" w:sz="4" w:space="0" w:color="${rvb(TRAIT)}"/>`

/** Les styles portent les noms que Word traduit : l'utilisateur les retrouve dans sa langue. */
export const STYLES_EN_XML =
  `${DECLARATION}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>` +
  '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>' +
  `<w:color w:val="${rvb(ENCRE)}"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="fr-FR" ` +
  'w:eastAsia="fr-FR" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>' +
  '<w:spacing w:after="80" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="PoliceParDefaut">' +
  '<w:name w:val="Default Paragraph Font"/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableauNormal"><w:name w:val="Normal Table"/><w:tblPr>' +
  '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="70" w:type="dxa"/>' +
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  paragraphe(
    'Titre',
    'Title',
    '<w:spacing w:before="0" w:after="60"/>',
    `<w:b/><w:color w:val="${rvb(BLEU)}"/><w:sz w:val="40"/>`,
  ) +
  paragraphe(
    'SousTitre',
    'Subtitle',
    '<w:spacing w:before="0" w:after="240"/>',
    `<w:color w:val="${rvb(ENCRE_PALE)}"/><w:sz w:val="24"/>`,
  ) +
  intitule(1, 28, 360) +
  intitule(2, 23, 280) +
  intitule(3, 20, 200) +
  paragraphe(
    'Puce',
    'List Bullet',
    '<w:spacing w:after="40"/><w:ind w:left="284" w:hanging="284"/>',
    '',
    'Puce',
  ) +
  paragraphe(
    'Case',
    'Case',
    '<w:spacing w:before="30" w:after="30"/>',
    '<w:sz w:val="18"/>',
    'Case',
  ) +
  paragraphe(
    'CaseSerree',
    'Case serrée',
    '<w:spacing w:before="30" w:after="30"/>',
    '<w:sz w:val="15"/>',
    'CaseSerree',
  ) +
  paragraphe('Ecart', 'Ecart', '<w:spacing w:before="0" w:after="60"/>', '<w:sz w:val="8"/>') +
  paragraphe(
    'PiedDePage',
    'footer',
    '<w:jc w:val="right"/>',
    `<w:color w:val="${rvb(ENCRE_PALE)}"/><w:sz w:val="16"/>`,
    'PiedDePage',
  ) +
  '<w:style w:type="character" w:customStyle="1" w:styleId="ACompleter"><w:name w:val="À compléter"/><w:rPr>' +
  `<w:i/><w:shd w:val="clear" w:color="auto" w:fill="${rvb(FOND_DE_SAISIE)}"/></w:rPr></w:style>` +
  '<w:style w:type="table" w:styleId="Grille"><w:name w:val="Table Grid"/><w:basedOn w:val="TableauNormal"/>' +
  `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(bord).join('')}` +
  '</w:tblBorders></w:tblPr></w:style></w:styles>'

export const FOND_D_ENTETE = rvb(BLEU)
export const ENCRE_D_ENTETE = rvb(BLANC)
