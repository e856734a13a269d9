import { estDate, estStandard } from '../../../core/grille/index.ts'
import { lireXml } from '../../xml/index.ts'
import { codePredefini } from './formats.ts'

/** Ce que la lecture a besoin de savoir d'un style de cellule. */
export interface StyleDeCellule {
  readonly date: boolean
  /** Code du format de nombre, s'il n'est pas « Standard ». */
  readonly format: string | undefined
}

export const SANS_STYLE: StyleDeCellule = { date: false, format: undefined }

/** Styles indexés comme l'attribut `s` des cellules. */
export function lireStyles(texte: string, partie: string): readonly StyleDeCellule[] {
  const xml = lireXml(texte, partie)
  const codes = new Map<number, string>()
  const styles: StyleDeCellule[] = []
  let dansLesCellules = false
  while (xml.suivant()) {
    // Les formats des styles différentiels (dxf) portent les mêmes numéros sans être ceux des cellules.
    if (xml.ouvre('dxfs')) xml.sauter()
    else if (xml.ouvre('cellXfs')) dansLesCellules = true
    else if (xml.ferme('cellXfs')) dansLesCellules = false
    else if (xml.ouvre('numFmt')) {
      codes.set(Number(xml.attribut('numFmtId')), xml.attribut('formatCode') ?? '')
    } else if (dansLesCellules && xml.ouvre('xf')) {
      const id = Number(xml.attribut('numFmtId') ?? 0)
      styles.push(styleDe(codes.get(id) ?? codePredefini(id)))
    }
  }
  return styles
}

function styleDe(code: string | undefined): StyleDeCellule {
  if (code === undefined || estStandard(code)) return SANS_STYLE
  return { date: estDate(code), format: code }
}
