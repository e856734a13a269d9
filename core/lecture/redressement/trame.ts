import type { Cellule, Feuille, Plage } from '../../grille/index.ts'
import { plageEnA1 } from '../../grille/index.ts'
import type { Lieu } from '../../modele/index.ts'
import { lireSomme } from '../textes/index.ts'

/** Une cellule posée dans une feuille redressée, et les vraies cellules d'où elle vient. */
export interface CasePosee {
  readonly cellule: Cellule
  readonly lieux: readonly Lieu[]
}

export type RangPose = readonly (CasePosee | undefined)[]

/** Une feuille redressée : une action par ligne, et de quoi retrouver la cellule d'origine. */
export interface FeuilleRedressee {
  readonly feuille: Feuille
  /** Les vraies cellules d'une place de la feuille redressée, la plus proche si la place est vide. */
  readonly situer: (ligne: number, colonne: number) => readonly Lieu[]
  /** Des nombres de l'originale qui n'y sont plus, et que l'on explique : un total, un numéro. */
  readonly expliques?: readonly Lieu[]
  /** Elle l'emporte sur la feuille telle quelle, si elle l'explique aussi bien. */
  readonly aEgalite?: boolean
}

/** Une feuille que rien n'a encore déplacée. */
export function intacte(feuille: Feuille): FeuilleRedressee {
  return { feuille, situer: (ligne, colonne) => [{ feuille: feuille.nom, ligne, colonne }] }
}

/** Une feuille redressée deux fois : les vraies cellules d'une place de la seconde. */
export function enchainer(premiere: FeuilleRedressee, seconde: FeuilleRedressee): FeuilleRedressee {
  const { nom } = premiere.feuille
  return {
    feuille: seconde.feuille,
    situer: (l, c) =>
      seconde
        .situer(l, c)
        .flatMap((lieu) =>
          lieu.feuille === nom ? premiere.situer(lieu.ligne, lieu.colonne) : [lieu],
        ),
  }
}

/** Une formule qui n'additionne plus rien de lisible : la cellule reste calculée. */
const FORMULE_PERDUE = 'NA()'
/** Au-delà, on ne récrit plus les formules : les nombres suffisent. */
const FORMULES_RECRITES = 20_000

export function poser(feuille: Feuille, ligne: number, colonne: number): CasePosee | undefined {
  const cellule = feuille.lignes[ligne]?.[colonne]
  return cellule === undefined
    ? undefined
    : { cellule, lieux: [{ feuille: feuille.nom, ligne, colonne }] }
}

export function poserTexte(valeur: string, lieux: readonly Lieu[]): CasePosee {
  return { cellule: { genre: 'texte', valeur }, lieux }
}

/** Les lignes d'une feuille telles quelles, sans les places que `occupee` désigne. */
export function recopier(
  feuille: Feuille,
  haut: number,
  bas: number,
  occupee: (ligne: number, colonne: number) => boolean = () => false,
): RangPose[] {
  const rangs: RangPose[] = []
  for (let l = haut; l <= bas; l++) {
    const cellules = feuille.lignes[l] ?? []
    rangs.push(cellules.map((_, c) => (occupee(l, c) ? undefined : poser(feuille, l, c))))
  }
  return rangs
}

/** Remplace une région d'une feuille par des rangs redressés ; ce qui était à côté passe au-dessus. */
export function tisser(
  feuille: Feuille,
  region: Plage,
  rangs: readonly RangPose[],
  dedans: (ligne: number, colonne: number) => boolean = () => true,
): FeuilleRedressee {
  const { haut, bas, gauche, droite } = region
  // Un tableau à droite de la région se déplace tout entier, même s'il commence avant elle ou finit après.
  const deborde = (l: number) => feuille.lignes[l]?.some((c, i) => i > droite && c !== undefined)
  const suite = (de: number, pas: number) => {
    let l = de
    while (deborde(l) && deborde(l + pas)) l += pas
    return l
  }
  const [premiere, derniere] = [suite(haut, -1), suite(bas, 1)]
  const dansLaRegion = (l: number) => l >= haut && l <= bas
  const aCote = recopier(feuille, premiere, derniere, (l, c) =>
    dansLaRegion(l) ? c >= gauche && c <= droite && dedans(l, c) : c <= droite,
  )
  const enleve = (l: number, c: number) => c > droite && l >= premiere && l <= derniere
  const reste = aCote.some((r) => r.some((c) => c !== undefined)) ? [...aCote, [], []] : []
  const tous = [
    ...recopier(feuille, 0, haut - 1, enleve),
    // « Année : | 2026 », juste au-dessus, n'est pas un étage de l'en-tête.
    ...(feuille.lignes[haut - 1]?.some((c) => c !== undefined) ? [[]] : []),
    ...reste,
    ...rangs,
    ...recopier(feuille, bas + 1, feuille.lignes.length - 1, enleve),
  ]
  return achever(feuille, tous)
}

