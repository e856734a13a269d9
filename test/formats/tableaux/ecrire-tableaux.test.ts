import { describe, expect, it } from 'vitest'
import { centimes } from '../../../core/modele/index.ts'
import { ecrireTableaux } from '../../../formats/index.ts'
import { lireClasseur } from '../../../formats/lecture/index.ts'
import { ouvrirPaquet } from '../../../formats/paquet/index.ts'

const OCTETS = ecrireTableaux(
  [
    {
      nom: "D’ici & d'ailleurs",
      colonnes: [
        { titre: 'Nom', largeur: 12 },
        { titre: 'Valeur', largeur: 12 },
      ],
      lignes: [
        ['=1+1', { montant: centimes(123_456) }],
        ['a < b\nc', { taux: 8211 }],
        [null, { repere: 2025 }],
      ],
    },
    { nom: 'Vide', colonnes: [{ titre: 'Seul', largeur: 5 }], lignes: [] },
  ],
  'Vérifié & signé',
)

describe('un classeur neuf', () => {
  const [premiere, seconde] = lireClasseur(OCTETS, 'neuf.xlsx').classeur.feuilles

  it('se relit : un texte reste un texte, un montant un nombre', () => {
    expect(premiere?.nom).toBe("D’ici & d'ailleurs")
    const valeurs = premiere?.lignes.map((ligne) =>
      ligne?.map((c) => (c && 'valeur' in c ? c.valeur : undefined)),
    )
    expect(valeurs).toEqual([
      ['Nom', 'Valeur'],
      ['=1+1', 1234.56],
      ['a < b\nc', 0.8211],
      [undefined, 2025],
    ])
    expect(seconde?.lignes).toHaveLength(1)
  })

  it('retient l’apostrophe d’un texte en « = », et imprime son pied et ses titres', () => {
    const paquet = ouvrirPaquet(OCTETS)
    const feuille = paquet.texte('xl/worksheets/sheet1.xml')
    const style = /<c r="A2" s="(\d+)"/.exec(feuille)?.[1]
    const xfs = [...paquet.texte('xl/styles.xml').matchAll(/<xf [^>]*>/g)].map(([xf]) => xf)
    // Le premier « xf » est celui des styles nommés.
    expect(xfs[Number(style) + 1]).toContain('quotePrefix="1"')
    expect(feuille).toContain('&amp;LVérifié &amp;&amp; signé')
    expect(paquet.texte('xl/workbook.xml')).toContain("'D’ici &amp; d''ailleurs'!$A$1:$B$4")
  })
})
