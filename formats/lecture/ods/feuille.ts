import { type Cellule, contient, type Feuille, type Plage } from '../../../core/grille/index.ts'
import { FERMANTE, type LecteurXml, OUVRANTE } from '../../xml/index.ts'
import {
  avecFormule,
  type Chantier,
  COLONNES_MAX,
  type Compteur,
  clore,
  compter,
  controlerPlace,
  LIGNES_MAX,
  masquer,
  ouvrirChantier,
} from '../chantier.ts'
import { type CelluleOds, lireCellule } from './cellule.ts'
import type { StylesOds } from './styles.ts'

/** Une feuille .ods en cours de lecture. */
interface EnCours {
  readonly xml: LecteurXml
  readonly styles: StylesOds
  readonly chantier: Chantier
  readonly matrices: { readonly plage: Plage; readonly formule: string }[]
  /** Styles par défaut des colonnes, tant qu'ils ne remplissent pas le reste de la feuille. */
  readonly stylesDesColonnes: string[]
}

/** Lit la feuille dont l'ouvrante (`table:table`) est courante ; s'arrête sur sa fermante. */
export function lireFeuille(
  xml: LecteurXml,
  nom: string,
  styles: StylesOds,
  compteur: Compteur,
): Feuille {
  const chantier = ouvrirChantier(nom, compteur)
  chantier.protegee = xml.attribut('table:protected') === 'true'
  const masquee = styles.feuillesMasquees.has(xml.attribut('table:style-name') ?? '')
  const enCours: EnCours = { xml, styles, chantier, matrices: [], stylesDesColonnes: [] }
  const niveau = xml.profondeur
  let ligne = 0
  let colonne = 0
  while (xml.suivant() && xml.profondeur >= niveau) {
    if (xml.genre !== OUVRANTE) continue
    compteur.avancer?.(nom, xml.debut)
    if (xml.nom === 'table-row') ligne += lireLigne(enCours, ligne)
    else if (xml.nom === 'table-column') colonne += lireColonne(enCours, colonne)
    else if (!GROUPES.test(xml.nom)) xml.sauter()
  }
  return clore(chantier, masquee)
}

/** Ce qui groupe des lignes ou des colonnes sans rien changer à leur lecture. */
const GROUPES = /^(table-(header-)?(rows|columns)|table-(row|column)-group)$/

function lireColonne({ xml, chantier, stylesDesColonnes }: EnCours, colonne: number): number {
  const repetitions = nombreDe(xml, 'table:number-columns-repeated')
  if (estMasquee(xml)) {
    masquer(chantier.colonnesMasquees, colonne, colonne + repetitions - 1, COLONNES_MAX)
  }
  const style = xml.attribut('table:default-cell-style-name')
  const fin = Math.min(colonne + repetitions, COLONNES_MAX)
  if (style !== undefined) for (let i = colonne; i < fin; i++) stylesDesColonnes[i] = style
  return repetitions
}

/**
 * Rend le nombre de lignes que vaut celle-ci. Des lignes répétées partagent leurs cellules : une seule est en
 * mémoire.
 */
function lireLigne(enCours: EnCours, ligne: number): number {
  const { xml, chantier } = enCours
  const repetitions = nombreDe(xml, 'table:number-rows-repeated')
  if (estMasquee(xml)) masquer(chantier.lignesMasquees, ligne, ligne + repetitions - 1, LIGNES_MAX)
  const cellules = lireCellules(enCours, ligne)
  if (cellules.length === 0) return repetitions
  // reduce passe les trous : il ne compte que les cellules remplies.
  const pleines = cellules.reduce((total) => total + 1, 0)
  compter(chantier, pleines * repetitions)
  controlerPlace(chantier, ligne + repetitions - 1, cellules.length - 1)
  for (let i = 0; i < repetitions; i++) chantier.lignes[ligne + i] = cellules
  return repetitions
}

function lireCellules(enCours: EnCours, ligne: number): (Cellule | undefined)[] {
  const { xml, chantier, styles, matrices, stylesDesColonnes } = enCours
  const styleDeLigne = xml.attribut('table:default-cell-style-name')
  const cellules: (Cellule | undefined)[] = []
  const niveau = xml.profondeur
  let colonne = 0
  while (xml.suivant() && xml.profondeur >= niveau) {
    if (xml.genre === FERMANTE || !estCellule(xml.nom)) continue
    const lue = lireCellule(xml, styles, styleDeLigne ?? stylesDesColonnes[colonne])
    const place = { ligne, colonne }
    if (lue.lignes * lue.colonnes > 1) chantier.fusions.push(etendue(place, lue))
    if (lue.matrice !== null && lue.cellule?.formule !== undefined) {
      matrices.push({ plage: etendue(place, lue.matrice), formule: lue.cellule.formule })
    }
    if (lue.cellule !== undefined) {
      controlerPlace(chantier, ligne, colonne + lue.repetitions - 1)
      deposer(cellules, lue, place, matrices)
    }
    colonne += lue.repetitions
  }
  return cellules
}

function estCellule(nom: string): boolean {
  return nom === 'table-cell' || nom === 'covered-table-cell'
}

function deposer(
  cellules: (Cellule | undefined)[],
  { cellule, repetitions }: CelluleOds,
  { ligne, colonne }: { ligne: number; colonne: number },
  matrices: EnCours['matrices'],
): void {
  if (cellule === undefined) return
  for (let i = colonne; i < colonne + repetitions; i++) {
    const matrice =
      cellule.formule === undefined
        ? matrices.find(({ plage }) => contient(plage, ligne, i))
        : undefined
    cellules[i] = matrice === undefined ? cellule : avecFormule(cellule, matrice.formule)
  }
}

function etendue(
  { ligne, colonne }: { ligne: number; colonne: number },
  { lignes, colonnes }: { readonly lignes: number; readonly colonnes: number },
): Plage {
  return {
    haut: ligne,
    gauche: colonne,
    bas: Math.min(ligne + lignes, LIGNES_MAX) - 1,
    droite: Math.min(colonne + colonnes, COLONNES_MAX) - 1,
  }
}

function nombreDe(xml: LecteurXml, attribut: string): number {
  const lu = xml.attribut(attribut)
  return lu === undefined ? 1 : Math.max(1, Math.trunc(Number(lu)) || 1)
}

/** Repliée par un groupe, masquée ou filtrée : dans tous les cas, elle fait partie du contrat. */
function estMasquee(xml: LecteurXml): boolean {
  return /^(collapse|filter)$/.test(xml.attribut('table:visibility') ?? '')
}
