import { plageEnA1 } from '../../grille/index.ts'
import {
  CHAMPS,
  type Champ,
  centimes,
  type Lieu,
  type Unite,
  type Vue,
  ZERO,
} from '../../modele/index.ts'
import type { Attribution } from '../entete/index.ts'
import type { Page, TexteLibre } from '../textes/index.ts'
import {
  anneeSeule,
  decimalesAffichees,
  decimalesEcrites,
  FACTEURS,
  titreDAnneeAuDessus,
  uniteAnnoncee,
  uniteDEntete,
  uniteDeFormat,
} from '../textes/index.ts'
import type { Tableau } from './tableau.ts'

/** Les titres d'un tableau : ce qui est écrit au-dessus de lui, du plus proche au plus lointain. */
export type Titres = readonly TexteLibre[]

export interface AnneeDuTableau {
  readonly annee: number | null
  readonly lieu: Lieu | null
}

const PROGRAMMES: readonly Champ[] = ['partEtat', 'cout', 'partCollectivite']

/** Années côte à côte si au moins deux années ont leurs propres colonnes de crédits ou de coût. */
function anneesDesColonnes({ attributions }: Tableau, complement = false): number[] {
  const parAnnee = new Map<number, Set<Champ>>()
  for (const { annee, champ } of attributions) {
    if (annee === null || !(complement || PROGRAMMES.includes(champ))) continue
    const champs = parAnnee.get(annee) ?? new Set<Champ>()
    parAnnee.set(annee, champs.add(champ))
  }
  if (complement) return [...parAnnee.keys()].sort((a, b) => a - b)
  const annees = [...parAnnee].filter(([, champs]) => champs.has('partEtat') || champs.has('cout'))
  // Une colonne isolée d'avant le contrat est un rappel, pas une année du contrat.
  const utiles = annees.filter(([annee, champs]) => annee >= 2024 || champs.size > 1)
  return (utiles.length > 0 ? utiles : annees).map(([annee]) => annee).sort((a, b) => a - b)
}

/** Une vue par année côte à côte, sinon une seule. */
export function construireVues(
  tableau: Tableau,
  annee: AnneeDuTableau,
  titres: Titres,
  unite: Unite,
  complement: boolean,
): Vue[] {
  const annees = anneesDesColonnes(tableau, complement)
  if (annees.length < 2) {
    const siennes = tableau.attributions.filter((a) => estDeLAnnee(a, annee.annee))
    return [vueDe(tableau, siennes, annee, false, titres, unite, complement)]
  }
  return annees.map((a) => {
    const attributions = tableau.attributions.filter((x) => x.annee === a || x.annee === null)
    const propre =
      attributions.find((x) => x.annee === a && x.champ === 'partEtat') ??
      attributions.find((x) => x.annee === a)
    const lieu = propre
      ? {
          feuille: tableau.page.feuille.nom,
          ligne: propre.entete.ligneAnnee,
          colonne: premiereColonneDe(tableau, propre),
        }
      : null
    return vueDe(tableau, attributions, { annee: a, lieu }, true, titres, unite, complement)
  })
}

/** Une colonne d'une autre année (« Valeur 2024 » dans un tableau de 2026) ne dit rien de celle du tableau. */
function estDeLAnnee(attribution: Attribution, annee: number | null): boolean {
  if (attribution.annee === null || annee === null) return true
  // Un report dit l’année d’où il vient ; il profite à la suivante.
  const venue = attribution.champ === 'report' ? attribution.annee + 1 : attribution.annee
  return venue === annee || attribution.annee === annee
}

/** La cellule d'année fusionnée commence à la première colonne de sa fusion. */
function premiereColonneDe({ page }: Tableau, { entete, colonne }: Attribution): number {
  return page.fusion(entete.ligneAnnee, colonne)?.gauche ?? colonne
}

