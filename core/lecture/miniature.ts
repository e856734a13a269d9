import { celluleEn, type Feuille, texteDe } from '../grille/index.ts'
import type { Champ, Lieu } from '../modele/index.ts'
import type { Tableau } from './tableau/index.ts'
import type { Situer } from './zones.ts'

/** Ce qu'une cellule est pour Pacte : un champ, ou ce qui l'entoure. */
export type Role = Champ | 'entete' | 'totaux' | 'intitules' | 'laisse'

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
/** Les lignes dessinées n'en portent pas plus. */
const ACTIONS_EN_TETE = 60
const ACTIONS_EN_FIN = 20
const LONGUEUR_DE_TEXTE = 60

/** Dessine la feuille où ce tableau est écrit ; `feuille` : la vraie, telle que l'utilisateur la voit. */
export function dessiner(
  tableau: Tableau,
  feuille: Feuille,
  situer: Situer,
  redressee: boolean,
): Miniature {
  const { roles, feuilles } = rolesDe(tableau, situer, redressee)
  const hauteur = feuille.lignes.length
  const largeur = feuille.lignes.reduce((l, ligne) => Math.max(l, ligne?.length ?? 0), 0)
  const lignes = choisirLesLignes(tableau, situer, hauteur)
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
          texte: texteDe(cellule).replace(/\s+/g, ' ').trim().slice(0, LONGUEUR_DE_TEXTE),
          nombre: cellule?.genre === 'nombre',
        }
      }),
    ),
    lignesTues: hauteur - lignes.length,
    colonnesTues: largeur - colonnes.length,
  }
}

/** La feuille entière si elle tient ; sinon ses premières lignes depuis l'en-tête, et les dernières du tableau. */
function choisirLesLignes(tableau: Tableau, situer: Situer, hauteur: number): readonly number[] {
  const suite = (debut: number, fin: number) =>
    Array.from({ length: Math.max(0, fin - debut) }, (_, i) => debut + i)
  if (hauteur <= LIGNES_DU_HAUT + LIGNES_DU_BAS) return suite(0, hauteur)
  const { page, bloc, gauche, fin } = tableau
  const situes = (ligne: number) =>
    situer({ feuille: page.feuille.nom, ligne, colonne: gauche })
      .filter((lieu) => lieu.feuille === page.feuille.nom)
      .map((lieu) => lieu.ligne)
  const haut = Math.max(0, Math.min(bloc.haut, ...situes(bloc.haut)) - AU_DESSUS)
  const bas = Math.min(hauteur, Math.max(...situes(fin), haut + LIGNES_DU_HAUT) + 1)
  const debut = suite(haut, Math.min(hauteur, haut + LIGNES_DU_HAUT))
  return [...debut, ...suite(Math.max(haut + debut.length, bas - LIGNES_DU_BAS), bas)]
}

/** Le titre et l'unité d'un tableau sont juste au-dessus de son en-tête. */
const AU_DESSUS = 3

interface Place {
  readonly role: Role
  readonly rang: number | null
}

function rolesDe(tableau: Tableau, situer: Situer, redressee: boolean) {
  const roles = new Map<string, Place>()
  const feuilles = new Set<string>()
  const { page, bloc, gauche, droite, attributions, ecartees, actions, totaux, intitules } = tableau
  const marquer = (lieux: readonly Lieu[], place: Place) => {
    for (const { feuille, ligne, colonne } of lieux) {
      const cle = `${feuille}!${ligne}:${colonne}`
      feuilles.add(feuille)
      // Le premier rôle dit gagne : celui d'une action avant celui de ce qui l'entoure.
      if (!roles.has(cle)) roles.set(cle, place)
    }
  }
  // Sur une feuille redressée, une place vide ne correspond à aucune cellule sûre.
  const placer = (ligne: number, colonne: number, place: Place) => {
    if (!redressee || page.estRemplie(ligne, colonne))
      marquer(situer({ feuille: page.feuille.nom, ligne, colonne }), place)
  }
  const colonnes = [
    ...attributions.map(({ colonne, champ }) => ({ colonne, role: champ })),
    ...ecartees.map(({ colonne }) => ({ colonne, role: 'laisse' as const })),
  ]
  const retenues =
    actions.length <= ACTIONS_EN_TETE + ACTIONS_EN_FIN
      ? actions
      : [...actions.slice(0, ACTIONS_EN_TETE), ...actions.slice(-ACTIONS_EN_FIN)]
  for (const { ligne } of retenues)
    for (const { colonne, role } of colonnes) placer(ligne, colonne, { role, rang: colonne })
  for (let ligne = bloc.haut; ligne <= bloc.bas; ligne++)
    for (let colonne = gauche; colonne <= droite; colonne++)
      placer(ligne, colonne, { role: 'entete', rang: colonne })
  for (const { ligne } of totaux)
    for (let colonne = gauche; colonne <= droite; colonne++)
      placer(ligne, colonne, { role: 'totaux', rang: null })
  for (const { texte } of intitules) marquer(situer(texte.lieu), { role: 'intitules', rang: null })
  return { roles, feuilles }
}
