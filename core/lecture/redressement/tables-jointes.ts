import { normaliser } from '../../libelle/index.ts'
import type { Champ } from '../../modele/index.ts'
import { ditAbandon } from '../rangs/index.ts'
import { largeurEntre, type Page } from '../textes/index.ts'
import { ditUnStatut } from './attributs-de-fiche.ts'
import { champDe, estArgent, porteDeLArgent, posteDe } from './mots.ts'
import { ditUnTotal } from './totaux.ts'
import { type FeuilleRedressee, poser, type RangPose, tisser } from './trame.ts'

/** Un plan de financement qui ne dit pas l'axe de ses actions. */
interface Plan {
  readonly entete: number
  /** Ses colonnes de texte, avant l'argent : l'une d'elles est peut-être celle que l'autre table redit. */
  readonly cles: readonly number[]
  readonly lignes: readonly number[]
  readonly ditLAction: boolean
}

/** Ce qu'une autre table dit des mêmes actions. */
interface Description {
  readonly page: Page
  readonly entete: number
  readonly colonnes: readonly number[]
  readonly ligneDe: ReadonlyMap<string, number | null>
}

const LIGNES = 2_000
const COLONNES = 40
const ACTIONS_AU_MOINS = 3
const PRESQUE_TOUTES = 0.9
const NOMME = 5
const LIGNES_D_EN_TETE = 3
const REPRIS: readonly Champ[] = ['axe', 'sousThematique', 'nature']

/**
 * « N° | Axe | Action | Avis » d'un côté, « N° | Coût | État » de l'autre, plus bas ou sur une autre feuille : le plan, où
 * suit chaque numéro ce que l'autre table en dit. null si aucune n'en parle.
 */
export function joindreLesTables(page: Page, autres: readonly Page[]): FeuilleRedressee | null {
  const plan = chercherLePlan(page)
  if (plan === null) return null
  for (const cle of plan.cles)
    for (const autre of [page, ...autres]) {
      const description = decrire(autre, page, plan, cle)
      if (description) return joindre(page, plan, cle, description)
    }
  return null
}

function chercherLePlan(page: Page): Plan | null {
  if (page.nombreDeLignes > LIGNES) return null
  for (let l = 0; l + 1 < page.nombreDeLignes; l++) {
    const dits = Array.from({ length: page.largeur(l) }, (_, c) => page.texte(l, c))
    const postes = dits.flatMap((dit, c) => (posteDe(dit) === null ? [] : [c]))
    const [premier] = postes
    if (premier === undefined || postes.length < 2 || porteDeLArgent(page, l)) continue
    const champs = dits.map((dit) => champDe(dit))
    if (champs.some((lu) => lu?.champ === 'axe' && lu.poids >= NOMME)) return null
    const cles = dits.flatMap((dit, c) => (c < premier && dit !== '' ? [c] : []))
    const [cle] = cles
    // « Budget 2025 | Budget 2026 », au-dessus des noms : un étage de plus.
    const lignes = cle === undefined ? [] : lignesDuPlan(page, l, cle)
    if (lignes.length < ACTIONS_AU_MOINS) continue
    const ditLAction = champs.some((lu) => lu?.champ === 'action' && lu.poids >= NOMME)
    return { entete: l, cles, lignes, ditLAction }
  }
  return null
}

/** Jusqu'à la première ligne blanche, sans les totaux. */
function lignesDuPlan(page: Page, entete: number, cle: number): number[] {
  const lignes: number[] = []
  for (let l = entete + 1; l < page.nombreDeLignes; l++) {
    if (page.largeur(l) === 0) break
    if (page.estRemplie(l, cle) && !ditUnTotal(page.texte(l, cle))) lignes.push(l)
  }
  return lignes.some((l) => porteDeLArgent(page, l)) ? lignes : []
}

type Zone = readonly [debut: number, fin: number]

function decrire(autre: Page, page: Page, plan: Plan, cle: number): Description | null {
  if (autre.nombreDeLignes > LIGNES) return null
  const cherches = plan.lignes.map((l) => page.libelle(l, cle))
  if (new Set(cherches).size < cherches.length) return null
  const fin = plan.lignes.at(-1) ?? plan.entete
  const zones: readonly Zone[] =
    autre === page
      ? [
          [0, plan.entete],
          [fin + 1, page.nombreDeLignes],
        ]
      : [[0, autre.nombreDeLignes]]
  for (const zone of zones)
    for (let d = 0; d < COLONNES; d++) {
      const description = decrireEn(autre, zone, d, cherches, plan.ditLAction)
      if (description) return description
    }
  return null
}

