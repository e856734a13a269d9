import { describe, expect, it } from 'vitest'
import { lireA1 } from '../../core/grille/index.ts'
import { ecrireCellules } from '../../formats/cellules.ts'
import type { Geste } from '../../formats/contenu/index.ts'
import { lireClasseur } from '../../formats/ouvrir.ts'
import { classeur, feuille, ligne, partie, texte } from './ods/classeur-d-essai.ts'

function ecrire(octets: Uint8Array, gestes: Readonly<Record<string, Geste>>, nom = 'Budget') {
  const ecritures = Object.entries(gestes).map(([cellule, geste]) => {
    const place = lireA1(cellule)
    if (place === null) throw new Error(cellule)
    return { feuille: nom, place, geste }
  })
  const { octets: ecrits, refusees } = ecrireCellules(lireClasseur(octets, 'a.ods'), ecritures)
  const lignes = /<table:table-row.*<\/table:table>/s.exec(partie(ecrits))?.[0]
  return {
    ecrits,
    lignes: lignes?.replaceAll(/<!--.*?-->|<\/table:table>$/g, ''),
    refus: refusees.map(({ raison }) => raison),
  }
}

const cellule = (attributs: string, affiche: string) =>
  `<table:table-cell ${attributs}><text:p>${affiche}</text:p></table:table-cell>`
const nombre = (n: number) => cellule(`office:value-type="float" office:value="${n}"`, String(n))

describe('plusieurs cellules d’un .ods', () => {
  it('s’écrivent d’un passage, une ligne répétée coupée autour de chacune', () => {
    const source = classeur({
      corps: feuille(
        ligne(
          '<table:table-cell table:style-name="c" table:number-columns-repeated="3"/>',
          ' table:number-rows-repeated="5"',
        ),
      ),
    })
    const { lignes } = ecrire(source, {
      B2: { valeur: 2 },
      A4: { formule: 'SUM(A1:B2)', resultat: 2 },
      C4: { valeur: true },
      B7: { valeur: 'b' },
    })
    const vide = (n: number) =>
      `<table:table-cell table:style-name="c" table:number-columns-repeated="${n}"/>`
    expect(lignes).toBe(
      ligne(vide(3), ' table:number-rows-repeated="1"') +
        ligne(
          `${vide(1)}<table:table-cell table:style-name="c" table:number-columns-repeated="1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>${vide(1)}`,
          ' table:number-rows-repeated="1"',
        ) +
        ligne(vide(3), ' table:number-rows-repeated="1"') +
        ligne(
          `<table:table-cell table:style-name="c" table:number-columns-repeated="1" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" table:formula="of:=SUM([.A1:.B2])" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>${vide(1)}<table:table-cell table:style-name="c" table:number-columns-repeated="1" office:value-type="boolean" office:boolean-value="true"><text:p>VRAI</text:p></table:table-cell>`,
          ' table:number-rows-repeated="1"',
        ) +
        ligne(vide(3), ' table:number-rows-repeated="1"') +
        `<table:table-row table:number-rows-repeated="1"><table:table-cell/></table:table-row>` +
        ligne(`<table:table-cell table:number-columns-repeated="1"/>${texte('b')}`),
    )
  })

  it('une formule se remplace, s’efface, ou garde un autre résultat', () => {
    const formule = cellule(
      'table:formula="of:=1+1" office:value-type="float" office:value="2"',
      '2',
    )
    const source = classeur({ corps: feuille(ligne(formule.repeat(5))) })
    const { lignes } = ecrire(source, {
      A1: { valeur: 5 },
      B1: { formule: 'A1&"<é>"', resultat: '5<é>' },
      C1: { resultat: '#DIV/0!' },
      D1: { valeur: null },
      E1: { resultat: 2 },
    })
    expect(lignes).toBe(
      ligne(
        nombre(5) +
          '<table:table-cell xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" table:formula="of:=[.A1]&amp;&quot;&lt;é&gt;&quot;" office:value-type="string"><text:p>5&lt;é&gt;</text:p></table:table-cell>' +
          '<table:table-cell table:formula="of:=1+1" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>' +
          '<table:table-cell/>' +
          formule,
      ),
    )
  })

  it.each([
    [45_717, '2025-03-01'],
    [45_717.604_166_67, '2025-03-01T14:30:00'],
  ])('une date reste une date : %d', (serie, attendu) => {
    const date = cellule('office:value-type="date" office:date-value="2024-01-31"', '31/01/24')
    const source = classeur({ corps: feuille(ligne(date)) })
    const { lignes, ecrits } = ecrire(source, { A1: { valeur: serie } })
    expect(lignes).toContain(`office:value-type="date" office:date-value="${attendu}"`)
    expect(lireClasseur(ecrits, 'a.ods').classeur.feuilles[0]?.lignes[0]?.[0]).toEqual({
      genre: 'date',
      valeur: '2025-03-01',
    })
  })

  it('une matrice, une fusion et une protection se refusent', () => {
    const matrice = cellule(
      'table:number-matrix-rows-spanned="1" table:number-matrix-columns-spanned="2" table:formula="of:={1;2}" office:value-type="float" office:value="1"',
      '1',
    )
    const fusion =
      '<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1"/><table:covered-table-cell/>'
    const seule = matrice.replace('columns-spanned="2"', 'columns-spanned="1"')
    const corps = feuille(ligne(matrice + nombre(2)) + ligne(fusion) + ligne(seule))
    const { refus, lignes } = ecrire(classeur({ corps }), {
      A1: { valeur: 5 },
      B1: { valeur: 5 },
      B2: { valeur: 5 },
      A2: { valeur: 6 },
      A3: { valeur: 7 },
    })
    expect(refus).toEqual(['fusion', 'matrice', 'matrice'])
    expect(lignes).toContain(ligne(nombre(7)))
    const protege = classeur({
      corps: feuille(ligne(nombre(1)), 'Budget', ' table:protected="true"'),
    })
    expect(ecrire(protege, { A1: { valeur: 2 } })).toMatchObject({
      refus: ['feuille-protegee'],
      ecrits: protege,
    })
  })

  it('rien n’est écrit quand rien ne change', () => {
    const source = classeur({ corps: feuille(ligne(nombre(1) + texte('a'))) })
    const gestes = { A1: { valeur: 1 }, B1: { valeur: 'a' }, C9: { valeur: '' } }
    expect(ecrire(source, gestes).ecrits).toBe(source)
    expect(ecrire(source, { A1: { valeur: 2 } }, 'Absente').refus).toEqual(['feuille-absente'])
  })
})
