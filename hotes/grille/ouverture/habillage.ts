import { estSignature } from '../../../core/constats/index.ts'
import { type Exemplaire, etendre, type PartiesDeLHabillage } from '../apparence/index.ts'
import { load, type SheetData, type WorkbookData } from '../bibliotheque.ts'
import { seComprend } from './format.ts'
import { auMoinsLaPolice } from './hauteurs.ts'
import { sansLignesNues } from './lignes-nues.ts'

/** À quoi ressemblent les feuilles d'un classeur, sans ce qu'elles contiennent. */
export interface Habillage {
  readonly styles: WorkbookData['styles']
  readonly formats: WorkbookData['formats']
  readonly borders: WorkbookData['borders']
  /** Par nom de feuille. */
  readonly feuilles: ReadonlyMap<string, SheetData>
}

/**
 * Styles, largeurs, bordures d'un fichier Excel, par l'import de la bibliothèque ; null s'il ne lit pas ce fichier : la
 * grille s'ouvre alors sans habillage, avec le même contenu. Demande un navigateur (DOMParser).
 */
export function habillageDe({ parties, exemplaires }: PartiesDeLHabillage): Habillage | null {
  try {
    return habiller(load(sansLignesNues(parties)), exemplaires)
  } catch {
    return null
  }
}

function habiller(
  { sheets, styles, formats, borders }: WorkbookData,
  exemplaires: ReadonlyMap<string, readonly Exemplaire[]>,
): Habillage {
  const admis = Object.entries(formats).filter(([, format]) => seComprend(format))
  const ids = new Set(admis.map(([id]) => Number(id)))
  return {
    styles: sansAlpha(styles),
    borders: sansAlpha(borders),
    formats: Object.fromEntries(admis),
    feuilles: new Map(
      sheets.map((feuille) => {
        const entiere = entiereDe(feuille, exemplaires.get(feuille.name) ?? [])
        return [feuille.name, auMoinsLaPolice(sansNous(entiere, ids), styles)]
      }),
    ),
  }
}

/** L'import n'a lu qu'une cellule par style : les autres lui ressemblent. */
function entiereDe(feuille: SheetData, exemplaires: readonly Exemplaire[]): SheetData {
  return {
    ...feuille,
    styles: etendre(feuille.styles, exemplaires),
    formats: etendre(feuille.formats, exemplaires),
    borders: etendre(feuille.borders, exemplaires),
  }
}

/** Nos marques sont redonnées par le greffon ; figures, tableaux et filtres ne s'écriraient pas dans le fichier. */
function sansNous(feuille: SheetData, formats: ReadonlySet<number>): SheetData {
  return {
    ...feuille,
    tables: [],
    figures: [],
    formats: Object.fromEntries(
      Object.entries(feuille.formats).filter(([, id]) => formats.has(id)),
    ),
    conditionalFormats: sansAlpha(
      feuille.conditionalFormats.filter(
        ({ rule }) => !(rule.type === 'CellIsRule' && rule.values.some(estSignature)),
      ),
    ),
  }
}

/** Un fichier écrit « 00RRGGBB » ce qu'un tableur montre opaque : Excel ne lit pas la transparence d'une couleur. */
function sansAlpha<T>(apparences: T): T {
  return JSON.parse(JSON.stringify(apparences).replaceAll(/"(#[0-9a-f]{6})[0-9a-f]{2}"/gi, '"$1"'))
}
