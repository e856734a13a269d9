import { APPORTS, type Champ } from '../../modele/index.ts'
import { lireMontant } from '../../nombres/index.ts'
import type { Page } from '../textes/index.ts'
import type { Attribution } from './attribution.ts'
import type { EnteteDeColonne } from './entetes.ts'

/** Ce que les nombres eux-mêmes disent des colonnes, quand les mots ne suffisent pas. */
export function completerParLesNombres(
  page: Page,
  attributions: readonly Attribution[],
  colonnes: readonly EnteteDeColonne[],
  debut: number,
  fin: number,
): Attribution[] {
  const utiles = sansTotauxDeFinanceurs(page, attributions, debut, fin)
  const annees = new Set(utiles.filter((a) => a.champ === 'partEtat').map((a) => a.annee))
  if (annees.size > 1) return utiles
  const repere =
    utiles.find((a) => a.champ === 'partEtat') ?? utiles.find((a) => a.champ === 'cout')
  if (!repere) return utiles
  const lignes = echantillon(page, repere.colonne, debut, fin)
  if (lignes.length < 3) return utiles
  const prises = new Set(attributions.map((a) => a.colonne))
  const libres = colonnes.filter(
    (c) => !prises.has(c.colonne) && estNumerique(page, c.colonne, lignes),
  )
  const contexte = { page, lignes, annee: repere.annee }
  if (repere.champ === 'cout') return ajouterEtat(contexte, utiles, libres)
  const avecCollectivite = ajouterCollectivite(contexte, utiles, libres)
  const avecCout = ajouterCout(contexte, avecCollectivite, libres)
  return ajouterFinanceur(contexte, avecCout, libres)
}

/**
 * « Total cofinancements » à côté de la CAF et de l'ARS : une colonne de tiers qui vaut partout la somme des autres
 * les récapitule, elle ne s'y ajoute pas.
 */
function sansTotauxDeFinanceurs(
  page: Page,
  attributions: readonly Attribution[],
  debut: number,
  fin: number,
): Attribution[] {
  return attributions.filter((total) => {
    if (total.champ !== 'tiers') return true
    const autres = attributions.filter(
      (a) => a.champ === 'tiers' && a.annee === total.annee && a !== total,
    )
    const nomme = /\btota(l|ux)\b|\bensemble\b|\bcumul/i.test(total.entete.complet)
    if (autres.length === 0 || (autres.length === 1 && !nomme)) return true
    const lignes = echantillon(page, total.colonne, debut, fin)
    const justes = lignes.filter((l) => {
      const somme = autres.reduce((s, a) => s + (valeurEn(page, l, a.colonne) ?? 0), 0)
      return Math.abs(somme - (valeurEn(page, l, total.colonne) ?? 0)) <= 1
    })
    if (lignes.length < 2 && !nomme) return true
    return justes.length < lignes.length
  })
}

interface Contexte {
  readonly page: Page
  readonly lignes: readonly number[]
  readonly annee: number | null
}

const APPORTS_NOMMES: ReadonlySet<Champ> = new Set<Champ>(APPORTS)
const DERIVEE = /%|taux|ecart|reste|solde|date|n°|nombre|cumul/i

/** Aucune part de l'État nommée : la colonne qui équilibre le coût et égale le plus souvent celle de la collectivité. */
function ajouterEtat(
  contexte: Contexte,
  attributions: Attribution[],
  libres: readonly EnteteDeColonne[],
): Attribution[] {
  const cout = attributions.find((a) => a.champ === 'cout')
  const collectivite = attributions.find((a) => a.champ === 'partCollectivite')
  if (!cout || !collectivite) return attributions
  const financements = colonnesDe(attributions)
  const trouve = libres.find(
    (c) =>
      !DERIVEE.test(c.complet) &&
      partEquilibree(contexte, cout.colonne, [...financements, c.colonne]) >= 0.8 &&
      sontEgales(contexte, collectivite.colonne, c.colonne),
  )
  const motif = 'équilibre le coût et égale la part de la collectivité'
  return trouve ? [...attributions, deduite(contexte, trouve, 'partEtat', motif)] : attributions
}

/** Pas de coût nommé : la colonne qui vaut toujours la somme des financements en est un. */
function ajouterCout(
  contexte: Contexte,
  attributions: Attribution[],
  libres: readonly EnteteDeColonne[],
): Attribution[] {
  if (attributions.some((a) => a.champ === 'cout')) return attributions
  const financements = colonnesDe(attributions)
  if (financements.length < 2) return attributions
  // « Enveloppe », « Dotation » d'une action : un coût, si elle vaut la somme des financements.
  const doutes = attributions.filter((a) => a.champ === 'plafond' && a.score < 9)
  const possibles = [...libres, ...doutes.map((a) => a.entete)]
  const equilibre = (c: EnteteDeColonne, plus: readonly number[]) =>
    partEquilibree(contexte, c.colonne, [...financements, ...plus]) >= 0.8
  const trouve =
    possibles.find((c) => equilibre(c, [])) ??
    possibles.find((c) => libres.some((l) => l !== c && equilibre(c, [l.colonne])))
  if (!trouve) return attributions
  const autres = attributions.filter((a) => a.colonne !== trouve.colonne)
  return [...autres, deduite(contexte, trouve, 'cout', 'vaut la somme des financements')]
}