function vueDe(
  tableau: Tableau,
  attributions: readonly Attribution[],
  { annee, lieu }: AnneeDuTableau,
  large: boolean,
  titres: Titres,
  unite: Unite,
  complement: boolean,
): Vue {
  const { page, bloc, gauche, droite } = tableau
  const colonnes: Partial<Record<Champ, number[]>> = {}
  const entetes: Partial<Record<Champ, Lieu>> = {}
  for (const champ of CHAMPS) {
    const siennes = attributions.filter((a) => a.champ === champ).map((a) => a.colonne)
    const [premiere] = siennes
    if (premiere === undefined) continue
    colonnes[champ] = siennes
    entetes[champ] = { feuille: page.feuille.nom, ligne: bloc.bas, colonne: premiere }
  }
  // « Exercice 2025 », puis « Exercice 2026 », entre les actions : l'année se lit ligne à ligne.
  const parLigne =
    colonnes.annee !== undefined ||
    (!large && tableau.actions.some((a) => a.annee !== null && a.annee !== annee))
  return {
    feuille: page.feuille.nom,
    entete: { haut: bloc.haut, gauche, bas: bloc.bas, droite },
    annee: parLigne ? null : annee,
    lieuAnnee: parLigne ? null : lieu,
    large,
    complement,
    mentionAvenant: parleDAvenant(page.feuille.nom) || titres.some((t) => parleDAvenant(t.texte)),
    unite,
    demiPas: demiPasDe(tableau, colonnes.partEtat?.[0] ?? colonnes.cout?.[0], unite),
    colonnes,
    entetes,
    nombreDeLignes: tableau.actions.length,
  }
}

export function parleDAvenant(texte: string): boolean {
  return /\bavenants?\b/i.test(texte)
}

const MONTANT_LE_PLUS_LONG = 40

/** Moitié du dernier chiffre affiché, en k€ ou M€ : ce que l'arrondi de la feuille peut cacher (I1). */
function demiPasDe({ page, actions }: Tableau, colonne: number | undefined, unite: Unite) {
  if (unite === 'EUR' || colonne === undefined) return ZERO
  let decimales = 0
  for (const { ligne } of actions.slice(0, 60)) {
    const cellule = page.feuille.lignes[ligne]?.[colonne]
    if (cellule?.genre === 'nombre')
      decimales = Math.max(decimales, decimalesAffichees(cellule.valeur, cellule.format))
    if (cellule?.genre === 'texte' && cellule.valeur.length <= MONTANT_LE_PLUS_LONG)
      decimales = Math.max(decimales, decimalesEcrites(cellule.valeur))
  }
  return centimes(Math.floor((FACTEURS[unite] * 100) / 10 ** decimales / 2))
}

/** Unité de chaque colonne : son en-tête, sinon le format de ses cellules, sinon celle de la feuille. */
export function unitesDesColonnes(tableau: Tableau, unite: Unite): (colonne: number) => Unite {
  const connues = new Map<number, Unite>()
  for (const { colonne, entete } of tableau.attributions) {
    const lue =
      uniteDEntete(entete.complet) ??
      uniteSousEntete(tableau, colonne) ??
      uniteDuFormat(tableau, colonne)
    if (lue) connues.set(colonne, lue)
  }
  // Quand le classeur n'en dit rien ailleurs, une colonne muette a l'unité que toutes les autres disent.
  const dites = new Set(connues.values())
  const [commune] = dites
  const muette = dites.size === 1 && connues.size >= MAJORITE && commune ? commune : unite
  return (colonne) => connues.get(colonne) ?? muette
}

const MAJORITE = 2

/** « (k€) » écrit sous l'en-tête, sur une ligne à part. */
function uniteSousEntete({ page, bloc }: Tableau, colonne: number): Unite | null {
  const texte = page.texte(bloc.bas + 1, colonne)
  return texte.length <= 20 && !/\d/.test(texte) ? uniteDEntete(texte) : null
}

function uniteDuFormat({ page, actions }: Tableau, colonne: number): Unite | null {
  for (const { ligne } of actions.slice(0, 10)) {
    const cellule = page.feuille.lignes[ligne]?.[colonne]
    if (cellule?.genre === 'nombre') return uniteDeFormat(cellule.format)
  }
  return null
}

