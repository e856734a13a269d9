import { normaliser } from '../../libelle/index.ts'
import type { Champ, Lieu } from '../../modele/index.ts'
import { ditNeant, lireMontant } from '../../nombres/index.ts'
import { ditUnCode } from '../entete/index.ts'
import { anneeSeule, type Page } from '../textes/index.ts'
import { nomDuCompte, ouvreUnCompte } from './comptes.ts'
import { prefixer, sansDetailDesDepenses } from './detail-des-depenses.ts'
import { champDe, estArgent, estTexte, posteDe } from './mots.ts'
import { ditUnTotal } from './totaux.ts'
import { type CasePosee, poser, poserTexte } from './trame.ts'

/** Une fiche : ce que chaque étiquette dit, et les montants de son plan de financement. */
export interface Fiche {
  readonly page: Page
  readonly haut: number
  readonly bas: number
  readonly attributs: readonly Attribut[]
  readonly montants: readonly MontantDeFiche[]
}

export interface Attribut {
  readonly champ: Champ
  readonly etiquette: string
  readonly lieu: Lieu
  readonly valeur: CasePosee
}

export interface MontantDeFiche {
  readonly etiquette: string
  readonly lieu: Lieu
  /** Ce qui est écrit en tête de la colonne du montant. */
  readonly entete: string
  readonly valeur: CasePosee
}

interface Brouillon {
  haut: number
  bas: number
  readonly attributs: Attribut[]
  readonly montants: MontantDeFiche[]
}

