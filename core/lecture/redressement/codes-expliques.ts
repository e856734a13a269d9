import { texteDe } from '../../grille/index.ts'
import type { Champ } from '../../modele/index.ts'
import { largeurEntre, type Page } from '../textes/index.ts'
import { champDe, estArgent, estTexte, porteDeLArgent } from './mots.ts'
import { type FeuilleRedressee, poser, type RangPose, tisser } from './trame.ts'

/** Une feuille qui dit, code par code, ce que le budget ne dit pas : l'axe et le nom de chaque action. */
interface Nomenclature {
  readonly page: Page
  readonly entete: number
  /** Colonnes qui disent l'axe ou l'action. */
  readonly colonnes: readonly number[]
  readonly ligneDe: LigneDuLibelle
}

const COLONNES = 40
const LIGNES = 2_000
const CODES_AU_MOINS = 3
/** Part des codes du budget que la nomenclature explique. */
const PRESQUE_TOUS = 0.9
const CODE_LE_PLUS_LONG = 20
const EXPLIQUES: readonly Champ[] = ['axe', 'action', 'sousThematique']

/** La même feuille, où suit chaque code ce qu'une autre en dit ; null si aucune ne les explique. */
export function expliquerLesCodes(page: Page, pages: readonly Page[]): FeuilleRedressee | null {
  if (page.nombreDeLignes > LIGNES) return null
  for (let c = 0; c < COLONNES; c++) {
    const lignes = lignesDeCodes(page, c)
    if (lignes.length < CODES_AU_MOINS) continue
    for (const autre of pages) {
      const nomenclature = autre === page ? null : expliquer(autre, page, c, lignes)
      if (nomenclature) return accoler(page, c, lignes, nomenclature)
    }
  }
  return null
}

/** Les lignes d'argent où cette colonne écrit un texte court qui contient un chiffre. */
function lignesDeCodes(page: Page, colonne: number): number[] {
  const lignes: number[] = []
  for (let l = 0; l < page.nombreDeLignes; l++) {
    const code = page.texte(l, colonne)
    if (code === '' || code.length > CODE_LE_PLUS_LONG || !/\d/.test(code)) continue
    if (estTexte(page.feuille.lignes[l]?.[colonne]) && porteDeLArgent(page, l)) lignes.push(l)
  }
  return lignes
}

function expliquer(
  autre: Page,
  page: Page,
  colonne: number,
  lignes: readonly number[],
): Nomenclature | null {
  if (autre.nombreDeLignes > LIGNES) return null
  for (const [d, ligneDe] of libellesDe(autre).entries()) {
    const dits = lignes.flatMap((l) => ligneDe.get(page.libelle(l, colonne)) ?? [])
    if (dits.length < lignes.length * PRESQUE_TOUS) continue
    const entete = enteteAuDessus(autre, Math.min(...dits))
    const champs = Array.from(
      { length: COLONNES },
      (_, c) => champDe(autre.texte(entete, c))?.champ,
    )
    const colonnes = champs.flatMap((champ, c) =>
      c !== d && champ !== undefined && EXPLIQUES.includes(champ) ? [c] : [],
    )
    if (colonnes.length > 0) return { page: autre, entete, colonnes, ligneDe }
  }
  return null
}

type LigneDuLibelle = ReadonlyMap<string, number>

/** Une page ne change pas : ses colonnes ne s'indexent qu'une fois. */
const index = new WeakMap<Page, readonly LigneDuLibelle[]>()

/** Par colonne, la dernière ligne où chaque libellé est écrit. */
function libellesDe(page: Page): readonly LigneDuLibelle[] {
  const connu = index.get(page)
  if (connu !== undefined) return connu
  const colonnes = Array.from({ length: COLONNES }, () => new Map<string, number>())
  for (let l = 0; l < page.nombreDeLignes; l++)
    for (const [c, lignes] of colonnes.entries())
      if (page.estRemplie(l, c)) lignes.set(page.libelle(l, c), l)
  index.set(page, colonnes)
  return colonnes
}

function enteteAuDessus(page: Page, ligne: number): number {
  let entete = ligne - 1
  while (entete > 0 && (page.feuille.lignes[entete] ?? []).filter(estTexte).length < 2) entete--
  return Math.max(0, entete)
}

function accoler(
  page: Page,
  colonne: number,
  lignes: readonly number[],
  { page: autre, entete, colonnes, ligneDe }: Nomenclature,
): FeuilleRedressee {
  const { feuille } = page
  const sienne = enteteAuDessus(page, lignes[0] ?? 0)
  const bas = dernierArgent(page)
  const largeur = largeurEntre(page, sienne, bas)
  const rangs: RangPose[] = []
  // Depuis le haut : l'en-tête a parfois d'autres étages, qui doivent le toucher encore.
  for (let l = 0; l <= bas; l++) {
    const code = texteDe(feuille.lignes[l]?.[colonne])
    const ou =
      l === sienne ? entete : code === '' ? undefined : ligneDe.get(page.libelle(l, colonne))
    const siennes = Array.from({ length: largeur }, (_, c) => poser(feuille, l, c))
    rangs.push([
      ...siennes.slice(0, colonne + 1),
      ...colonnes.map((c) => (ou === undefined ? undefined : poser(autre.feuille, ou, c))),
      ...siennes.slice(colonne + 1),
    ])
  }
  return tisser(feuille, { haut: 0, bas, gauche: 0, droite: largeur - 1 }, rangs)
}

function dernierArgent(page: Page): number {
  let bas = 0
  for (let l = 0; l < page.nombreDeLignes; l++) if (page.feuille.lignes[l]?.some(estArgent)) bas = l
  return bas
}
