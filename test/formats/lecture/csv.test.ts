import { describe, expect, it } from 'vitest'
import { texteDe } from '../../../core/grille/index.ts'
import { lireClasseur } from '../../../formats/ouvrir.ts'

function lire(contenu: string | Uint8Array, nom = 'Budget 2025.csv') {
  const lu = lireClasseur(typeof contenu === 'string' ? Buffer.from(contenu) : contenu, nom)
  if (lu.format !== 'csv') throw new Error('pas un csv')
  const [feuille] = lu.classeur.feuilles
  return { ...lu, feuille, valeurs: feuille?.lignes.map((l) => l && Array.from(l, texteDe)) }
}

const TABLEAU = 'Axe;Coût\r\nÉnergie;1 000,50 €\r\n'
const ATTENDU = [
  ['Axe', 'Coût'],
  ['Énergie', '1 000,50 €'],
]

/** Ce qu'écrit un Excel français : « € » vaut 0x80 et « ’ » 0x92. */
const EN_1252 = Buffer.from(TABLEAU.replace('€', '\x80'), 'latin1')

describe('l’encodage d’un .csv', () => {
  it.each([
    ['utf-8', false, Buffer.from(TABLEAU)],
    ['utf-8', true, Buffer.from(`\ufeff${TABLEAU}`)],
    ['utf-16le', true, Buffer.from(`\ufeff${TABLEAU}`, 'utf16le')],
    ['utf-16be', true, Buffer.from(`\ufeff${TABLEAU}`, 'utf16le').swap16()],
    ['windows-1252', false, EN_1252],
  ] as const)('reconnaît %s (marque : %s)', (encodage, marque, octets) => {
    const { valeurs, dialecte } = lire(octets)
    expect(valeurs).toEqual(ATTENDU)
    expect(dialecte).toEqual({
      encodage,
      marque,
      separateur: ';',
      ligneSep: false,
      finDeLigne: '\r\n',
    })
  })

  it('lit l’apostrophe courbe de windows-1252', () => {
    expect(lire(Buffer.from('l\x92axe;d\x9cuvre\n', 'latin1')).valeurs).toEqual([
      ['l’axe', 'dœuvre'],
    ])
  })
})

describe('le découpage d’un .csv', () => {
  it.each([
    ['Axe;Coût;Part\nA;1,5;2,5\nB;3,5;4,5\n', ';'],
    ['Axe,Coût,Part\nA,1.5,"x;y"\nB,2.5,z\n', ','],
    ['Axe\tCoût\nA, B; C\t1,5\nD\t2,5\n', '\t'],
    ['A;1,5\nB;2,5\n', ';'],
    ['une seule colonne\nsans rien\n', ';'],
    ['Titre, avec une virgule\n\nAxe;Coût\nA;1\nB;2\n', ';'],
    ['"a;b","c"\n"d;e","f"\n', ','],
  ])('devine le séparateur de %j', (texte, separateur) => {
    expect(lire(texte).dialecte.separateur).toBe(separateur)
  })

  it.each(['sep=,\r\nA,1;5\r\n', '\ufeffSEP=,\nA,1;5', '"sep=,"\nA,1;5'])(
    'obéit à la ligne %j, que le tableur ne montre pas',
    (texte) => {
      const { valeurs, dialecte } = lire(texte)
      expect(valeurs).toEqual([['A', '1;5']])
      expect(dialecte.separateur).toBe(',')
      expect(dialecte.ligneSep).toBe(true)
    },
  )

  it('respecte guillemets, guillemets doublés et sauts de ligne entre guillemets', () => {
    expect(lire('"a ""b""";"x\r\ny;z";"";fin "pas" un;"c"d\n').valeurs).toEqual([
      ['a "b"', 'x\r\ny;z', '', 'fin "pas" un', 'cd'],
    ])
  })

  it.each(['a;b\r\nc;d', 'a;b\nc;d\n', 'a;b\rc;d\r'])('lit les fins de ligne de %j', (texte) => {
    expect(lire(texte).valeurs).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it('garde la place des lignes et des cellules vides', () => {
    const { feuille } = lire('a;;c\n\n;\n;x;\n')
    expect(feuille?.lignes).toHaveLength(4)
    expect(feuille?.lignes[0]?.[1]).toBeUndefined()
    expect(feuille?.lignes[1]).toBeUndefined()
    expect(feuille?.lignes[2]).toBeUndefined()
    expect(feuille?.lignes[3]?.[1]).toEqual({ genre: 'texte', valeur: 'x' })
  })

  it('nomme la feuille comme le fichier et ne voit que des textes', () => {
    const { feuille } = lire('=A1;0012;2025-01-01;-5\n', 'C:\\Dossier\\Plan 2025.v2.CSV')
    expect(feuille?.nom).toBe('Plan 2025.v2')
    expect(feuille?.lignes[0]?.map((c) => c?.genre)).toEqual(['texte', 'texte', 'texte', 'texte'])
  })
})
