import { DE_1900_A_1904 } from '../../core/grille/index.ts'
import type { Geste } from '../contenu/index.ts'
import { lireStyles, type StyleDeCellule, suivre } from '../lecture/index.ts'
import type { Chantier } from '../marquage/index.ts'
import { lireXml } from '../xml/index.ts'
import { estVrai } from './classeur.ts'

/** Le geste tel qu'il s'écrit sous ce style : nos jours se comptent depuis 1900, le classeur parfois depuis 1904. */
export type Calendrier = (style: string | null, geste: Geste) => Geste

const DEPUIS_1900: Calendrier = (_, geste) => geste

/** `classeur` : la partie workbook.xml. */
export function calendrierDe(chantier: Chantier, classeur: string): Calendrier {
  if (!compteDepuis1904(chantier.texte(classeur), classeur)) return DEPUIS_1900
  const partie = suivre(chantier, classeur, 'styles')
  const styles = partie === null ? [] : lireStyles(chantier.texte(partie), partie)
  return (style, geste) => (estUneDate(styles, style) ? depuis1904(geste) : geste)
}

function compteDepuis1904(texte: string, partie: string): boolean {
  const xml = lireXml(texte, partie)
  while (xml.suivant()) if (xml.ouvre('workbookPr')) return estVrai(xml.attribut('date1904'))
  return false
}

function estUneDate(styles: readonly StyleDeCellule[], style: string | null): boolean {
  return styles[Number(style ?? 0)]?.date === true
}

function depuis1904(geste: Geste): Geste {
  if ('valeur' in geste) {
    return typeof geste.valeur === 'number' ? { valeur: geste.valeur - DE_1900_A_1904 } : geste
  }
  return typeof geste.resultat === 'number'
    ? { ...geste, resultat: geste.resultat - DE_1900_A_1904 }
    : geste
}
