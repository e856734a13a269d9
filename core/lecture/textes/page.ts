import { type Cellule, type Feuille, type Plage, texteDe } from '../../grille/index.ts'
import { memoriser, normaliser } from '../../libelle/index.ts'

/** Une feuille préparée pour la reconnaissance : les fusions sont résolues, les libellés normalisés une fois. */
export interface Page {
  readonly feuille: Feuille
  readonly nombreDeLignes: number
  /** Cellule visible en (ligne, colonne) : celle de l'ancre quand la position est couverte par une fusion. */
  readonly cellule: (ligne: number, colonne: number) => Cellule | undefined
  /** La fusion qui couvre la position, s'il y en a une. */
  readonly fusion: (ligne: number, colonne: number) => Plage | undefined
  readonly texte: (ligne: number, colonne: number) => string
  /** La cellule elle-même (sans les fusions) contient-elle quelque chose ? */
  readonly estRemplie: (ligne: number, colonne: number) => boolean
  /** Libellé normalisé ('' si vide). */
  readonly libelle: (ligne: number, colonne: number) => string
  /** Nombre de colonnes de la ligne (dernière cellule non vide + 1). */
  readonly largeur: (ligne: number) => number
}

interface CelluleLue {
  readonly cellule: Cellule | undefined
  readonly texte: string
  readonly libelle: string
}

/** Au-delà, une fusion est un habillage de page : on ne garde que son ancre. */
const FUSION_MAXIMALE = 100_000

/** D’une feuille plus longue, retenir chaque cellule prendrait plus de place qu’elle. */
const LIGNES_RETENUES = 5_000

/** Tous ceux d’un grand budget ; d’une feuille de centaines de milliers de lignes, les retenir tous la doublerait. */
const LIBELLES_RETENUS = 20_000

export function preparerPage(feuille: Feuille): Page {
  const parLigne = indexerFusions(feuille.fusions)
  const normalise = memoriser(normaliser, LIBELLES_RETENUS)
  const fusion = (ligne: number, colonne: number) =>
    parLigne.get(ligne)?.find((p) => colonne >= p.gauche && colonne <= p.droite)
  const cellule = (ligne: number, colonne: number) => {
    const directe = feuille.lignes[ligne]?.[colonne]
    if (estUnIdem(directe)) return celluleDuDessus(feuille, ligne, colonne) ?? directe
    if (directe !== undefined || parLigne.size === 0) return directe
    const plage = fusion(ligne, colonne)
    return plage ? feuille.lignes[plage.haut]?.[plage.gauche] : undefined
  }
  const lire = (ligne: number, colonne: number): CelluleLue => {
    const lue = cellule(ligne, colonne)
    const texte = texteDe(lue).trim()
    return { cellule: lue, texte, libelle: texte === '' ? '' : normalise(texte) }
  }
  const lues = feuille.lignes.length <= LIGNES_RETENUES ? retenir(feuille, lire) : lire
  return {
    feuille,
    nombreDeLignes: feuille.lignes.length,
    cellule: (ligne, colonne) => lues(ligne, colonne).cellule,
    fusion,
    texte: (ligne, colonne) => lues(ligne, colonne).texte,
    estRemplie: (ligne, colonne) => contientQuelqueChose(feuille.lignes[ligne]?.[colonne]),
    libelle: (ligne, colonne) => lues(ligne, colonne).libelle,
    largeur: (ligne) => {
      const cellules = feuille.lignes[ligne]?.length ?? 0
      if (parLigne.size === 0) return cellules
      const couvertes = parLigne.get(ligne)?.map((p) => p.droite + 1) ?? []
      return Math.max(cellules, ...couvertes)
    },
  }
}

/** Chaque façon de lire une feuille relit ses cellules : chacune ne se prépare qu'une fois. */
function retenir(
  { lignes }: Feuille,
  lire: (ligne: number, colonne: number) => CelluleLue,
): (ligne: number, colonne: number) => CelluleLue {
  const connues: (CelluleLue | undefined)[][] = lignes.map(() => [])
  return (ligne, colonne) => {
    const siennes = connues[ligne]
    if (siennes === undefined || colonne < 0) return lire(ligne, colonne)
    const connue = siennes[colonne]
    if (connue !== undefined) return connue
    const lue = lire(ligne, colonne)
    siennes[colonne] = lue
    return lue
  }
}

/** La plus grande largeur de ces lignes. */
export function largeurEntre({ largeur }: Page, haut: number, bas: number): number {
  let record = 0
  for (let l = haut; l <= bas; l++) record = Math.max(record, largeur(l))
  return record
}

/** Rien n'y est écrit, d'une ligne à l'autre (comprises). */
export function estColonneVide(
  { estRemplie }: Page,
  colonne: number,
  haut: number,
  bas: number,
): boolean {
  for (let l = haut; l <= bas; l++) if (estRemplie(l, colonne)) return false
  return true
}

const IDEM =
  /^[-–—(]?\s?(?:idem|id\.|ditto|dito|ibid(?:em|\.)?|d[°º]|(?:(?:idem|voir|comme) )?ci-dessus|["”“»«〃″„]+|['’,]{2}|\/\/|[↓⇓]+)\s?[-–—)]?$/i
const IDEM_LE_PLUS_LONG = 20

/** Guillemets, « idem », « d° », « // », « ↓ » : la cellule reprend celle du dessus. */
export function estUnIdem(cellule: Cellule | undefined): boolean {
  if (cellule?.genre !== 'texte' || cellule.valeur.length > IDEM_LE_PLUS_LONG) return false
  return IDEM.test(cellule.valeur.trim())
}

function celluleDuDessus(feuille: Feuille, ligne: number, colonne: number): Cellule | undefined {
  for (let l = ligne - 1; l >= 0; l--) {
    const cellule = feuille.lignes[l]?.[colonne]
    if (cellule !== undefined && !estUnIdem(cellule))
      return cellule.genre === 'texte' ? cellule : undefined
  }
  return undefined
}

function contientQuelqueChose(cellule: Cellule | undefined): boolean {
  return cellule !== undefined && (cellule.genre !== 'texte' || cellule.valeur.trim() !== '')
}

function indexerFusions(fusions: readonly Plage[]): ReadonlyMap<number, readonly Plage[]> {
  const parLigne = new Map<number, Plage[]>()
  for (const plage of fusions) {
    const taille = (plage.bas - plage.haut + 1) * (plage.droite - plage.gauche + 1)
    if (taille > FUSION_MAXIMALE) continue
    for (let ligne = plage.haut; ligne <= plage.bas; ligne++) {
      const liste = parLigne.get(ligne)
      if (liste) liste.push(plage)
      else parLigne.set(ligne, [plage])
    }
  }
  return parLigne
}
