import { lirePlage } from '../../../core/grille/index.ts'
import { type ClasseurExcel, lireXml, relationsDe } from '../../../formats/index.ts'

/** Un tableau structuré d'Excel : ce qu'il faut pour lire « Tableau1[Coût] ». */
export interface TableauNomme {
  readonly nom: string
  readonly feuille: string
  /** Ses données, sans l'en-tête ni la ligne des totaux, comptées à partir de 0. */
  readonly haut: number
  readonly bas: number
  readonly gauche: number
  /** Lignes d'en-tête au-dessus, de totaux en dessous : 0 ou 1. */
  readonly entetes: number
  readonly totaux: number
  readonly colonnes: readonly string[]
}

export function tableauxDe({ paquet, parties }: ClasseurExcel): readonly TableauNomme[] {
  return [...parties].flatMap(([feuille, partie]) =>
    relationsDe(paquet, partie).flatMap(({ type, cible }) =>
      type === 'table' && cible !== null ? lireUnTableau(paquet.texte(cible), cible, feuille) : [],
    ),
  )
}

function lireUnTableau(texte: string, partie: string, feuille: string): TableauNomme[] {
  const xml = lireXml(texte, partie)
  let tableau: Omit<TableauNomme, 'colonnes'> | null = null
  const colonnes: string[] = []
  while (xml.suivant()) {
    if (xml.ouvre('tableColumn')) colonnes.push(xml.attribut('name') ?? '')
    if (!xml.ouvre('table')) continue
    const plage = lirePlage(xml.attribut('ref') ?? '')
    const nom = xml.attribut('displayName') ?? xml.attribut('name')
    if (plage === null || nom === undefined) return []
    const entetes = Number(xml.attribut('headerRowCount') ?? 1)
    const totaux = Number(xml.attribut('totalsRowCount') ?? 0)
    const [haut, bas] = [plage.haut + entetes, plage.bas - totaux]
    tableau = { nom, feuille, haut, bas, gauche: plage.gauche, entetes, totaux }
  }
  return tableau === null ? [] : [{ ...tableau, colonnes }]
}
