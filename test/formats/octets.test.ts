import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contientLesOctets,
  deLatin1,
  deUtf16,
  enLatin1,
  enUtf16,
  reunir,
} from '../../formats/octets/index.ts'
import { comprimer, gonfler, ZLIB } from '../../formats/paquet/compression.ts'

const octets = fc.uint8Array({ maxLength: 20_000 })

describe('les octets, sans le secours de Node', () => {
  it('se lisent et se réécrivent comme il le ferait', () => {
    fc.assert(
      fc.property(octets, (o) => {
        const tampon = Buffer.from(o)
        expect(deLatin1(o)).toBe(tampon.toString('latin1'))
        expect(enLatin1(deLatin1(o))).toEqual(o)
        expect(deUtf16(o, 'utf-16le')).toBe(tampon.toString('utf16le'))
        const pair = o.subarray(0, o.length - (o.length % 2))
        for (const ordre of ['utf-16le', 'utf-16be'] as const) {
          expect(reunir(enUtf16(deUtf16(o, ordre), ordre), o.subarray(pair.length))).toEqual(o)
        }
        expect(deUtf16(pair, 'utf-16be')).toBe(Buffer.from(pair).swap16().toString('utf16le'))
      }),
    )
  })

  it('se cherchent', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ max: 2, maxLength: 40 }),
        fc.uint8Array({ max: 2, minLength: 1, maxLength: 4 }),
        (o, motif) => {
          expect(contientLesOctets(o, motif)).toBe(Buffer.from(o).includes(Buffer.from(motif)))
        },
      ),
    )
  })

  it('se compriment, et se décompressent l’un par l’autre', () => {
    expect(ZLIB).not.toBeNull()
    fc.assert(
      fc.property(octets, fc.constantFrom<(1 | 6)[]>(1, 6), (o, niveau) => {
        for (const [avec, contre] of [
          [null, ZLIB],
          [ZLIB, null],
          [null, null],
        ]) {
          expect(new Uint8Array(gonfler(comprimer(o, niveau, avec), o.length, contre))).toEqual(o)
        }
      }),
    )
  })

  it('ne débordent jamais de la taille annoncée, et disent un flux abîmé', () => {
    const brut = comprimer(new Uint8Array(5_000_000), 6)
    expect(gonfler(brut, 1_000, null)).toHaveLength(1_001)
    expect(() => gonfler(brut, 1_000, ZLIB)).toThrow()
    expect(() => gonfler(new Uint8Array([7, 7, 7]), 10, null)).toThrow()
    expect(() => gonfler(brut.subarray(0, 40), 5_000_000, null)).toThrow()
  })
})
