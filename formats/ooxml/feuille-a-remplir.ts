import { BLEU } from '../../core/aspect/index.ts'
import type { CelluleDeModele, ModeleDeTableau, Validation } from '../../core/gabarit/index.ts'
import { a1, contient, plageEnA1 } from '../../core/grille/index.ts'
import { formulePourExcel } from '../formule/index.ts'
import { ouvrirChantier } from '../marquage/index.ts'
import {
  composerPaquet,
  DECLARATION,
  ecrirePaquet,
  ouvrirPaquet,
  type Paquet,
  relationsEnXml,
  typesEnXml,
} from '../paquet/index.ts'
import { echapper, echapperAttribut } from '../xml/index.ts'
import { ajoutsDuModele, type StylesDuModele, stylesDuModele } from './allures-du-modele.ts'
import { lireClasseur } from './classeur.ts'
import { type Dialecte, dialecteDe, TYPES } from './dialecte.ts'
import { nomLibre } from './inventaire.ts'
import { ajouterOnglet } from './onglet.ts'
import { prolongerStyles } from './styles.ts'
import { enTexteDeTableur } from './texte.ts'

/**
 * Le classeur avec, en dernier onglet, cette feuille à remplir ; aucune autre partie ne change que la liste des
 * onglets et celle des styles. Elle est à l'utilisateur : « effacer » ne la retire pas. null si la structure du
 * classeur est protégée. Le nom doit être libre.
 */
export function ajouterFeuilleOoxml(paquet: Paquet, modele: ModeleDeTableau): Uint8Array | null {
  const chantier = ouvrirChantier(paquet)
  const classeur = lireClasseur(chantier)
  if (classeur.structureProtegee) return null
  const styles = stylesDuModele(prolongerStyles(chantier, classeur, ajoutsDuModele))
  const feuille = nomLibre(chantier, 'xl/worksheets/sheet', '.xml')
  chantier.ecrire(feuille, feuilleEnXml(modele, styles, classeur.dialecte))
  ajouterOnglet(chantier, classeur, modele.nom, feuille)
  return ecrirePaquet(paquet, chantier.changements())
}

/** Un classeur neuf, qui n'a que cette feuille à remplir ; les mêmes octets pour la même feuille. */
export function classeurAvecFeuille(modele: ModeleDeTableau): Uint8Array {
  const partie = 'xl/workbook.xml'
  const { feuille, relations } = dialecteDe('')
  const vide = composerPaquet(
    new Map([
      ['[Content_Types].xml', typesEnXml([[partie, TYPES.classeur]])],
      ['_rels/.rels', relationsEnXml([[`${relations}/officeDocument`, partie]])],
      [partie, `${DECLARATION}<workbook xmlns="${feuille}"><sheets></sheets></workbook>`],
    ]),
  )
  return ajouterFeuilleOoxml(ouvrirPaquet(vide), modele) ?? vide
}

const HAUTEUR_DES_ENTETES = 45

function feuilleEnXml(
  { lignes, largeurs, montants, validations, lignesFigees }: ModeleDeTableau,
  styles: StylesDuModele,
  dialecte: Dialecte,
): string {
  const colonnes = largeurs.map(
    (largeur, i) => `<col min="${i + 1}" max="${i + 1}" width="${largeur}" customWidth="1"/>`,
  )
  const enEuros = (ligne: number, colonne: number) =>
    montants.some((plage) => contient(plage, ligne, colonne))
  const rangees = lignes.map((ligne, i) => {
    const cellules = ligne.map((cellule, j) =>
      cellule === null ? '' : celluleEnXml(cellule, a1(i, j), styles(cellule.style, enEuros(i, j))),
    )
    const entete = ligne.some((cellule) => cellule?.style === 'entete')
    const hauteur = entete ? ` ht="${HAUTEUR_DES_ENTETES}" customHeight="1"` : ''
    return `<row r="${i + 1}"${hauteur}>${cellules.join('')}</row>`
  })
  const etendue = plageEnA1({
    haut: 0,
    gauche: 0,
    bas: Math.max(lignes.length, 1) - 1,
    droite: Math.max(1, ...lignes.map((ligne) => ligne.length)) - 1,
  })
  const volet =
    lignesFigees === 0
      ? ''
      : `<pane ySplit="${lignesFigees}" topLeftCell="${a1(lignesFigees, 0)}" activePane="bottomLeft" state="frozen"/>`
  const cols = colonnes.length > 0 ? `<cols>${colonnes.join('')}</cols>` : ''
  return (
    `${DECLARATION}<worksheet xmlns="${dialecte.feuille}">` +
    `<sheetPr><tabColor rgb="FF${BLEU.slice(1)}"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="${etendue}"/><sheetViews><sheetView workbookViewId="0">${volet}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${cols}<sheetData>${rangees.join('')}</sheetData>` +
    `${validationsEnXml(validations)}<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" ` +
    'header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  )
}

/** Un texte s'écrit toujours comme un texte ; une formule garde ce qu'elle rend avant toute saisie. */
function celluleEnXml(cellule: CelluleDeModele, ref: string, style: number): string {
  if ('formule' in cellule) {
    const { formule, resultat } = cellule
    const traduite = formulePourExcel(formule)
    const ecrite = echapper('texte' in traduite ? traduite.texte : formule)
    const rendu = resultat === undefined ? '' : `<v>${echapper(String(resultat))}</v>`
    const genre = typeof resultat === 'string' ? ' t="str"' : ''
    return `<c r="${ref}" s="${style}"${genre}><f>${ecrite}</f>${rendu}</c>`
  }
  if ('nombre' in cellule) return `<c r="${ref}" s="${style}"><v>${cellule.nombre}</v></c>`
  if (!('texte' in cellule) || cellule.texte === '') return `<c r="${ref}" s="${style}"/>`
  return (
    `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">` +
    `${enTexteDeTableur(cellule.texte)}</t></is></c>`
  )
}

/** Excel n'admet pas plus long. */
const LONGUEURS = { titre: 32, phrase: 255 }

function validationsEnXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return ''
  return `<dataValidations count="${validations.length}">${validations.map(validationEnXml).join('')}</dataValidations>`
}

function validationEnXml(validation: Validation): string {
  const titre = echapperAttribut(validation.titre.slice(0, LONGUEURS.titre))
  const phrase = echapperAttribut(validation.phrase.slice(0, LONGUEURS.phrase))
  const regle =
    validation.genre === 'liste'
      ? { type: 'type="list"', formule: `"${echapper(validation.valeurs.join(','))}"` }
      : { type: 'type="decimal" operator="greaterThanOrEqual"', formule: '0' }
  return (
    `<dataValidation ${regle.type} allowBlank="1" showInputMessage="1" showErrorMessage="1" ` +
    `errorTitle="${titre}" error="${phrase}" promptTitle="${titre}" prompt="${phrase}" ` +
    `sqref="${plageEnA1(validation.plage)}"><formula1>${regle.formule}</formula1></dataValidation>`
  )
}
