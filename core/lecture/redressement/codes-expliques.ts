import { texteDe } from '../../grille/index.ts'
import { memoriserParObjet } from '../../libelle/index.ts'
import type { Champ } from '../../modele/index.ts'
import { largeurEntre, natureDe, type Page } from '../textes/index.ts'
import { champDe, estTexte, porteDeLArgent, posteDe } from './mots.ts'
import { type FeuilleRedressee, poser, type RangPose, tisser } from './trame.ts'

/** Une feuille qui dit, code par code, ce que le budget ne dit pas : l'axe et le nom de chaque action. */
interface Nomenclature {
  readonly page: Page
  readonly entete: number
  /** Colonnes qui disent l'axe ou l'action. */
  readonly colonnes: readonly Nommee[]
  readonly ligneDe: LigneDuLibelle
  /** Des codes, et non des noms. */
  readonly codes: boolean
}

interface Nommee {
  readonly colonne: number
  readonly champ: Champ
}

const COLONNES = 40
const LIGNES = 2_000
const CODES_AU_MOINS = 3
/** Part des codes du budget que la nomenclature explique. */
const PRESQUE_TOUS = 0.9
const NOM_LE_PLUS_LONG = 80
/** Un nom d'axe, dans une ligne de données, dit moins. */
const NOMME = 5
const EXPLIQUES: readonly Champ[] = ['axe', 'action', 'sousThematique']
/** « FA 12 » : un code, et non le nom que la maison donne à ses axes. */
const CODE = /^(?=.*\d).{1,20}$/

/** La même feuille, où suit chaque code ce qu'une autre en dit ; null si aucune ne les explique. */
export function expliquerLesCodes(page: Page, autres: readonly Page[]): FeuilleRedressee | null {
  if (page.nombreDeLignes > LIGNES || autres.length === 0) return null
  for (let c = 0; c < COLONNES; c++) {
    const textes = lignesDeTextes(page, c)
    // « Ensemble », sous des codes, n'en est pas un.
    const chiffrees = textes.filter((l) => CODE.test(page.texte(l, c)))
    const codes = chiffrees.length >= CODES_AU_MOINS
    const lignes = codes ? chiffrees : textes
    if (lignes.length < CODES_AU_MOINS) continue
    for (const autre of autres) {
      const nomenclature = expliquer(autre, page, c, lignes, codes)
      const accolee = nomenclature && accoler(page, c, lignes, nomenclature)
      if (accolee) return accolee
    }
  }
  return null
}

/** Les lignes d'argent où cette colonne écrit un texte, court, qui n'est pas un financeur. */
function lignesDeTextes(page: Page, colonne: number): number[] {
  const lignes: number[] = []
  for (let l = 0; l < page.nombreDeLignes; l++) {
    const code = page.texte(l, colonne)
    if (code === '' || code.length > NOM_LE_PLUS_LONG || !porteDeLArgent(page, l)) continue
    // « Renforcée », à côté d'un axe dans une feuille de listes à choisir, n'en est pas expliqué.
    if (natureDe(page.libelle(l, colonne)) !== 'inconnue') continue
    if (estTexte(page.feuille.lignes[l]?.[colonne]) && posteDe(code) === null) lignes.push(l)
  }
  return lignes
}

function expliquer(
  autre: Page,
  page: Page,
  colonne: number,
  lignes: readonly number[],
  codes: boolean,
): Nomenclature | null {
  if (autre.nombreDeLignes > LIGNES) return null
  const libelles = lignes.map((l) => page.libelle(l, colonne))
  for (const [d, ligneDe] of libellesDe(autre).entries()) {
    if (ligneDe.size === 0) continue
    const dits = lignesDites(libelles, ligneDe)
    if (dits === null) continue
    const entete = enteteAuDessus(Math.min(...dits), (l) => nomment(autre, l, d).length > 0)
    // « Bien grandir » n'est pas un code : d'un nom qui revient, une légende sans argent n'apprend que l'axe.
    const legende = new Set(dits).size < dits.length && dits.every((l) => estUnePaire(autre, l))
    if (!codes && !(legende && peutNommerUnAxe(autre.texte(entete, d)))) continue
    const colonnes = nomment(autre, entete, d).filter((n) => codes || n.champ === 'axe')
    if (colonnes.length > 0) return { page: autre, entete, colonnes, ligneDe, codes }
  }
  return null
}

