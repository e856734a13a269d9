import { describe, expect, it } from 'vitest'
import { type Cellule, celluleEn, type Feuille, lireA1 } from '../../../core/grille/index.ts'
import { ErreurDeClasseur } from '../../../formats/index.ts'
import { lireClasseur } from '../../../formats/ouvrir.ts'
import { composerPaquet } from '../../../formats/paquet/index.ts'
import { type ClasseurDEssai, partiesXlsx, relations, xlsx } from '../fabrique.ts'

function lire(classeur: ClasseurDEssai): readonly Feuille[] {
  return lireClasseur(xlsx(classeur), 'essai.xlsx').classeur.feuilles
}

/** Lit une seule feuille et rend de quoi demander ses cellules. */
function feuille(
  lignes: string,
  reste: Partial<ClasseurDEssai> = {},
): (a1: string) => Cellule | undefined {
  const [lue] = lire({ feuilles: [{ nom: 'F', lignes }], ...reste })
  return (a1) => {
    const place = lireA1(a1)
    return lue && place ? celluleEn(lue, place.ligne, place.colonne) : undefined
  }
}

describe('les valeurs d’un .xlsx', () => {
  it('lit textes partagés, en ligne et de formule, sans la prononciation', () => {
    const en = feuille(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
       <c r="D1" t="inlineStr"><is><r><t>en </t></r><r><t>ligne</t></r></is></c>
       <c r="E1" t="str"><f>A1&amp;"x"</f><v>calculé</v></c><c r="F1" t="s"><v>3</v></c></row>`,
      {
        textes: `<si><t xml:space="preserve"> simple </t></si>
          <si><r><rPr><b/></rPr><t>ri</t></r><r><t>che</t></r><rPh sb="0" eb="1"><t>furigana</t></rPh><phoneticPr fontId="1"/></si>
          <si><t>ligne_x000D_
fin _x005F_x0041_</t></si><si><t></t></si>`,
      },
    )
    expect(en('A1')).toEqual({ genre: 'texte', valeur: ' simple ' })
    expect(en('B1')).toEqual({ genre: 'texte', valeur: 'riche' })
    expect(en('C1')).toEqual({ genre: 'texte', valeur: 'ligne\nfin _x0041_' })
    expect(en('D1')).toEqual({ genre: 'texte', valeur: 'en ligne' })
    expect(en('E1')).toEqual({ genre: 'texte', valeur: 'calculé', formule: 'A1&"x"' })
    expect(en('F1')).toBeUndefined()
  })

  it('lit nombres, booléens, erreurs et dates ISO ; un nombre illisible n’est jamais 0', () => {
    const en = feuille(
      `<row r="1"><c r="A1"><v>1160700.5</v></c><c r="B1" t="n"><v>-1E-3</v></c><c r="C1" t="b"><v>1</v></c>
       <c r="D1" t="b"><v>0</v></c><c r="E1" t="e"><v>#REF!</v></c><c r="F1" t="d"><v>2025-06-30T00:00:00</v></c>
       <c r="G1"><v>nan</v></c><c r="H1"><v> </v></c><c r="I1" s="0"/><c r="J1" t="d"><v>T10:00</v></c></row>`,
    )
    expect(en('A1')).toEqual({ genre: 'nombre', valeur: 1160700.5 })
    expect(en('B1')).toEqual({ genre: 'nombre', valeur: -0.001 })
    expect(en('C1')).toEqual({ genre: 'booleen', valeur: true })
    expect(en('D1')).toEqual({ genre: 'booleen', valeur: false })
    expect(en('E1')).toEqual({ genre: 'erreur', valeur: '#REF!' })
    expect(en('F1')).toEqual({ genre: 'date', valeur: '2025-06-30' })
    expect(en('G1')).toEqual({ genre: 'texte', valeur: 'nan' })
    expect(en('H1')).toBeUndefined()
    expect(en('I1')).toBeUndefined()
    expect(en('J1')).toEqual({ genre: 'texte', valeur: 'T10:00' })
  })

  it.each([
    [14, '2025-06-30'],
    [22, '2025-06-30'],
    ['dd/mm/yyyy', '2025-06-30'],
    ['jj/mm/aaaa', '2025-06-30'],
    ['[$-40C]d mmmm yyyy;@', '2025-06-30'],
    ['mmm-yy', '2025-06-30'],
    ['mmmm', '2025-06-30'],
    ['yyyy\\-mm\\-dd\\ hh:mm:ss.000', '2025-06-30'],
    ['"Exercice "yyyy', '2025-06-30'],
  ])('reconnaît une date au format %j', (format, attendue) => {
    const en = feuille('<row r="1"><c r="A1" s="0"><v>45838.75</v></c></row>', {
      formats: [format],
    })
    expect(en('A1')).toEqual({ genre: 'date', valeur: attendue })
  })

  it.each([
    ['# ##0,00\\ "€"', '# ##0,00\\ "€"'],
    ['#,##0.00\\ [$€-40C]', '#,##0.00\\ [$€-40C]'],
    ['0.0,"k€"', '0.0,"k€"'],
    ['0"jours"', '0"jours"'],
    ['[Red]0;[Blue]-0', '[Red]0;[Blue]-0'],
    ['hh:mm', 'hh:mm'],
    ['[h]:mm:ss', '[h]:mm:ss'],
    ['mm:ss', 'mm:ss'],
    [10, '0.00%'],
    [4, '#,##0.00'],
    ['General', undefined],
    [0, undefined],
    [49, undefined],
  ])('garde un nombre et son format pour %j', (format, garde) => {
    const en = feuille('<row r="1"><c r="A1" s="0"><v>45838</v></c></row>', { formats: [format] })
    expect(en('A1')).toEqual({
      genre: 'nombre',
      valeur: 45838,
      ...(garde === undefined ? {} : { format: garde }),
    })
  })

  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [2958465, false, '9999-12-31'],
    [0, true, '1904-01-01'],
    [44376, true, '2025-06-30'],
  ])('compte les jours comme Excel : %d (depuis 1904 : %s) → %s', (serie, depuis1904, attendue) => {
    const en = feuille(`<row r="1"><c r="A1" s="0"><v>${serie}</v></c></row>`, {
      formats: [14],
      depuis1904,
    })
    expect(en('A1')).toEqual({ genre: 'date', valeur: attendue })
  })

  it('laisse nombre ce qui sort du calendrier', () => {
    const en = feuille(
      '<row r="1"><c r="A1" s="0"><v>-5</v></c><c r="B1" s="0"><v>3000000</v></c></row>',
      {
        formats: [14],
      },
    )
    expect(en('A1')?.genre).toBe('nombre')
    expect(en('B1')?.genre).toBe('nombre')
  })
})

describe('les formules d’un .xlsx', () => {
  it('distingue valeur absente, texte vide et valeur enregistrée', () => {
    const en = feuille(
      `<row r="1"><c r="A1"><f>B1*2</f><v>4</v></c><c r="B1"><f>C1</f></c><c r="C1"><f>D1</f><v></v></c>
       <c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="str"><f>X1</f></c><c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
    )
    expect(en('A1')).toEqual({ genre: 'nombre', valeur: 4, formule: 'B1*2' })
    expect(en('B1')).toEqual({ genre: 'sans-valeur', formule: 'C1' })
    expect(en('C1')).toEqual({ genre: 'sans-valeur', formule: 'D1' })
    expect(en('D1')).toEqual({ genre: 'texte', valeur: '', formule: '""' })
    expect(en('E1')).toEqual({ genre: 'sans-valeur', formule: 'X1' })
    expect(en('F1')).toEqual({ genre: 'erreur', valeur: '#DIV/0!', formule: '1/0' })
  })

  it('recopie les formules partagées en décalant les seules références relatives', () => {
    const maitresse =
      'SUM(A1:$B1)+C$1*LOG10(D1)-\'A1 à B2\'!E1&amp;"F1"+Table[G1]+G:G+$2:2+ZZZ1+Taux1+_x1+H1.5'
    const en = feuille(
      `<row r="1"><c r="J1"><f t="shared" ref="J1:K3" si="0">${maitresse}</f><v>1</v></c></row>
       <row r="3"><c r="J3"><f t="shared" si="0"/><v>1</v></c><c r="K3"><f t="shared" si="0"/><v>1</v></c></row>`,
    )
    expect(en('J3')?.formule).toBe(
      'SUM(A3:$B3)+C$1*LOG10(D3)-\'A1 à B2\'!E3&"F1"+Table[G1]+G:G+$2:4+ZZZ1+Taux1+_x1+H1.5',
    )
    expect(en('K3')?.formule).toBe(
      'SUM(B3:$B3)+D$1*LOG10(E3)-\'A1 à B2\'!F3&"F1"+Table[G1]+H:H+$2:4+ZZZ1+Taux1+_x1+H1.5',
    )
  })

  it('rend #REF! une référence recopiée hors de la feuille, ou une maîtresse absente', () => {
    const en = feuille(
      `<row r="1"><c r="A1"><f t="shared" si="1"/><v>1</v></c></row>
       <row r="5"><c r="B5"><f t="shared" ref="A5:B5" si="0">A1+1</f><v>1</v></c></row>
       <row r="6"><c r="A6"><f t="shared" si="0"/><v>1</v></c></row>`,
    )
    expect(en('A1')?.formule).toBe('#REF!')
    expect(en('A6')?.formule).toBe('#REF!+1')
  })

  it('étend une formule matricielle ou une table de données à toutes ses cellules', () => {
    const en = feuille(
      `<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="C1"><f t="array" ref="C1">SUM(B1:B2)</f><v>3</v></c></row>
       <row r="2"><c r="A2"><v>4</v></c><c r="C2"><v>9</v></c></row>
       <row r="3"><c r="A3"><f t="dataTable" ref="A3:B3" r1="D1"/><v>5</v></c><c r="B3"><v>6</v></c></row>`,
    )
    expect(en('A2')).toEqual({ genre: 'nombre', valeur: 4, formule: 'B1:B2*2' })
    expect(en('C1')?.formule).toBe('SUM(B1:B2)')
    expect(en('C2')?.formule).toBeUndefined()
    expect(en('B3')?.formule).toBe('TABLE()')
  })
})

