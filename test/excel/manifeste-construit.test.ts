import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { manifesteXml } from '../../outils/excel/index.ts'
import { adressesDe, lireManifeste } from './manifeste-lu.ts'

const DOSSIER = 'dist/excel'
const texte = readFileSync(`${DOSSIER}/manifest.xml`, 'utf8')
const adresses = adressesDe(lireManifeste(texte))
const base = adresses.find((a) => a.endsWith('/volet.html'))?.replace('/volet.html', '') ?? ''

test('le manifeste construit est celui que le code écrit', () => {
  expect(texte).toBe(manifesteXml(base))
})

test('tout fichier que le manifeste cite est construit', () => {
  const absents = adresses.filter((a) => !existsSync(`${DOSSIER}${a.slice(base.length)}`))
  expect(adresses.length).toBeGreaterThan(50)
  expect(absents).toEqual([])
})
