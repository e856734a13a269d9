import { type Classeur, celluleEn, type Feuille, largeurDe, texteCourt } from '../grille/index.ts'
import type { Lecture } from './lire-contrat.ts'
import type { Tableau } from './tableau/index.ts'
import { parcourir, type Role, type Situer } from './zones.ts'

/** Une cellule dessinée ; `rang` : la colonne du tableau lu (voir ColonneComprise) qu'elle porte, null sinon. */
export interface CaseDessinee {
  readonly role: Role | null
  readonly rang: number | null
  readonly texte: string
  readonly nombre: boolean
}

/** La feuille d'un tableau, en petit : ses premières lignes et ses dernières. Que des données simples. */
export interface Miniature {
  readonly feuille: string
  /** Autres feuilles lues avec elle (des fiches). */
  readonly autres: readonly string[]
  /** Comptées à partir de 0, comme les lignes. */
  readonly colonnes: readonly number[]
  readonly lignes: readonly number[]
  /** Une ligne de cases par ligne dessinée, une case par colonne. */
  readonly cases: readonly (readonly CaseDessinee[])[]
  /** Lignes et colonnes de la feuille qui ne sont pas dessinées. */
  readonly lignesTues: number
  readonly colonnesTues: number
}

/** Assez pour reconnaître sa feuille ; au-delà, la dessiner entière coûterait plus qu'elle ne montre. */
const LIGNES_DU_HAUT = 30
const LIGNES_DU_BAS = 10
const COLONNES_DESSINEES = 26
const LONGUEUR_DE_TEXTE = 60

/** Un dessin par tableau retenu, dans le même ordre, d'un classeur tel que l'utilisateur le voit. */
export function dessiner(
  { tableaux, retenus, situer }: Lecture,
  { feuilles }: Classeur,
): readonly Miniature[] {
  return retenus.flatMap((tableau, i) => {
    const feuille = feuilles.find((f) => f.nom === tableau.page.feuille.nom)
    const redressee = tableaux[i]?.disposition !== 'lignes'
    return feuille ? [dessinerUn(tableau, feuille, situer, redressee)] : []
  })
}

/** `redressee` : le tableau n'a pas une action par ligne, il se lit ailleurs qu'il n'est écrit. */
function dessinerUn(
  tableau: Tableau,
  feuille: Feuille,
  situer: Situer,
  redressee: boolean,
): Miniature {
  const roles = new Map<string, Pick<CaseDessinee, 'role' | 'rang'>>()
  const feuilles = new Set<string>()
  // Sur une feuille redressée, une place vide ne correspond à aucune cellule sûre.
  parcourir(tableau, situer, !redressee, (role, rang, lieux) => {
    for (const lieu of lieux) {
      feuilles.add(lieu.feuille)
      const cle = `${lieu.feuille}!${lieu.ligne}:${lieu.colonne}`
      if (!roles.has(cle)) roles.set(cle, { role, rang: role === 'totaux' ? null : rang })
    }
  })
  const hauteur = feuille.lignes.length
  const largeur = largeurDe(feuille)
  const lignes = choisirLesLignes(tableau, hauteur, redressee)
  const colonnes = Array.from({ length: Math.min(largeur, COLONNES_DESSINEES) }, (_, c) => c)
  return {
    feuille: feuille.nom,
    autres: [...feuilles].filter((nom) => nom !== feuille.nom),
    colonnes,
    lignes,
    cases: lignes.map((ligne) =>
      colonnes.map((colonne): CaseDessinee => {
        const cellule = celluleEn(feuille, ligne, colonne)
        const { role = null, rang = null } = roles.get(`${feuille.nom}!${ligne}:${colonne}`) ?? {}
        return {
          role,
          rang,
          texte: texteCourt(cellule, LONGUEUR_DE_TEXTE),
          nombre: cellule?.genre === 'nombre',
        }
      }),
    ),
    lignesTues: hauteur - lignes.length,
    colonnesTues: largeur - colonnes.length,
  }
}

/** La feuille entière si elle tient ; sinon ses premières lignes depuis l'en-tête, et les dernières du tableau. */
function choisirLesLignes({ bloc, fin }: Tableau, hauteur: number, redressee: boolean): number[] {
  const toutes = Array.from({ length: hauteur }, (_, ligne) => ligne)
  if (hauteur <= LIGNES_DU_HAUT + LIGNES_DU_BAS) return toutes
  const haut = redressee ? 0 : Math.max(0, bloc.haut - AU_DESSUS)
  const bas = redressee ? hauteur : Math.max(fin + 1, haut + LIGNES_DU_HAUT)
  return toutes.filter(
    (l) => (l >= haut && l < haut + LIGNES_DU_HAUT) || (l >= bas - LIGNES_DU_BAS && l < bas),
  )
}

/** Le titre et l'unité d'un tableau sont juste au-dessus de son en-tête. */
const AU_DESSUS = 3
