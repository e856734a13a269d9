import { normaliser } from '../../libelle/index.ts'
import type { Lieu } from '../../modele/index.ts'
import { anneeSeule, type Page } from '../textes/index.ts'
import { attributsDe, nomDeLaFiche, OUVRANTS, statutDe } from './attributs-de-fiche.ts'
import { sansDetailDesDepenses } from './detail-des-depenses.ts'
import type { Attribut, Brouillon, Fiche } from './fiche.ts'
import {
  annonceUnMontant,
  colonnesDeValeurs,
  estUnMontant,
  noterMontants,
  postesDe,
} from './montants-de-fiche.ts'
import { estArgent, posteDe } from './mots.ts'

export type { Fiche, MontantDeFiche } from './fiche.ts'

const LIGNES_MAXIMUM = 5000
const BLANCS = 2

/** Les fiches d'une feuille, empilées ou seules ; aucune si rien n'y nomme une action et la part de l'État. */
export function chercherFiches(page: Page): Fiche[] {
  if (page.nombreDeLignes > LIGNES_MAXIMUM) return []
  const fiches: Brouillon[] = []
  let courante: Brouillon | null = null
  let entete = new Map<number, string>()
  let vides = 0
  const valeurs = colonnesDeValeurs(page)
  for (let l = 0; l < page.nombreDeLignes; l++) {
    const cases = casesDe(page, l)
    if (cases.length === 0) {
      // Après son plan de financement, deux lignes blanches ferment une fiche.
      if (++vides >= BLANCS && courante && courante.montants.length > 0) courante = null
      continue
    }
    vides = 0
    // Le titre d'un compte en est un, quel que soit le tableau d'à côté.
    const titre = cases.slice(0, 1).filter((c) => nomDeLaFiche(page, l, c) !== '')
    const siennes = titre.length > 0 ? titre : cases
    const montants = siennes.filter((c, i) => estUnMontant(page, l, siennes[i - 1], c))
    if (montants.length > 0 || annonceUnMontant(page, l, siennes, valeurs)) {
      if (courante) noterMontants(page, courante, l, cases, { entete, valeurs })
      continue
    }
    if (courante && courante.montants.length > 0 && titreDesPlafonds(page, l, cases)) {
      courante = null
      entete = new Map()
      continue
    }
    if (courante) courante.horsCompte.push(...numerosDe(page, l, cases))
    const statut = courante && statutDe(page, l, cases)
    if (courante && statut) {
      courante.statut ??= statut
      continue
    }
    const attributs = attributsDe(page, l, siennes)
    if (attributs.length === 0) {
      // « 2026 », et rien d'autre, sous « Année | Part État | … » : une année sans crédits, et non un titre.
      const seule = cases.length === 1 && postesDe(entete, entete.keys()).length < 2
      if (cases.length > 1 || (seule && anneeSeule(page.texte(l, cases[0] ?? 0)) !== null))
        entete = new Map(cases.map((c) => [c, page.texte(l, c)]))
      continue
    }
    if (!courante || recommence(courante, attributs)) {
      courante = { haut: l, bas: l, attributs: [], montants: [], statut: null, horsCompte: [] }
      fiches.push(courante)
      entete = new Map()
    }
    for (const attribut of attributs) {
      if (courante.attributs.some((a) => a.champ === attribut.champ)) continue
      courante.attributs.push(attribut)
      courante.bas = l
    }
    if (attributs.every((a) => a.champ === 'nature' || a.champ === 'partEtat'))
      entete = new Map(cases.map((c) => [c, page.texte(l, c)]))
  }
  const completes = fiches.filter(
    ({ attributs, montants }) =>
      attributs.some((a) => a.champ === 'action') &&
      montants.some((m) => posteDe(m.etiquette)?.champ === 'partEtat'),
  )
  return completes.map((f) => ({ page, ...f, montants: sansDetailDesDepenses(f.montants) }))
}

const PLAFONDS = /\b(?:plafonds?|enveloppes?|notifi|droits? de tirage)/

/** « Enveloppes notifiées (en M€) », seul sous le plan de la dernière fiche : la suite n'en est plus. */
function titreDesPlafonds(page: Page, ligne: number, cases: readonly number[]): boolean {
  const [titre, ...autres] = cases
  return titre !== undefined && autres.length === 0 && PLAFONDS.test(page.libelle(ligne, titre))
}

function recommence(fiche: Brouillon, attributs: readonly Attribut[]): boolean {
  if (fiche.montants.length > 0 && attributs.some((a) => OUVRANTS.includes(a.champ))) return true
  return attributs.some(
    (a) =>
      OUVRANTS.includes(a.champ) &&
      fiche.attributs.some(
        (b) => b.champ === a.champ && normaliser(b.etiquette) === normaliser(a.etiquette),
      ),
  )
}

function casesDe(page: Page, ligne: number): number[] {
  const cases: number[] = []
  for (let c = 0; c < (page.feuille.lignes[ligne]?.length ?? 0); c++)
    if (page.estRemplie(ligne, c)) cases.push(c)
  return cases
}

/** Sur une ligne sans montant, des nombres que leur étiquette dit être un numéro. */
function numerosDe({ feuille }: Page, ligne: number, cases: readonly number[]): readonly Lieu[] {
  return cases.flatMap((colonne) =>
    estArgent(feuille.lignes[ligne]?.[colonne]) ? [{ feuille: feuille.nom, ligne, colonne }] : [],
  )
}
