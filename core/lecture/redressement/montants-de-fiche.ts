import { normaliser } from '../../libelle/index.ts'
import { ditNeant, lireMontant } from '../../nombres/index.ts'
import { ditUnCode } from '../entete/index.ts'
import { anneeSeule, type Page } from '../textes/index.ts'
import { ouvreUnCompte } from './comptes.ts'
import { prefixer } from './detail-des-depenses.ts'
import type { Brouillon } from './fiche.ts'
import { champDe, estArgent, estTexte, posteDe } from './mots.ts'
import { ditUnTotal } from './totaux.ts'
import { poser } from './trame.ts'

const NOMME = 5

/** « Axe : | 2 », « Réf : | 1.1 » : un numéro, et non 2 €. */
export function estUnMontant(
  page: Page,
  ligne: number,
  gauche: number | undefined,
  c: number,
): boolean {
  if (!estArgent(page.feuille.lignes[ligne]?.[c])) return false
  if (gauche === undefined) return true
  const etiquette = etiquetteEn(page, ligne, gauche)
  if (ditUnCode(normaliser(etiquette))) return false
  if (!/^\d{1,2}$/.test(page.texte(ligne, c))) return true
  const champ = champDe(etiquette)
  return champ === null || champ.champ !== 'axe' || champ.poids < NOMME
}

export function etiquetteEn(page: Page, ligne: number, colonne: number): string {
  return page.texte(ligne, colonne).replace(/\s*:\s*$/, '')
}

/** Chaque montant a pour étiquette le texte le plus proche à sa gauche. */
export function noterMontants(
  page: Page,
  fiche: Brouillon,
  ligne: number,
  cases: readonly number[],
  { entete, valeurs }: Colonnes,
): void {
  if (noterUneAnnee(page, fiche, ligne, cases, entete)) return
  if (noterSousLesPostes(page, fiche, ligne, cases, entete)) return
  let etiquette: number | null = null
  for (const c of cases) {
    const cellule = page.feuille.lignes[ligne]?.[c]
    const valeur = poser(page.feuille, ligne, c)
    // « néant », ou « à confirmer » dans une colonne de montants : une valeur, et non une étiquette.
    const tientLieu = valeurs.has(c) || ditNeant(page.texte(ligne, c))
    if (estTexte(cellule) && !(etiquette !== null && tientLieu)) {
      etiquette = c
      continue
    }
    if (etiquette === null || !valeur) continue
    const texte = etiquetteEn(page, ligne, etiquette)
    const taux = cellule?.genre === 'nombre' && cellule.format?.includes('%') === true
    if (taux || ditUnTaux(entete.get(c) ?? '')) {
      fiche.horsCompte.push({ feuille: page.feuille.nom, ligne, colonne: c })
      continue
    }
    fiche.bas = ligne
    fiche.montants.push({
      etiquette: prefixer(texte, entete.get(etiquette) ?? ''),
      lieu: { feuille: page.feuille.nom, ligne, colonne: etiquette },
      entete: entete.get(c) ?? '',
      valeur,
    })
  }
}

/** « 2025 | 60 000 | 30 000 », sous « Année | Coût total | Part État » : une année par ligne, un poste par colonne. */
function noterUneAnnee(
  page: Page,
  fiche: Brouillon,
  ligne: number,
  cases: readonly number[],
  entete: ReadonlyMap<number, string>,
): boolean {
  const [tete = 0, ...suite] = cases
  if (postesDe(entete, suite).length < 2) return false
  const dite = page.texte(ligne, tete)
  if (anneeSeule(dite) === null) {
    // Sous les années, leur total les redit.
    const derniere = fiche.montants.at(-1)
    const redit = derniere !== undefined && anneeSeule(derniere.entete) !== null && ditUnTotal(dite)
    if (redit) fiche.bas = ligne
    return redit
  }
  noterParColonne(page, fiche, { ligne, cases: suite, entete, coiffe: '', annee: dite })
  return true
}

/** « % », « Taux », au-dessus de ce que chacun paie : une part, et non un montant. */
const ditUnTaux = (entete: string): boolean => /^\W*(?:%|taux\b|part en %)/i.test(entete)

