import { describe, expect, it } from 'vitest'
import {
  ErreurDeReglage,
  lireCorrespondanceJson,
  lireReglagesDuClasseur,
  lireReponsesJson,
  relireReglages,
} from '../../../core/reglages/index.ts'

const REPONSES = { 'K5:recapitule': 'tiers', 'Budget!F4:parite-depassee': 'bien-lu' }

describe('les réponses', () => {
  it('se donnent seules, sous « reponses », dans une correspondance ou dans un classeur', () => {
    expect(lireReponsesJson(JSON.stringify(REPONSES))).toEqual(REPONSES)
    expect(lireReponsesJson(JSON.stringify({ reponses: REPONSES }))).toEqual(REPONSES)
    expect(lireCorrespondanceJson(JSON.stringify({ reponses: REPONSES })).reponses).toEqual(
      REPONSES,
    )
    const garde = JSON.stringify({ version: 1, reponses: REPONSES })
    expect(lireReglagesDuClasseur(garde).reponses).toEqual(REPONSES)
    expect(relireReglages(garde).reponses).toEqual(REPONSES)
  })

  it('manquent sans que ce soit une faute', () => {
    expect(lireReponsesJson('{}')).toEqual({})
    expect(lireReglagesDuClasseur('{"version":1}').reponses).toEqual({})
  })

  it.each([
    [['oui'], 'doit être un objet'],
    ['"oui"', 'doit être un objet'],
    [{ a: 3 }, '«\u00a0a\u00a0» doit être un texte'],
    [{ a: '' }, '«\u00a0a\u00a0» ne doit pas être vide'],
    [{ a: 'x'.repeat(2_001) }, 'dépasse 2000 caractères'],
    [{ reponses: { a: null } }, '«\u00a0reponses.a\u00a0» doit être un texte'],
    [Object.fromEntries(Array.from({ length: 201 }, (_, i) => [i, 'x'])), 'dépasse 200 réponses'],
  ])('mal écrites, se refusent en nommant le champ : %#', (contenu, phrase) => {
    const lire = () => lireReponsesJson(JSON.stringify(contenu))
    expect(lire).toThrow(ErreurDeReglage)
    expect(lire).toThrow(phrase)
  })

  it('ne touchent pas aux objets du programme', () => {
    const lues = lireReponsesJson('{"__proto__":"x","constructor":"y","K5:axe":"z"}')
    expect(Object.getPrototypeOf(lues)).toBe(Object.prototype)
    expect(Object.entries(lues)).toContainEqual(['K5:axe', 'z'])
  })
})

describe('la disposition d’une correspondance', () => {
  const lire = (contenu: object) => lireCorrespondanceJson(JSON.stringify(contenu))

  it('se donne, ou se déduit des numéros de ligne', () => {
    expect(lire({ disposition: 'blocs' }).disposition).toBe('blocs')
    expect(lire({ colonnes: { action: 'B' } }).disposition).toBeUndefined()
    expect(lire({ colonnes: { action: '7', tiers: ['9', '10'] } })).toMatchObject({
      disposition: 'colonnes',
      colonnes: { action: [6], tiers: [8, 9] },
    })
  })

  it.each([
    [
      { disposition: 'tableau' },
      '«\u00a0disposition\u00a0» doit valoir «\u00a0lignes\u00a0» ou «\u00a0colonnes\u00a0»',
    ],
    [{ colonnes: { action: 'B', cout: '7' } }, 'mêle lettres de colonne et numéros de ligne'],
    [
      { disposition: 'lignes', colonnes: { cout: '7' } },
      'demande la disposition «\u00a0colonnes\u00a0»',
    ],
    [{ disposition: 'colonnes', colonnes: { cout: 'B' } }, 'doit donner des numéros de ligne'],
    [{ colonnes: { cout: '0' } }, 'ou un numéro de ligne, par exemple «\u00a07\u00a0»'],
    [{ colonnes: { cout: '99999999' } }, 'ou un numéro de ligne'],
  ])('contredite, se refuse : %j', (contenu, phrase) => {
    expect(() => lire(contenu)).toThrow(phrase)
  })
})
