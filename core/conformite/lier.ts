import type { BilanAnnee, BilanAxe } from '../bilan/index.ts'
import { pluriel } from '../constats/index.ts'
import { centimes, type UniteDAction, ZERO } from '../modele/index.ts'
import { ecrireEuros } from '../nombres/index.ts'
import {
  baisseNecessaire,
  type Contexte,
  cantinesDe,
  creditsDeLAxe,
  estUneEnveloppe,
  maximumDeLAnnee,
  maximumDeLAxe,
  nomCite,
  plancherExigible,
} from '../regles/index.ts'
import { arrondir } from './arrondir.ts'
import { type Candidate, capacite, couvrir, type Prise } from './couvrir.ts'
import { auPlusPres, type Menu, type Option } from './menu.ts'

/** Une action qu'on peut changer : son menu, et ce qu'elle prend. */
export interface Place {
  readonly menu: Menu
  prise: Prise
  /** Les liens qui l'ont fait bouger : un groupe de mots chacun. */
  readonly raisons: string[]
}

/** Ce qui ne se lève pas : la règle, l'axe (null : tous), et une phrase. */
export interface Manque {
  readonly regle: string
  readonly axe: string | null
  readonly pourquoi: string
}

export type Places = ReadonlyMap<UniteDAction, Place>

/** Un lien tenu peut en rompre un autre (le total, la cantine) : on les reprend tant que quelque chose bouge. */
const TOURS_AU_PLUS = 5

/** Les liens d'une année, dans l'ordre : cantine, planchers, plafond propre, total. Change les prises des places. */
export function lier(annee: BilanAnnee, places: Places, contexte: Contexte): Manque[] {
  const axes = contexte.bilans.axes.filter((b) => b.annee === annee.annee)
  let manques: Manque[] = []
  for (let tour = 0; tour < TOURS_AU_PLUS; tour++) {
    const avant = [...places.values()].map(({ prise }) => prise)
    manques = [
      ...axes.flatMap((axe) => tenirLaCantine(axe, places, contexte)),
      ...axes.flatMap((axe) => tenirLePlancher(axe, places, contexte)),
      ...axes.flatMap((axe) => tenirLEnveloppe(axe, places, contexte)),
      ...tenirLeTotal(annee, axes, places, contexte),
    ]
    if ([...places.values()].every(({ prise }, rang) => prise === avant[rang])) break
  }
  return manques
}

function etatDe(unite: UniteDAction, places: Places): number {
  const place = places.get(unite)
  if (place !== undefined) return place.prise.etat
  const { partEtat } = unite.montants
  return typeof partEtat === 'number' ? partEtat : 0
}

function sommeDe(unites: readonly UniteDAction[], places: Places): number {
  return unites.reduce((s, u) => s + etatDe(u, places), 0)
}

function placesDe(unites: readonly UniteDAction[], places: Places): Place[] {
  return unites.flatMap((u) => places.get(u) ?? [])
}

function tenirLaCantine(bilan: BilanAxe, places: Places, contexte: Contexte): Manque[] {
  if (bilan.axe !== 'transition' || bilan.annee === null) return []
  const cantines = cantinesDe(contexte)
    .map(({ unite }) => unite)
    .filter((u) => u.annee === bilan.annee)
  const programme = centimes(sommeDe(bilan.unites, places))
  const credits = creditsDeLAxe({ ...bilan, programme }, contexte.interpretations)
  if (cantines.length === 0 || credits === null) return []
  const total = centimes(sommeDe(cantines, places))
  const baisse = baisseNecessaire(total, credits, contexte.interpretations)
  const raison = 'la part de la cantine dans l’axe'
  return baisser(placesDe(cantines, places), baisse, raison, ['cantine-part-axe', bilan.axe])
}

