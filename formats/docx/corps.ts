import type { Bloc, ColonneDeTableau, Texte } from '../../core/compte-rendu/index.ts'
import { echapper } from '../xml/index.ts'
import { ENCRE_D_ENTETE, FOND_D_ENTETE } from './styles.ts'

/** Largeur utile d'une page A4 aux marges de 2 cm, en vingtièmes de point. */
const LARGEUR = 9_638

export function blocEnXml(bloc: Bloc): string {
  switch (bloc.genre) {
    case 'titre':
      return enParagraphe(`Titre${bloc.niveau}`, [{ texte: bloc.texte }])
    case 'paragraphe':
      return enParagraphe('Normal', [bloc.texte])
    case 'liste':
      return bloc.textes.map((texte) => enParagraphe('Puce', [{ texte: '–\t' }, texte])).join('')
    case 'tableau':
      return enTableau(bloc.colonnes, bloc.lignes)
  }
}

export function enParagraphe(style: string, textes: readonly Texte[]): string {
  const suites = textes.map((texte) => enSuite(texte, '')).join('')
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${suites}</w:p>`
}

/** Au-delà, les montants s'écrivent plus petit : un nombre ne se coupe pas. */
const COLONNES_AISEES = 7
/** Un tableau plus court ne se partage pas entre deux pages. */
const LIGNES_SOLIDAIRES = 8

/** Un tableau ; ses titres de colonnes se répètent en haut de chaque page, et une ligne ne se coupe pas. */
function enTableau(
  colonnes: readonly ColonneDeTableau[],
  lignes: readonly (readonly Texte[])[],
): string {
  const parts = colonnes.reduce((somme, { part }) => somme + part, 0)
  const largeurs = colonnes.map(({ part }) => Math.floor((LARGEUR * part) / parts))
  const style = colonnes.length > COLONNES_AISEES ? 'CaseSerree' : 'Case'
  const grille = largeurs.map((l) => `<w:gridCol w:w="${l}"/>`).join('')
  const titree = colonnes.some(({ titre }) => titre !== '')
  const solidaire = lignes.length <= LIGNES_SOLIDAIRES
  const entete = titree
    ? enLigne(
        colonnes.map(({ titre, montant }, i) =>
          enCase({ texte: titre, fort: true }, largeurs[i] ?? 0, {
            style,
            droite: montant === true,
            suivie: true,
            entete: true,
          }),
        ),
        '<w:tblHeader/>',
      )
    : ''
  const corps = lignes.map((ligne, rang) =>
    enLigne(
      colonnes.map(({ montant }, i) =>
        enCase(ligne[i] ?? { texte: '' }, largeurs[i] ?? 0, {
          style,
          droite: montant === true,
          suivie: solidaire && rang < lignes.length - 1,
          entete: false,
        }),
      ),
      '',
    ),
  )
  const regard = titree
    ? 'w:val="04A0" w:firstRow="1" w:firstColumn="1"'
    : 'w:val="0480" w:firstRow="0" w:firstColumn="1"'
  return (
    '<w:tbl><w:tblPr><w:tblStyle w:val="Grille"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>' +
    `<w:tblLook ${regard} w:lastRow="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>` +
    // Sans paragraphe entre eux, deux tableaux n'en feraient qu'un.
    `<w:tblGrid>${grille}</w:tblGrid>${entete}${corps.join('')}</w:tbl>${enParagraphe('Ecart', [])}`
  )
}

function enLigne(cases: readonly string[], proprietes: string): string {
  return `<w:tr><w:trPr><w:cantSplit/>${proprietes}</w:trPr>${cases.join('')}</w:tr>`
}

interface AllureDeCase {
  readonly style: string
  readonly droite: boolean
  /** Reste sur la page de la ligne suivante. */
  readonly suivie: boolean
  readonly entete: boolean
}

function enCase(
  texte: Texte,
  largeur: number,
  { style, droite, suivie, entete }: AllureDeCase,
): string {
  const fond = entete ? `<w:shd w:val="clear" w:color="auto" w:fill="${FOND_D_ENTETE}"/>` : ''
  const encre = entete ? `<w:color w:val="${ENCRE_D_ENTETE}"/>` : ''
  const paragraphe =
    `<w:p><w:pPr><w:pStyle w:val="${style}"/>${suivie ? '<w:keepNext/>' : ''}` +
    `${droite ? '<w:jc w:val="right"/>' : ''}</w:pPr>${enSuite(texte, encre)}</w:p>`
  return `<w:tc><w:tcPr><w:tcW w:w="${largeur}" w:type="dxa"/>${fond}</w:tcPr>${paragraphe}</w:tc>`
}

/** Une suite de caractères ; rien de ce qui vient du classeur n'y devient une balise ni un champ. */
function enSuite({ texte, aCompleter, fort }: Texte, encre: string): string {
  const allure =
    (aCompleter ? '<w:rStyle w:val="ACompleter"/>' : '') + (fort ? '<w:b/>' : '') + encre
  const proprietes = allure === '' ? '' : `<w:rPr>${allure}</w:rPr>`
  const morceaux = texte.split(/(\r\n|[\n\r\t\u2028\u2029])/).map((morceau) => {
    if (morceau === '\t') return '<w:tab/>'
    if (/^[\n\r\u2028\u2029]/.test(morceau)) return '<w:br/>'
    return morceau === '' ? '' : `<w:t xml:space="preserve">${echapper(morceau)}</w:t>`
  })
  return `<w:r>${proprietes}${morceaux.join('')}</w:r>`
}
