import { describe, expect, test } from 'vitest'
import { espacesAColler, fichiersDeTextes, relever } from '../../outils/typographie/index.ts'
import { lireSource } from './sources.ts'

test('chaque texte affiché a ses espaces insécables', () => {
  const fichiers = fichiersDeTextes()
  expect(fichiers.length).toBeGreaterThan(500)
  const oublis = fichiers.flatMap((fichier) => {
    const source = lireSource(fichier)
    return relever(source, fichier).map(({ place }) => {
      const ligne = source.slice(0, place).split('\n').length
      return `${fichier}:${ligne} ${source.slice(place - 20, place + 10)}`
    })
  })
  expect(oublis, 'lancez « npm run typographie »').toEqual([])
})

describe('un espace à coller', () => {
  test.each([
    ['Quoi : « ceci » ; 40 % ou 10 € ?', 7],
    ['Est-ce vrai ?', 1],
    ['Il manque 28 000 €.', 1],
  ])('se trouve dans %s', (texte, nombre) => {
    expect(espacesAColler(texte)).toHaveLength(nombre)
  })

  test.each([
    'EXPLIQUER("PARTETAT" ; 100 ; 20)',
    'Quoi\u00a0: «\u00a0ceci\u00a0»',
    'https://pacte.exemple:3443/a?b',
    'a :b',
    'color: red',
  ])('n’est pas dans %s', (texte) => {
    expect(espacesAColler(texte)).toEqual([])
  })

  test('s’écrit en clair dans une page, échappé dans une chaîne, jamais dans une clé ni un import', () => {
    const source = `import "a :"; const x = { "b :": \`\${c} : d\` }; const y = <p title="e :">f :</p>`
    const ecritures = relever(source, 'x.tsx').map(({ place, ecriture }) => [
      source.slice(place - 1, place),
      ecriture,
    ])
    expect(ecritures.sort()).toEqual([
      ['e', '\u00a0'],
      ['f', '\u00a0'],
      ['}', '\\u00a0'],
    ])
  })
})
