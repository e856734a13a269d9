import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { texteDe } from '../../../core/grille/index.ts'
import { annoterCsv, effacerCsv } from '../../../formats/csv/index.ts'
import { decoderUnOctet, type EncodageDUnOctet } from '../../../formats/octets/index.ts'
import { lireClasseur } from '../../../formats/ouvrir.ts'

function lire(contenu: string | Uint8Array) {
  const octets = typeof contenu === 'string' ? Buffer.from(contenu) : contenu
  const lu = lireClasseur(octets, 'budget.csv')
  if (lu.format !== 'csv') throw new Error('pas un csv')
  const [feuille] = lu.classeur.feuilles
  const valeurs = feuille?.lignes.map((l) => Array.from(l ?? [], (c) => (c ? texteDe(c) : '')))
  return { ...lu, valeurs: valeurs ?? [] }
}

const ENTETE = 'Axe;Action;Coût total (€);Part État (€)'
const LIGNES = [
  'Enfance;Médiation à l’école;162900,00;81450,00',
  'Droits;Accès aux soins, où que l’on vive;99600,00;49801,01',
  'Énergie;Rénovation;124700,00;62350,00',
]
const TABLEAU = [ENTETE, ...LIGNES].join('\r\n')

function enUnOctet(texte: string, encodage: EncodageDUnOctet): Buffer {
  const caracteres = [
    ...decoderUnOctet(
      Uint8Array.from({ length: 256 }, (_, o) => o),
      encodage,
    ),
  ]
  // CP850 n'a pas d'apostrophe courbe.
  return Buffer.from([...texte.replaceAll('’', "'")].map((c) => caracteres.indexOf(c)))
}

describe('l’encodage d’un .csv se devine à ses lettres, et se dit', () => {
  it.each([
    ['macintosh', 'MacRoman'],
    ['cp850', 'CP850'],
  ] as const)('%s', (encodage, nom) => {
    const { valeurs, dialecte, remarques } = lire(enUnOctet(TABLEAU, encodage))
    expect(dialecte.encodage).toBe(encodage)
    expect(valeurs[0]).toEqual(ENTETE.split(';'))
    expect(remarques).toEqual([expect.stringContaining(nom)])
    expect(remarques[0]).toContain('«\u00a0CSV UTF-8\u00a0»')
  })

  it.each([
    ['utf-16le', Buffer.from(TABLEAU, 'utf16le')],
    ['utf-16be', Buffer.from(TABLEAU, 'utf16le').swap16()],
  ] as const)('%s sans marque', (encodage, octets) => {
    const { valeurs, dialecte, remarques } = lire(octets)
    expect(dialecte).toMatchObject({ encodage, marque: false })
    expect(valeurs[1]).toEqual(LIGNES[0]?.split(';'))
    expect(remarques).toEqual([expect.stringContaining('UTF-16')])
  })

  it('ne dit rien de windows-1252 ni d’UTF-8', () => {
    expect(lire(enUnOctet(TABLEAU, 'windows-1252')).remarques).toEqual([])
    expect(lire(TABLEAU).remarques).toEqual([])
  })

  it.each([
    ['windows-1252', 'Ã©'],
    ['macintosh', '√©'],
    ['cp850', '├®'],
  ] as const)('dit qu’un texte a été codé deux fois, par %s', (encodage, signe) => {
    const { remarques } = lire(
      decoderUnOctet(Buffer.from('Axe;Année;Coût\r\nDroits;2025;1'), encodage),
    )
    expect(remarques).toEqual([expect.stringContaining(`«\u00a0${signe}\u00a0» pour`)])
    expect(remarques[0]).toContain('à la ligne 1')
    expect(remarques[0]).toContain('«\u00a0CSV UTF-8\u00a0»')
  })

  it('ne dit rien des mêmes lettres bien codées', () => {
    expect(lire(TABLEAU).remarques).toEqual([])
    expect(lire(TABLEAU.replace('Rénovation', 'São Paulo, √ 2 ©')).remarques).toEqual([])
  })

  it.each([
    ['tronqué au milieu d’une lettre', Buffer.concat([Buffer.from(TABLEAU), Buffer.of(0xc3)]), 4],
    [
      'mêlé d’une ligne en windows-1252',
      Buffer.concat([
        Buffer.from(`${TABLEAU}\r\n`),
        enUnOctet('Droits;Médiation;1;1', 'windows-1252'),
      ]),
      5,
    ],
  ])('refuse un UTF-8 %s', (_, octets, ligne) => {
    expect(() => lire(octets)).toThrow(`UTF-8, mais abîmé (à la ligne ${ligne},`)
  })

  it('dit qu’aucun encodage ne convient', () => {
    const inconnu = Buffer.concat([
      Buffer.from('A;B\r\n'),
      Buffer.from([0xdd, 0xde, 0xf0, 0xdd, 0x3b]),
    ])
    expect(lire(inconnu).remarques).toEqual([expect.stringContaining('n’est pas reconnu')])
  })

  it('nomme la ligne où des caractères ont déjà été perdus', () => {
    const { remarques } = lire(TABLEAU.replace('162900', '162\ufffd900'))
    expect(remarques).toEqual([
      expect.stringMatching(/«\u00a0\ufffd\u00a0» \(le premier à la ligne 2\)/),
    ])
  })

  it.each(['macintosh', 'cp850'] as const)('annoter puis effacer un %s rend ses octets', (e) => {
    const source = enUnOctet(TABLEAU, e)
    const note = 'il manque 500 € à l’État'
    const { octets } = annoterCsv(source, [
      { feuille: 'budget', cellule: 'D2', gravite: 'bloquant', note },
    ])
    expect(lire(octets).valeurs[1]?.[4]).toBe("D2 : il manque 500 EUR a l'Etat")
    expect(Buffer.from(effacerCsv(octets))).toEqual(source)
  })
})

