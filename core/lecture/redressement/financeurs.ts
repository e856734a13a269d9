import { reconnaitreAxe } from '../../catalogue/index.ts'
import { normaliser } from '../../libelle/index.ts'
import type { Champ } from '../../modele/index.ts'
import { ditUnCode } from '../entete/index.ts'
import { anneeSeule, type Page } from '../textes/index.ts'
import { sansPlafondsADroite } from './a-droite.ts'
import { attributsParmi, grouper } from './attributs.ts'
import { coutsDesIntitules, estUnTaux } from './colonnes-d-argent.ts'
import { estLigneDUnites, ligneDEntete } from './entete-des-financeurs.ts'
import {
  finDuTableau,
  lignesDePostes,
  premierEcrit,
  premierIntitule,
} from './etendue-des-financeurs.ts'
import {
  colonnesDesFinanceurs,
  estUnIntituleChiffre,
  estUnIntituleTotalise,
  etiquettesRedites,
  type LignesDeFinanceurs,
  nommerLesCouts,
} from './intitules-totalises.ts'
import { champDe, estArgent, estTexte, porteDeLArgent, posteDe } from './mots.ts'
import { estUnRepere } from './reperes.ts'
import { sansLesTermes } from './sans-les-termes.ts'
import { colonneDuStatut } from './statut-des-lignes.ts'

/** Un tableau dont les financeurs sont en lignes : sous chaque action (blocs), ou un export ligne à ligne. */
export interface FinanceursEnLignes {
  /** Sans ce qui est à côté du tableau. */
  readonly page: Page
  readonly haut: number
  readonly bas: number
  /** Première ligne sous l'en-tête. */
  readonly debut: number
  /** Le premier des intitulés au-dessus de l'en-tête, si chaque action redit le sien sous son intitulé ; sinon `haut`. */
  readonly tete: number
  /** Les lignes qui redisent l'en-tête. */
  readonly entetes: ReadonlySet<number>
  readonly gauche: number
  readonly droite: number
  readonly financeur: number
  /** null : l'action est un intitulé au-dessus de ses financeurs. */
  readonly action: number | null
  readonly textes: readonly number[]
  /** Colonnes d'axe, de rubrique ou d'année : avec l'action, elles font la clé d'une ligne. */
  readonly reperes: ReadonlySet<number>
  readonly argent: readonly ColonneDArgent[]
  /** Étiquettes normalisées qui sont des postes de financement. */
  readonly postes: ReadonlySet<string>
  /** La colonne qui dit, ligne à ligne, où en est le crédit ; null si aucune. */
  readonly statut: number | null
  /** Une action occupe des lignes qui se suivent. */
  readonly enBlocs: boolean
  readonly lignes: LignesDeFinanceurs
}

export interface ColonneDArgent {
  readonly colonne: number
  readonly entete: string
  readonly unite: string
  /** La même valeur sur toutes les lignes d'une action : un attribut de l'action. */
  readonly attribut: boolean
}

const LIGNES_REGARDEES = 400
const COLONNES_REGARDEES = 40
const LIGNES_MINIMUM = 4
const PART_DE_POSTES = 0.5
const REPETITIONS = 1.5

export function chercherFinanceursEnLignes(page: Page): FinanceursEnLignes | null {
  const fin = Math.min(page.nombreDeLignes, LIGNES_REGARDEES)
  let meilleure: { readonly colonne: number; readonly lignes: readonly number[] } | null = null
  for (let c = 0; c < COLONNES_REGARDEES; c++) {
    const lignes = lignesDePostes(page, c, 0, fin)
    if (lignes.length < LIGNES_MINIMUM || lignes.length <= (meilleure?.lignes.length ?? 0)) continue
    if (estColonneDeFinanceurs(page, c, lignes)) meilleure = { colonne: c, lignes }
  }
  if (!meilleure) return null
  const { colonne: financeur } = meilleure
  const sienne = sansPlafondsADroite(page, financeur, meilleure.lignes)
  const lignes = lignesDePostes(sienne, financeur, 0, fin)
  const montants = colonnesDesFinanceurs(sienne, financeur, lignes)
  const nommee = nommerLesCouts(sienne, { financeur, montants, lignes })
  const postes = lignesDePostes(nommee, financeur, 0, fin).filter(
    (l) => !estUnIntituleChiffre(nommee, { financeur, montants }, l),
  )
  return delimiter(nommee, financeur, postes)
}

