import { describe, expect, it } from 'vitest'
import {
  aligner,
  allureDe,
  assainir,
  encrer,
  plier,
} from '../../../applications/commande/terminal.ts'

const SANS_COULEUR = { couleur: false, largeur: 20 }

describe('le terminal', () => {
  it('plie aux espaces, jamais aux insécables', () => {
    expect(plier('il manque 280\u00a0000\u00a0€ ici', SANS_COULEUR, '  ')).toEqual([
      '  il manque',
      '  280\u00a0000\u00a0€ ici',
    ])
  })

  it('aligne la suite d’une puce sous son texte', () => {
    expect(plier('un deux trois quatre', SANS_COULEUR, '  ', '- ')).toEqual([
      '  - un deux trois',
      '    quatre',
    ])
  })

  it('ne colore que si on le lui permet', () => {
    expect(encrer(SANS_COULEUR, 'rouge', 'x')).toBe('x')
    expect(encrer({ couleur: true, largeur: 80 }, 'rouge', 'x')).toBe('\u001b[1;31mx\u001b[0m')
  })

  it.each([
    [{ isTTY: true, columns: 90 }, {}, { couleur: true, largeur: 90 }],
    [{ isTTY: true, columns: 300 }, {}, { couleur: true, largeur: 120 }],
    [{ isTTY: true, columns: 0 }, {}, { couleur: true, largeur: 100 }],
    [{ isTTY: true, columns: 90 }, { NO_COLOR: '1' }, { couleur: false, largeur: 90 }],
    [{ isTTY: false, columns: 90 }, { FORCE_COLOR: '1' }, { couleur: false, largeur: 100 }],
  ])('juge de la couleur et de la largeur : %j %j', (flux, env, attendu) => {
    expect(allureDe({ write: () => true, ...flux }, env)).toEqual(attendu)
  })

  it('désarme un texte qui commanderait le terminal', () => {
    expect(assainir('a\u001b[31mb\nc\u202ed')).toBe('a [31mb c d')
  })

  it('aligne les montants à droite', () => {
    const colonnes = [
      { titre: 'Axe', aDroite: false },
      { titre: 'Programmé', aDroite: true },
    ]
    expect(aligner(colonnes, [['Droits', '100']])).toEqual([
      'Axe     Programmé',
      'Droits        100',
    ])
  })
})
