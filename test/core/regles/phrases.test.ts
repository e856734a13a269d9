import { describe, expect, it } from 'vitest'
import { cellulesDAction } from '../../../core/regles/cellules.ts'
import { aLaColonne, enteteDe } from '../../../core/regles/entetes.ts'
import { citer, enumerer } from '../../../core/regles/phrases.ts'
import { anneesEnDefaut } from '../../../core/regles/une-fois.ts'
import { contratDEssai } from '../contrat-d-essai.ts'
import { lieu } from './examiner.ts'

describe('une citation', () => {
  const cite = (texte: string) => citer(texte).replaceAll('\u00a0', ' ')

  it.each([
    ['Bus des parents', '« Bus des parents »'],
    ['  Bus  des\tparents\n', '« Bus des parents »'],
    [' Bus', '« Bus »'],
    ['Bus ', '« Bus »'],
    ['Bus\u00a0scolaire', '« Bus scolaire »'],
  ])('« %s » se cite d’un bloc', (texte, attendu) => {
    expect(cite(texte)).toBe(attendu)
  })

  it('se coupe à 90 signes, sans espace avant les points', () => {
    expect(cite('a'.repeat(90))).toBe(`« ${'a'.repeat(90)} »`)
    expect(cite(`${'a'.repeat(88)} ${'b'.repeat(9)}`)).toBe(`« ${'a'.repeat(88)}… »`)
  })
})

it('une énumération s’achève par « et »', () => {
  expect(['a', 'a b', 'a b c'].map((mots) => enumerer(mots.split(' ')))).toEqual([
    'a',
    'a et b',
    'a, b et c',
  ])
})

it('à défaut de la colonne, marque le libellé de l’action ; sans lui, rien', () => {
  const { unites } = contratDEssai({ sans: ['nature'] })
  expect(cellulesDAction(unites, 'cout')).toEqual([lieu('E2')])
  expect(cellulesDAction(unites, 'nature')).toEqual([lieu('B2')])
  expect(cellulesDAction(contratDEssai({ sans: ['action'] }).unites, 'action')).toEqual([])
})

it('une colonne absente n’a pas d’en-tête', () => {
  const contrat = contratDEssai({ sans: ['nature'] })
  expect([aLaColonne(contrat, 'nature'), aLaColonne(contrat, 'cout')]).toEqual([false, true])
  expect(enteteDe(contrat, 'nature', 'cout')).toEqual([lieu('E1')])
  expect(enteteDe(contrat, 'nature')).toEqual([])
})

it('un défaut se dit une fois par feuille', () => {
  const [premiere] = contratDEssai().unites
  const [autre] = contratDEssai({ feuille: 'Suivi', lignes: [{ annee: 2026 }] }).unites
  if (!premiere || !autre) throw new Error('pas d’action')
  const memeAction = [premiere, autre]
  for (const unite of memeAction) Object.assign(unite, { memeAction })
  expect(memeAction.map((u) => anneesEnDefaut(u, () => true))).toEqual([[premiere], [autre]])
})
