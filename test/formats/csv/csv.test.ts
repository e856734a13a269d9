import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRAVITES, type Marque } from '../../../core/constats/index.ts'
import { a1 } from '../../../core/grille/index.ts'
import { annoterCsv, effacerCsv } from '../../../formats/csv/index.ts'
import { lireClasseur, TITRE_DE_COLONNE } from '../../../formats/lecture/index.ts'

const marque = (cellule: string, note = `Constat en ${cellule}`): Marque => ({
  feuille: 'budget',
  cellule,
  gravite: 'bloquant',
  note,
})

const BUDGET =
  'Axe;Action;Coût;Part État\r\nEnfance;"Tutorat ; « été »";"1 000,50 €";500\r\nDroits;"Deux\r\nlignes, ""bis""";200;\r\n\r\nTotal;;1200;500\r\n'

const ENCODAGES: Record<string, (texte: string) => Buffer> = {
  'UTF-8': (t) => Buffer.from(t, 'utf8'),
  'UTF-8 avec marque': (t) => Buffer.from(`\ufeff${t}`, 'utf8'),
  'UTF-16 petit-boutiste': (t) => Buffer.from(`\ufeff${t}`, 'utf16le'),
  'UTF-16 gros-boutiste': (t) => Buffer.from(`\ufeff${t}`, 'utf16le').swap16(),
  // Les seuls signes de BUDGET hors latin-1 sont ceux que windows-1252 place ailleurs.
  'windows-1252': (t) => Buffer.from(t.replaceAll('€', '\x80'), 'latin1'),
}

/** Les textes de chaque ligne telle que l'application relit le fichier. */
function relire(octets: Uint8Array): string[][] {
  const [feuille] = lireClasseur(octets, 'budget.csv').classeur.feuilles
  return Array.from(feuille?.lignes ?? [], (ligne) =>
    Array.from(ligne ?? [], (c) => (c?.genre === 'texte' ? c.valeur : '')),
  )
}

describe.each(Object.entries(ENCODAGES))('%s', (_, encoder) => {
  const source = encoder(BUDGET)
  const { octets, nonPosees, rapport } = annoterCsv(source, [
    marque('C2', 'BLOQUANT — il manque 500 €\nSource : parité'),
    marque('D2', 'dit « oui »'),
    marque('A3'),
  ])

  it('ajoute une colonne au bout des lignes, sans toucher au reste', () => {
    const lignes = relire(octets)
    const siennes = (lues: string[][]) =>
      lues.map((ligne) => Array.from({ length: 4 }, (_, i) => ligne[i] ?? ''))
    expect(siennes(lignes)).toEqual(siennes(relire(source)))
    expect(lignes[0]?.[4]).toBe(TITRE_DE_COLONNE)
    expect(lignes[1]?.[4]).toBe(
      'C2 : BLOQUANT — il manque 500 € Source : parité | D2 : dit « oui »',
    )
    expect(lignes[2]?.[4]).toBe('A3 : Constat en A3')
    expect([nonPosees, rapport]).toEqual([[], null])
  })

  it('effacer rend le même fichier, octet pour octet', () => {
    expect(Buffer.from(effacerCsv(octets)).equals(source)).toBe(true)
  })

  it('annoter deux fois vaut une fois', () => {
    const autre = annoterCsv(source, [marque('B1'), marque('A5')]).octets
    const une = annoterCsv(source, [marque('A3')]).octets
    expect(Buffer.from(annoterCsv(autre, [marque('A3')]).octets).equals(une)).toBe(true)
  })
})

