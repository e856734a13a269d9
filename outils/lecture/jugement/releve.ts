import { CHAMPS_JUGES, type ChampJuge } from '../tirage/index.ts'
import type { Tirage } from '../tirer.ts'
import { type Jugement, VERDICTS, type Verdict } from './juger.ts'

export interface Juge {
  readonly tirage: Tirage
  readonly jugement: Jugement
}

export type Comptes = Readonly<Record<Verdict, number>>

export interface LigneDeReleve {
  readonly nom: string
  readonly comptes: Comptes
}

export function compter(juges: readonly Juge[]): Comptes {
  const comptes: Record<Verdict, number> = { exact: 0, demande: 0, faux: 0 }
  for (const { jugement } of juges) comptes[jugement.verdict]++
  return comptes
}

/** Les verdicts, famille par famille. */
export function parFamille(juges: readonly Juge[]): LigneDeReleve[] {
  return grouper(juges, ({ tirage }) => [tirage.famille])
}

/** Les verdicts, choix par choix, le pire d'abord. */
export function parChoix(juges: readonly Juge[]): LigneDeReleve[] {
  return grouper(juges, ({ tirage }) =>
    [...tirage.choix]
      .filter(([nom]) => nom !== 'famille')
      .map(([nom, option]) => `${nom} : ${option}`),
  )
}

/** Combien de lectures non demandées se trompent sur chaque champ. */
export function champsFaux(juges: readonly Juge[]): Readonly<Record<ChampJuge, number>> {
  const comptes: Record<ChampJuge, number> = {
    cout: 0,
    partEtat: 0,
    partCollectivite: 0,
    tiers: 0,
    fse: 0,
    cee: 0,
  }
  for (const { jugement } of juges) {
    if (jugement.verdict !== 'faux') continue
    for (const champ of CHAMPS_JUGES) if (jugement.champsFaux.includes(champ)) comptes[champ]++
  }
  return comptes
}

export function part(comptes: Comptes, verdict: Verdict): number {
  const total = VERDICTS.reduce((t, v) => t + comptes[v], 0)
  return total === 0 ? 0 : comptes[verdict] / total
}

function grouper(
  juges: readonly Juge[],
  clesDe: (juge: Juge) => readonly string[],
): LigneDeReleve[] {
  const groupes = new Map<string, Juge[]>()
  for (const juge of juges) {
    for (const cle of clesDe(juge)) {
      const groupe = groupes.get(cle)
      if (groupe) groupe.push(juge)
      else groupes.set(cle, [juge])
    }
  }
  return [...groupes]
    .map(([nom, siens]) => ({ nom, comptes: compter(siens) }))
    .sort(
      (a, b) =>
        part(b.comptes, 'faux') - part(a.comptes, 'faux') ||
        part(a.comptes, 'exact') - part(b.comptes, 'exact') ||
        a.nom.localeCompare(b.nom),
    )
}
