import { expect, it } from 'vitest'
import { allureDeSerie } from '../../../core/aspect/index.ts'

it('les barres du graphique se distinguent deux à deux, et recommencent quand il y en a plus', () => {
  const series = [0, 1, 2].map(allureDeSerie)
  expect(new Set(series.map(({ fond }) => fond)).size).toBe(3)
  expect(new Set(series.map(({ bord }) => bord)).size).toBe(3)
  expect(allureDeSerie(3)).toBe(allureDeSerie(0))
})