function achever(feuille: Feuille, rangs: readonly RangPose[]): FeuilleRedressee {
  const places = new Map<string, { readonly ligne: number; readonly colonne: number }>()
  let formules = 0
  rangs.forEach((rang, ligne) => {
    rang.forEach((posee, colonne) => {
      if (posee?.cellule.formule !== undefined) formules++
      const [seul] = posee?.lieux ?? []
      if (seul?.feuille !== feuille.nom || posee?.lieux.length !== 1) return
      const cle = `${seul.ligne}:${seul.colonne}`
      if (!places.has(cle)) places.set(cle, { ligne, colonne })
    })
  })
  const recrire = formules <= FORMULES_RECRITES
  const tetes: CasePosee[] = []
  for (const rang of rangs)
    rang.forEach((posee, colonne) => {
      if (posee) tetes[colonne] ??= posee
    })
  const lignes = rangs.map((rang) =>
    rang.map((posee) => (posee ? deplacer(posee.cellule, places, recrire) : undefined)),
  )
  const masquees = rangs.flatMap((rang, ligne) => {
    const lieux = rang.flatMap((posee) => posee?.lieux ?? [])
    const cachee = (l: Lieu) => l.feuille === feuille.nom && feuille.lignesMasquees.has(l.ligne)
    return lieux.length > 0 && lieux.every(cachee) ? [ligne] : []
  })
  return {
    feuille: {
      ...feuille,
      lignes,
      fusions: feuille.fusions.flatMap((f) => deplacerFusion(f, places)),
      lignesMasquees: new Set(masquees),
      colonnesMasquees: new Set(),
    },
    situer: (ligne, colonne) => situerDans(feuille, rangs, tetes, ligne, colonne),
  }
}

function deplacer(
  cellule: Cellule,
  places: ReadonlyMap<string, { readonly ligne: number; readonly colonne: number }>,
  recrire: boolean,
): Cellule {
  const { formule } = cellule
  if (formule === undefined || cellule.genre === 'sans-valeur') return cellule
  const somme = recrire ? lireSomme(formule) : null
  if (!somme) return /![A-Z$]/i.test(formule) ? cellule : { ...cellule, formule: FORMULE_PERDUE }
  const termes: string[] = []
  for (const plage of somme.plages) {
    const debut = places.get(`${plage.haut}:${plage.gauche}`)
    const fin = places.get(`${plage.bas}:${plage.droite}`)
    if (!debut || !fin) return { ...cellule, formule: FORMULE_PERDUE }
    const deplacee = {
      haut: Math.min(debut.ligne, fin.ligne),
      bas: Math.max(debut.ligne, fin.ligne),
      gauche: Math.min(debut.colonne, fin.colonne),
      droite: Math.max(debut.colonne, fin.colonne),
    }
    termes.push(plageEnA1(deplacee))
  }
  const fonction = somme.sansSousTotaux ? 'SUBTOTAL(9,' : 'SUM('
  return { ...cellule, formule: `${fonction}${termes.join(',')})` }
}

function deplacerFusion(
  { haut, bas, gauche, droite }: Plage,
  places: ReadonlyMap<string, { readonly ligne: number; readonly colonne: number }>,
): Plage[] {
  const ancre = places.get(`${haut}:${gauche}`)
  if (!ancre) return []
  return [
    {
      haut: ancre.ligne,
      gauche: ancre.colonne,
      bas: ancre.ligne + bas - haut,
      droite: ancre.colonne + droite - gauche,
    },
  ]
}

function situerDans(
  feuille: Feuille,
  rangs: readonly RangPose[],
  tetes: RangPose,
  ligne: number,
  colonne: number,
): readonly Lieu[] {
  const rang = rangs[ligne] ?? []
  const posee = rang[colonne]
  if (posee) return posee.lieux
  const laissee = placeLaissee(feuille, rang, tetes[colonne], colonne)
  if (laissee !== null) return [laissee]
  for (let ecart = 1; ecart <= rang.length; ecart++) {
    const voisine = rang[colonne - ecart] ?? rang[colonne + ecart]
    if (voisine) return voisine.lieux
  }
  for (let l = ligne - 1; l >= 0; l--) {
    const dessus = rangs[l]?.[colonne]
    if (dessus) return dessus.lieux
  }
  return []
}

/** La case vide d'une ligne et d'une colonne que l'on a déplacées ensemble : là où on la remplirait. */
function placeLaissee(
  { nom, lignes }: Feuille,
  rang: RangPose,
  tete: CasePosee | undefined,
  colonne: number,
): Lieu | null {
  const seul = (posee: CasePosee | undefined) => {
    const [lieu, ...autres] = posee?.lieux ?? []
    return lieu?.feuille === nom && autres.length === 0 ? lieu : null
  }
  const voisine = rang.findIndex((posee) => posee !== undefined)
  const aCote = seul(rang[voisine])
  const dessus = seul(tete)
  if (aCote === null || dessus === null) return null
  const ensemble = aCote.colonne - voisine === dessus.colonne - colonne
  const vide = lignes[aCote.ligne]?.[dessus.colonne] === undefined
  return ensemble && vide ? { ...aCote, colonne: dessus.colonne } : null
}
