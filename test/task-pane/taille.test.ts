import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { grouper } from './grouper.ts'

/** Octets compressés, scripts et styles ensemble. */
const TAILLE_ADMISE = 40_000

it('le volet, preact compris, tient dans sa taille', async () => {
  const livres = await Promise.all(['task-pane/index.ts', 'task-pane/volet.css'].map(grouper))
  const tailles = livres.map((contenu) => gzipSync(contenu, { level: 9 }).length)
  const total = tailles.reduce((a, b) => a + b)
  console.log(`volet : ${tailles.join(' + ')} = ${total} octets compressés`)
  expect(total).toBeLessThan(TAILLE_ADMISE)
})
