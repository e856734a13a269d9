import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRAVITES } from '../../../core/constats/index.ts'
import { a1 } from '../../../core/grille/index.ts'
import { effacerOds, rapportsDuClasseurOds } from '../../../formats/ods/index.ts'
import { ecrirePaquet, ouvrirPaquet } from '../../../formats/paquet/index.ts'
import {
  allerRetour,
  classeur,
  feuille,
  ligne,
  marque,
  partie,
  type Recette,
  texte,
} from './classeur-d-essai.ts'

const NOTE = '<office:annotation><text:p>à moi</text:p></office:annotation>'

function rendTel(recette: Recette, marques: Parameters<typeof allerRetour>[1]): void {
  const { source, efface, annote, avant } = allerRetour(recette, marques)
  expect(annote).not.toBe(avant)
  const [depart, arrivee] = [ouvrirPaquet(source), ouvrirPaquet(efface)]
  expect(arrivee.noms).toEqual(depart.noms)
  for (const nom of depart.noms) expect(partie(efface, nom)).toBe(partie(source, nom))
}

describe('effacer rend les mêmes octets', () => {
  const repetee = '<table:table-cell table:style-name="ce1" table:number-columns-repeated="9" />'
  it.each<[string, string]>([
    ['cellules répétées', ligne(repetee + texte('x') + repetee)],
    ['lignes répétées', ligne(texte('a') + repetee, ' table:number-rows-repeated="12"')],
    [
      'voisines déjà identiques, que nous n’avons pas coupées',
      ligne('<table:table-cell/><table:table-cell/><table:table-cell/>').repeat(4),
    ],
    ['cellule vide en deux balises', ligne('<table:table-cell></table:table-cell>').repeat(5)],
    ['note de l’utilisateur', ligne(`<table:table-cell>${NOTE}</table:table-cell>`).repeat(5)],
    [
      'note répétée de l’utilisateur',
      ligne(
        `<table:table-cell table:number-columns-repeated="3">${NOTE}</table:table-cell>`,
        ' table:number-rows-repeated="6"',
      ),
    ],
    [
      'note vide de l’utilisateur',
      ligne('<table:table-cell><office:annotation/></table:table-cell>').repeat(5),
    ],
    ['feuille trop courte', ligne(texte('seule'))],
    ['attribut entre apostrophes', ligne("<table:table-cell table:number-columns-repeated='6'/>")],
    [
      'commentaires de l’utilisateur',
      ligne(`<!-- à lui --><table:table-cell table:number-columns-repeated="6"/><!---->`),
    ],
  ])('%s', (_, lignes) => {
    const marques = ['A1', 'B1', 'C2', 'A3', 'E5'].map((c, i) => marque(c, GRAVITES[i % 3]))
    rendTel({ corps: feuille(lignes) }, marques)
  })

  it.each<[string, Partial<Recette>]>([
    ['sans styles automatiques', { styles: null }],
    ['avec les siens', { styles: '<style:style style:name="ce1" style:family="table-cell"/>' }],
    ['sans partie de styles', { communs: null }],
    ['sans espace de noms calcext', { sansCalcext: true }],
    ['structure protégée', { attributs: ' table:structure-protected="true"' }],
  ])('%s', (_, recette) => {
    rendTel({ corps: feuille(ligne(texte('a'))), ...recette }, [marque('A1'), marque('C2')])
  })

  it('pour toute feuille et toutes marques', () => {
    const repetition = fc.integer({ min: 1, max: 4 })
    const cellule = fc
      .tuple(fc.constantFrom('', NOTE, '<text:p>5</text:p>'), repetition)
      .map(
        ([contenu, n]) =>
          `<table:table-cell${n > 1 ? ` table:number-columns-repeated="${n}"` : ''}${contenu ? `>${contenu}</table:table-cell>` : '/>'}`,
      )
    const rangee = fc
      .tuple(fc.array(cellule, { minLength: 1, maxLength: 5 }), repetition)
      .map(([cellules, n]) =>
        ligne(cellules.join(''), n > 1 ? ` table:number-rows-repeated="${n}"` : ''),
      )
    const pose = fc
      .tuple(fc.nat(12), fc.nat(9), fc.constantFrom(...GRAVITES))
      .map(([l, c, gravite]) => marque(a1(l, c), gravite))
    fc.assert(
      fc.property(
        fc.array(rangee, { minLength: 1, maxLength: 5 }),
        fc.array(pose, { minLength: 1, maxLength: 8 }),
        (rangees, marques) => rendTel({ corps: feuille(rangees.join('')) }, marques),
      ),
      { numRuns: 200 },
    )
  })
})

