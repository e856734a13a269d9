import type { Cellule } from '../../grille/index.ts'
import { memoriser, normaliser } from '../../libelle/index.ts'
import type { Champ } from '../../modele/index.ts'
import { APPORTS } from '../../modele/index.ts'
import { noterEntete } from '../entete/index.ts'
import { montantDe, type Page } from '../textes/index.ts'
import { type Reprise, recomposer } from './recomposer.ts'

/** Une colonne dont les cellules nomment des financeurs, et les lignes où elle le fait. */
interface Colonne {
  readonly colonne: number
  readonly rangs: readonly number[]
}

const LIBELLE_LE_PLUS_LONG = 70
const POIDS = 5
const PART = 0.45
const RANGS_MINIMUM = 4
const LIGNES_DE_TETE = 3
const PART_DE_NOMBRES = 0.4
const BLANCS_ADMIS = 3

/** Ce qu'une cellule dit d'un financeur ou du coût ; null si elle dit autre chose. */
const financeurDe = memoriser((texte): Champ | null => {
  const libelle = normaliser(texte)
  if (libelle === '' || libelle.length > LIBELLE_LE_PLUS_LONG) return null
  const note = noterEntete(libelle).find(
    (n) => n.champ === 'cout' || (APPORTS as readonly Champ[]).includes(n.champ),
  )
  return note && note.poids >= POIDS ? note.champ : null
})

/**
 * Financeurs en lignes, sous chaque action (blocs) ou répétés à chaque ligne d'un export (forme longue) : la page où
 * chaque action n'a qu'une ligne et chaque financeur sa colonne.
 */
export function financeursEnColonnes(page: Page): Page[] {
  const colonne = colonneDeFinanceurs(page)
  if (!colonne) return []
  const [premier] = colonne.rangs
  const dernier = colonne.rangs.at(-1)
  if (premier === undefined || dernier === undefined) return []
  const chiffrees = colonnesDeValeurs(page, colonne)
  const redites = chiffrees.filter((c) => chiffrees.length > 1 && seRedit(page, colonne, c))
  const valeurs = chiffrees.filter((c) => !redites.includes(c))
  if (valeurs.length === 0) return []
  return [composer(page, colonne, valeurs, redites, { premier, dernier })]
}

function colonneDeFinanceurs(page: Page): Colonne | null {
  const parColonne = new Map<
    number,
    { rangs: number[]; champs: Map<Champ, number>; textes: number }
  >()
  for (let l = 0; l < page.nombreDeLignes; l++) {
    page.feuille.lignes[l]?.forEach((cellule, c) => {
      if (cellule?.genre !== 'texte' || cellule.valeur.trim() === '') return
      const fusion = page.fusion(l, c)
      if (fusion && fusion.droite > fusion.gauche) return
      const vue = parColonne.get(c) ?? { rangs: [], champs: new Map<Champ, number>(), textes: 0 }
      parColonne.set(c, vue)
      vue.textes++
      const champ = financeurDe(cellule.valeur)
      if (champ === null || !aUnNombre(page, l, c)) return
      vue.rangs.push(l)
      vue.champs.set(champ, (vue.champs.get(champ) ?? 0) + 1)
    })
  }
  const possibles = [...parColonne]
    .filter(
      ([, v]) =>
        v.rangs.length >= RANGS_MINIMUM &&
        (v.champs.get('partEtat') ?? 0) >= 2 &&
        v.champs.size >= 2 &&
        v.rangs.length >= v.textes * PART,
    )
    .sort(([a, va], [b, vb]) => vb.rangs.length - va.rangs.length || a - b)
  const [meilleure] = possibles
  return meilleure ? { colonne: meilleure[0], rangs: meilleure[1].rangs } : null
}

function aUnNombre(page: Page, ligne: number, apres: number): boolean {
  const cellules = page.feuille.lignes[ligne] ?? []
  return cellules.some((cellule, c) => c !== apres && estUnMontant(cellule))
}

