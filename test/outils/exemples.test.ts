import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { departement } from '../../outils/exemples/departement.ts'
import { empaqueter } from '../../outils/exemples/empaqueter.ts'
import { metropole } from '../../outils/exemples/metropole.ts'

describe('les classeurs d’exemple', () => {
  it.each([
    ['departement-finistere-2025.xlsx', departement],
    ['metropole-rennes-2024-2027.xlsx', metropole],
  ])('%s est celui que le script écrit', async (nom, faire) => {
    const attendu = await empaqueter(faire())
    expect(readFileSync(`exemples/${nom}`).equals(attendu)).toBe(true)
  })
})
