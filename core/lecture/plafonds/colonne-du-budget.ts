import {
  type Axe,
  type AxeLu,
  estAxe,
  type Ligne,
  type Unite,
  type Vue,
} from '../../modele/index.ts'
import { lireMontant } from '../../nombres/index.ts'
import type { Tableau, TexteSitue } from '../tableau/index.ts'
import { montantDe, type Page, type ReperesDesAxes, resoudreAxe } from '../textes/index.ts'
import type { PlafondLu } from './candidat.ts'
import {
  anneesCitees,
  axeDeLaPhrase,
  axesCites,
  citationsDe,
  sansMotsDePlafond,
  sommesAnnoncees,
} from './phrases.ts'

/** L'axe qu'un sous-total additionne, et l'année si elle est seule. */
export interface AxeDate {
  readonly axe: Axe
  readonly annee: number | null
}

/**
 * Plafonds écrits dans le tableau des actions : colonne « Plafond » (sur l'intitulé de l'axe, son sous-total ou
 * ses actions), ou montant cité dans l'intitulé même (« AXE 1 – … (plafond notifié : 280 000 €) »).
 */
export function plafondsDuBudget(
  tableau: Tableau,
  vue: Vue,
  lignes: readonly Ligne[],
  axesDesTotaux: ReadonlyMap<number, AxeDate>,
  reperes: ReperesDesAxes,
  uniteDeColonne: (colonne: number) => Unite,
): PlafondLu[] {
  const annee = vue.annee
  const feuille = vue.feuille
  const lus: PlafondLu[] = []
  const citer = ({ texte, lieu }: TexteSitue, a: number | null, defaut?: AxeLu) => {
    const citations = citationsDe(texte)
    const axes = axesCites(citations, reperes)
    citations.forEach(({ centimes }, i) => {
      const axe = axes[i] ?? (citations.length === 1 ? defaut : null)
      if (axe && estAxe(axe)) lus.push({ axe, annee: a, montant: centimes, lieu })
    })
  }
  const ajouter = (axe: AxeLu | undefined, ligne: number, colonne: number, a: number | null) => {
    const lieu = { feuille, ligne, colonne }
    const lu = montantDe(tableau.page.feuille.lignes[ligne]?.[colonne], uniteDeColonne(colonne))
    // « Enfance : 140 000 € », dans la colonne des plafonds : le texte dit son axe mieux que sa ligne.
    if (lu.genre === 'illisible') citer({ texte: lu.texte, lieu }, a, axe)
    if (axe && estAxe(axe) && lu.genre === 'lu' && lu.valeur > 0)
      lus.push({ axe, annee: a, montant: lu.valeur, lieu })
  }
  const colonne = colonneDesPlafonds(tableau, vue)
  if (colonne !== undefined && !detaille(tableau, lignes, colonne)) {
    for (const [ligne, total] of axesDesTotaux)
      ajouter(total.axe, ligne, colonne, annee ?? total.annee)
    // Le sous-total d'un axe sans action n'additionne rien : son libellé seul dit lequel.
    for (const { ligne, libelle } of tableau.totaux)
      if (!axesDesTotaux.has(ligne)) ajouter(resoudreAxe(libelle, reperes), ligne, colonne, annee)
    for (const i of tableau.intitules) {
      if (i.genre === 'axe') ajouter(resoudreAxe(i.texte.texte, reperes), i.ligne, colonne, annee)
    }
    if (lus.length === 0) {
      for (const l of lignes) ajouter(l.axe, l.rang, colonne, l.annee)
      // L'action qui porte le plafond de son axe n'est pas toujours programmée l'année où il vaut.
      const programmees = new Set(lignes.map((l) => l.rang))
      const { actions, nonRetenues } = tableau
      for (const { ligne, axe } of annee === null ? [] : [...actions, ...nonRetenues])
        if (axe !== null && !programmees.has(ligne))
          ajouter(resoudreAxe(axe.texte, reperes), ligne, colonne, annee)
    }
  }
  for (const { texte, lieu } of axesEcrits(tableau)) {
    const axe = resoudreAxe(texte, reperes)
    if (!estAxe(axe)) continue
    for (const cite of plafondsCites(texte, annee)) lus.push({ axe, ...cite, lieu })
  }
  for (const { ligne, libelle } of tableau.totaux) {
    const montant = plafondCite(libelle)
    const axe = axesDesTotaux.get(ligne)?.axe
    if (axe === undefined || montant === null) continue
    const { page, gauche, droite } = tableau
    const colonnes = Array.from({ length: droite - gauche + 1 }, (_, i) => gauche + i)
    const colonne = colonnes.find((c) => page.texte(ligne, c) === libelle) ?? gauche
    lus.push({ axe, annee, montant, lieu: { feuille, ligne, colonne } })
  }
  for (const { ligne, annonce: etiquette, axe } of tableau.plafonds) {
    const annonces = sommesAnnoncees(tableau.page, etiquette, reperes)
    const datees = annonces.length === 1 ? sommesDatees(etiquette.texte, annee, reperes) : null
    if (datees !== null) {
      for (const datee of datees) lus.push({ ...datee, lieu: etiquette.lieu })
      continue
    }
    if (annonces.flatMap((a) => citationsDe(a.texte)).length > 1) {
      for (const dite of annonces) citer(dite, annee)
      continue
    }
    const [annonce = etiquette] = annonces
    const nomme =
      axeDeLaPhrase(annonce.texte, reperes) ??
      resoudreAxe(sansMotsDePlafond(annonce.texte.slice(0, LONGUEUR_REGARDEE)).trim(), reperes)
    const sien = estAxe(nomme) ? nomme : axe ? resoudreAxe(axe.texte, reperes) : seulAxe(lignes)
    if (!estAxe(sien) || lus.some((l) => l.lieu.ligne === ligne)) continue
    const cite = plafondCite(annonce.texte)
    if (cite !== null) lus.push({ axe: sien, annee, montant: cite, lieu: annonce.lieu })
    else {
      const ou = nombreDuPlafond(tableau, vue, ligne, annonce.lieu.colonne)
      if (ou !== null) ajouter(sien, ligne, ou, annee)
    }
  }
  return lus
}

