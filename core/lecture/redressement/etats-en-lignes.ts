import type { Statut } from '../entete/index.ts'
import { largeurEntre, type Page } from '../textes/index.ts'
import { estArgent, estTexte, porteDeLArgent } from './mots.ts'
import { statutEn } from './statut-des-lignes.ts'
import {
  type CasePosee,
  type FeuilleRedressee,
  poser,
  poserTexte,
  type RangPose,
  tisser,
} from './trame.ts'

const LIGNES = 20_000
const LIGNES_DE_TETE = 60
const COLONNES = 10
const ACTIONS_AU_MOINS = 3
const ETATS_AU_PLUS = 4

/** Où en sont les crédits d'une action, une ligne par état, toujours dans le même ordre. */
interface EtatsEnLignes {
  readonly colonne: number
  /** La première ligne de chaque action. */
  readonly debuts: readonly number[]
  /** Combien de lignes a chacune, et laquelle dit ce qui est inscrit. */
  readonly nombre: number
  readonly inscrite: number
}

/**
 * « Prévu » puis « Réalisé », une ligne sous l'autre : la même feuille, une ligne par action, ce qui est réalisé, demandé
 * ou antérieur dans des colonnes à droite de ce qui est inscrit. null si aucune colonne ne le dit partout.
 */
export function rangerLesEtats(page: Page): FeuilleRedressee | null {
  if (page.nombreDeLignes > LIGNES) return null
  for (let c = 0; c < COLONNES; c++) {
    const etats = etatsEn(page, c)
    if (etats) return ranger(page, etats)
  }
  return null
}

function etatsEn(page: Page, colonne: number): EtatsEnLignes | null {
  const dits: { readonly ligne: number; readonly statut: Statut }[] = []
  let fini = false
  for (let l = 0; l < page.nombreDeLignes; l++) {
    const statut = estTexte(page.feuille.lignes[l]?.[colonne]) ? statutEn(page, l, colonne) : null
    // Une ligne d'argent sans état, parmi les autres : la colonne dit autre chose. Sous le tableau, il n'y en a plus à dire.
    if (statut !== null && fini) return null
    if (statut !== null) dits.push({ ligne: l, statut })
    else if (dits.length > 0) fini ||= porteDeLArgent(page, l)
    else if (l > LIGNES_DE_TETE) return null
  }
  // Un en-tête « Réalisé » n'est pas l'état d'une ligne.
  while (dits[0] && !porteDeLArgent(page, dits[0].ligne)) dits.shift()
  const [premier] = dits
  const retour = dits.findIndex((d, i) => i > 0 && d.statut === premier?.statut)
  const nombre = retour < 0 ? dits.length : retour
  const cycle = dits.slice(0, nombre).map((d) => d.statut)
  const inscrite = cycle.indexOf('inscrit')
  if (nombre < 2 || nombre > ETATS_AU_PLUS || inscrite < 0) return null
  if (new Set(cycle).size < nombre || dits.length < nombre * ACTIONS_AU_MOINS) return null
  const enOrdre = dits.every(({ ligne, statut }, i) => {
    const debut = dits[i - (i % nombre)]?.ligne ?? 0
    return (
      statut === cycle[i % nombre] &&
      ligne === debut + (i % nombre) &&
      neDitRienDAutre(page, { ligne, debut, colonne })
    )
  })
  if (!enOrdre || dits.length % nombre !== 0) return null
  const debuts = dits.flatMap((d, i) => (i % nombre === 0 ? [d.ligne] : []))
  return { colonne, debuts, nombre, inscrite }
}

/** Ce qu'une ligne écrit d'autre que des montants, la première de son action l'écrit aussi. */
function neDitRienDAutre(
  page: Page,
  {
    ligne,
    debut,
    colonne,
  }: { readonly ligne: number; readonly debut: number; readonly colonne: number },
): boolean {
  return (page.feuille.lignes[ligne] ?? []).every(
    (cellule, c) =>
      c === colonne || !estTexte(cellule) || page.libelle(ligne, c) === page.libelle(debut, c),
  )
}

function ranger(page: Page, { colonne, debuts, nombre, inscrite }: EtatsEnLignes) {
  const { feuille } = page
  const haut = debuts[0] ?? 0
  const bas = (debuts.at(-1) ?? 0) + nombre - 1
  const largeur = largeurEntre(page, 0, bas)
  const argent = Array.from({ length: largeur }, (_, c) => c).filter((c) =>
    debuts.some((l) => estArgent(feuille.lignes[l + inscrite]?.[c])),
  )
  const entete = enteteAuDessus(page, haut, argent)
  if (entete === null) return null
  const autres = Array.from({ length: nombre }, (_, k) => k).filter((k) => k !== inscrite)
  const aDroite = (prendre: (k: number, c: number) => CasePosee | undefined): RangPose =>
    autres.flatMap((k) => argent.map((c) => prendre(k, c)))
  const sansColonne = (rang: RangPose): RangPose =>
    rang.map((posee, c) => (c === colonne ? undefined : posee))
  const tete = Array.from({ length: largeur }, (_, c) => poser(feuille, entete, c))
  const debutDe = new Map(
    debuts.flatMap((d) => Array.from({ length: nombre }, (_, k) => [d + k, d])),
  )
  const rangs: RangPose[] = [
    [
      ...sansColonne(tete),
      ...aDroite((k, c) => {
        const dit = `${page.texte(entete, c)} – ${page.texte(haut + k, colonne)}`
        return poserTexte(dit, tete[c]?.lieux ?? [])
      }),
    ],
  ]
  for (let l = entete + 1; l <= bas; l++) {
    const debut = debutDe.get(l)
    const ecrites = Array.from({ length: largeur }, (_, c) => poser(feuille, l, c))
    if (debut === undefined) rangs.push(ecrites)
    else if (l === debut + inscrite) {
      // Le nom de l'action est sur la première de ses lignes.
      const nommees = ecrites.map((posee, c) => posee ?? poser(feuille, debut, c))
      const seules = nommees.map((posee, c) => (argent.includes(c) ? ecrites[c] : posee))
      rangs.push([...sansColonne(seules), ...aDroite((k, c) => poser(feuille, debut + k, c))])
    }
  }
  const gardee = (l: number) => {
    const debut = debutDe.get(l)
    return debut === undefined || l === debut + inscrite
  }
  const restent = (de: number, a: number) => {
    let n = 0
    for (let l = de; l <= a; l++) if (gardee(l)) n++
    return n
  }
  const fusions = feuille.fusions.map((f) => ({
    ...f,
    bas: f.haut + Math.max(0, restent(f.haut, f.bas) - 1),
  }))
  return tisser(
    { ...feuille, fusions },
    { haut: entete, bas, gauche: 0, droite: largeur - 1 },
    rangs,
  )
}

/** La ligne de mots la plus proche, au-dessus de l'argent. */
function enteteAuDessus(page: Page, haut: number, argent: readonly number[]): number | null {
  for (let l = haut - 1; l >= 0; l--)
    if (argent.filter((c) => estTexte(page.feuille.lignes[l]?.[c])).length > argent.length / 2)
      return l
  return null
}
