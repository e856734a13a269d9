import { describe, expect, test } from 'vitest'
import { FONCTIONS } from '../../../core/fonctions/index.ts'
import { metadonneesDesFonctions } from '../../../outils/construire/index.ts'
import { SITE } from '../../outils/site-entier.ts'

const ADRESSE = 'https://pacte.exemple.fr'
/** Au-delà, Excel coupe la description d'une fonction dans l'assistant. */
const LONGUEUR = 255

interface Metadonnees {
  readonly allowErrorForDataTypeAny: boolean
  readonly functions: readonly {
    readonly id: string
    readonly name: string
    readonly description: string
    readonly helpUrl: string
    readonly options?: unknown
    readonly result: { readonly dimensionality: string }
    readonly parameters: readonly {
      readonly name: string
      readonly description: string
      readonly type: string
      readonly dimensionality: string
      readonly optional?: boolean
      readonly repeating?: boolean
    }[]
  }[]
}

const { functions, allowErrorForDataTypeAny }: Metadonnees = JSON.parse(
  metadonneesDesFonctions(ADRESSE),
)

describe('functions.json', () => {
  test('annonce tout le registre, dans son ordre, sous des noms qui ne se traduisent pas', () => {
    expect(functions.map((f) => f.id)).toEqual(FONCTIONS.map((f) => f.nom))
    for (const { id, name } of functions) {
      expect(name).toBe(id)
      expect(id).toMatch(/^[A-Z]{3,}$/)
    }
  })

  test.each(functions.map((f) => [f.id, f] as const))('%s se lit dans l’assistant', (_, f) => {
    expect(f.description.length).toBeLessThanOrEqual(LONGUEUR)
    expect(new Set(f.parameters.map((p) => p.name)).size).toBe(f.parameters.length)
    for (const { description, type, dimensionality } of f.parameters) {
      expect(description.length).toBeLessThanOrEqual(LONGUEUR)
      expect([type, dimensionality]).toEqual(['any', 'matrix'])
    }
  })

  test('rien n’est volatile ni diffusé, et les erreurs de cellule arrivent', () => {
    expect(functions.filter((f) => 'options' in f)).toEqual([])
    expect(allowErrorForDataTypeAny).toBe(true)
    expect(new Set(functions.map((f) => f.result.dimensionality))).toEqual(new Set(['matrix']))
  })

  test('un facultatif l’est, et seul le dernier d’une fonction variadique se répète', () => {
    const repetes = functions.flatMap((f) =>
      f.parameters.flatMap((p, i) => (p.repeating ? [[f.id, i === f.parameters.length - 1]] : [])),
    )
    expect(repetes).toEqual(FONCTIONS.filter((f) => f.variadique).map((f) => [f.nom, true]))
    const facultatifs = functions.map((f) => f.parameters.map((p) => p.optional ?? true))
    expect(facultatifs).toEqual(FONCTIONS.map((f) => f.parametres.map((p) => p.facultatif)))
  })

  test('l’aide de chaque fonction est une page du site', () => {
    for (const { helpUrl } of functions) {
      expect(helpUrl.startsWith(`${ADRESSE}/aide/`)).toBe(true)
      expect(SITE.has(helpUrl.slice(`${ADRESSE}/aide/`.length))).toBe(true)
    }
  })
})