function estUnMontant(cellule: Cellule | undefined): boolean {
  if (cellule?.genre === 'nombre')
    return !(Number.isInteger(cellule.valeur) && cellule.valeur >= 2015 && cellule.valeur <= 2035)
  return (
    cellule?.genre === 'texte' &&
    /^\s*-?\d/.test(cellule.valeur) &&
    montantDe(cellule, 'EUR').genre === 'lu'
  )
}

function colonnesDeValeurs(page: Page, { colonne, rangs }: Colonne): number[] {
  const comptes = new Map<number, number>()
  for (const l of rangs)
    page.feuille.lignes[l]?.forEach((cellule, c) => {
      if (c !== colonne && estUnMontant(cellule)) comptes.set(c, (comptes.get(c) ?? 0) + 1)
    })
  return [...comptes]
    .filter(([, n]) => n >= Math.max(2, rangs.length * PART_DE_NOMBRES * 0.5))
    .map(([c]) => c)
    .sort((a, b) => a - b)
}

/** Le coût d'un export, redit sur chaque ligne de l'action : il est de l'action, pas du financeur. */
function seRedit(page: Page, { colonne, rangs }: Colonne, c: number): boolean {
  let suites = 0
  let egales = 0
  rangs.slice(1).forEach((l, i) => {
    const avant = rangs[i] ?? l
    if (avant !== l - 1 || !memeAction(page, avant, l, [colonne, c])) return
    suites++
    if (page.texte(avant, c) !== '' && page.texte(avant, c) === page.texte(l, c)) egales++
  })
  return suites >= 2 && egales >= suites * PART_REDITE
}

const PART_REDITE = 0.8

/** Les deux lignes disent les mêmes textes, hors financeur et montants. */
function memeAction(page: Page, a: number, b: number, sauf: readonly number[]): boolean {
  let textes = 0
  for (let c = 0; c < Math.max(page.largeur(a), page.largeur(b)); c++) {
    if (sauf.includes(c) || page.cellule(b, c)?.genre !== 'texte') continue
    if (estUnMontant(page.cellule(b, c))) continue
    textes++
    if (page.texte(a, c) !== page.texte(b, c)) return false
  }
  return textes > 0
}

/** Une action en train de se rassembler. */
interface Fiche {
  readonly cle: string
  readonly dimensions: (Reprise | undefined)[]
  /** Par colonne recomposée. */
  readonly montants: Map<number, Reprise>
  /** Libellés de financeur déjà rencontrés : le même revient, c'est une autre action. */
  readonly vus: Set<string>
}