/** Unité annoncée pour le tableau : un titre proche, sinon n'importe quelle note de la feuille, sinon l'euro. */
export function uniteDuTableau(titres: Titres, notes: readonly TexteLibre[]): Unite | null {
  for (const { texte } of [...titres, ...notes]) {
    const unite = uniteAnnoncee(texte)
    if (unite) return unite
  }
  return null
}

/** Année d'un tableau qui n'a pas de colonne « Année » : ses en-têtes, le nom de sa feuille, ses titres. */
export function anneeDuTableau(
  tableau: Tableau,
  titres: Titres,
  complement: boolean,
): AnneeDuTableau {
  const [seule] = anneesDesColonnes(tableau, complement)
  if (seule !== undefined) {
    const attribution = tableau.attributions.find((a) => a.annee === seule)
    const lieu = attribution
      ? {
          feuille: tableau.page.feuille.nom,
          ligne: attribution.entete.ligneAnnee,
          colonne: attribution.colonne,
        }
      : null
    return { annee: seule, lieu }
  }
  const juste = anneeJusteAuDessus(tableau)
  if (juste !== null) return juste
  const parNom = anneeSeule(tableau.page.feuille.nom)
  if (parNom !== null) return { annee: parNom, lieu: null }
  const dite = anneeEtiquetee(tableau.page, titres)
  if (dite !== null) return dite
  const dates = titres
    .map((t) => ({
      annee: anneeSeule(t.texte.replace(ANNEE_D_AVANT, ' ')),
      lieu: t.lieu,
      parle: PARLE_D_EXERCICE.test(t.libelle),
    }))
    .filter((t) => t.annee !== null)
  return dates.find((d) => d.parle) ?? dates[0] ?? { annee: null, lieu: null }
}

/** « 2026 », et rien d'autre, sur la dernière ligne écrite avant l'en-tête : plus près que tout autre titre. */
function anneeJusteAuDessus({ page, bloc }: Tableau): AnneeDuTableau | null {
  const titre = titreDAnneeAuDessus(page, bloc.haut)
  if (titre === null) return null
  for (let l = titre.lieu.ligne + 1; l < bloc.haut; l++)
    if (page.feuille.lignes[l]?.some((_, c) => page.estRemplie(l, c))) return null
  return { annee: anneeSeule(titre.texte), lieu: titre.lieu }
}

/** « Exercice | 2026 », « Année : | 2025 » au-dessus du tableau. */
export function anneeEtiquetee(page: Page, titres: Titres): AnneeDuTableau | null {
  for (const { libelle, lieu } of titres) {
    if (libelle.length > 40 || !/^(annee|exercice|millesime)\b/.test(libelle)) continue
    for (let c = lieu.colonne + 1; c <= lieu.colonne + PORTEE_D_ETIQUETTE; c++) {
      const annee = anneeSeule(page.texte(lieu.ligne, c))
      if (annee !== null) return { annee, lieu: { ...lieu, colonne: c } }
    }
  }
  return null
}

/** « Le report 2024 accordé » : l'année d'où viennent des crédits, et non celle du tableau. */
const ANNEE_D_AVANT = /\b(?:reports?|reliquats?|bilan|rappel)\b[^.;]{0,30}?20\d\d/gi
const PORTEE_D_ETIQUETTE = 3

const PARLE_D_EXERCICE =
  /annee|exercice|programm|budget|avenant|financ|credits|previsionnel|bilan|rapport|convention|contrat|\bbp\b|plan/

/** « Feuille « Budget » (A6:L6) » : pour dire ce qui a été compris. */
export function designer({ page, bloc, gauche, droite }: Tableau): string {
  const entete = plageEnA1({ haut: bloc.haut, gauche, bas: bloc.bas, droite })
  return `Feuille « ${page.feuille.nom} », en-tête ${entete}`
}