/** « 50 000 | 50 000 | 100 000 », sous « État | Département | Coût » : une seule ligne, qui n'a pas de nom. */
function noterSousLesPostes(
  page: Page,
  fiche: Brouillon,
  ligne: number,
  cases: readonly number[],
  entete: ReadonlyMap<number, string>,
): boolean {
  const [tete] = cases
  if (tete === undefined || !estArgent(page.feuille.lignes[ligne]?.[tete])) return false
  // « Aide État 2027 » : l'année de la fiche, redite à chaque poste.
  if ([...entete.values()].filter((dit) => posteDe(dit) !== null).length < 2) return false
  noterParColonne(page, fiche, { ligne, cases, entete, coiffe: 'Financeurs', annee: '' })
  return true
}

interface LigneDePostes {
  readonly ligne: number
  readonly cases: readonly number[]
  readonly entete: ReadonlyMap<number, string>
  readonly coiffe: string
  readonly annee: string
}

/** Chaque montant d'une ligne, sous le poste qui nomme sa colonne. */
function noterParColonne(
  page: Page,
  fiche: Brouillon,
  { ligne, cases, entete, coiffe, annee }: LigneDePostes,
): void {
  fiche.bas = ligne
  for (const c of cases) {
    const valeur = poser(page.feuille, ligne, c)
    const etiquette = entete.get(c) ?? ''
    if (!valeur || etiquette === '' || !estArgent(valeur.cellule)) continue
    const lieu = { feuille: page.feuille.nom, ligne, colonne: c }
    fiche.montants.push({ etiquette: prefixer(etiquette, coiffe), lieu, entete: annee, valeur })
  }
}

/** Les colonnes d'un poste : « Budget 2026 » est l'année de ce que la ligne dit, et non le coût d'une année. */
export function postesDe(entete: ReadonlyMap<number, string>, cases: Iterable<number>): number[] {
  return [...cases].filter((c) => {
    const dit = entete.get(c) ?? ''
    return posteDe(dit) !== null && anneeSeule(dit) === null
  })
}

interface Colonnes {
  /** Ce qui est écrit en tête de chaque colonne. */
  readonly entete: ReadonlyMap<number, string>
  /** Celles qui portent plus de montants que de mots. */
  readonly valeurs: ReadonlySet<number>
}

export function colonnesDeValeurs(page: Page): ReadonlySet<number> {
  const soldes = new Map<number, number>()
  for (const cellules of page.feuille.lignes) {
    if (!cellules?.some(estArgent)) continue
    cellules.forEach((cellule, c) => {
      const pas = estArgent(cellule) ? 1 : estTexte(cellule) ? -1 : 0
      if (pas !== 0) soldes.set(c, (soldes.get(c) ?? 0) + pas)
    })
  }
  return new Set([...soldes].flatMap(([c, solde]) => (solde > 0 ? [c] : [])))
}

const VOISINAGE = 2

/** « Partenaire | Mission locale », loin de tout montant, décrit l'action et ne la finance pas. */
function cotoieDeLArgent(page: Page, ligne: number, colonne: number): boolean {
  for (let l = ligne - VOISINAGE; l <= ligne + VOISINAGE; l++)
    if (estArgent(page.feuille.lignes[l]?.[colonne])) return true
  return false
}

function estVide(texte: string): boolean {
  return ditNeant(texte) || lireMontant(texte).genre === 'vide'
}

/** « Autofinancement | à confirmer » : un montant attendu, et rien qui se lise. */
export function annonceUnMontant(
  page: Page,
  ligne: number,
  cases: readonly number[],
  valeurs: ReadonlySet<number>,
): boolean {
  const [premiere, seconde] = cases
  if (premiere === undefined || seconde === undefined || !valeurs.has(seconde)) return false
  if (anneeSeule(page.texte(ligne, seconde)) !== null) return false
  // « Agefiph | - | - » : un financeur qui ne donne rien, pas l'en-tête de ce qui suit.
  if (cases.slice(1).every((c) => estVide(page.texte(ligne, c)))) return true
  if (!cotoieDeLArgent(page, ligne, seconde) || ouvreUnCompte(page, ligne)) return false
  return (
    posteDe(page.texte(ligne, premiere)) !== null && champDe(page.texte(ligne, seconde)) === null
  )
}
