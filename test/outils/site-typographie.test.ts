import { describe, expect, it } from 'vitest'
import { coller } from '../../outils/site/typographie.ts'

describe('la typographie du site', () => {
  it.each([
    [
      '<p>Quoi : « ceci » ; 40 % ou 10 € ?</p>',
      '<p>Quoi\u00a0: «\u00a0ceci\u00a0»\u00a0; 40\u00a0% ou 10\u00a0€\u00a0?</p>',
    ],
    ['<p>300 000 en 2025 et 12</p>', '<p>300\u00a0000 en 2025 et 12</p>'],
  ])('colle dans le texte : %s', (avant, apres) => {
    expect(coller(avant)).toBe(apres)
  })

  it.each([
    '<code>a : b ; 1 000</code>',
    '<pre tabindex="0"><code>a : b</code></pre>',
    '<p title="a : b">a</p>',
    '<samp>« a »</samp>',
  ])('ne touche pas à %s', (code) => {
    expect(coller(code)).toBe(code)
  })
})
