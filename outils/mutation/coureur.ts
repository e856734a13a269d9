import type { MutantCoverage } from '@stryker-mutator/api/core'
import {
  type CompleteDryRunResult,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { assembler, SANS_MEMOIRE } from './assembler.ts'
import type { Essai } from './declarations.ts'

/** Ce que le code muté et Stryker se disent. */
interface Echange {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number
  hitLimit?: number | undefined
  mutantCoverage?: MutantCoverage
}

const echange: Echange = {}
Object.assign(globalThis, { __stryker__: echange })

/**
 * Lance les essais dans le processus même : celui que Stryker a pour vitest ouvre un ouvrier et recharge cinq cents
 * modules à chaque mutant, soit vingt fois le temps des essais.
 */
export class Coureur implements TestRunner {
  private charger: () => Essai[] = () => []
  /** Les essais qui ont remarqué un mutant, le plus récent devant : le mutant suivant est d'ordinaire son voisin. */
  private readonly heureux = new Set<string>()

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init(): Promise<void> {
    this.charger = await assembler()
  }

  async dryRun(): Promise<DryRunResult> {
    echange.activeMutant = undefined
    const tests: TestResult[] = []
    for (const essai of charges(await assembler(SANS_MEMOIRE))) tests.push(await lancer(essai))
    const { mutantCoverage } = echange
    const complet: CompleteDryRunResult = { status: DryRunStatus.Complete, tests }
    return mutantCoverage ? { ...complet, mutantCoverage } : complet
  }

  async mutantRun(demande: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, mutantActivation, testFilter, hitLimit } = demande
    const charge = mutantActivation === 'static' ? activeMutant.id : undefined
    Object.assign(echange, { activeMutant: charge, hitCount: 0, hitLimit })
    const voulus = testFilter && new Set(testFilter)
    const essais = charges(this.charger).filter(({ nom }) => voulus?.has(nom) ?? true)
    echange.activeMutant = activeMutant.id
    const tests = await this.jusquAuPremierEchec(essais)
    const trop = determineHitLimitReached(echange.hitCount, hitLimit)
    return toMutantRunResult(trop ?? { status: DryRunStatus.Complete, tests })
  }

  private async jusquAuPremierEchec(essais: readonly Essai[]): Promise<TestResult[]> {
    const parNom = new Map(essais.map((essai) => [essai.nom, essai]))
    const devant = [...this.heureux].reverse().flatMap((nom) => parNom.get(nom) ?? [])
    const tests: TestResult[] = []
    for (const essai of new Set([...devant, ...essais])) {
      const rendu = await lancer(essai)
      tests.push(rendu)
      if (rendu.status !== TestStatus.Failed) continue
      this.heureux.delete(essai.nom)
      this.heureux.add(essai.nom)
      break
    }
    return tests
  }
}

/** Le chargement est le premier essai : un mutant qui l'arrête est remarqué. */
function charges(charger: () => Essai[]): Essai[] {
  const nom = 'se charge'
  try {
    return [{ nom, lancer: () => {} }, ...charger()]
  } catch (cause) {
    const lancer = () => {
      throw cause
    }
    return [{ nom, lancer }]
  }
}

async function lancer({ nom, lancer }: Essai): Promise<TestResult> {
  echange.currentTestId = nom
  const debut = performance.now()
  const rendu = () => ({ id: nom, name: nom, timeSpentMs: performance.now() - debut })
  try {
    await lancer()
    return { ...rendu(), status: TestStatus.Success }
  } catch (cause) {
    return { ...rendu(), status: TestStatus.Failed, failureMessage: String(cause) }
  } finally {
    echange.currentTestId = undefined
  }
}
