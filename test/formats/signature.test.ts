import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ecrirePaquet, ouvrirPaquet } from '../../formats/paquet/index.ts'
import { rouvrir } from '../../formats/selon-le-format.ts'
import { estSigne } from '../../formats/signature.ts'

const fidelite = new URL('../fidelite/', import.meta.url)

it.each([
  ['riche.xlsx', '_xmlsignatures/origin.sigs', 'xlsx'],
  ['riche.xlsm', '_xmlsignatures/sig1.xml', 'xlsm'],
  ['riche.ods', 'META-INF/documentsignatures.xml', 'ods'],
] as const)('reconnaît %s signé à %s', (nom, partie, format) => {
  const source = readFileSync(new URL(nom, fidelite))
  expect(estSigne(rouvrir(source, format))).toBe(false)
  const signe = ecrirePaquet(ouvrirPaquet(source), new Map([[partie, '<x/>']]))
  expect(estSigne(rouvrir(signe, format))).toBe(true)
})