function composer(
  page: Page,
  { colonne, rangs }: Colonne,
  valeurs: readonly number[],
  redites: readonly number[],
  { premier, dernier }: { readonly premier: number; readonly dernier: number },
): Page {
  const { lignes } = page.feuille
  const surRangs = new Set(rangs)
  const dimensions = colonnesDeDimensions(page, colonne, valeurs, rangs)
  const cles = dimensions.filter((c) => !redites.includes(c))
  const tete = lignesDeTete(page, premier, [...dimensions, ...valeurs, colonne])
  const debut = tete.at(-1) ?? premier - 1
  const rangees: (readonly (Reprise | undefined)[])[] = []
  const libelles: { readonly nom: string; readonly valeur: number; readonly ligne: number }[] = []
  const colonnesDe = new Map<string, number>()
  const parCle = new Map<string, Fiche>()
  const ordre: (Fiche | readonly (Reprise | undefined)[])[] = []
  const porte = new Map<number, Reprise>()
  let courante: Fiche | null = null
  let intitule: Reprise | undefined
  let blancs = 0
  const avecLibelle = cles.some((c) => rangs.some((l) => page.texte(l, c) !== ''))
  for (let l = debut + 1; l < page.nombreDeLignes; l++) {
    const cellules = lignes[l]
    const nom = texteEn(page, l, colonne)
    const estFinancee =
      nom !== '' && (surRangs.has(l) || valeurs.some((c) => estUnMontant(cellules?.[c])))
    if (!cellules?.some((c) => c !== undefined)) {
      if (l > dernier && ++blancs > BLANCS_ADMIS) break
      continue
    }
    for (const c of dimensions) {
      const cellule = page.cellule(l, c)
      const fusion = page.fusion(l, c)
      if (cellule && !(fusion && fusion.droite > fusion.gauche) && page.texte(l, c) !== '')
        porte.set(c, {
          cellule,
          depuis: { ligne: fusion?.haut ?? l, colonne: fusion?.gauche ?? c },
        })
    }
    if (!estFinancee) {
      const titre = premierTexte(page, l)
      if (titre === undefined) continue
      if (l > dernier && valeurs.some((c) => estUnMontant(cellules[c]))) continue
      courante = null
      if (avecLibelle || !suitUnFinanceur(page, l, surRangs)) ordre.push([titre])
      else intitule = titre
      continue
    }
    const cle = [...cles.map((c) => texteDe(porte.get(c))), texteDe(intitule)].join('\n')
    const repete = courante?.cle === cle && courante.vus.has(nom) && !estLongue(page, cles, l)
    const connue = repete
      ? undefined
      : estLongue(page, cles, l)
        ? parCle.get(cle)
        : courante?.cle === cle
          ? courante
          : undefined
    const fiche: Fiche = connue ?? {
      cle,
      dimensions: [...dimensions.map((c) => porte.get(c)), ...(avecLibelle ? [] : [intitule])],
      montants: new Map(),
      vus: new Set(),
    }
    if (!connue) {
      parCle.set(cle, fiche)
      ordre.push(fiche)
    }
    courante = fiche
    fiche.vus.add(nom)
    for (const c of valeurs) {
      const cellule = cellules[c]
      if (cellule === undefined) continue
      const nomDeColonne = `${normaliser(nom)}|${c}`
      let rang = colonnesDe.get(nomDeColonne)
      if (rang === undefined) {
        rang = libelles.length
        colonnesDe.set(nomDeColonne, rang)
        libelles.push({ nom, valeur: c, ligne: l })
      }
      const deja = fiche.montants.get(rang)
      fiche.montants.set(
        rang,
        deja ? additionner(deja, cellule) : { cellule, depuis: { ligne: l, colonne: c } },
      )
    }
  }
  const largeur = dimensions.length + (avecLibelle ? 0 : 1)
  const enTete = (ligne: number): (Reprise | undefined)[] => [
    ...dimensions.map((c) => reprise(page, ligne, c)),
    ...(avecLibelle ? [] : [undefined]),
    ...libelles.map((x) => reprise(page, ligne, x.valeur)),
  ]
  for (const l of tete) {
    const rangee = enTete(l)
    if (rangee.slice(largeur).some((r) => r !== undefined))
      rangees.push(rangee.map((r, i) => (i < largeur ? undefined : r)))
  }
  const derniereTete = tete.at(-1)
  rangees.push([
    ...dimensions.map((c) =>
      tete
        .map((l) => reprise(page, l, c))
        .reverse()
        .find((r) => r !== undefined),
    ),
    ...(avecLibelle
      ? []
      : [
          {
            cellule: { genre: 'texte', valeur: 'Action' } as const,
            depuis: { ligne: derniereTete ?? premier, colonne },
          },
        ]),
    ...libelles.map(
      (x): Reprise => ({
        cellule: { genre: 'texte', valeur: x.nom },
        depuis: { ligne: x.ligne, colonne },
      }),
    ),
  ])
  for (const element of ordre) {
    if (!('cle' in element)) rangees.push(element)
    else
      rangees.push([
        ...element.dimensions,
        ...libelles.map((_, rang) => element.montants.get(rang)),
      ])
  }
  const disposition =
    parCle.size > 0 && ordre.some((o) => 'cle' in o && estDispersee(o)) ? 'longue' : 'blocs'
  const zone = {
    haut: tete[0] ?? premier,
    bas: dernier,
    gauche: Math.min(colonne, ...dimensions, ...valeurs),
    droite: Math.max(colonne, ...dimensions, ...valeurs),
  }
  return recomposer(page, disposition, zone, rangees, new Set(libelles.map((_, i) => largeur + i)))
}