/** Une colonne d'argent au nom inconnu, sans laquelle le coût ne s'équilibre pas : un financeur. */
function ajouterFinanceur(
  contexte: Contexte,
  attributions: Attribution[],
  libres: readonly EnteteDeColonne[],
): Attribution[] {
  const cout = attributions.find((a) => a.champ === 'cout')
  if (!cout) return attributions
  const financements = colonnesDe(attributions)
  const avant = partEquilibree(contexte, cout.colonne, financements)
  if (avant >= 0.9) return attributions
  for (const c of libres) {
    if (DERIVEE.test(c.complet) || attributions.some((a) => a.colonne === c.colonne)) continue
    const apres = partEquilibree(contexte, cout.colonne, [...financements, c.colonne])
    if (apres >= 0.8 && apres > avant) {
      const champ = aLaParite(contexte, attributions, c.colonne) ? 'partCollectivite' : 'tiers'
      return [...attributions, deduite(contexte, c, champ, 'équilibre le coût')]
    }
  }
  return attributions
}

/** Aucune part de collectivité nommée : la colonne qui égale le plus souvent la part de l'État. */
function ajouterCollectivite(
  contexte: Contexte,
  attributions: Attribution[],
  libres: readonly EnteteDeColonne[],
): Attribution[] {
  if (attributions.some((a) => a.champ === 'partCollectivite')) return attributions
  const tiers = attributions.find(
    (a) => a.champ === 'tiers' && a.score < 8 && aLaParite(contexte, attributions, a.colonne),
  )
  if (tiers) {
    return attributions.map((a) =>
      a === tiers ? deduite(contexte, a.entete, 'partCollectivite', 'égale la part de l’État') : a,
    )
  }
  const trouve = libres.find(
    (c) => !DERIVEE.test(c.complet) && aLaParite(contexte, attributions, c.colonne),
  )
  return trouve
    ? [...attributions, deduite(contexte, trouve, 'partCollectivite', 'égale la part de l’État')]
    : attributions
}

function deduite(
  contexte: Contexte,
  entete: EnteteDeColonne,
  champ: Champ,
  motif: string,
): Attribution {
  return {
    colonne: entete.colonne,
    champ,
    annee: contexte.annee,
    score: 3,
    motif: `en-tête « ${entete.complet} » inconnu, mais la colonne ${motif}`,
    entete,
  }
}

function colonnesDe(attributions: readonly Attribution[]): number[] {
  return attributions.filter((a) => APPORTS_NOMMES.has(a.champ)).map((a) => a.colonne)
}

function partEquilibree(
  { page, lignes }: Contexte,
  cout: number,
  financements: readonly number[],
): number {
  let justes = 0
  for (const l of lignes) {
    const total = valeurEn(page, l, cout) ?? 0
    const sommeDesParts = financements.reduce((s, c) => s + (valeurEn(page, l, c) ?? 0), 0)
    if (total !== 0 && Math.abs(total - sommeDesParts) <= Math.max(1, Math.abs(total) * 1e-6))
      justes++
  }
  return justes / lignes.length
}

function aLaParite(
  contexte: Contexte,
  attributions: readonly Attribution[],
  colonne: number,
): boolean {
  const etat = attributions.find((a) => a.champ === 'partEtat')
  return (
    etat !== undefined && etat.colonne !== colonne && sontEgales(contexte, etat.colonne, colonne)
  )
}

/** Deux colonnes égales sur au moins la moitié des lignes. */
function sontEgales({ page, lignes }: Contexte, a: number, b: number): boolean {
  const egales = lignes.filter((l) => {
    const part = valeurEn(page, l, a)
    return part !== null && part === valeurEn(page, l, b)
  })
  return egales.length / lignes.length >= 0.5
}

function echantillon(page: Page, colonne: number, debut: number, fin: number): number[] {
  const lignes: number[] = []
  for (let l = debut; l <= fin && lignes.length < 40; l++) {
    if ((valeurEn(page, l, colonne) ?? 0) > 0) lignes.push(l)
  }
  return lignes
}

function estNumerique(page: Page, colonne: number, lignes: readonly number[]): boolean {
  const remplies = lignes.filter((l) => page.texte(l, colonne) !== '')
  const nombres = remplies.filter((l) => valeurEn(page, l, colonne) !== null)
  return remplies.length > 0 && nombres.length >= remplies.length * 0.7
}

function valeurEn(page: Page, ligne: number, colonne: number): number | null {
  const cellule = page.feuille.lignes[ligne]?.[colonne]
  if (cellule?.genre === 'nombre') return cellule.valeur
  if (cellule?.genre !== 'texte') return null
  const lu = lireMontant(cellule.valeur)
  return lu.genre === 'montant' ? lu.centimes / 100 : null
}
