import { pluriel } from '../constats/index.ts'
import { centimes } from '../modele/index.ts'
import { ecrireEuros } from '../nombres/index.ts'
import { arrondir } from './arrondir.ts'
import { type Candidate, capacite, couvrir, type Prise } from './couvrir.ts'
import { auPlusPres, deplacesPar, type Option } from './menu.ts'
import type { Manque, Place } from './place.ts'

export function baisser(
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
export function deplacer(
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
  // Ce que les suivantes bougent de toute façon n'est pas à prendre sur les premières.
  const oblige = (place: Place, option: Option) => Math.max(0, minimumDe(place, option, sens))
  let obliges = ordre.reduce((s, [place, option]) => s + oblige(place, option), 0)
  let fait = 0
  for (const [place, option] of ordre) {
    const { etat } = place.prise
    obliges -= oblige(place, option)
    const reste = Math.max(0, besoin - fait - obliges)
    const but = etat + sens * Math.min(reste, bouge(place, option))
    const vise = auPlusPres(option, but)
    const rond = arrondir(etat, vise, sens, place.menu.pas, option)
    const tient = option.poser(rond) !== null && fait + sens * (rond - etat) + obliges <= auPlus
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
  return ` (${pluriel(autres, 'autre action possible', 'autres actions possibles')} avec autant de cellules)`
}

export function offresDe(
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
        const but = prise.etat + sens * besoin
        const deplaces = () => deplacesPar(option, but) ?? Number.POSITIVE_INFINITY
        return [{ option, prix, gain, deplaces }]
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