/** Dans un export, chaque ligne redit son action : la colonne n'est ni fusionnée ni vide. */
function estLongue(page: Page, dimensions: readonly number[], ligne: number): boolean {
  return dimensions.length > 0 && dimensions.every((c) => page.estRemplie(ligne, c))
}

function estDispersee({ dimensions, montants }: Fiche): boolean {
  const lignes = [...montants.values()].map((m) => m.depuis.ligne)
  return dimensions.length >= 2 && new Set(lignes).size > 1
}

function additionner(deja: Reprise, cellule: Cellule): Reprise {
  const [a, b] = [montantDe(deja.cellule, 'EUR'), montantDe(cellule, 'EUR')]
  if (b.genre !== 'lu') return b.genre === 'vide' ? deja : { ...deja, cellule }
  if (a.genre !== 'lu') return a.genre === 'vide' ? { ...deja, cellule } : deja
  return {
    ...deja,
    cellule: { genre: 'nombre', valeur: (a.valeur + b.valeur) / 100, formule: 'SOMME()' },
  }
}

/** Les colonnes de texte qui disent de quelle action il s'agit : remplies sur les lignes de financeurs, ou fusionnées. */
function colonnesDeDimensions(
  page: Page,
  financeur: number,
  valeurs: readonly number[],
  rangs: readonly number[],
): number[] {
  const largeur = Math.max(0, ...rangs.map((l) => page.largeur(l)))
  const dimensions: number[] = []
  for (let c = 0; c < largeur; c++) {
    if (c === financeur || valeurs.includes(c)) continue
    const textes = rangs.filter((l) => {
      const fusion = page.fusion(l, c)
      return page.texte(l, c) !== '' && !(fusion && fusion.droite > fusion.gauche)
    })
    if (textes.length >= 2) dimensions.push(c)
  }
  return dimensions
}

function lignesDeTete(page: Page, premier: number, colonnes: readonly number[]): number[] {
  const lignes: number[] = []
  for (
    let l = premier - 1;
    l >= Math.max(0, premier - LIGNES_DE_TETE - 4) && lignes.length < LIGNES_DE_TETE;
    l--
  ) {
    const remplies = colonnes.filter((c) => page.texte(l, c) !== '')
    const nombres = colonnes.filter((c) => estUnMontant(page.feuille.lignes[l]?.[c]))
    if (nombres.length > 0) continue
    const distincts = new Set(remplies.map((c) => page.texte(l, c)))
    if (distincts.size >= 2) lignes.unshift(l)
    else if (lignes.length > 0) break
  }
  return lignes
}

function reprise(page: Page, ligne: number, colonne: number): Reprise | undefined {
  const cellule = page.cellule(ligne, colonne)
  if (!cellule) return undefined
  const fusion = page.fusion(ligne, colonne)
  return { cellule, depuis: { ligne: fusion?.haut ?? ligne, colonne: fusion?.gauche ?? colonne } }
}

function premierTexte(page: Page, ligne: number): Reprise | undefined {
  const cellules = page.feuille.lignes[ligne] ?? []
  const colonne = cellules.findIndex((c) => c?.genre === 'texte' && c.valeur.trim() !== '')
  const cellule = cellules[colonne]
  return cellule ? { cellule, depuis: { ligne, colonne } } : undefined
}

function suitUnFinanceur(page: Page, ligne: number, rangs: ReadonlySet<number>): boolean {
  for (let l = ligne + 1; l <= ligne + 2; l++) {
    if (rangs.has(l)) return true
    if (page.feuille.lignes[l]?.some((c) => c !== undefined)) return false
  }
  return false
}

function texteEn(page: Page, ligne: number, colonne: number): string {
  const fusion = page.fusion(ligne, colonne)
  return fusion && fusion.droite > fusion.gauche ? '' : page.texte(ligne, colonne)
}

function texteDe(reprise: Reprise | undefined): string {
  const { cellule } = reprise ?? {}
  return cellule === undefined || cellule.genre === 'sans-valeur' ? '' : String(cellule.valeur)
}