/** Le même tableau, sur une feuille qui n'a qu'une action : rien ne s'y répète, mais son en-tête est celui d'une autre. */
export function chercherLeMemeTableau(
  page: Page,
  modeles: readonly FinanceursEnLignes[],
): FinanceursEnLignes | null {
  const fin = Math.min(page.nombreDeLignes, LIGNES_REGARDEES)
  for (const { page: autre, haut, financeur, lignes } of modeles) {
    const voulus = libellesDe(autre, haut)
    for (let l = 0; voulus.length > 1 && l < fin; l++) {
      if (libellesDe(page, l).join('|') !== voulus.join('|')) continue
      const postes = lignesDePostes(page, financeur, l + 1, fin)
      if (postes.some((p) => posteDe(page.texte(p, financeur))?.champ === 'partEtat'))
        return delimiter(page, financeur, postes, lignes.redites)
    }
  }
  return null
}

/** Un en-tête de montants nomme l'État : la feuille peut être lue telle quelle, ses financeurs en colonnes. */
export function nommeLEtat({ page, debut, lignes }: FinanceursEnLignes): boolean {
  return lignes.montants.some((colonne) =>
    [1, 2, 3].some((n) => posteDe(page.texte(debut - n, colonne))?.champ === 'partEtat'),
  )
}

function libellesDe(page: Page, ligne: number): string[] {
  return Array.from({ length: page.largeur(ligne) }, (_, c) => page.libelle(ligne, c))
}

/** La plupart des lignes d'argent y nomment un poste, l'État en est un parmi d'autres, et chacun revient. */
function estColonneDeFinanceurs(page: Page, colonne: number, lignes: readonly number[]): boolean {
  const [premiere = 0] = lignes
  const derniere = lignes.at(-1) ?? premiere
  let avecArgent = 0
  for (let l = premiere; l <= derniere; l++) {
    if (porteDeLArgent(page, l) && page.estRemplie(l, colonne)) avecArgent++
  }
  const vus = new Map<string, number>()
  // « CLS-001 », « CLS-002 » : des codes, et non des financeurs.
  const champs = new Set<Champ>()
  let etat = 0
  for (const l of lignes) {
    const libelle = page.libelle(l, colonne)
    vus.set(libelle, (vus.get(libelle) ?? 0) + 1)
    const champ = posteDe(page.texte(l, colonne))?.champ
    if (champ) champs.add(champ)
    if (champ === 'partEtat') etat++
  }
  return (
    etat >= 2 &&
    champs.size >= 2 &&
    lignes.length / vus.size >= REPETITIONS &&
    lignes.length >= avecArgent * PART_DE_POSTES
  )
}