/** De « Plafond 2025 » et « Plafond 2026 », celle de l'année ; de « Enveloppe » et « Plafond notifié », la mieux nommée. */
function colonneDesPlafonds(
  { attributions }: Tableau,
  { annee, colonnes }: Vue,
): number | undefined {
  const [meilleure] = attributions
    .filter((a) => a.champ === 'plafond' && colonnes.plafond?.includes(a.colonne))
    .map((a) => ({ ...a, sienne: annee !== null && a.entete.annee === annee ? 1 : 0 }))
    .sort((a, b) => b.sienne - a.sienne || b.score - a.score)
  return meilleure?.colonne
}

/** Un axe n'a qu'un plafond : une colonne qui donne à chacune de ses actions le sien, sans se dire un plafond, n'en est pas un. */
function detaille({ page, attributions }: Tableau, lignes: readonly Ligne[], colonne: number) {
  const dite = attributions.some((a) => a.colonne === colonne && /plafond/i.test(a.entete.complet))
  const dits = new Map<string, number>()
  return lignes.some(({ axe, annee, rang }) => {
    const lu = montantDe(page.feuille.lignes[rang]?.[colonne], 'EUR')
    if (dite || lu.genre !== 'lu' || lu.valeur === 0) return false
    const cle = `${axe} ${annee}`
    const deja = dits.get(cle) ?? lu.valeur
    dits.set(cle, deja)
    return deja !== lu.valeur
  })
}

