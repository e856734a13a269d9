import { normaliser } from '../../libelle/index.ts'
import type { Axe, Centimes } from '../../modele/index.ts'
import { estAxe } from '../../modele/index.ts'
import { lireMontant } from '../../nombres/index.ts'
import type { TexteSitue } from '../tableau/index.ts'
import { type Page, type ReperesDesAxes, resoudreAxe, UNITE_ECRITE } from '../textes/index.ts'

const MOTS = /droits? de tirage|plafonds?|enveloppes?|notifi\S*|montants?|annuels?|[\d\s.,]+€?/gi
/** « l'axe 1, 290 000 € » : le numéro n'est pas de la somme. Des milliers groupés se passent d'unité. */
const SOMME = new RegExp(
  String.raw`\b(?:\d{1,3}(?:[\s.]\d{3})+(?:[.,]\d+)?(?:\s*${UNITE_ECRITE}|(?![\d%]))|\d+(?:[.,]\d+)?\s*${UNITE_ECRITE})`,
  'gi',
)

/** Le texte sans ses mots de plafond ni ses sommes. */
export function sansMotsDePlafond(texte: string): string {
  return texte.replace(MOTS, ' ')
}

/** Le texte sans ses sommes. */
export function sansSommes(texte: string): string {
  return texte.replace(SOMME, ' ')
}

/** Une somme, et les textes qui la séparent de ses voisines. */
export interface Citation {
  readonly centimes: Centimes
  readonly avant: string
  readonly apres: string
}

/** Les sommes d'une phrase, dans l'ordre. */
export function citationsDe(texte: string): Citation[] {
  const sommes = [...texte.matchAll(SOMME)]
  return sommes.flatMap((m, i) => {
    const lu = lireMontant(m[0])
    if (lu.genre !== 'montant') return []
    const precedente = sommes[i - 1]
    const debut = precedente ? precedente.index + precedente[0].length : 0
    const fin = m.index + m[0].length
    return [
      {
        centimes: lu.centimes,
        avant: texte.slice(debut, m.index),
        apres: texte.slice(fin, sommes[i + 1]?.index),
      },
    ]
  })
}

/** « Enfance 190 000 €, droits 205 000 € » ou « 190 000 € pour l'enfance, 205 000 € pour les droits » : d'un seul côté. */
export function axesCites(citations: readonly Citation[], reperes: ReperesDesAxes): (Axe | null)[] {
  // « Rappel des plafonds notifiés par an : Enfance 524 000 € » : ce qui annonce la phrase n'est pas de l'axe.
  const avant = citations.map(
    (c) =>
      axeNomme(c.avant.slice(c.avant.lastIndexOf(':') + 1), reperes) ?? axeNomme(c.avant, reperes),
  )
  const apres = citations.map((c) => axeNomme(c.apres, reperes))
  // La première somme le dit : rien ne la précède, si les axes suivent.
  return avant[0] === null && apres[0] !== null ? apres : avant
}

/** « pour l'axe II » : le numéro que la légende ou les intitulés expliquent. */
const NUMERO = /\b(?:axe|enjeu|volet|orientation)\s+(?:n\s?°\s*)?(?:\d|[ivx]+|[a-e])\b/i

/** L'axe de tout le texte, sinon de son dernier morceau qui en nomme un : « Enveloppes (par an) – Axe 1 Enfance : ». */
function axeNomme(texte: string, reperes: ReperesDesAxes): Axe | null {
  const morceaux = texte.split(SEPARATEURS)
  const entier = sansMotsDePlafond(morceaux.join(' ')).trim()
  // « pour l'axe « Prévention enfance » s'élève à » : ce qui est entre guillemets est un nom.
  const noms = [...texte.matchAll(ENTRE_GUILLEMETS)].map(([, nom = '']) => nom)
  // « Enveloppe notifiée EMP : » : le sigle que la légende explique.
  const sigles = (texte.match(SIGLE) ?? []).filter((mot) => reperes.legende.has(normaliser(mot)))
  const numero = NUMERO.exec(texte)?.[0] ?? ''
  const dits = [entier, ...noms.reverse(), ...morceaux.reverse(), numero, ...sigles]
  return dits.map((dit) => resoudreAxe(dit.trim(), reperes)).find(estAxe) ?? null
}

const SIGLE = /\b[A-Z][A-Z\d]{1,7}\b/g
const SEPARATEURS = /[;:,()–-]/
const ENTRE_GUILLEMETS = /[«“"]([^«»“”"]{3,120})[»”"]/g

const MILLESIME = /\b20[12]\d\b/g
const DE_A = /\b(20[12]\d)\s?(?:[-–]|à|au)\s?(20[12]\d)\b/

/** « 240 000 € en 2024 et 2025, puis 252 000 € (2026-2027) » : les années de chaque somme, si chacune dit les siennes. */
export function anneesCitees(citations: readonly Citation[]): readonly number[][] | null {
  const parCote = (['apres', 'avant'] as const).map((cote) =>
    citations.map((c) => anneesDe(c[cote])),
  )
  return citations.length > 1
    ? (parCote.find((dites) => dites.every((annees) => annees.length > 0)) ?? null)
    : null
}

function anneesDe(texte: string): number[] {
  const [, de, a] = DE_A.exec(texte) ?? []
  if (de === undefined) return (texte.match(MILLESIME) ?? []).map(Number)
  return Array.from({ length: Math.max(0, Number(a) - Number(de)) + 1 }, (_, i) => Number(de) + i)
}

const PORTEE = 14

/**
 * « Enveloppes de l'État : | Enfance 140 k€ / Droits 205 k€ », ou « Plafonds | Enfance : 140 k€ | Droits : 205 k€ » : les
 * sommes annoncées sont dans des cases à droite.
 */
export function sommesAnnoncees(
  page: Page,
  annonce: TexteSitue,
  reperes: ReperesDesAxes,
): readonly TexteSitue[] {
  if (citationsDe(annonce.texte).length > 0) return [annonce]
  const { ligne, colonne } = annonce.lieu
  const cases = Array.from({ length: PORTEE }, (_, i) => colonne + 1 + i)
    .map((c) => ({ texte: page.texte(ligne, c), lieu: { ...annonce.lieu, colonne: c } }))
    .filter(({ texte }) => citationsDe(texte).length > 1 || axeDeLaPhrase(texte, reperes) !== null)
  return cases.flatMap(({ texte }) => citationsDe(texte)).length > 1 ? cases : [annonce]
}

/** L'axe d'une phrase qui ne donne qu'une somme ; null si elle n'en nomme pas. */
export function axeDeLaPhrase(texte: string, reperes: ReperesDesAxes): Axe | null {
  const citations = citationsDe(texte)
  return citations.length === 1 ? (axesCites(citations, reperes)[0] ?? null) : null
}
