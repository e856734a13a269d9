import { type Feuille, type Plage, plageEnA1 } from '../../../core/grille/index.ts'
import type { Noms } from '../apparence/index.ts'
import { helpers, type SheetData, type WorkbookData } from '../bibliotheque.ts'
import { FRANCAIS } from '../francais/locale.ts'
import type { Bande } from '../remplissage/index.ts'
import { bandesDe } from './bandes.ts'
import type { FeuilleAOuvrir } from './feuille.ts'
import type { Habillage } from './habillage.ts'

/** De quoi remplir l'écran quand le budget est court. */
const LIGNES_MIN = 60
const COLONNES_MIN = 16
const MARGE = 20
/** Cases qu'une feuille peut avoir à l'écran ; ce qui dépasse se vérifie et s'enregistre sans s'afficher. */
const CASES_MAX = 2_000_000

/** Un classeur, dans la forme que la bibliothèque charge : ses feuilles vides, puis leurs cellules par bandes. */
export interface Donnees {
  readonly structure: WorkbookData
  readonly bandes: Iterable<Bande>
}

/** Le contenu vient de notre lecture, l'apparence de l'habillage. */
export function donneesDe(
  feuilles: readonly FeuilleAOuvrir[],
  habillage: Habillage | null,
  noms: Noms,
): Donnees {
  const base = helpers.createEmptyWorkbookData()
  const vues = feuilles.map(({ feuille }) => habillage?.feuilles.get(feuille.nom))
  const structure = {
    ...base,
    borders: habillage?.borders ?? {},
    settings: { ...base.settings, locale: FRANCAIS },
    namedRanges: { ...noms },
    sheets: feuilles.map((aOuvrir, i) => structureDe(aOuvrir, vues[i])),
  }
  return { structure, bandes: bandesDe(feuilles, habillage, structure.sheets) }
}

function structureDe({ id, feuille }: FeuilleAOuvrir, vue: SheetData | undefined): SheetData {
  const { lignes, colonnes } = dimensionsDe(feuille)
  return {
    ...helpers.createEmptySheet(id, feuille.nom),
    ...vue,
    id,
    name: feuille.nom,
    rowNumber: lignes,
    colNumber: colonnes,
    cells: {},
    styles: {},
    formats: {},
    merges: separees(feuille.fusions, lignes, colonnes).map(plageEnA1),
    rows: masquer(vue?.rows ?? {}, feuille.lignesMasquees, lignes),
    cols: masquer(vue?.cols ?? {}, feuille.colonnesMasquees, colonnes),
    isVisible: !feuille.masquee,
    isLocked: feuille.protegee,
  }
}

function dimensionsDe({ lignes, fusions }: Feuille) {
  let largeur = 0
  for (const ligne of lignes) largeur = Math.max(largeur, ligne?.length ?? 0)
  for (const { droite } of fusions) largeur = Math.max(largeur, droite + 1)
  const hauteur = fusions.reduce((max, { bas }) => Math.max(max, bas + 1), lignes.length)
  const colonnes = Math.max(largeur + 2, COLONNES_MIN)
  return {
    colonnes,
    lignes: Math.min(
      Math.max(hauteur + MARGE, LIGNES_MIN),
      Math.max(LIGNES_MIN, Math.floor(CASES_MAX / colonnes)),
    ),
  }
}

/** Deux fusions qui se recouvrent n'ont pas de sens pour la grille : la première reste. */
function separees(fusions: readonly Plage[], lignes: number, colonnes: number): Plage[] {
  const gardees: Plage[] = []
  for (const f of fusions) {
    const tient = f.bas < lignes && f.droite < colonnes && (f.bas > f.haut || f.droite > f.gauche)
    if (tient && !gardees.some((g) => seRecouvrent(f, g))) gardees.push(f)
  }
  return gardees
}

function seRecouvrent(a: Plage, b: Plage): boolean {
  return a.haut <= b.bas && b.haut <= a.bas && a.gauche <= b.droite && b.gauche <= a.droite
}

function masquer(
  tailles: SheetData['rows'],
  masquees: ReadonlySet<number>,
  nombre: number,
): SheetData['rows'] {
  const rendues: SheetData['rows'] = {}
  for (const [rang, { size }] of Object.entries(tailles)) {
    if (Number(rang) < nombre && size !== undefined) rendues[Number(rang)] = { size }
  }
  for (const rang of masquees) {
    if (rang < nombre) rendues[rang] = { ...rendues[rang], isHidden: true }
  }
  return rendues
}
