import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { VERSION, VERSION_DES_REGLES } from '../../../core/version/index.ts'

it('la version est celle de package.json', () => {
  const paquet: unknown = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  )
  expect(paquet).toMatchObject({ version: VERSION })
})

it('la date des règles est une date', () => {
  expect(new Date(VERSION_DES_REGLES).toISOString().slice(0, 10)).toBe(VERSION_DES_REGLES)
})
