import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** Termine la sortie des tests par une ligne que toute machine sait lire : « N passed, N failed, N skipped ». */
export default class Rapporteur implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], erreurs: readonly SerializedError[]): void {
    const compte = { passed: 0, failed: erreurs.length, skipped: 0 }
    for (const module of modules) {
      // Un fichier qui ne se charge pas n'a aucun test : c'est un échec quand même.
      compte.failed += module.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state !== 'pending') compte[state] += 1
      }
    }
    console.log(`${compte.passed} passed, ${compte.failed} failed, ${compte.skipped} skipped`)
  }
}
