import { BLEU } from '../../core/aspect/index.ts'
import { a1, plageEnA1 } from '../../core/grille/index.ts'
import { enEuros } from '../../core/modele/index.ts'
import { passePourUneFormule } from '../contenu/index.ts'
import { type Dialecte, enTexteDeTableur, hauteurDesTextes } from '../ooxml/index.ts'
import { DECLARATION } from '../paquet/index.ts'
import { echapper } from '../xml/index.ts'
import { Accumulateur } from './accumulateur.ts'
import { rangDuStyle } from './styles.ts'
import type { Case, Tableau } from './tableau.ts'

/** Une feuille écrite, et son étendue, en-tête compris ; « A1:B3 ». */
export interface FeuilleEcrite {
  /** En UTF-8. */
  readonly octets: Uint8Array
  readonly etendue: string
}

/**
 * Une feuille : en-tête figé et répété à l'impression, filtre sur chaque colonne, une page de large. `pied` : ce qui
 * s'imprime au bas de chaque page.
 */
export function ecrireLaFeuille(
  { colonnes, lignes }: Tableau,
  pied: string,
  { feuille }: Dialecte,
): FeuilleEcrite {
  const largeurs = colonnes.map(
    ({ largeur }, i) => `<col min="${i + 1}" max="${i + 1}" width="${largeur}" customWidth="1"/>`,
  )
  const entete = colonnes.map(({ titre }, j) => texteEnXml(titre, a1(0, j), rangDuStyle('entete')))
  const hauteur = (ligne: readonly Case[]) =>
    hauteurDesTextes(
      ligne.flatMap((c, j) =>
        typeof c === 'string' ? [{ texte: c, largeur: colonnes[j]?.largeur ?? 1 }] : [],
      ),
    )
  const rangees = new Accumulateur()
  let rang = 0
  for (const ligne of lignes) {
    rang += 1
    const cases = ligne.map((c, j) => caseEnXml(c, a1(rang, j)))
    rangees.ajouter(`<row r="${rang + 1}" ht="${hauteur(ligne)}">${cases.join('')}</row>`)
  }
  const titres = colonnes.map(({ titre }) => titre)
  const etendue = plageEnA1({
    haut: 0,
    gauche: 0,
    bas: rang,
    droite: colonnes.length - 1,
  })
  const avant =
    `${DECLARATION}<worksheet xmlns="${feuille}"><sheetPr><tabColor rgb="FF${BLEU.slice(1)}"/>` +
    `<pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${etendue}"/><sheetViews><sheetView ` +
    'showGridLines="0" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" ' +
    'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr ' +
    `defaultRowHeight="15"/><cols>${largeurs.join('')}</cols><sheetData><row r="1" ` +
    `ht="${hauteur(titres)}">` +
    `${entete.join('')}</row>`
  const apres =
    `</sheetData><autoFilter ref="${etendue}"/>` +
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    `<headerFooter><oddFooter>${piedEnXml(pied)}</oddFooter></headerFooter></worksheet>`
  return { octets: rangees.entre(avant, apres), etendue }
}

function caseEnXml(contenu: Case, ref: string): string {
  if (contenu === null || contenu === '') return `<c r="${ref}" s="${rangDuStyle('texte')}"/>`
  if (typeof contenu === 'string') {
    return texteEnXml(contenu, ref, rangDuStyle('texte', passePourUneFormule(contenu)))
  }
  const nombre = (allure: Parameters<typeof rangDuStyle>[0], valeur: number) =>
    `<c r="${ref}" s="${rangDuStyle(allure)}"><v>${valeur}</v></c>`
  if ('montant' in contenu) return nombre('montant', enEuros(contenu.montant))
  if ('nombre' in contenu) return nombre('nombre', contenu.nombre)
  if ('repere' in contenu) return nombre('repere', contenu.repere)
  return nombre('taux', contenu.taux / 10_000)
}

/** Un texte s'écrit toujours comme un texte : rien de ce qui vient d'un classeur ne devient une formule. */
function texteEnXml(texte: string, ref: string, style: number): string {
  const espaces = /^\s|\s$|\n/.test(texte) ? ' xml:space="preserve"' : ''
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t${espaces}>${enTexteDeTableur(texte)}</t></is></c>`
}

/** À gauche le texte, à droite la page ; une esperluette y serait un code. */
function piedEnXml(pied: string): string {
  return echapper(`&L${pied.replaceAll('&', '&&')}&R&P / &N`)
}
