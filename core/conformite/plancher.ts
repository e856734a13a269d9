import type { BilanAxe } from '../bilan/index.ts'
import { centimes, type UniteDAction, ZERO } from '../modele/index.ts'
import { ecrireEuros } from '../nombres/index.ts'
import { type Contexte, nomCite, plancherExigible } from '../regles/index.ts'
import { capacite, seules } from './couvrir.ts'
import { deplacer, offresDe } from './deplacer.ts'
import { axePonctionne, type Facon } from './facon.ts'
import {
  essayer,
  etatDe,
  type Manque,
  type Place,
  type Places,
  placesDe,
  sommeDe,
} from './place.ts'
import { repartir } from './repartir.ts'

/** Ce qu'il faut savoir d'une année pour y relever un axe. */
export interface Annee {
  readonly axes: readonly BilanAxe[]
  readonly places: Places
  readonly contexte: Contexte
}

export function tenirLePlancher(bilan: BilanAxe, annee: Annee, facon: Facon | undefined): Manque[] {
  const { places } = annee
  const { minimum, besoin } = besoinDe(bilan, annee)
  if (besoin <= 0) return []
  const programme = sommeDe(bilan.unites, places)
  const euros = (n: number) => ecrireEuros(centimes(n))
  const dire = (pourquoi: string): Manque[] => [{ regle: 'plancher-axe', axe: bilan.axe, pourquoi }]
  const candidates = candidatesDe(bilan, places)
  if (!bilan.unites.some((u) => etatDe(u, places) > 0)) {
    return dire(
      `aucune action de l’axe ${nomCite(bilan.axe)} ne reçoit de crédits de l’État cette année\u00a0: il faut en ` +
        `créer, pour ${euros(besoin)} au moins\u00a0; aucune cellule ne peut le faire`,
    )
  }
  const raison = `plancher de l’axe ${nomCite(bilan.axe)}\u00a0: ${euros(programme)} → ${euros(minimum)}`
  const possible = capacite(offresDe(candidates, 1, besoin))
  if (facon !== undefined) {
    const tenu = essayer([...places.values()], () =>
      suivre(facon, { candidates, besoin, raison }, { ...annee, bilan }),
    )
    if (tenu) return []
    return dire(
      'la façon de faire choisie ne l’atteint pas avec les cellules qui peuvent changer\u00a0: prenez-en une autre',
    )
  }
  if (deplacer(candidates, besoin, 1, raison)) return []
  const atteint = Math.min(besoin, possible)
  return dire(
    `avec les cellules qui peuvent changer, l’axe ${nomCite(bilan.axe)} ne peut dépasser ` +
      `${euros(programme + atteint)}\u00a0: il manque ${euros(besoin - atteint)} pour le plancher (${euros(minimum)})`,
  )
}

interface Hausse {
  readonly candidates: readonly Place[]
  readonly besoin: number
  readonly raison: string
}

function suivre(
  facon: Facon,
  { candidates, besoin, raison }: Hausse,
  { bilan, axes, places, contexte }: Annee & { readonly bilan: BilanAxe },
): boolean {
  if (facon === 'repartie') return repartir(candidates, besoin, raison)
  const source = axePonctionne(facon)
  if (source === null) {
    const visees = candidates.filter(({ menu }) => menu.etatEn.includes(facon))
    return deplacer(visees, besoin, 1, raison)
  }
  const ponctionne = axes.find(({ axe }) => axe === source)
  const avant = sommeDe(bilan.unites, places)
  if (ponctionne === undefined || !deplacer(candidates, besoin, 1, raison)) return false
  const pris = sommeDe(bilan.unites, places) - avant
  if ((margeDe(ponctionne, places, contexte) ?? pris) < pris) return false
  const dite = `enveloppe constante\u00a0: ce que reçoit en plus l’axe ${nomCite(bilan.axe)}`
  return deplacer(candidatesDe(ponctionne, places), pris, -1, dite, pris)
}

/** Ce qui dépasse le plancher de l'axe ; null : rien ne lui en exige un. */
export function margeDe(bilan: BilanAxe, places: Places, contexte: Contexte): number | null {
  const minimum = plancherExigible(bilan, contexte)
  return minimum === null ? null : sommeDe(bilan.unites, places) - minimum
}

/** Les actions qui, seules, relèveraient l'axe à son plancher ; la moins chère d'abord. */
export function seulesAReleverLAxe(bilan: BilanAxe, annee: Annee): UniteDAction[] {
  const { besoin } = besoinDe(bilan, annee)
  if (besoin <= 0) return []
  const offres = offresDe(candidatesDe(bilan, annee.places), 1, besoin)
  return seules(offres, besoin).map(({ candidate }) => candidate.action.menu.unite)
}

function besoinDe(bilan: BilanAxe, { places, contexte }: Annee) {
  const minimum = plancherExigible(bilan, contexte)
  const besoin = (minimum ?? ZERO) - sommeDe(bilan.unites, places)
  // Les crédits d'un axe non compris pourraient suffire : rien n'est exigé, rien ne se relève.
  return minimum === null || besoin <= bilan.incertains
    ? { minimum: ZERO, besoin: 0 }
    : { minimum, besoin }
}

/** La cantine est tenue à une part de l'axe : la changer ne changerait pas le reste. */
function candidatesDe(bilan: BilanAxe, places: Places): Place[] {
  const financees = bilan.unites.filter((u) => etatDe(u, places) > 0)
  return placesDe(financees, places).filter((p) => !p.menu.unite.compensation)
}
