import { describe, expect, it } from 'vitest'
import { declarations, type Essai } from '../../../outils/mutation/declarations.ts'

function declarer(dire: (vitest: ReturnType<typeof declarations>) => void): Essai[] {
  const essais: Essai[] = []
  dire(declarations(essais))
  return essais
}

describe('les déclarations qu’un essai prend à vitest', () => {
  it('gardent chaque essai sous ses titres, dans l’ordre, sans le lancer', () => {
    const lances: string[] = []
    const essais = declarer((vitest) => {
      vitest.describe('la parité', () => {
        vitest.it('se juge', () => lances.push('parité'))
        vitest.describe('au centime', () => vitest.it('près', () => {}))
      })
      vitest.it('seul', () => {})
    })
    expect(essais.map(({ nom }) => nom)).toEqual([
      'la parité > se juge',
      'la parité > au centime > près',
      'seul',
    ])
    expect(lances).toEqual([])
    essais[0]?.lancer()
    expect(lances).toEqual(['parité'])
  })

  it('donnent à chaque cas un nom à lui, et ce qu’il porte', () => {
    const recus: unknown[][] = []
    const noter = (...cas: unknown[]) => recus.push(cas)
    const essais = declarer((vitest) => {
      vitest.describe.each([['axe', 1]])('%s', () => vitest.it.each(['', ''])('lit « %s »', noter))
      vitest.it.each([{ id: 'x' }])('$id', noter)
    })
    expect(essais.map(({ nom }) => nom)).toEqual([
      'axe (1) > lit «  » (1)',
      'axe (1) > lit «  » (2)',
      '$id (1)',
    ])
    for (const { lancer } of essais) lancer()
    expect(recus).toEqual([[''], [''], [{ id: 'x' }]])
  })
})