describe('mise en page', () => {
  const annoter = (texte: string, ...marques: Marque[]) =>
    Buffer.from(annoterCsv(Buffer.from(texte), marques).octets).toString()

  it('l’en-tête est la première ligne entière ; au-dessus, les textes s’alignent', () => {
    expect(annoter('Budget\n\na;b;c\n1;2;3', marque('A1', 'n'))).toBe(
      'Budget;;;"A1 : n  "\n;\na;b;c;"Signalements Pacte"\n1;2;3;',
    )
  })

  it('une marque sur l’en-tête suit le titre de la colonne', () => {
    expect(annoter('a;b\n1;2\n', marque('B1', 'n'))).toBe(
      'a;b;"Signalements Pacte : B1 : n"\n1;2;\n',
    )
  })

  it.each([
    [',', 'a,b\n"1,5",2\n', 'a,b,"Signalements Pacte"\n"1,5",2,"B2 : n"\n'],
    ['\t', 'a\tb\r1\t2', 'a\tb\t"Signalements Pacte"\r1\t2\t"B2 : n"'],
    ['sep=', 'sep=,\r\na,b\r\n1,2\r\n', 'sep=,\r\na,b,"Signalements Pacte"\r\n1,2,"B2 : n"\r\n'],
  ])('garde le séparateur et les fins de ligne : %j', (_, avant, apres) => {
    expect(annoter(avant, marque('B2', 'n'))).toBe(apres)
  })

  it('double les guillemets, réunit les lignes, et ne commence jamais par un signe de formule', () => {
    const [, ligne = ''] = annoter('a;b\n1;2', marque('B2', '=CMD("x")\n-1;@')).split('\n')
    expect(ligne).toBe('1;2;"B2 : =CMD(""x"") -1;@"')
  })

  it('dans un fichier sans aucun accent, s’écrit sans accent', () => {
    expect(annoter('a;b\n1;2', marque('B2', 'Coût ≥ 5\u00a0€ — œuvre “été”…'))).toContain(
      '"B2 : Cout >= 5 EUR - oeuvre ""ete""..."',
    )
  })

  it('en windows-1252, remplace les seuls signes qui n’existent pas', () => {
    const source = Buffer.from('é;b\n1;2', 'latin1')
    const { octets } = annoterCsv(source, [marque('B2', 'Coût ≤ −5\u202f€ → œuvre 漢')])
    // « Coût <= -5 € -> œuvre ? », où € vaut 0x80 et œ 0x9c.
    expect(Buffer.from(octets).toString('latin1')).toContain('Coût <= -5 \x80 -> \x9cuvre ?')
  })

  it('une marque hors du fichier est rendue', () => {
    const perdue = marque('A9')
    const { nonPosees } = annoterCsv(Buffer.from('a;b\n1;2\n'), [perdue])
    expect(nonPosees.map((n) => n.marque)).toEqual([perdue])
  })
})

it('un champ sur deux lignes, dont la seconde n’est qu’un guillemet, se lit', () => {
  expect(relire(Buffer.from('a;"z\r\n"\r\n1;2\r\n'))).toEqual([
    ['a', 'z\r\n'],
    ['1', '2'],
  ])
})

describe('effacer', () => {
  it('rend tel quel un fichier que nous n’avons pas annoté', () => {
    const source = Buffer.from('a;b;\n1;2;\n')
    expect(effacerCsv(source)).toBe(source)
  })

  it('ne prend rien aux lignes qu’un tableur a raccourcies en réenregistrant', () => {
    const resauve = 'Budget\na;b;Signalements Pacte\n1;2;A2 : n\n3;4\n5;;\n'
    expect(Buffer.from(effacerCsv(Buffer.from(resauve))).toString()).toBe(
      'Budget\na;b\n1;2\n3;4\n5;\n',
    )
  })

  it('rend les mêmes octets, quels que soient les lignes et leurs longueurs', () => {
    const champ = fc.constantFrom('', 'a', 'é', '"x;y"', '"z\r\n"', '" "', '""', '1,5', ' ', 'b"c')
    const ligne = fc.array(champ, { minLength: 1, maxLength: 5 }).map((c) => c.join(';'))
    const pose = fc
      .tuple(fc.nat(7), fc.nat(4), fc.constantFrom(...GRAVITES), fc.string())
      .map(([l, c, gravite, note]) => ({ ...marque(a1(l, c), note), gravite }))
    fc.assert(
      fc.property(
        fc.array(ligne, { minLength: 1, maxLength: 7 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.array(pose, { maxLength: 6 }),
        fc.constantFrom(...Object.values(ENCODAGES)),
        (lignes, retour, dernier, marques, encoder) => {
          const source = encoder(lignes.join(retour) + (dernier ? retour : ''))
          fc.pre(source.length > 0)
          const { octets } = annoterCsv(source, marques)
          expect(Buffer.from(effacerCsv(octets)).equals(source)).toBe(true)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