function decrireEn(
  page: Page,
  [debut, fin]: Zone,
  cle: number,
  cherches: readonly string[],
  ditLAction: boolean,
): Description | null {
  const ligneDe = new Map<string, number | null>()
  for (let l = debut; l < fin; l++) {
    if (!page.estRemplie(l, cle)) continue
    const libelle = page.libelle(l, cle)
    ligneDe.set(libelle, ligneDe.has(libelle) ? null : l)
  }
  const dits = cherches.flatMap((c) => ligneDe.get(c) ?? [])
  if (dits.length < ACTIONS_AU_MOINS || dits.length < cherches.length * PRESQUE_TOUTES) return null
  const entete = enteteAuDessus(page, Math.min(...dits), cle)
  if (entete === null || entete < debut || sontChiffrees(page, dits, cle)) return null
  const abandon = (c: number) => dits.some((l) => ditAbandon(page.libelle(l, c)))
  const colonnes = colonnesReprises(page, entete, cle, ditLAction, abandon)
  return colonnes.length > 0 ? { page, entete, colonnes, ligneDe } : null
}

/** L'en-tête, juste au-dessus, s'il nomme les axes ailleurs que dans la colonne des clés. */
function enteteAuDessus(page: Page, premiere: number, cle: number): number | null {
  for (let l = premiere - 1; l >= Math.max(0, premiere - LIGNES_D_EN_TETE); l--) {
    const dits = Array.from({ length: page.largeur(l) }, (_, c) => page.texte(l, c))
    if (dits.filter(Boolean).length < 2) continue
    const axe = dits.some((dit, c) => {
      const lu = c === cle ? null : champDe(dit)
      return lu?.champ === 'axe' && lu.poids >= NOMME
    })
    if (axe) return l
  }
  return null
}

/** Plusieurs montants par ligne : un autre budget, qui se lit pour lui-même. */
function sontChiffrees({ feuille }: Page, lignes: readonly number[], cle: number): boolean {
  const chiffrees = lignes.filter(
    (l) => (feuille.lignes[l] ?? []).filter((c, i) => i !== cle && estArgent(c)).length >= 2,
  )
  return chiffrees.length > lignes.length / 2
}

function colonnesReprises(
  page: Page,
  entete: number,
  cle: number,
  ditLAction: boolean,
  ditUnAbandon: (colonne: number) => boolean,
): number[] {
  return Array.from({ length: COLONNES }, (_, c) => c).filter((c) => {
    const dit = page.texte(entete, c)
    const lu = champDe(dit)
    if (c === cle || dit === '') return false
    // « Avanecment », mal écrit : ce que ses cases disent.
    if (ditUnStatut(normaliser(dit)) || ditUnAbandon(c)) return true
    if (lu === null || lu.poids < NOMME) return false
    return REPRIS.includes(lu.champ) || (lu.champ === 'action' && !ditLAction)
  })
}

function joindre(
  page: Page,
  { entete, lignes }: Plan,
  cle: number,
  { page: autre, entete: sienne, colonnes, ligneDe }: Description,
): FeuilleRedressee {
  const { feuille } = page
  const bas = page.nombreDeLignes - 1
  const largeur = largeurEntre(page, 0, bas)
  const duPlan = new Set(lignes)
  const rangs: RangPose[] = []
  // Toute la feuille, comme on y insérerait des colonnes : rien n'y change de colonne qu'avec le reste.
  for (let l = 0; l <= bas; l++) {
    const ou =
      l === entete ? sienne : duPlan.has(l) ? (ligneDe.get(page.libelle(l, cle)) ?? null) : null
    const siennes = Array.from({ length: largeur }, (_, c) => poser(feuille, l, c))
    rangs.push([
      ...siennes.slice(0, cle + 1),
      ...colonnes.map((c) => (ou === null ? undefined : poser(autre.feuille, ou, c))),
      ...siennes.slice(cle + 1),
    ])
  }
  return tisser(feuille, { haut: 0, bas, gauche: 0, droite: largeur - 1 }, rangs)
}
