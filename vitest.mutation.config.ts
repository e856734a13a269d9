import { defineConfig } from 'vitest/config'

/** Les essais des dossiers mutés, et eux seuls : chaque mutant en relance une partie. */
export default defineConfig({
  test: {
    include: ['test/core/{calculs,nombres,regles}/**/*.test.ts'],
    isolate: false,
    testTimeout: 30_000,
  },
})
