import type { BilanAnnee, BilanAxe } from '../bilan/index.ts'
import { type Axe, centimes, type UniteDAction } from '../modele/index.ts'
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
} from '../regles/index.ts'
import { capacite } from './couvrir.ts'
import { baisser, deplacer, offresDe } from './deplacer.ts'
import type { Facons } from './facon.ts'
import { essayer, type Manque, type Place, type Places, placesDe, sommeDe } from './place.ts'
import { type Annee, margeDe, tenirLePlancher } from './plancher.ts'
import { cleDesCouts } from './proposition.ts'

/** Un lien tenu peut en rompre un autre (le total, la cantine) : on les reprend tant que quelque chose bouge. */
const TOURS_AU_PLUS = 5

/** Ce que les liens d'une année n'ont pas pu tenir, et les actions relevées pour le plancher de chaque axe. */
export interface Liens {
  readonly manques: readonly Manque[]
  readonly releves: ReadonlyMap<Axe, ReadonlySet<UniteDAction>>
}

/** Les liens d'une année, dans l'ordre : cantine, planchers, plafond propre, total. Change les prises des places. */
export function lier(bilan: BilanAnnee, annee: Annee, facons: Facons): Liens {
  const { axes, places, contexte } = annee
  const releves = new Map<Axe, Set<UniteDAction>>()
  let manques: Manque[] = []
  for (let tour = 0; tour < TOURS_AU_PLUS; tour++) {
    const avant = [...places.values()].map(({ prise }) => prise)
    manques = [
      ...axes.flatMap((axe) => tenirLaCantine(axe, places, contexte)),
      ...axes.flatMap((axe) => relever(axe, annee, facons, releves)),
      ...axes.flatMap((axe) => tenirLEnveloppe(axe, places, contexte)),
      ...tenirLeTotal(bilan, axes, places, contexte),
    ]
    if ([...places.values()].every(({ prise }, rang) => prise === avant[rang])) break
  }
  return { manques, releves }
}

function relever(
  bilan: BilanAxe,
  annee: Annee,
  facons: Facons,
  releves: Map<Axe, Set<UniteDAction>>,
): Manque[] {
  const siennes = placesDe(bilan.unites, annee.places)
  const avant = siennes.map(({ prise }) => prise.etat)
  const facon = bilan.annee === null ? undefined : facons.get(cleDesCouts(bilan.axe, bilan.annee))
  const manques = tenirLePlancher(bilan, annee, facon)
  const hausses = siennes.filter(({ prise }, rang) => prise.etat > (avant[rang] ?? 0))
  const deja = releves.get(bilan.axe) ?? []
  if (hausses.length > 0)
    releves.set(bilan.axe, new Set([...deja, ...hausses.map(({ menu }) => menu.unite)]))
  return manques
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
    marge: Math.max(0, margeDe(b, places, contexte) ?? sommeDe(b.unites, places)),
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