/** Les intitulés d'axe, et les cellules de la colonne des axes : « Enfance (plafond : 44 000 €) ». */
function axesEcrits({ intitules, actions }: Tableau): Iterable<TexteSitue> {
  const deColonne = actions.flatMap(({ axe }) => (axe === null ? [] : [axe]))
  const ecrits = [...intitules.flatMap((i) => (i.genre === 'axe' ? [i.texte] : [])), ...deColonne]
  return new Map(ecrits.map((e) => [`${e.lieu.ligne}:${e.lieu.colonne}`, e])).values()
}

const LONGUEUR_REGARDEE = 200

/** Une feuille d'un seul axe n'a pas à le redire. */
function seulAxe(lignes: readonly Ligne[]): AxeLu {
  const [premiere] = lignes
  return premiere && lignes.every((l) => l.axe === premiere.axe) ? premiere.axe : 'inconnu'
}

/** Le montant écrit sous la part de l'État de la même année, sinon le premier à droite de l'étiquette. */
function nombreDuPlafond(
  { page, droite }: Tableau,
  { colonnes }: Vue,
  ligne: number,
  apres: number,
): number | null {
  const [etat] = colonnes.partEtat ?? []
  if (etat !== undefined && montantDe(page.feuille.lignes[ligne]?.[etat], 'EUR').genre === 'lu')
    return etat
  const lus = Array.from({ length: Math.max(0, droite - apres) }, (_, i) => apres + 1 + i).filter(
    (c) => {
      const lu = montantDe(page.feuille.lignes[ligne]?.[c], 'EUR')
      return lu.genre === 'lu' && lu.valeur > 0
    },
  )
  const [premier = null] = lus
  // « Notifié | 11 000 | 529 000 », sous d'autres axes que le sien : la ligne d'une autre table.
  return etat !== undefined && lus.length > 1 && nommeDesAxes(page, ligne - 1, lus) ? null : premier
}

function nommeDesAxes(page: Page, ligne: number, colonnes: readonly number[]): boolean {
  return colonnes.every((c) => page.cellule(ligne, c)?.genre === 'texte')
}

const CITATION =
  /(plafond|enveloppe|notifi|droits? de tirage|\bAE\b)[^0-9]{0,90}?(\d[\d\s\u00a0\u202f.,]*\s*(?:[kM]?\s?(?:€|eur(?:os?)?\b))?)/i

/** « Plafond P304 2024 : 186 000 € » : ni le programme ni l'année n'est le début du montant. */
const REPERES = /\b(?:p|bop|prog\w*)\s?\d{3}\b|\b20[12]\d\b(?!\s?\d{3})/gi

/** « Dotation notifiée 2025 : 264 000 € ; Dotation notifiée 2026 : 350 000 € » : à chaque année la sienne. */
function plafondsCites(texte: string, annee: number | null) {
  const unique = plafondCite(texte)
  if (unique === null) return []
  const citations = citationsDe(texte)
  const annees = anneesCitees(citations)
  if (annees === null) return [{ annee, montant: unique }]
  return citations.flatMap(({ centimes: montant }, i) =>
    (annees[i] ?? [])
      .filter((a) => annee === null || a === annee)
      .map((a) => ({ annee: a, montant })),
  )
}

/** « Enveloppe notifiée Axe I – Enfance : 356 000 € en 2026, 420 000 € en 2027 » : un axe, et la somme de chaque année. */
function sommesDatees(texte: string, annee: number | null, reperes: ReperesDesAxes) {
  const citations = citationsDe(texte)
  if (anneesCitees(citations) === null) return null
  const [axe, ...autres] = axesCites(citations, reperes)
  if (!axe || autres.some((a) => a !== null)) return null
  return plafondsCites(texte, annee).map((cite) => ({ axe, ...cite }))
}

/** Le montant qu'un texte donne lui-même comme plafond. */
function plafondCite(texte: string) {
  if (texte.length > 300) return null
  const cite = CITATION.exec(texte.replace(REPERES, ' '))?.[2]?.replace(/[.,\s]+$/, '')
  if (!cite) return null
  const lu = lireMontant(cite)
  return lu.genre === 'montant' && lu.centimes >= 100_000 ? lu.centimes : null
}
