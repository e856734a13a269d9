import { describe, expect, it, vi } from 'vitest'
import type { TestModule } from 'vitest/node'
import Rapporteur from '../../outils/rapporteur.ts'

type Etat = 'passed' | 'failed' | 'skipped'

/** Ce que le rapporteur regarde d'un fichier de tests, et rien d'autre. */
function fichier(etats: readonly Etat[], erreurs = 0): TestModule {
  const tests = etats.map((state) => ({ result: () => ({ state }) }))
  const faux = {
    errors: () => Array.from({ length: erreurs }, () => ({ message: 'ne se charge pas' })),
    children: { allTests: () => tests },
  }
  return faux as unknown as TestModule
}

function ligneDe(modules: readonly TestModule[], erreurs = 0): unknown {
  const ecrire = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  try {
    new Rapporteur().onTestRunEnd(
      modules,
      Array.from({ length: erreurs }, () => ({ message: 'imprévue' })),
    )
    return ecrire.mock.lastCall?.[0]
  } finally {
    ecrire.mockRestore()
  }
}

describe('la dernière ligne des tests', () => {
  it('compte chaque état', () => {
    expect(ligneDe([fichier(['passed', 'passed']), fichier(['failed', 'skipped'])])).toBe(
      '2 passed, 1 failed, 1 skipped',
    )
  })

  it('compte pour un échec un fichier qui ne se charge pas et une erreur imprévue', () => {
    expect(ligneDe([fichier([], 1)], 1)).toBe('0 passed, 2 failed, 0 skipped')
  })
})