describe('conditions dans les styles (classeur enregistré par Excel)', () => {
  const styles =
    '<style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Default"><style:map style:condition="cell-content()&gt;5" style:apply-style-name="Vert"/></style:style>'
  const corps = feuille(
    ligne(
      `<table:table-cell table:style-name="ce1" table:number-columns-repeated="4"/><table:table-cell/>`,
      ' table:number-rows-repeated="3"',
    ),
  ).replace('<table:table-column ', '<table:table-column table:default-cell-style-name="ce1" ')
  const recette = { corps, styles, sansCalcext: true }
  const marques = [marque('B2'), marque('E2', 'signalement'), marque('E3', 'a-justifier', '')]

  it('la couleur passe par une copie du style : une liste à part ferait oublier les leurs', () => {
    const { annote } = allerRetour(recette, marques)
    expect(annote).not.toContain('conditional-formats')
    expect(annote).toContain('table:style-name="Pacte.bloquant.sur.ce1"')
    expect(annote).toContain('table:style-name="Pacte.signalement.sans.ce1"')
    const copie = /<style:style style:name="Pacte.bloquant.sur.ce1".*?<\/style:style>/.exec(annote)
    expect(copie?.[0].indexOf('pacte:bloquant')).toBeGreaterThan(0)
    expect(copie?.[0].indexOf('Vert')).toBeGreaterThan(copie?.[0].indexOf('pacte:') ?? 1e9)
  })

  it('effacer rend les mêmes octets', () => {
    rendTel(recette, marques)
    rendTel({ ...recette, attributs: ' table:structure-protected="true"' }, marques)
  })
})

describe('ce qui n’est pas à nous reste', () => {
  it('un classeur sans marque est rendu tel quel', () => {
    const source = classeur({ corps: feuille(ligne(texte('a'))) })
    expect(effacerOds(ouvrirPaquet(source))).toBe(source)
  })

  it('le texte ajouté par l’utilisateur à une note que nous avions créée', () => {
    const { octets } = allerRetour({ corps: feuille(ligne(texte('a'))) }, [marque('A1')])
    const touche = modifier(octets, (t) =>
      t.replace('— fin Pacte —</text:p>', '$&<text:p>vu avec Zoé</text:p>'),
    )
    const contenu = partie(effacerOds(ouvrirPaquet(touche)))
    expect(contenu).toContain('<text:p>vu avec Zoé</text:p></office:annotation>')
    expect(contenu).not.toContain('Constat en A1')
  })

  it('un bloc dont la fin a été effacée à la main', () => {
    const { octets } = allerRetour({ corps: feuille(ligne(texte('a'))) }, [marque('A1')])
    const touche = modifier(octets, (t) => t.replace('<text:p>— fin Pacte —</text:p>', ''))
    expect(partie(effacerOds(ouvrirPaquet(touche)))).toContain('Constat en A1')
  })

  it('une feuille à lui où il a recopié une cellule du rapport', () => {
    const copie =
      '<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="Suivi.A1:Suivi.A1"><calcext:condition calcext:apply-style-name="Pacte-rapport" calcext:value="formula-is(&quot;pacte:rapport&quot;=&quot;pacte:rapport&quot;)" calcext:base-cell-address="Suivi.A1"/></calcext:conditional-format></calcext:conditional-formats>'
    const suivi = feuille(ligne(texte('mon suivi')) + copie, 'Suivi')
    const source = classeur({ corps: feuille(ligne(texte('a'))) + suivi })
    const contenu = partie(effacerOds(ouvrirPaquet(source)))
    expect(contenu).toContain('mon suivi')
    expect(contenu).not.toContain('pacte:')
  })

  it('le rapport s’il est la seule feuille qui reste', () => {
    const { octets } = allerRetour({ corps: feuille(ligne(texte('a'))) }, [])
    const seul = modifier(octets, (t) => t.replace(feuille(ligne(texte('a'))), ''))
    expect(partie(effacerOds(ouvrirPaquet(seul)))).toContain('table:name="Rapport Pacte"')
  })
})

it('les feuilles de rapport se reconnaissent', () => {
  const { octets, source } = allerRetour({ corps: feuille(ligne(texte('a'))) }, [])
  expect(rapportsDuClasseurOds(ouvrirPaquet(octets))).toEqual(['Rapport Pacte'])
  expect(rapportsDuClasseurOds(ouvrirPaquet(source))).toEqual([])
})

function modifier(octets: Uint8Array, changer: (contenu: string) => string): Uint8Array {
  const paquet = ouvrirPaquet(octets)
  const contenu = changer(paquet.texte('content.xml'))
  expect(contenu).not.toBe(paquet.texte('content.xml'))
  return ecrirePaquet(paquet, new Map([['content.xml', contenu]]))
}