function tenirLePlancher(bilan: BilanAxe, places: Places, contexte: Contexte): Manque[] {
  const minimum = plancherExigible(bilan, contexte)
  if (minimum === null) return []
  const programme = sommeDe(bilan.unites, places)
  const besoin = minimum - programme
  // Les crédits d'un axe non compris pourraient suffire : rien n'est exigé, rien ne se relève.
  if (besoin <= bilan.incertains) return []
  const financees = bilan.unites.filter((u) => etatDe(u, places) > 0)
  const euros = (n: number) => ecrireEuros(centimes(n))
  if (financees.length === 0) {
    const pourquoi =
      `aucune action de l’axe ${nomCite(bilan.axe)} ne reçoit de crédits de l’État cette année\u00a0: il faut en ` +
      `créer, pour ${euros(besoin)} au moins\u00a0; aucune cellule ne peut le faire`
    return [{ regle: 'plancher-axe', axe: bilan.axe, pourquoi }]
  }
  // La cantine est tenue à une part de l'axe : la relever ne relèverait pas le reste.
  const candidates = placesDe(financees, places).filter((p) => !p.menu.unite.compensation)
  const raison = `plancher de l’axe ${nomCite(bilan.axe)}\u00a0: ${euros(programme)} → ${euros(minimum)}`
  const possible = capacite(offresDe(candidates, 1, besoin))
  if (deplacer(candidates, besoin, 1, raison)) return []
  const atteint = Math.min(besoin, possible)
  const pourquoi =
    `avec les cellules qui peuvent changer, l’axe ${nomCite(bilan.axe)} ne peut dépasser ` +
    `${euros(programme + atteint)}\u00a0: il manque ${euros(besoin - atteint)} pour le plancher (${euros(minimum)})`
  return [{ regle: 'plancher-axe', axe: bilan.axe, pourquoi }]
}

function tenirLEnveloppe(bilan: BilanAxe, places: Places, contexte: Contexte): Manque[] {
  const maximum = maximumDeLAxe(bilan)
  if (maximum === null || !estUneEnveloppe(bilan, contexte)) return []
  const exces = sommeDe(bilan.unites, places) - maximum
  const raison = `enveloppe de l’axe ${nomCite(bilan.axe)}\u00a0: ${ecrireEuros(maximum)} au plus`
  return baisser(placesDe(bilan.unites, places), exces, raison, ['plafond-axe', bilan.axe])
}

function tenirLeTotal(
  bilan: BilanAnnee,
  axes: readonly BilanAxe[],
  places: Places,
  contexte: Contexte,
): Manque[] {
  const maximum = maximumDeLAnnee(bilan)
  if (maximum === null) return []
  const fongibles = axes.filter((b) => b.fongible)
  const ecart = fongibles.reduce(
    (s, b) => s + sommeDe(b.unites, places) - b.programme,
    bilan.programme - maximum,
  )
  if (ecart <= 0) return []
  const raison = `plafonds des axes fongibles ensemble\u00a0: ${ecrireEuros(maximum)} au plus`
  const marges = fongibles.map((b) => ({
    places: placesDe(b.unites, places),
    marge: Math.max(0, sommeDe(b.unites, places) - (plancherExigible(b, contexte) ?? ZERO)),
  }))
  marges.sort((a, b) => b.marge - a.marge)
  const toutes = marges.flatMap((m) => m.places)
  if (essayer(toutes, () => tousEnsemble(marges, ecart, raison))) return []
  let besoin = ecart
  // Un axe ne rend que ce qui dépasse son plancher : d'abord celui qui a le plus de marge.
  const axeParAxe = () => {
    for (const { places: siennes, marge } of marges) {
      const possible = Math.min(besoin, marge, capacite(offresDe(siennes, -1, marge, marge)))
      if (possible > 0 && deplacer(siennes, possible, -1, raison, marge)) besoin -= possible
    }
    return besoin <= 0
  }
  if (essayer(toutes, axeParAxe)) return []
  const pourquoi =
    'les cellules libres, planchers tenus, ne rendent pas tout\u00a0: il resterait ' +
    `${ecrireEuros(centimes(besoin))} de trop`
  return [{ regle: 'plafond-total', axe: null, pourquoi }]
}

/** Fait bouger ces actions ; si le but n'est pas atteint, elles reprennent leur place : rien ne bouge pour rien. */
function essayer(places: readonly Place[], geste: () => boolean): boolean {
  const avant = places.map((place) => ({ place, prise: place.prise, dites: place.raisons.length }))
  if (geste()) return true
  for (const { place, prise, dites } of avant) {
    place.prise = prise
    place.raisons.splice(dites)
  }
  return false
}

interface Marge {
  readonly places: readonly Place[]
  readonly marge: number
}

