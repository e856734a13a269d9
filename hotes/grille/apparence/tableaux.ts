import { lirePlage } from '../../../core/grille/index.ts'
import { type ClasseurExcel, decoder } from '../../../formats/index.ts'

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

const RELATION = /<(?:\w+:)?Relationship\b[^>]*>/g
const COLONNE = /<(?:\w+:)?tableColumn\b[^>]*?\bname="([^"]*)"/g

export function tableauxDe({ paquet, parties }: ClasseurExcel): readonly TableauNomme[] {
  return [...parties].flatMap(([feuille, partie]) => {
    const relations = paquet.trouver(partie.replace(/([^/]*)$/, '_rels/$1.rels'))
    if (relations === null) return []
    return [...paquet.texte(relations).matchAll(RELATION)].flatMap(([relation]) => {
      if (!/\/table$/.test(attribut(relation, 'Type') ?? '')) return []
      const nom = paquet.trouver(resoudre(partie, attribut(relation, 'Target') ?? ''))
      return nom === null ? [] : lireUnTableau(paquet.texte(nom), feuille)
    })
  })
}

function lireUnTableau(texte: string, feuille: string): TableauNomme[] {
  const balise = /<(?:\w+:)?table\b[^>]*>/.exec(texte)?.[0] ?? ''
  const plage = lirePlage(attribut(balise, 'ref') ?? '')
  const nom = attribut(balise, 'displayName') ?? attribut(balise, 'name')
  if (plage === null || nom === null) return []
  const entetes = Number(attribut(balise, 'headerRowCount') ?? 1)
  const totaux = Number(attribut(balise, 'totalsRowCount') ?? 0)
  return [
    {
      nom,
      feuille,
      haut: plage.haut + entetes,
      bas: plage.bas - totaux,
      gauche: plage.gauche,
      entetes,
      totaux,
      colonnes: Array.from(texte.matchAll(COLONNE), ([, colonne = '']) => decoder(colonne)),
    },
  ]
}

function attribut(balise: string, nom: string): string | null {
  const valeur = new RegExp(`\\s${nom}="([^"]*)"`).exec(balise)?.[1]
  return valeur === undefined ? null : decoder(valeur)
}

/** Une cible est relative au dossier de sa feuille, ou part de la racine. */
function resoudre(partie: string, cible: string): string {
  const base = new URL(`zip:/${partie.replace(/^\//, '')}`)
  return decodeURI(new URL(cible, base).pathname.slice(1))
}
