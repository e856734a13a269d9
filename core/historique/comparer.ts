import { type Constat, empreinteDe, partager } from '../constats/index.ts'
import type { PassageGarde } from '../reglages/index.ts'
import { VERSION_DES_REGLES } from '../version/index.ts'
import { cleDuConstat, identiteDe } from './cle.ts'

/** Ce qui a changé depuis la dernière vérification retenue. Que des données simples. */
export interface Changements {
  /** AAAA-MM-JJ de la vérification retenue. */
  readonly depuis: string
  /** Les règles de Pacte ne sont plus les mêmes : un constat a pu naître ou tomber sans que rien ne change. */
  readonly reglesChangees: boolean
  /** Euros programmés avant ; null : inconnus. */
  readonly programme: number | null
  /** Comptes d'avant : bloquants, à justifier, signalements. */
  readonly comptes: readonly number[]
  /** null : la vérification retenue n'a gardé que ses comptes. */
  readonly constats: {
    /** Combien ne sont plus relevés. */
    readonly leves: number
    readonly inchanges: number
    /** Les messages d'aujourd'hui. */
    readonly nouveaux: readonly string[]
    /** Le même constat, pour un autre montant. */
    readonly changes: readonly string[]
    /** Un montant ne se lit plus : ce qui dépend de lui n'est plus relevé, sans être levé. */
    readonly illisible: boolean
  } | null
}

/** null : aucune vérification n'est retenue. */
export function comparerAuDernier(
  constats: readonly Constat[],
  gardes: readonly PassageGarde[],
): Changements | null {
  const dernier = gardes.at(-1)
  if (dernier === undefined) return null
  const { date, regles, programme, comptes, cles } = dernier
  return {
    depuis: date,
    reglesChangees: regles !== VERSION_DES_REGLES,
    programme,
    comptes,
    constats: cles === null ? null : comparer(constats, cles),
  }
}

function comparer(
  constats: readonly Constat[],
  avant: readonly string[],
): NonNullable<Changements['constats']> {
  const restantes = [...avant]
  const prendre = (convient: (cle: string) => boolean) => {
    const rang = restantes.findIndex(convient)
    if (rang >= 0) restantes.splice(rang, 1)
    return rang >= 0
  }
  const { reproches } = partager(constats)
  // Les inchangés d'abord : de deux constats semblables, celui qui n'a pas bougé garde le sien.
  const lus = reproches.map((constat) => ({ constat, cle: cleDuConstat(empreinteDe(constat)) }))
  const autres = lus.filter(({ cle }) => !prendre((c) => c === cle))
  const nouveaux: Constat[] = []
  const changes: Constat[] = []
  for (const { constat, cle } of autres) {
    const connu = prendre((c) => identiteDe(c) === identiteDe(cle))
    ;(connu ? changes : nouveaux).push(constat)
  }
  return {
    leves: restantes.length,
    inchanges: reproches.length - autres.length,
    nouveaux: nouveaux.map(({ message }) => message),
    changes: changes.map(({ message }) => message),
    illisible: [...nouveaux, ...changes].some(({ regle }) => regle === 'montant-illisible'),
  }
}
