import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { GROUPES_D_ARTICLES } from '../../../gas-addin/menu/index.ts'
import { ONGLET } from '../../../manifests/index.ts'

const guide = readFileSync('docs/guides/google-sheets.md', 'utf8')
const livre = ['Code.js', 'sidebar.html']
  .map((nom) => readFileSync(`dist/gas/${nom}`, 'utf8'))
  .join('\n')

describe('le guide de Google Sheets', () => {
  const articles = GROUPES_D_ARTICLES.flat().map((a) => a.libelle)
  const cites = [...guide.matchAll(/\*\*Pacte\*\*, \*\*([^*]+)\*\*/g)].map((m) => m[1] ?? '')

  test.each([...new Set(cites)])('« %s » est un article du menu', (article) => {
    expect(ONGLET.libelle).toBe('Pacte')
    expect(articles).toContain(article)
  })

  const phrases = [...guide.matchAll(/^\| «\u00a0([^»]+)\u00a0» \|/gm)].map((m) => m[1] ?? '')

  test('montre des phrases que Pacte dit, et des articles de son menu', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(4)
    expect(cites.length).toBeGreaterThanOrEqual(4)
  })

  test.each(phrases)('« %s » est une phrase que Pacte dit', (phrase) => {
    expect(livre).toContain(phrase)
  })
})