describe('le séparateur d’un .csv vient de son en-tête', () => {
  it.each([
    ['des lignes inégales', `${TABLEAU.replace('81450,00', '81450,00;oups')}`],
    ['toutes les lignes trop longues', TABLEAU.replaceAll(/,\d\d(\r\n|$)/g, ',00;oups$1')],
    ['des virgules dans l’en-tête', TABLEAU.replace('Coût total (€)', 'Coût, total, en €')],
    ['un titre devant', `Contrat, 2025, Tarn\r\n\r\n${TABLEAU}`],
  ])('%s', (_, texte) => {
    expect(lire(texte).dialecte.separateur).toBe(';')
  })

  it.each(['Axe,Action,Coût\nA,b,100\nC,d,200\n', 'Axe,Action,Coût\nA,b,100.50\nC,d,"1,5"\n'])(
    'une virgule qui sépare reste un séparateur : %j',
    (texte) => {
      expect(lire(texte).dialecte.separateur).toBe(',')
    },
  )
})

describe('les lignes inégales d’un .csv', () => {
  it('trop longues, se lisent et se nomment', () => {
    const { valeurs, remarques } = lire(TABLEAU.replace('81450,00', '81450,00;oups'))
    expect(valeurs[1]?.[4]).toBe('oups')
    expect(remarques).toEqual([expect.stringContaining('à la ligne 2, plus de 4 cellules')])
  })

  it('toutes plus longues que leur en-tête, c’est lui qui compte', () => {
    const { remarques } = lire(
      'Année;Coût;Part État;Part Département\n2025;9;4;5;6;7\n2026;9;4;5;6;7\n',
    )
    expect(remarques).toEqual([expect.stringContaining('aux lignes 2 et 3, plus de 4 cellules')])
  })

  it('trop courtes d’un champ, se nomment', () => {
    const { remarques } = lire([TABLEAU, ...LIGNES, 'Énergie;Rénovation;62350,00'].join('\r\n'))
    expect(remarques).toEqual([expect.stringContaining('à la ligne 8, moins de 4 cellules')])
  })

  it('ne s’inquiètent ni d’un titre ni de champs vides en trop', () => {
    expect(
      lire(`Contrat du Tarn\r\nAnnée;2025\r\n${TABLEAU}\r\nTotal;;;\r\n;;;;;;`).remarques,
    ).toEqual([])
  })
})

describe('un guillemet orphelin', () => {
  const ORPHELIN = TABLEAU.replace('Médiation', '"Médiation').replace('Rénovation', 'Rénovation"')

  it('est lu comme un signe, et sa ligne nommée', () => {
    const { valeurs, remarques } = lire(ORPHELIN)
    expect(valeurs).toHaveLength(4)
    expect(valeurs[1]?.[1]).toBe('"Médiation à l’école')
    expect(remarques).toEqual([expect.stringContaining('Le guillemet ouvert à la ligne 2')])
  })

  it('laisse un vrai texte de plusieurs lignes entre guillemets', () => {
    const texte = TABLEAU.replace('Médiation', '"Médiation ;\r\net suivi" ')
    expect(lire(texte)).toMatchObject({ remarques: [], valeurs: { length: 4 } })
  })

  it('où qu’il soit, ne fait perdre ni ligne ni octet', () => {
    const ouvert = fc.tuple(fc.nat(2), fc.nat(3))
    const marques = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 4 })
    fc.assert(
      fc.property(ouvert, ouvert, marques, (debut, fin, poses) => {
        const champs = [ENTETE, ...LIGNES, ...LIGNES].map((ligne) => ligne.split(';'))
        const ligne = champs[1 + debut[0]] ?? []
        const autre = champs[4 + fin[0]] ?? []
        ligne[debut[1]] = `"${ligne[debut[1]]}`
        autre[fin[1]] = `${autre[fin[1]]}"`
        const source = Buffer.from(champs.map((l) => l.join(';')).join('\r\n'))
        const { valeurs } = lire(source)
        expect(valeurs).toEqual(champs)
        const { octets, nonPosees } = annoterCsv(
          source,
          poses.map(([l, c]) => ({
            feuille: 'budget',
            cellule: `${'ABCD'[c]}${l + 1}`,
            gravite: 'bloquant',
            note: 'À revoir ; « vite »',
          })),
        )
        expect(nonPosees).toEqual([])
        expect(lire(octets).valeurs.map((l) => l.slice(0, 4))).toEqual(champs)
        expect(Buffer.from(effacerCsv(octets))).toEqual(source)
      }),
    )
  })
})