describe('les feuilles d’un .xlsx', () => {
  it('lit fusions, lignes et colonnes masquées, feuilles masquées et protégées', () => {
    const [a, b, c] = lire({
      feuilles: [
        {
          nom: 'Budget &amp; suivi',
          avant:
            '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="6" width="9"/></cols>',
          lignes:
            '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="4" ht="0"/><row r="5" ht="15"/>',
          apres:
            '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B1:D4"/></mergeCells>',
        },
        { nom: 'Listes', lignes: '', etat: 'veryHidden', apres: '<sheetProtection sheet="1"/>' },
        {
          nom: 'C',
          lignes: '',
          etat: 'visible',
          apres: '<sheetProtection sheet="0" objects="1"/>',
        },
      ],
    })
    expect(a?.nom).toBe('Budget & suivi')
    expect([...(a?.lignesMasquees ?? [])]).toEqual([1, 3])
    expect([...(a?.colonnesMasquees ?? [])]).toEqual([1, 2, 4])
    expect(a?.fusions).toEqual([
      { haut: 0, gauche: 0, bas: 0, droite: 2 },
      { haut: 0, gauche: 1, bas: 3, droite: 3 },
    ])
    expect([a?.masquee, a?.protegee]).toEqual([false, false])
    expect([b?.masquee, b?.protegee]).toEqual([true, true])
    expect([c?.masquee, c?.protegee]).toEqual([false, false])
  })

  it('laisse de côté les feuilles de graphique et de macros', () => {
    const lu = lireClasseur(
      xlsx({
        feuilles: [
          { nom: 'Graphe', lignes: '', type: 'chartsheet' },
          { nom: 'Macro', lignes: '', type: 'xlMacrosheet' },
          { nom: 'Budget', lignes: '' },
        ],
      }),
      'essai.xlsx',
    )
    expect(lu.classeur.feuilles.map(({ nom }) => nom)).toEqual(['Budget'])
    expect(lu.format === 'xlsx' && [...lu.parties]).toEqual([
      ['Budget', 'xl/worksheets/sheet3.xml'],
    ])
  })

  it('place lignes et cellules sans adresse à la suite des précédentes', () => {
    const en = feuille(
      '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>',
    )
    expect(
      [en('A1'), en('C1'), en('D1'), en('A3')].map((c) => c?.genre === 'nombre' && c.valeur),
    ).toEqual([1, 2, 3, 4])
  })

  it('lit l’autre dialecte : cibles absolues, préfixes, texte en ligne, pas de textes partagés', () => {
    const parties = partiesXlsx({ feuilles: [{ nom: 'F', lignes: '' }] })
    parties.set(
      'xl/_rels/workbook.xml.rels',
      relations([['rId1', 'worksheet', '/xl/worksheets/sheet1.xml']]),
    )
    parties.set('_rels/.rels', relations([['x', 'officeDocument', '/xl/workbook.xml']]))
    parties.set(
      'xl/worksheets/sheet1.xml',
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Co&#251;t</x:t></x:is></x:c><x:c r="B1"><x:f>A1</x:f><x:v/></x:c></x:row></x:sheetData></x:worksheet>',
    )
    const [lue] = lireClasseur(composerPaquet(parties), 'a.xlsx').classeur.feuilles
    expect(lue?.lignes).toEqual([
      [
        { genre: 'texte', valeur: 'Coût' },
        { genre: 'sans-valeur', formule: 'A1' },
      ],
    ])
  })

  it('ne confond pas les cellules avec les ancres et extensions qui portent les mêmes noms', () => {
    const [lue] = lire({
      feuilles: [
        {
          nom: 'F',
          lignes: '<row r="1"><c r="A1"><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row>',
          apres:
            '<controls><anchor><row>7</row><col>3</col></anchor></controls><extLst><c r="B2"><v>5</v></c></extLst>',
        },
      ],
    })
    expect(lue?.lignes).toEqual([[{ genre: 'nombre', valeur: 1 }]])
    expect(lue?.colonnesMasquees.size).toBe(0)
  })

  it('dit si le classeur porte des macros, et accepte les deux extensions d’Excel', () => {
    const feuilles = [{ nom: 'F', lignes: '' }]
    expect(lireClasseur(xlsx({ feuilles, macros: true }), 'a.xlsm').format).toBe('xlsm')
    expect(lireClasseur(xlsx({ feuilles }), 'A.XLSX').format).toBe('xlsx')
    expect(lireClasseur(xlsx({ feuilles }), 'dossier.ods/a.xlsm').format).toBe('xlsx')
  })

  it.each([
    ['<row r="1"><c r="XFE1"><v>1</v></c></row>', 'hors des'],
    ['<row r="1048577"/>', 'hors des'],
    ['<row r="0"/>', 'hors des'],
    ['<row r="x"/>', 'hors des'],
    ['<row r="1"><c r="A1" t="s"><v>7</v></c></row>', 'un texte qui n’existe pas'],
  ])('refuse %s', (lignes, phrase) => {
    expect(() => feuille(lignes)).toThrow(ErreurDeClasseur)
    expect(() => feuille(lignes)).toThrow(phrase)
  })

  it('lit la dernière cellule possible', () => {
    const en = feuille('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    expect(en('XFD1048576')).toEqual({ genre: 'nombre', valeur: 1 })
  })
})

it('met de côté un onglet qui ne mène à rien, comme un module de macros d’Excel 5', () => {
  const parties = partiesXlsx({ feuilles: [{ nom: 'F', lignes: '' }] })
  const classeur = parties.get('xl/workbook.xml') ?? ''
  const onglet = '<sheet name="Module" sheetId="9" state="veryHidden" r:id=""/></sheets>'
  parties.set('xl/workbook.xml', classeur.replace('</sheets>', onglet))
  const { feuilles } = lireClasseur(composerPaquet(parties), 'essai.xlsx').classeur
  expect(feuilles.map(({ nom }) => nom)).toEqual(['F'])
})
