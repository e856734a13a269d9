import { describe, expect, it } from 'vitest'
import { lireA1 } from '../../core/grille/index.ts'
import { annoter, effacer } from '../../formats/annotation.ts'
import { ecrireCellules } from '../../formats/cellules.ts'
import type { Geste } from '../../formats/contenu/index.ts'
import { lireClasseur } from '../../formats/ouvrir.ts'
import { marque } from './ooxml/classeur-d-essai.ts'

const octets = (texte: string) => new TextEncoder().encode(texte)
const decoder = (o: Uint8Array) => new TextDecoder().decode(o)

function ecrire(source: Uint8Array, gestes: Readonly<Record<string, Geste>>) {
  const ecritures = Object.entries(gestes).map(([cellule, geste]) => {
    const place = lireA1(cellule)
    if (place === null) throw new Error(cellule)
    return { feuille: 'Budget', place, geste }
  })
  const { octets: ecrits, refusees } = ecrireCellules(lireClasseur(source, 'Budget.csv'), ecritures)
  return { ecrits, refus: refusees.map(({ raison }) => raison) }
}

describe('plusieurs cellules d’un .csv', () => {
  it.each<[string, Readonly<Record<string, Geste>>, string]>([
    ['A;B\r\n1;"x;y"\r\n', { B2: { valeur: 2.5 }, A1: { valeur: 'a"b' } }, '"a""b";B\r\n1;2,5\r\n'],
    ['A;B\r\n1;2\r\n', { B2: { formule: 'A2*2', resultat: 4 } }, 'A;B\r\n1;4\r\n'],
    ['A;B\n1;2', { A2: { resultat: 4 }, B2: { valeur: null } }, 'A;B\n1;'],
    ['A;B;C\n1\n', { C2: { valeur: 3 }, A2: { valeur: 9 } }, 'A;B;C\n9;;3\n'],
    ['A;B\r\n1;2\r\n', { B4: { valeur: 'b' } }, 'A;B\r\n1;2\r\n\r\n;b\r\n'],
    ['A;B\n1;2', { A3: { valeur: true } }, 'A;B\n1;2\nVRAI'],
    ['A;B\n1;2\n', { F1: { valeur: '' }, A9: { valeur: null } }, 'A;B\n1;2\n'],
    ['A;B\n1,5;2\n', { A2: { valeur: 1.5 } }, 'A;B\n1,5;2\n'],
    ['sep=,\nA,B\n', { A2: { valeur: 1.5 }, B2: { valeur: 'é' } }, 'sep=,\nA,B\n"1,5",e\n'],
  ])('%j', (texte, gestes, attendu) => {
    expect(decoder(ecrire(octets(texte), gestes).ecrits)).toBe(attendu)
  })

  it.each(['utf16le', 'latin1'] as const)('gardent l’encodage du fichier : %s', (encodage) => {
    const marqueDOctets = encodage === 'utf16le' ? '\ufeff' : ''
    const source = Buffer.from(`${marqueDOctets}Été;B\r\n1;2\r\n`, encodage)
    const { ecrits } = ecrire(source, { A2: { valeur: 'ça' }, C3: { valeur: 'là' } })
    expect(Buffer.from(ecrits).toString(encodage)).toBe(`${marqueDOctets}Été;B\r\nça;2\r\n;;là\r\n`)
  })

  it('ne prennent pas la place de notre colonne', () => {
    const source = octets('A;B\r\n1;2\r\n3\r\n')
    const annote = annoter(lireClasseur(source, 'Budget.csv'), [marque('B2')], null).octets
    const { ecrits, refus } = ecrire(annote, {
      B2: { valeur: 5 },
      C2: { valeur: 6 },
      B3: { valeur: 7 },
      A4: { valeur: 8 },
    })
    expect(refus).toEqual(['signalements', 'signalements', 'signalements'])
    expect(decoder(effacer(lireClasseur(ecrits, 'Budget.csv')))).toBe('A;B\r\n1;5\r\n3\r\n')
  })
})
