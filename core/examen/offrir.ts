import type { Constat } from '../constats/index.ts'
import { a1, type Classeur, celluleEn, contient, lireA1, lirePlage } from '../grille/index.ts'
import type { Lecture } from '../lecture/index.ts'
import {
  assemblerUnites,
  type Centimes,
  type ChampMontant,
  type Contrat,
  type Lieu,
  type Ligne,
  lieuDe,
  moins,
  plus,
  type Total,
} from '../modele/index.ts'
import type { Contexte } from '../regles/index.ts'
import { constater, etablirContexte } from './verifier.ts'

/** Un montant d'une ligne, tel qu'il serait après la correction. */
interface Retouche {
  readonly ligne: Ligne
  readonly champ: ChampMontant
  readonly valeur: Centimes
}

/** Champs qu'une correction peut changer. */
const CORRIGIBLES = ['partEtat', 'partCollectivite'] as const

/**
 * Rejuger tout le contrat pour chaque correction a un prix : au-delà de tant de lignes rejugées, on n'en propose
 * plus.
 */
const LIGNES_REJUGEES_AU_PLUS = 400_000

/**
 * Ne laisse de correction qu'aux constats qu'elle lève vraiment : les règles, rejouées sur le contrat corrigé, en
 * ont un de moins et aucun de plus, seule et avec celles déjà offertes. Les autres constats restent,
 * sans correction.
 */
export function offrirLesCorrections(
  constats: readonly Constat[],
  contexte: Contexte,
  lecture: Lecture,
  classeur: Classeur | null,
): readonly Constat[] {
  if (constats.every(({ correction }) => correction === null)) return constats
  const { contrat } = contexte
  const places = placesDe(lecture)
  const depart = comptesDe(constater(contexte))
  let budget = LIGNES_REJUGEES_AU_PLUS
  let corrige = contrat
  return constats.map((constat) => {
    if (constat.correction === null) return constat
    budget -= 2 * contrat.lignes.length
    const retouches = budget < 0 ? null : retouchesDe(constat, places, lecture, classeur)
    if (retouches === null) return sansCorrection(constat)
    const seule = retoucher(contrat, retouches, classeur)
    const avecLesAutres = retoucher(corrige, retouches, classeur)
    const admise =
      leve(constat, depart, rejuger(seule, contexte)) &&
      (corrige === contrat || leve(constat, depart, rejuger(avecLesAutres, contexte)))
    if (!admise) return sansCorrection(constat)
    corrige = avecLesAutres
    return constat
  })
}

function sansCorrection(constat: Constat): Constat {
  return { ...constat, correction: null, correctionJointe: [] }
}

type Places = ReadonlyMap<string, Pick<Retouche, 'ligne' | 'champ'>>

function nommer(feuille: string | null, cellule: string): string {
  return `${feuille}!${cellule}`
}

/** La ligne et le champ que porte chaque vraie cellule. */
function placesDe({ contrat, situer }: Lecture): Places {
  const places = new Map<string, Pick<Retouche, 'ligne' | 'champ'>>()
  for (const ligne of contrat.lignes) {
    for (const champ of CORRIGIBLES) {
      const lieu = lieuDe(ligne, champ)
      const [vrai, ...autres] = lieu === null ? [] : situer(lieu)
      if (!vrai || autres.length > 0) continue
      places.set(nommer(vrai.feuille, a1(vrai.ligne, vrai.colonne)), { ligne, champ })
    }
  }
  return places
}

/**
 * null : une des cellules ne s'écrit pas, n'est pas celle d'une action, ou en change d'autres que l'on ne sait pas
 * suivre.
 */
function retouchesDe(
  { feuille, correction, correctionJointe }: Constat,
  places: Places,
  lecture: Lecture,
  classeur: Classeur | null,
): readonly Retouche[] | null {
  const ecrites: Ecrite[] = []
  for (const { cellule, valeur } of [...(correction ? [correction] : []), ...correctionJointe]) {
    const place = places.get(nommer(feuille, cellule))
    if (!place || !secrit(feuille, cellule, classeur)) return null
    ecrites.push({ ...place, valeur, cellule })
  }
  return suivreLesFormules(ecrites, lecture, classeur)
}

interface Ecrite extends Retouche {
  readonly cellule: string
}

function secrit(feuille: string | null, cellule: string, classeur: Classeur | null): boolean {
  const contenu = contenuDe(feuille, cellule, classeur)
  return contenu?.formule === undefined && contenu?.genre !== 'date'
}

/**
 * Ce qui se recalculera sur la ligne : une part de la collectivité, qui prend ce que l'État laisse ; un coût, qui
 * ne bouge pas s'il additionne les deux parts. Toute autre formule qui lit une cellule écrite rend l'issue
 * incertaine : null.
 */
