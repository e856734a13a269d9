import type { Option } from './menu.ts'

/** Une action et l'option qu'elle prend, avec la part de l'État qu'elle y a. Centimes. */
export interface Prise {
  readonly option: Option
  readonly etat: number
}

/** Une action qui peut donner : sa clé stable, ce qu'elle a, et ce que chaque option plus chère apporterait. */
export interface Candidate<A> {
  readonly action: A
  /** L'ordre des actions à tout le reste égal. */
  readonly cle: string
  readonly etat: number
  readonly offres: readonly Offre[]
}

export interface Offre {
  readonly option: Option
  /** En plus de ce que l'action coûte déjà. */
  readonly prix: number
  /** De combien sa part de l'État peut changer dans le sens voulu. */
  readonly gain: number
  /** Ce que coûterait, en centimes déplacés, d'apporter tout le besoin ; pour choisir à prix égal. */
  readonly deplaces: () => number
}

/** Au-delà, le plan toucherait plus de cellules qu'on n'en relit. */
const PRIX_AU_PLUS = 400
/** À prix égal, une action plus petite n'en remplace jamais une plus grande : les premières suffisent. */
const CANDIDATES_PAR_PRIX = 60

export interface Couverture<A> {
  readonly choix: ReadonlyMap<A, Option>
  /** Combien d'autres actions auraient suffi, avec autant de cellules. */
  readonly autres: number
}

/** Le moins cher pour apporter `besoin` : un sac à dos à choix multiples, exact en entiers. null : impossible. */
export function couvrir<A>(
  candidates: readonly Candidate<A>[],
  besoin: number,
): Couverture<A> | null {
  const rangees = [...candidates].filter((c) => c.offres.length > 0).sort(ordre)
  const retenues = elaguer(rangees)
  const { gains, choix } = remplir(retenues, besoin)
  const prix = gains.findIndex((gain) => gain >= besoin)
  if (prix < 0) return null
  return seule(rangees, besoin, prix) ?? { choix: remonter(retenues, choix, prix), autres: 0 }
}

/** Ce que les candidates peuvent apporter toutes ensemble. */
export function capacite<A>(candidates: readonly Candidate<A>[]): number {
  return candidates.reduce((s, c) => s + Math.max(0, ...c.offres.map((o) => o.gain)), 0)
}

function ordre<A>(a: Candidate<A>, b: Candidate<A>): number {
  const gain = (c: Candidate<A>) => Math.max(...c.offres.map((o) => o.gain))
  return gain(b) - gain(a) || b.etat - a.etat || (a.cle < b.cle ? -1 : a.cle > b.cle ? 1 : 0)
}

function elaguer<A>(rangees: readonly Candidate<A>[]): readonly Candidate<A>[] {
  const parPrix = new Map<number, number>()
  return rangees.filter(({ offres }) => {
    let utile = false
    for (const { prix } of offres) {
      const rang = parPrix.get(prix) ?? 0
      parPrix.set(prix, rang + 1)
      if (rang < CANDIDATES_PAR_PRIX) utile = true
    }
    return utile
  })
}

function remplir<A>(candidates: readonly Candidate<A>[], besoin: number) {
  // Au-delà de ce que toutes coûtent ensemble, payer plus n'apporte rien.
  const ensemble = candidates.reduce((s, c) => s + Math.max(0, ...c.offres.map((o) => o.prix)), 0)
  const prixAuPlus = Math.min(PRIX_AU_PLUS, ensemble)
  let gains = new Float64Array(prixAuPlus + 1)
  const choix: Int16Array[] = []
  for (const { offres } of candidates) {
    const suivants = new Float64Array(gains)
    const choisies = new Int16Array(prixAuPlus + 1).fill(-1)
    offres.forEach(({ prix, gain }, rang) => {
      const utile = Math.min(gain, besoin)
      for (let k = prix; k <= prixAuPlus; k++) {
        const atteint = (gains[k - prix] ?? 0) + utile
        if (atteint <= (suivants[k] ?? 0)) continue
        suivants[k] = atteint
        choisies[k] = rang
      }
    })
    gains = suivants
    choix.push(choisies)
  }
  return { gains, choix }
}

function remonter<A>(
  candidates: readonly Candidate<A>[],
  choix: readonly Int16Array[],
  prix: number,
): Map<A, Option> {
  const retenues = new Map<A, Option>()
  let reste = prix
  for (let i = candidates.length - 1; i >= 0; i--) {
    const candidate = candidates[i]
    const offre = candidate?.offres[choix[i]?.[reste] ?? -1]
    if (candidate === undefined || offre === undefined) continue
    retenues.set(candidate.action, offre.option)
    reste -= offre.prix
  }
  return retenues
}

/** Une action qui apporte seule tout le besoin, par son option la moins chère. */
export interface Seule<A> {
  readonly candidate: Candidate<A>
  readonly offre: Offre
}

/** Le moins de cellules, le moins d'euros déplacés, puis la plus grande part de l'État, puis l'ordre. */
export function seules<A>(
  candidates: readonly Candidate<A>[],
  besoin: number,
  prixAuPlus = Number.POSITIVE_INFINITY,
): readonly Seule<A>[] {
  const possibles = candidates.flatMap((candidate) => {
    const offres = candidate.offres.filter((o) => o.gain >= besoin && o.prix <= prixAuPlus)
    const prix = Math.min(...offres.map((o) => o.prix))
    return offres
      .filter((o) => o.prix === prix)
      .map((offre) => ({ candidate, offre, deplaces: offre.deplaces() }))
      .sort((a, b) => a.deplaces - b.deplaces)
      .slice(0, 1)
  })
  return possibles.sort(
    (a, b) =>
      a.offre.prix - b.offre.prix ||
      a.deplaces - b.deplaces ||
      b.candidate.etat - a.candidate.etat ||
      (a.candidate.cle < b.candidate.cle ? -1 : 1),
  )
}

/** Aucune couverture ne coûte moins que `prix` : les actions qui suffisent seules à ce prix se valent. */
function seule<A>(
  candidates: readonly Candidate<A>[],
  besoin: number,
  prix: number,
): Couverture<A> | null {
  const [choisie, ...autres] = seules(candidates, besoin, prix)
  if (choisie === undefined) return null
  return {
    choix: new Map([[choisie.candidate.action, choisie.offre.option]]),
    autres: autres.length,
  }
}
