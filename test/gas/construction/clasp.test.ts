import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { A_REMPLIR, verifierClasp } from '../../../outils/gas/clasp.ts'

const MODELE = readFileSync('.clasp.json.example', 'utf8')

describe('avant d’envoyer le projet à Google', () => {
  test('le modèle, une fois rempli, convient', () => {
    expect(() => verifierClasp(MODELE.replace(A_REMPLIR, '1AbC'))).not.toThrow()
  })

  test.each([
    ['absent', null, '.clasp.json n’existe pas. Copiez .clasp.json.example'],
    ['resté tel quel', MODELE, 'ne donne pas l’identifiant du script'],
    ['illisible', '{', 'ne se lit pas comme du JSON'],
    ['sans identifiant', '{"rootDir":"dist/gas"}', 'ne donne pas l’identifiant du script'],
    ['qui enverrait tout le projet', '{"scriptId":"1AbC"}', 'enverrait «\u00a0.\u00a0»'],
    [
      'qui enverrait autre chose',
      '{"scriptId":"1AbC","rootDir":"core"}',
      'enverrait «\u00a0core\u00a0»',
    ],
  ])('un .clasp.json %s : la phrase dit quoi faire', (_, texte, phrase) => {
    expect(() => verifierClasp(texte)).toThrow(phrase)
  })
})
