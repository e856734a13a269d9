import { BLEU, styleAffiche } from '../../core/aspect/index.ts'
import {
  adresseDuLien,
  type CelluleDeRapport,
  estEnTableau,
  liensDe,
  nomDeRapportLibre,
  type Rapport,
  SIGNATURE_DU_RAPPORT,
} from '../../core/constats/index.ts'
import { a1, plageEnA1 } from '../../core/grille/index.ts'
import { enEuros } from '../../core/modele/index.ts'
import { passePourUneFormule } from '../contenu/index.ts'
import type { Chantier } from '../marquage/index.ts'
import { DECLARATION } from '../paquet/index.ts'
import { echapperAttribut } from '../xml/index.ts'
import type { StylesPoses } from './allures.ts'
import type { PartieDuClasseur } from './classeur.ts'
import { regle } from './couleurs.ts'
import { type Dialecte, TYPES } from './dialecte.ts'
import { dessinEnXml, graphiqueEnXml } from './graphique.ts'
import { hauteurDesTextes } from './hauteur.ts'
import { nomLibre } from './inventaire.ts'
import { ajouterOnglet } from './onglet.ts'
import { relier } from './relations.ts'
import { enTexteDeTableur } from './texte.ts'
import { repeterEnHautDePage } from './titres-imprimes.ts'
import { declarer } from './types.ts'

/** Ajoute la feuille du rapport en dernier onglet ; rend son nom. */
export function ajouterRapport(
  chantier: Chantier,
  classeur: PartieDuClasseur,
  rapport: Rapport,
  styles: StylesPoses,
): string {
  const { dialecte } = classeur
  const nom = nomDeRapportLibre(
    classeur.onglets.map((o) => o.nom),
    rapport,
  )
  const feuille = nomLibre(chantier, 'xl/worksheets/sheet', '.xml')
  chantier.ecrire(feuille, '')
  const dessin = dessiner(chantier, feuille, rapport, nom, dialecte)
  chantier.ecrire(feuille, feuilleEnXml(rapport, styles, dialecte, dessin))
  ajouterOnglet(chantier, classeur, nom, feuille)
  if (rapport.repetee !== undefined) {
    const rang = classeur.onglets.length
    repeterEnHautDePage(chantier, classeur.partie, { nom, rang, ligne: rapport.repetee })
  }
  return nom
}

/** Crée le graphique et son dessin ; rend la relation du dessin, null si le rapport n'a pas de graphique. */
function dessiner(
  chantier: Chantier,
  feuille: string,
  { graphique, lignes }: Rapport,
  nom: string,
  dialecte: Dialecte,
): string | null {
  if (graphique === null) return null
  const dessin = nomLibre(chantier, 'xl/drawings/drawing', '.xml')
  const partie = nomLibre(chantier, 'xl/charts/chart', '.xml')
  chantier.ecrire(partie, graphiqueEnXml(graphique, lignes, nom, dialecte))
  declarer(chantier, partie, TYPES.graphique)
  const id = relier(chantier, dessin, `${dialecte.relations}/chart`, partie)
  chantier.ecrire(dessin, dessinEnXml(graphique, id, dialecte))
  declarer(chantier, dessin, TYPES.dessin)
  return relier(chantier, feuille, `${dialecte.relations}/drawing`, dessin)
}

/** Une case vide d'un tableau garde le trait de sa ligne. */
const VIDE: CelluleDeRapport = { style: 'texte', texte: '' }

function feuilleEnXml(
  rapport: Rapport,
  styles: StylesPoses,
  dialecte: Dialecte,
  dessin: string | null,
): string {
  const { lignes, largeurs } = rapport
  const colonnes = largeurs.map(
    (largeur, i) => `<col min="${i + 1}" max="${i + 1}" width="${largeur}" customWidth="1"/>`,
  )
  const rangees = lignes.map((ligne, i) => {
    const enTableau = estEnTableau(ligne)
    const vide = enTableau ? VIDE : null
    const cellules = ligne.map((cellule, j) => {
      const ecrite = cellule ?? vide
      const style = styleAffiche(cellule, ligne)
      if (ecrite === null || style === null) return ''
      return celluleEnXml(ecrite, a1(i, j), (litteral) => styles.cellule(style, litteral))
    })
    return `<row r="${i + 1}" ht="${hauteur(ligne, largeurs)}">${cellules.join('')}</row>`
  })
  const largeur = Math.max(1, ...lignes.map((ligne) => ligne.length))
  const etendue = plageEnA1({
    haut: 0,
    gauche: 0,
    bas: Math.max(lignes.length, 1) - 1,
    droite: largeur - 1,
  })
  const signature = regle(etendue, SIGNATURE_DU_RAPPORT, styles.dxfDuRapport, 1)
  const cols = colonnes.length > 0 ? `<cols>${colonnes.join('')}</cols>` : ''
  const saut = sautEnXml(rapport)
  const drawing = dessin === null ? '' : `<drawing r:id="${dessin}"/>`
  return (
    `${DECLARATION}<worksheet xmlns="${dialecte.feuille}" xmlns:r="${dialecte.relations}">` +
    `<sheetPr><tabColor rgb="FF${BLEU.slice(1)}"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ` +
    `ref="${etendue}"/><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${cols}<sheetData>${rangees.join('')}</sheetData>` +
    `${signature}${liensEnXml(rapport)}<pageMargins ` +
    'left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup ' +
    `paperSize="9" orientation="landscape" fitToHeight="0"/>${saut}${drawing}</worksheet>`
  )
}

function sautEnXml({ enHautDePage }: Rapport): string {
  return enHautDePage === undefined
    ? ''
    : `<rowBreaks count="1" manualBreakCount="1"><brk id="${enHautDePage}" max="16383" man="1"/></rowBreaks>`
}

function liensEnXml(rapport: Rapport): string {
  const liens = liensDe(rapport).map(
    ({ ligne, colonne, lien }) =>
      `<hyperlink ref="${a1(ligne, colonne)}" location="${echapperAttribut(adresseDuLien(lien))}"/>`,
  )
  return liens.length === 0 ? '' : `<hyperlinks>${liens.join('')}</hyperlinks>`
}

/** Un titre seul sur sa ligne a plus de place. */
const HAUTEUR_DUN_TITRE = 21

function hauteur(ligne: Rapport['lignes'][number], largeurs: readonly number[]): number {
  const enTableau = estEnTableau(ligne)
  const textes = ligne.flatMap((cellule, j) =>
    enTableau && cellule !== null && 'texte' in cellule
      ? [{ texte: cellule.texte, largeur: largeurs[j] ?? 10 }]
      : [],
  )
  const titree = ligne.some((cellule) => cellule?.style === 'titre')
  return titree ? hauteurDesTextes(textes, HAUTEUR_DUN_TITRE) : hauteurDesTextes(textes)
}

/** Un texte s'écrit toujours comme un texte : rien de ce qui vient du classeur ne devient une formule. */
function celluleEnXml(
  cellule: CelluleDeRapport,
  ref: string,
  rangDe: (litteral: boolean) => number,
): string {
  if ('montant' in cellule) {
    return `<c r="${ref}" s="${rangDe(false)}"><v>${enEuros(cellule.montant)}</v></c>`
  }
  const style = rangDe(passePourUneFormule(cellule.texte))
  if (cellule.texte === '') return `<c r="${ref}" s="${style}"/>`
  return (
    `<c r="${ref}" s="${style}" t="inlineStr"><is><t ` +
    `xml:space="preserve">${enTexteDeTableur(cellule.texte)}</t></is></c>`
  )
}