/** Où chaque libellé est dit ; null si trop ne le sont pas. */
function lignesDites(libelles: readonly string[], ligneDe: LigneDuLibelle): number[] | null {
  const dits: number[] = []
  for (const [rang, libelle] of libelles.entries()) {
    const ligne = ligneDe.get(libelle) ?? null
    if (ligne !== null) dits.push(ligne)
    else if (libelles.length - (rang + 1 - dits.length) < libelles.length * PRESQUE_TOUS)
      return null
  }
  return dits
}

type LigneDuLibelle = ReadonlyMap<string, number | null>

/** Par colonne, la ligne où chaque libellé est écrit ; null s'il l'est plusieurs fois : ce n'est pas un code. */
const libellesDe = memoriserParObjet((page: Page): readonly LigneDuLibelle[] => {
  const colonnes = Array.from({ length: COLONNES }, () => new Map<string, number | null>())
  for (let l = 0; l < page.nombreDeLignes; l++)
    for (const [c, lignes] of colonnes.entries())
      if (page.estRemplie(l, c)) {
        const libelle = page.libelle(l, c)
        lignes.set(libelle, lignes.has(libelle) ? null : l)
      }
  return colonnes
})

/** La première ligne au-dessus qui soit un en-tête : une ligne de données sans montant n'en est pas un. */
function enteteAuDessus(ligne: number, estUnEntete: (ligne: number) => boolean): number {
  let entete = ligne - 1
  while (entete > 0 && !estUnEntete(entete)) entete--
  return Math.max(0, entete)
}

/** Les colonnes, autres que celle des codes, dont cette ligne dit qu'elles portent l'axe ou l'action. */
function nomment(page: Page, ligne: number, codes: number): Nommee[] {
  const lus = Array.from({ length: COLONNES }, (_, c) => champDe(page.texte(ligne, c)))
  return lus.flatMap((lu, colonne) =>
    colonne !== codes && lu !== null && lu.poids >= NOMME && EXPLIQUES.includes(lu.champ)
      ? [{ colonne, champ: lu.champ }]
      : [],
  )
}

/** Un nom et ce qu'il veut dire, et rien d'autre : des listes de choix, côte à côte, n'expliquent rien. */
function estUnePaire({ feuille }: Page, ligne: number): boolean {
  const remplies = (feuille.lignes[ligne] ?? []).filter((c) => texteDe(c).trim() !== '')
  return remplies.length === 2 && remplies.every(estTexte)
}

/** « Ambition », et non « Nature » ni « Porteur », dont une liste de choix est à côté de celle des axes. */
function peutNommerUnAxe(entete: string): boolean {
  // « Ambition départementale » n'est pas la part du département.
  return posteDe(entete) !== null || (champDe(entete)?.champ ?? 'axe') === 'axe'
}

function accoler(
  page: Page,
  colonne: number,
  lignes: readonly number[],
  { page: autre, entete, colonnes, ligneDe, codes }: Nomenclature,
): FeuilleRedressee | null {
  const { feuille } = page
  const sienne = enteteAuDessus(lignes[0] ?? 0, (l) => {
    // « N° » en tête de l'une et de l'autre ; une ligne que l'autre explique n'est pas un en-tête.
    const redite = ligneDe.get(page.libelle(l, colonne))
    const textes = (feuille.lignes[l] ?? []).filter(estTexte)
    return textes.length >= 2 && (redite === undefined || redite === entete)
  })
  if (!codes && !peutNommerUnAxe(page.texte(sienne, colonne))) return null
  // Ce que le budget dit lui-même ne s'explique pas : « FA 01 », d'une année à l'autre, n'est pas la même action.
  const dits = nomment(page, sienne, colonne).map((n) => n.champ)
  const tus = colonnes.filter((n) => !dits.includes(n.champ))
  if (tus.length === 0) return null
  const bas = page.nombreDeLignes - 1
  const largeur = largeurEntre(page, sienne, bas)
  const rangs: RangPose[] = []
  // Toute la feuille, comme on y insérerait des colonnes : rien n'y change de colonne qu'avec le reste.
  for (let l = 0; l <= bas; l++) {
    const code = texteDe(feuille.lignes[l]?.[colonne])
    const ou =
      l === sienne ? entete : code === '' ? null : (ligneDe.get(page.libelle(l, colonne)) ?? null)
    const siennes = Array.from({ length: largeur }, (_, c) => poser(feuille, l, c))
    rangs.push([
      ...siennes.slice(0, colonne + 1),
      ...tus.map((n) => (ou === null ? undefined : poser(autre.feuille, ou, n.colonne))),
      ...siennes.slice(colonne + 1),
    ])
  }
  return tisser(feuille, { haut: 0, bas, gauche: 0, droite: largeur - 1 }, rangs)
}