function suivreLesFormules(
  ecrites: readonly Ecrite[],
  { situer }: Lecture,
  classeur: Classeur | null,
): readonly Retouche[] | null {
  const [principale] = ecrites
  if (!principale) return null
  const { ligne, valeur } = principale
  const retouches: Retouche[] = [...ecrites]
  for (const champ of ligne.formules) {
    for (const colonne of ligne.vue.colonnes[champ] ?? []) {
      const lieux = situer({ feuille: ligne.vue.feuille, ligne: ligne.rang, colonne })
      const formule = lieux.map((l) => formuleEn(l, classeur)).join(' ')
      const lues = ecrites.filter(({ cellule }) => cite(formule, cellule))
      if (lues.length === 0 || (champ === 'cout' && lues.length === 2)) continue
      const { partEtat, partCollectivite } = ligne.montants
      const suit = champ === 'partCollectivite' && ecrites.length === 1
      if (!suit || typeof partEtat !== 'number' || typeof partCollectivite !== 'number') return null
      retouches.push({ ligne, champ, valeur: plus(partCollectivite, moins(partEtat, valeur)) })
    }
  }
  return retouches
}

function formuleEn({ feuille, ligne, colonne }: Lieu, classeur: Classeur | null): string {
  return contenuDe(feuille, a1(ligne, colonne), classeur)?.formule ?? ''
}

/** Une plage citée compte comme chacune de ses cellules : « E3:G3 » lit F3. */
function cite(formule: string, cellule: string): boolean {
  const place = lireA1(cellule)
  if (place === null) return false
  return (formule.replaceAll('$', '').match(/\b[A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?/gi) ?? [])
    .map((lue) => lirePlage(lue.toUpperCase()))
    .some((plage) => plage !== null && contient(plage, place.ligne, place.colonne))
}

function contenuDe(feuille: string | null, cellule: string, classeur: Classeur | null) {
  const place = lireA1(cellule)
  const page = classeur?.feuilles.find(({ nom }) => nom === feuille)
  return place && page ? celluleEn(page, place.ligne, place.colonne) : undefined
}

/** Le contrat, ces montants changés ; un total que personne n'a mis en formule ne suit pas. */
function retoucher(
  contrat: Contrat,
  retouches: readonly Retouche[],
  classeur: Classeur | null,
): Contrat {
  const memes = (l: Ligne, { ligne }: Retouche) => l.vue === ligne.vue && l.rang === ligne.rang
  const lignes = contrat.lignes.map((ligne) => {
    const siennes = retouches.filter((r) => memes(ligne, r) && ligne.annee === r.ligne.annee)
    if (siennes.length === 0) return ligne
    const montants = Object.fromEntries(siennes.map(({ champ, valeur }) => [champ, valeur]))
    return { ...ligne, montants: { ...ligne.montants, ...montants } }
  })
  return {
    ...contrat,
    lignes,
    unites: assemblerUnites(lignes),
    totaux: contrat.totaux.map((total) =>
      retouches.reduce((t, retouche) => decaler(t, retouche, classeur), total),
    ),
  }
}

/** Un total saisi garde sa valeur quand ce qu'il additionne change. */
function decaler(
  total: Total,
  { ligne, champ, valeur }: Retouche,
  classeur: Classeur | null,
): Total {
  const avant = ligne.montants[champ]
  const { lieu, portee, annee, vue } = total
  if (total.champ !== champ || vue !== ligne.vue || typeof avant !== 'number') return total
  if (annee !== null && annee !== ligne.annee) return total
  if (portee.genre === 'axe' && portee.axe !== ligne.axe) return total
  if (contenuDe(lieu.feuille, a1(lieu.ligne, lieu.colonne), classeur)?.formule) return total
  const [premier, ...autres] = total.attendus
  const suivre = (attendu: Centimes) => plus(attendu, moins(valeur, avant))
  return { ...total, attendus: [suivre(premier), ...autres.map(suivre)] }
}

function rejuger(contrat: Contrat, contexte: Contexte): Comptes {
  const { interpretations, indicateurs, date } = contexte
  return comptesDe(constater(etablirContexte(contrat, { interpretations, indicateurs, date })))
}

/** Combien de fois chaque constat se fait, où qu'il se marque. */
type Comptes = ReadonlyMap<string, number>

function comptesDe(constats: readonly Constat[]): Comptes {
  const comptes = new Map<string, number>()
  for (const constat of constats) {
    const cle = cleDe(constat)
    comptes.set(cle, (comptes.get(cle) ?? 0) + 1)
  }
  return comptes
}

function cleDe({ regle, gravite, axe, annee, action }: Constat): string {
  return JSON.stringify([regle, gravite, axe, annee, action])
}

/** Un de moins, aucun de plus ; un autre, déjà fait, peut y gagner ou y perdre. */
function leve(constat: Constat, avant: Comptes, apres: Comptes): boolean {
  const sien = cleDe(constat)
  if ((apres.get(sien) ?? 0) >= (avant.get(sien) ?? 0)) return false
  return [...apres].every(([cle, nombre]) => nombre <= (avant.get(cle) ?? 0))
}