const LIGNES_MAXIMUM = 5000
const NOMME = 5
const OUVRANTS: readonly Champ[] = ['axe', 'action']
const EXCLUS: readonly Champ[] = ['plafond', 'report', 'avenant', 'programme']
const COLONNES_DE_TEXTE = 3
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
    const titre = cases.slice(0, 1).filter((c) => nomDuCompte(page, l, c) !== '')
    const siennes = titre.length > 0 ? titre : cases
    const montants = siennes.filter((c, i) => estUnMontant(page, l, siennes[i - 1], c))
    if (montants.length > 0 || annonceUnMontant(page, l, siennes, valeurs)) {
      if (courante) noterMontants(page, courante, l, cases, { entete, valeurs })
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
      courante = { haut: l, bas: l, attributs: [], montants: [] }
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

/** « Axe : | 2 » : un numéro, et non 2 €. */
function estUnMontant(page: Page, ligne: number, gauche: number | undefined, c: number): boolean {
  if (!estArgent(page.feuille.lignes[ligne]?.[c])) return false
  if (gauche === undefined || !/^\d{1,2}$/.test(page.texte(ligne, c))) return true
  const champ = champDe(etiquetteEn(page, ligne, gauche))
  return champ === null || champ.champ !== 'axe' || champ.poids < NOMME
}

function etiquetteEn(page: Page, ligne: number, colonne: number): string {
  return page.texte(ligne, colonne).replace(/\s*:\s*$/, '')
}

function casesDe(page: Page, ligne: number): number[] {
  const cases: number[] = []
  for (let c = 0; c < (page.feuille.lignes[ligne]?.length ?? 0); c++)
    if (page.estRemplie(ligne, c)) cases.push(c)
  return cases
}

/** Les paires étiquette et valeur d'une ligne sans argent ; aucune si la ligne a l'air d'un en-tête de tableau. */
function attributsDe(page: Page, ligne: number, cases: readonly number[]): Attribut[] {
  const [seule] = cases
  if (cases.length === 1 && seule !== undefined) return attributEnUneCase(page, ligne, seule)
  if (cases.length < 2 || cases.length > COLONNES_DE_TEXTE + 1) return []
  // Juste au-dessus de montants, ou faite de postes, c'est l'en-tête de leurs colonnes.
  const dits = new Map(cases.map((c) => [c, page.texte(ligne, c)]))
  if (surplombeDesMontants(page, ligne, cases) || postesDe(dits, cases).length > 1) return []
  const attributs: Attribut[] = []
  for (let i = 0; i + 1 < cases.length; i += 2) {
    const [c = 0, v = 0] = [cases[i], cases[i + 1]]
    const etiquette = etiquetteEn(page, ligne, c)
    const champ = champDe(etiquette)
    const valeur = poser(page.feuille, ligne, v)
    if (!champ || champ.poids < NOMME || posteDe(etiquette) || !valeur) continue
    // « Désignation | 2026 | 2027 » : l'en-tête d'un tableau, dont aucune case ne nomme une action.
    if (OUVRANTS.includes(champ.champ) && anneeSeule(page.texte(ligne, v)) !== null) continue
    if (EXCLUS.includes(champ.champ) || etiquette.split(/\s+/).length > 8) continue
    // « Fiche action n° 1.01 | Métropole », « CLS – fiche action | N° | A1.1 » titrent la fiche.
    if (/\bn\s?°\s*\d/i.test(etiquette) || ditUnCode(page.libelle(ligne, v))) continue
    const lieu = { feuille: page.feuille.nom, ligne, colonne: c }
    attributs.push({ champ: champ.champ, etiquette, lieu, valeur })
  }
  return attributs
}

const ETIQUETTE_ET_VALEUR = /^([^:]{2,40}?)\s*:\s*(\S.*)$/s

/** « Action : Kit naissance », dans une seule cellule. */
function attributEnUneCase(page: Page, ligne: number, colonne: number): Attribut[] {
  const lieu = { feuille: page.feuille.nom, ligne, colonne }
  const nom = nomDuCompte(page, ligne, colonne)
  if (nom !== '')
    return [{ champ: 'action', etiquette: 'Action', lieu, valeur: poserTexte(nom, [lieu]) }]
  const [, etiquette = '', valeur = ''] = ETIQUETTE_ET_VALEUR.exec(page.texte(ligne, colonne)) ?? []
  const champ = champDe(etiquette)
  if (!champ || champ.poids < NOMME || !OUVRANTS.includes(champ.champ)) return []
  return [{ champ: champ.champ, etiquette, lieu, valeur: poserTexte(valeur, [lieu]) }]
}

function surplombeDesMontants(page: Page, ligne: number, cases: readonly number[]): boolean {
  const dessous = page.feuille.lignes[ligne + 1]
  return (
    cases.slice(1).some((c, i) => estUnMontant(page, ligne + 1, cases[i], c)) &&
    !estTexte(dessous?.[cases[1] ?? 0])
  )
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

/** Chaque montant a pour étiquette le texte le plus proche à sa gauche. */
function noterMontants(
  page: Page,
  fiche: Brouillon,
  ligne: number,
  cases: readonly number[],
  { entete, valeurs }: Colonnes,
): void {
  if (noterUneAnnee(page, fiche, ligne, cases, entete)) return
  let etiquette: number | null = null
  for (const c of cases) {
    const cellule = page.feuille.lignes[ligne]?.[c]
    const valeur = poser(page.feuille, ligne, c)
    // Dans une colonne de montants, « à confirmer » est une valeur qu'on ne lit pas, pas une étiquette.
    if (estTexte(cellule) && !(etiquette !== null && valeurs.has(c))) {
      etiquette = c
      continue
    }
    if (etiquette === null || !valeur) continue
    const texte = etiquetteEn(page, ligne, etiquette)
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
  fiche.bas = ligne
  for (const c of suite) {
    const valeur = poser(page.feuille, ligne, c)
    const etiquette = entete.get(c) ?? ''
    if (!valeur || etiquette === '' || !estArgent(valeur.cellule)) continue
    const lieu = { feuille: page.feuille.nom, ligne, colonne: c }
    fiche.montants.push({ etiquette: prefixer(etiquette, ''), lieu, entete: dite, valeur })
  }
  return true
}

/** Les colonnes d'un poste : « Budget 2026 » est l'année de ce que la ligne dit, et non le coût d'une année. */
function postesDe(entete: ReadonlyMap<number, string>, cases: Iterable<number>): number[] {
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

function colonnesDeValeurs(page: Page): ReadonlySet<number> {
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
function annonceUnMontant(
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