function delimiter(
  page: Page,
  financeur: number,
  lignes: readonly number[],
  connues: ReadonlySet<string> = new Set(),
): FinanceursEnLignes | null {
  const [premiere = 0] = lignes
  const bas = finDuTableau(page, financeur, premiere)
  const utiles = lignes.filter((l) => l <= bas)
  const chiffrees: number[] = []
  const autres: { readonly colonne: number; readonly remplie: boolean }[] = []
  const largeur = Math.max(...utiles.slice(0, 60).map((l) => page.largeur(l)))
  for (let c = 0; c < Math.min(largeur, COLONNES_REGARDEES); c++) {
    if (c === financeur) continue
    let nombres = 0
    let mots = 0
    for (const l of utiles) {
      const cellule = page.feuille.lignes[l]?.[c]
      // Des millésimes au format d'un montant, « 2 025,00 € », ne font pas une colonne d'argent.
      if (estArgent(cellule) && anneeSeule(page.texte(l, c)) === null) nombres++
      else if (page.libelle(l, c) !== '' || page.fusion(l, c)) mots++
    }
    if (nombres > mots && nombres > 0) chiffrees.push(c)
    else autres.push({ colonne: c, remplie: mots > 0 })
  }
  const redites = new Set([...etiquettesRedites(page, financeur, premiere, bas), ...connues])
  const suivies = { financeur, montants: chiffrees, bas, redites }
  const entete = ligneDEntete(
    page,
    premiere,
    chiffrees,
    (l) => estUnIntituleTotalise(page, suivies, l) || estUnIntituleChiffre(page, suivies, l),
  )
  const haut = entete ?? premierIntitule(page, financeur, premiere)
  let debut = entete === null ? haut : entete + 1
  let unite = ''
  while (debut < premiere && estLigneDUnites(page, debut)) {
    unite = premierEcrit(page, debut)
    debut++
  }
  const entetes = entete === null ? [] : lignesRedisant(page, entete, bas)
  const tete = entetes.length === 0 ? haut : premierIntitule(page, financeur, haut)
  const libelleDe = (c: number) => (entete === null ? '' : page.texte(entete, c))
  const codes = chiffrees.filter((c) => ditUnCode(normaliser(libelleDe(c))))
  const comptees = chiffrees.filter(
    (c) => !codes.includes(c) && !estUnTaux(page, libelleDe(c), c, utiles),
  )
  const argent = sansLesTermes(page, comptees, utiles, libelleDe)
  if (argent.length === 0) return null
  const textes = autres
    .filter(({ colonne, remplie }) => remplie || aDesIntitules(page, colonne, debut, bas))
    .map(({ colonne }) => colonne)
    // « 1.02 », sous « Code » : ce qu'une légende explique.
    .concat(codes)
    .sort((a, b) => a - b)
  const action = colonneDAction(page, entete, textes, utiles)
  const postes = new Set(utiles.map((l) => page.libelle(l, financeur)))
  const reperes = textes.filter((c) => c !== action && estUnRepere(page, entete, c, utiles))
  // « Coût » d'une action, année par année : constant parmi les financeurs d'une même année.
  const cle = (l: number) =>
    action === null ? '' : [action, ...reperes].map((c) => page.libelle(l, c)).join('\n')
  const groupes = grouper(utiles, cle)
  // Sans colonne d'action, les lignes d'une action se suivent.
  const rangs = new Map(utiles.map((l, rang) => [l, rang]))
  const sienne = (l: number) => (action === null ? String(l - (rangs.get(l) ?? 0)) : cle(l))
  const statut = colonneDuStatut(
    page,
    textes,
    utiles,
    (l) => `${sienne(l)}\n${page.libelle(l, financeur)}`,
  )
  const attributs =
    action === null
      ? new Set<number>()
      : attributsParmi(page, argent, groupes, (c) => /\b20\d\d\b/.test(libelleDe(c)))
  return {
    page,
    haut,
    bas,
    debut,
    tete: action === null ? tete : haut,
    entetes: new Set(entetes),
    gauche: Math.min(financeur, ...argent, ...textes),
    droite: Math.max(financeur, ...argent, ...textes),
    financeur,
    action,
    textes: textes.filter((c) => c !== statut),
    statut,
    reperes: new Set(reperes),
    argent: [
      ...coutsDesIntitules(page, autres, { action, financeur, premiere, bas }),
      ...argent,
    ].map((colonne) => ({
      colonne,
      entete: libelleDe(colonne),
      unite,
      attribut: attributs.has(colonne) || !argent.includes(colonne),
    })),
    postes,
    enBlocs: enBlocs(page, utiles, action),
    lignes: suivies,
  }
}

/** « Financeur | 2025 | 2026 », redit au-dessus des financeurs de chaque action. */
function lignesRedisant(page: Page, entete: number, bas: number): number[] {
  const dits = libellesDe(page, entete).join('|')
  const suite = Array.from({ length: Math.max(0, bas - entete) }, (_, i) => entete + 1 + i)
  return suite.filter((l) => libellesDe(page, l).join('|') === dits)
}

function aDesIntitules(page: Page, colonne: number, debut: number, bas: number): boolean {
  for (let l = debut; l <= Math.min(bas, debut + LIGNES_REGARDEES); l++)
    if (estTexte(page.feuille.lignes[l]?.[colonne])) return true
  return false
}

const NOMME = 5

/** La colonne que son en-tête dit « action » ; sinon celle de libellés longs et variés qui ne sont pas des axes. */
function colonneDAction(
  page: Page,
  entete: number | null,
  textes: readonly number[],
  lignes: readonly number[],
): number | null {
  let meilleure: number | null = null
  let note = 0
  for (const c of textes) {
    const dits = lignes.map((l) => page.texte(l, c)).filter((t) => /\p{L}{3}/u.test(t))
    if (dits.length === 0) continue
    const axes = dits.filter((t) => reconnaitreAxe(t) !== null).length / dits.length
    const champ = entete === null ? null : champDe(page.texte(entete, c))
    const nomme = champ?.champ === 'action' && champ.poids >= NOMME ? 3 : 0
    const autre = champ !== null && champ.champ !== 'action' && champ.poids >= NOMME ? 2 : 0
    const varietes = new Set(dits).size
    const longueur = dits.reduce((s, t) => s + t.length, 0) / dits.length
    const sienne = nomme + Math.min(1, longueur / 30) + Math.min(1, varietes / 5) - 2 * axes - autre
    if (sienne > note + 0.5) {
      note = sienne
      meilleure = c
    }
  }
  return note > 1 ? meilleure : null
}

function enBlocs(page: Page, lignes: readonly number[], action: number | null): boolean {
  if (action === null) return true
  const actions = lignes.map((l) => page.texte(l, action))
  return actions.some((a) => a === '') || lignes.some((l) => page.fusion(l, action) !== undefined)
}