/** Sans compter les axes, si aucun ne passe sous son plancher. */
function tousEnsemble(marges: readonly Marge[], besoin: number, raison: string): boolean {
  const toutes = marges.flatMap((m) => m.places)
  const avant = new Map(toutes.map((place) => [place, place.prise.etat]))
  if (!deplacer(toutes, besoin, -1, raison)) return false
  return marges.every(
    (m) => m.places.reduce((s, p) => s + (avant.get(p) ?? 0) - p.prise.etat, 0) <= m.marge,
  )
}

function baisser(
  places: readonly Place[],
  besoin: number,
  raison: string,
  [regle, axe]: readonly [string, string | null],
): Manque[] {
  if (besoin <= 0 || deplacer(places, besoin, -1, raison)) return []
  const possible = Math.min(besoin, capacite(offresDe(places, -1, besoin)))
  const pourquoi =
    `les cellules libres ne rendent que ${ecrireEuros(centimes(possible))}\u00a0: il reste ` +
    `${ecrireEuros(centimes(besoin - possible))} de trop`
  return [{ regle, axe, pourquoi }]
}

/**
 * Relève (1) ou baisse (−1) la part de l'État de ces actions, au moindre prix, sans dépasser `auPlus`. Faux :
 * impossible, rien n'a bougé.
 */
function deplacer(
  places: readonly Place[],
  besoin: number,
  sens: 1 | -1,
  raison: string,
  auPlus = Number.POSITIVE_INFINITY,
): boolean {
  const couverture = couvrir(offresDe(places, sens, besoin, auPlus), besoin)
  if (couverture === null) return false
  const bouge = (place: Place, option: Option) => gainDe(place, option, sens, besoin)
  const ordre = [...couverture.choix].sort(([a, o], [b, p]) => bouge(b, p) - bouge(a, o))
  const prises = new Map<Place, Prise>()
  let fait = 0
  for (const [place, option] of ordre) {
    const { etat } = place.prise
    const but = etat + sens * Math.min(Math.max(0, besoin - fait), bouge(place, option))
    const vise = auPlusPres(option, but)
    const rond = arrondir(etat, vise, sens, place.menu.pas, option)
    const tient = option.poser(rond) !== null && fait + sens * (rond - etat) <= auPlus
    const choisi = tient ? rond : vise
    if (option.poser(choisi) === null) return false
    prises.set(place, { option, etat: choisi })
    fait += sens * (choisi - etat)
  }
  if (fait < besoin || fait > auPlus) return false
  for (const [place, prise] of prises) {
    place.prise = prise
    const dite = raison + direLesAutresChoix(couverture.autres)
    if (!place.raisons.includes(dite)) place.raisons.push(dite)
  }
  return true
}

function direLesAutresChoix(autres: number): string {
  if (autres === 0) return ''
  return ` (${pluriel(autres, 'autre action possible', 'autres actions possibles')} au même prix)`
}

function offresDe(
  places: readonly Place[],
  sens: 1 | -1,
  besoin: number,
  auPlus = Number.POSITIVE_INFINITY,
): Candidate<Place>[] {
  return places.map((place) => {
    const { menu, prise } = place
    return {
      action: place,
      cle: `${menu.unite.axe}\n${menu.unite.cle}`,
      etat: prise.etat,
      offres: menu.options.flatMap((option) => {
        const gain = gainDe(place, option, sens, besoin)
        const prix = option.prix - prise.option.prix
        if (gain <= 0 || prix < 0 || minimumDe(place, option, sens) > auPlus) return []
        return [{ option, prix, gain, deplaces: () => deplacesPar(place, option, sens * besoin) }]
      }),
    }
  })
}

/** Ce qu'une option déplace au moins. */
function minimumDe({ prise }: Place, { lo, hi }: Option, sens: 1 | -1): number {
  return sens * ((sens === 1 ? lo : hi) - prise.etat)
}

/** Ce qu'une option apporte au plus, sans dépasser le besoin plus qu'elle n'y est obligée. */
function gainDe(place: Place, option: Option, sens: 1 | -1, besoin: number): number {
  const bout = sens === 1 ? option.hi : option.lo
  return Math.min(
    sens * (bout - place.prise.etat),
    Math.max(besoin, minimumDe(place, option, sens)),
  )
}

function deplacesPar({ prise }: Place, option: Option, ecart: number): number {
  const ecritures = option.poser(auPlusPres(option, prise.etat + ecart))
  if (ecritures === null) return Number.POSITIVE_INFINITY
  return [...ecritures].reduce((s, [cellule, apres]) => s + Math.abs(apres - cellule.avant), 0)
}
