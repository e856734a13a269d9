import { CHAMPS_JUGES, type ChampJuge, type ContratTire } from './tirage/index.ts'

/** Ce qu'une lecture exacte rend, en centimes. */
export interface Verite {
  /** Crédits de l'État, par « axe année ». */
  readonly credits: ReadonlyMap<string, number>
  /** null : le classeur ne le dit pas, donc on ne le juge pas. */
  readonly sommes: Readonly<Record<ChampJuge, number | null>>
}

const CENTIMES = 100

export function veriteDe(contrat: ContratTire, avecLeCout: boolean): Verite {
  const credits = new Map<string, number>()
  const sommes: Record<ChampJuge, number> = {
    cout: 0,
    partEtat: 0,
    partCollectivite: 0,
    tiers: 0,
    fse: 0,
    cee: 0,
  }
  for (const { axe, parts } of contrat.actions) {
    for (const [i, sienne] of parts.entries()) {
      const cle = cleDeCredit(axe, contrat.annees[i] ?? null)
      credits.set(cle, (credits.get(cle) ?? 0) + CENTIMES * sienne.partEtat)
      for (const champ of CHAMPS_JUGES) {
        const lu = champ === 'tiers' ? sienne.tiers.reduce((a, b) => a + b, 0) : sienne[champ]
        if (typeof lu === 'number') sommes[champ] += CENTIMES * lu
      }
    }
  }
  return { credits, sommes: { ...sommes, cout: avecLeCout ? sommes.cout : null } }
}

export function cleDeCredit(axe: string, annee: number | null): string {
  return `${axe} ${annee ?? 'sans année'}`
}
