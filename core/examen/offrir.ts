import { ecartDuTotal, totauxDe } from '../bilan/index.ts'
import type { Constat, Correction } from '../constats/index.ts'
import { a1, type Classeur, contient, lireA1, lirePlage } from '../grille/index.ts'
import type { Lecture } from '../lecture/index.ts'
import {
  type Contrat,
  type Lieu,
  lieuDe,
  moins,
  plus,
  type Recapitulation,
} from '../modele/index.ts'
import type { Contexte } from '../regles/index.ts'
import {
  additionne,
  contenuDe,
  estSaisie,
  type Retouche,
  retoucher,
  retoucherLesTotaux,
} from './retoucher.ts'
import { constater, etablirContexte, LIGNES_REJUGEES_AU_PLUS } from './verifier.ts'

/** Champs qu'une correction peut changer. */
const CORRIGIBLES = ['partEtat', 'partCollectivite'] as const

interface Candidate {
  readonly constat: Constat
  readonly retouches: readonly Retouche[]
}

/** Ce que les règles disent déjà, et de quoi lire les cellules. */
export interface Terrain {
  readonly contexte: Contexte
  readonly lecture: Lecture
  readonly classeur: Classeur | null
  /** Tous les constats du contrat, justifiés compris. */
  readonly releves: readonly Constat[]
}

/**
 * Ne laisse de correction qu'aux constats qu'elle lève vraiment : les règles, rejouées sur le contrat corrigé, en
 * ont un de moins et aucun de plus, seule et avec les autres offertes. Les autres constats restent, sans correction.
 */
export function offrirLesCorrections(
  constats: readonly Constat[],
  terrain: Terrain,
): readonly Constat[] {
  const proposees = constats.filter(({ correction }) => correction !== null)
  if (proposees.length === 0) return constats
  const places = placesDe(terrain.lecture, proposees)
  const candidates = proposees.flatMap((constat): Candidate[] => {
    const retouches = retouchesDe(constat, places, terrain.lecture, terrain.classeur)
    return retouches === null ? [] : [{ constat, retouches }]
  })
  const offertes = new Set(choisir(candidates, terrain).map(({ constat }) => constat))
  return constats.map((c) => (c.correction === null || offertes.has(c) ? c : sansCorrection(c)))
}

/**
 * Toutes d'un coup, ou, si l'une gêne, moitié par moitié. Chacune baisse la part de l'État : ce qu'elles n'ajoutent
 * pas ensemble, aucune ne l'ajoute seule ; sauf la cantine, dont la limite baisse avec les crédits des autres.
 */
function choisir(
  candidates: readonly Candidate[],
  { contexte, classeur, releves }: Terrain,
): readonly Candidate[] {
  const { contrat } = contexte
  const depart = comptesDe(releves)
  const uneParUne = contrat.unites.some(({ traits }) => traits.cantine !== null)
  const offertes: Candidate[] = []
  let corrige = contrat
  let budget = LIGNES_REJUGEES_AU_PLUS

  function convient(essai: Contrat, levees: readonly Candidate[]): boolean {
    budget -= contrat.lignes.length
    return budget >= 0 && leve(levees, depart, rejuger(essai, contexte))
  }

  function essayer(groupe: readonly Candidate[]): void {
    if (groupe.length === 0 || budget <= 0) return
    const [seule, ...autres] = groupe
    if (autres.length === 0 || !uneParUne) {
      const essai = retoucher(
        corrige,
        groupe.flatMap((c) => c.retouches),
        classeur,
      )
      if (convient(essai, [...offertes, ...groupe])) {
        if (uneParUne && seule !== undefined && offertes.length > 0) {
          if (!convient(retoucher(contrat, seule.retouches, classeur), [seule])) return
        }
        offertes.push(...groupe)
        corrige = essai
        return
      }
    }
    if (autres.length === 0) return
    const milieu = Math.ceil(groupe.length / 2)
    essayer(groupe.slice(0, milieu))
    essayer(groupe.slice(milieu))
  }

  const recopiees = recopieesDe(contexte, classeur)
  const sansTotalFausse = candidates.filter(({ retouches }) => {
    if (retouches.some((retouche) => recopiees.some((r) => additionne(r, retouche)))) return false
    const { totaux } = retoucherLesTotaux(contrat, retouches, classeur)
    return totaux.every((total, i) => {
      const avant = contrat.totaux[i]
      return (
        ecartDuTotal(total, contexte.interpretations) === null ||
        (avant !== undefined && ecartDuTotal(avant, contexte.interpretations) !== null)
      )
    })
  })
  essayer(sansTotalFausse)
  return offertes
}

/** Les sommes justes, saisies hors du budget : aucune ne suivra. */
function recopieesDe(
  { contrat, interpretations }: Contexte,
  classeur: Classeur | null,
): readonly Recapitulation[] {
  return contrat.recapitulations.filter((recapitulation) => {
    if (!estSaisie(recapitulation, classeur)) return false
    const totaux = totauxDe({ ...contrat, totaux: [], recapitulations: [recapitulation] })
    return totaux.every((total) => ecartDuTotal(total, interpretations) === null)
  })
}

function sansCorrection(constat: Constat): Constat {
  return { ...constat, correction: null, correctionJointe: [] }
}

type Places = ReadonlyMap<string, Pick<Retouche, 'ligne' | 'champ'>>

function nommer(feuille: string | null, cellule: string): string {
  return `${feuille}!${cellule}`
}

/** La ligne et le champ que porte chaque vraie cellule, là où une correction écrirait. */
function placesDe({ contrat, situer }: Lecture, corriges: readonly Constat[]): Places {
  const rangs = new Set(corriges.flatMap(cellulesEcrites).map((c) => lireA1(c.cellule)?.ligne))
  const places = new Map<string, Pick<Retouche, 'ligne' | 'champ'>>()
  for (const ligne of contrat.lignes) {
    for (const champ of CORRIGIBLES) {
      const lieu = lieuDe(ligne, champ)
      const [vrai, ...autres] = lieu === null ? [] : situer(lieu)
      if (!vrai || autres.length > 0 || !rangs.has(vrai.ligne)) continue
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
  constat: Constat,
  places: Places,
  lecture: Lecture,
  classeur: Classeur | null,
): readonly Retouche[] | null {
  const { feuille } = constat
  const ecrites: Ecrite[] = []
  for (const { cellule, valeur } of cellulesEcrites(constat)) {
    const place = places.get(nommer(feuille, cellule))
    if (!place || !secrit(feuille, cellule, classeur)) return null
    ecrites.push({ ...place, valeur, cellule })
  }
  return suivreLesFormules(ecrites, lecture, classeur)
}

function cellulesEcrites({ correction, correctionJointe }: Constat): readonly Correction[] {
  return correction ? [correction, ...correctionJointe] : correctionJointe
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

/** Chacun de ceux-là en moins, aucun de plus ; un autre, déjà fait, peut y gagner ou y perdre. */
function leve(levees: readonly Candidate[], avant: Comptes, apres: Comptes): boolean {
  const enMoins = comptesDe(levees.map(({ constat }) => constat))
  const partis = [...enMoins].every(
    ([cle, nombre]) => (apres.get(cle) ?? 0) <= (avant.get(cle) ?? 0) - nombre,
  )
  return partis && [...apres].every(([cle, nombre]) => nombre <= (avant.get(cle) ?? 0))
}
