import { type Case, eurosDe, VIDE } from '../tableaux/index.ts'
import type { ActionTiree, ChampJuge, ContratTire } from '../tirage/index.ts'
import type { Contexte } from './contexte.ts'

/** Une part du plan : son champ, son mot, et sa valeur pour une action et une année. */
export interface Part {
  readonly champ: ChampJuge
  readonly mot: string
  readonly lire: (action: ActionTiree, annee: number) => Case
}

/** Les financements que ce contrat emploie, dans l'ordre du service ; le coût n'en est pas. */
export function financements(ctx: Contexte): readonly Part[] {
  const { contrat, mots, choisir } = ctx
  const parts: Part[] = [
    part(contrat, 'partEtat', mots.champs.partEtat, (p) => p.partEtat),
    part(contrat, 'partCollectivite', mots.champs.partCollectivite, (p) => p.partCollectivite),
  ]
  if (ctx.de('collectivite-devant').chance(0.25)) parts.reverse()
  if (contrat.avecFse) parts.push(part(contrat, 'fse', mots.champs.fse, (p) => p.fse))
  if (contrat.avecCee) parts.push(part(contrat, 'cee', mots.champs.cee, (p) => p.cee))
  if (choisir('tiers') === 'groupes' || contrat.financeurs.length === 0) {
    parts.push(part(contrat, 'tiers', mots.champs.tiers, (p) => p.tiers.reduce((a, b) => a + b, 0)))
  } else {
    for (const [i, nom] of contrat.financeurs.entries()) {
      parts.push(part(contrat, 'tiers', nom, (p) => p.tiers[i] ?? 0))
    }
  }
  return parts
}

export function partDuCout({ contrat, mots }: Contexte): Part {
  return part(contrat, 'cout', mots.champs.cout, (p) => p.cout)
}

/** Le coût et ses financements, dans l'ordre que le service a choisi. */
export function planEntier(ctx: Contexte): readonly Part[] {
  const parts = financements(ctx)
  const cout = partDuCout(ctx)
  return ctx.choisir('ordre') === 'cout-avant' ? [cout, ...parts] : [...parts, cout]
}

function part(
  contrat: ContratTire,
  champ: ChampJuge,
  mot: string,
  valeur: (parts: ActionTiree['parts'][number]) => number | string,
): Part {
  return {
    champ,
    mot,
    lire: (action, annee) => {
      const parts = action.parts[contrat.annees.indexOf(annee)]
      if (parts === undefined) return VIDE
      const lu = valeur(parts)
      return typeof lu === 'string'
        ? { genre: 'illisible', texte: lu }
        : { genre: 'argent', euros: lu, fait: { axe: action.axe, annee, champ } }
    },
  }
}

/** Le même montant, mais qui n'est pas un fait : demandé, versé, réalisé. */
export function pasUnFait(c: Case, taux: number): Case {
  if (c.genre !== 'argent') return VIDE
  return { genre: 'argent', euros: Math.round((c.euros * taux) / 100) * 100 }
}

export function sommeDesCases(cases: readonly (Case | undefined)[]): number {
  return cases.reduce((total, c) => total + eurosDe(c), 0)
}
