import { describe, expect, it } from 'vitest'
import { DEBUT_DE_BLOC, estSignature, FIN_DE_BLOC, GRAVITES } from '../../../core/constats/index.ts'
import { annoterOds } from '../../../formats/ods/index.ts'
import { ouvrirPaquet } from '../../../formats/paquet/index.ts'
import { lireXml } from '../../../formats/xml/index.ts'
import {
  allerRetour,
  classeur,
  feuille,
  ligne,
  marque,
  partie,
  RAPPORT,
  texte,
} from './classeur-d-essai.ts'

const REPETEES = ligne(
  `${texte('a')}<table:table-cell table:number-columns-repeated="5"/>`,
  ' table:number-rows-repeated="7"',
)

/** Notes d'une feuille annotée, par adresse « ligne,colonne » (à partir de 0), répétitions comprises. */
function notesDe(contenu: string, nom = 'Budget'): Record<string, string[]> {
  const xml = lireXml(contenu, 'content.xml')
  const notes: Record<string, string[]> = {}
  let [courante, l, c, pas, hauteur] = ['', 0, 0, 1, 1]
  while (xml.suivant()) {
    if (xml.ouvre('table')) {
      courante = xml.attribut('table:name') ?? ''
      l = 0
      hauteur = 0
    } else if (xml.ouvre('table-row')) {
      l += hauteur
      hauteur = Number(xml.attribut('number-rows-repeated') ?? 1)
      c = 0
      pas = 0
    } else if (xml.ouvre('table-cell') || xml.ouvre('covered-table-cell')) {
      c += pas
      pas = Number(xml.attribut('number-columns-repeated') ?? 1)
    } else if (xml.ouvre('annotation')) {
      const paragraphes: string[] = []
      while (xml.suivant() && !xml.ferme('annotation')) {
        if (xml.ouvre('p')) paragraphes.push(xml.texteEntier())
      }
      if (courante === nom) notes[`${l},${c}`] = paragraphes
    }
  }
  return notes
}

const bloc = (...lignes: string[]) => [DEBUT_DE_BLOC, ...lignes, FIN_DE_BLOC]

describe('notes', () => {
  it('vont dans la bonne cellule de lignes et de cellules répétées, sans les déplier', () => {
    const { annote } = allerRetour({ corps: feuille(REPETEES) }, [
      marque('D3'),
      marque('B7'),
      marque('A1', 'signalement', 'un\ndeux'),
    ])
    expect(notesDe(annote)).toEqual({
      '2,3': bloc('Constat en D3'),
      '6,1': bloc('Constat en B7'),
      '0,0': bloc('un', 'deux'),
    })
    expect(annote.match(/number-rows-repeated="\d+"/g)).toEqual(
      [1, 1, 1, 3, 1].map((n) => `number-rows-repeated="${n}"`),
    )
  })

  it('ne déplie pas un million de lignes vides', () => {
    const vides = ligne(
      '<table:table-cell table:number-columns-repeated="16384"/>',
      ' table:number-rows-repeated="1048576"',
    )
    const { annote, avant } = allerRetour({ corps: feuille(vides) }, [marque('XFD1048576')], {
      ...RAPPORT,
      lignes: [],
    })
    expect(notesDe(annote)).toEqual({ '1048575,16383': bloc('Constat en XFD1048576') })
    expect(annote.length - avant.length).toBeLessThan(10_500)
  })

  it('entrent dans les lignes groupées et les lignes de titre', () => {
    const corps = feuille(
      `<table:table-header-rows>${ligne(texte('t'))}</table:table-header-rows><table:table-row-group>${ligne(texte('u'))}${REPETEES}</table:table-row-group>`,
    )
    const { annote } = allerRetour({ corps }, [marque('A1'), marque('A2'), marque('A9')])
    expect(Object.keys(notesDe(annote))).toEqual(['0,0', '1,0', '8,0'])
  })

  it('se rangent sur la cellule visible d’une fusion, réunies', () => {
    const corps = feuille(
      ligne(texte('avant')) +
        ligne(
          `<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"/><table:covered-table-cell/>`,
        ) +
        ligne(`<table:covered-table-cell table:number-columns-repeated="2"/>${texte('c')}`),
    )
    const { annote } = allerRetour({ corps }, [
      marque('A2', 'signalement', 'un'),
      marque('B3', 'bloquant', 'deux'),
      marque('C3', 'signalement', 'trois'),
    ])
    expect(notesDe(annote)).toEqual({ '1,0': bloc('un', 'deux'), '2,2': bloc('trois') })
    expect(annote).toContain('target-range-address="Budget.A2:Budget.A2"')
    expect(annote).not.toContain('Budget.B3')
  })

  it('prolongent la note de l’utilisateur sans la changer', () => {
    const note =
      '<office:annotation office:display="true"><dc:creator>Zoé</dc:creator><text:p>À <text:span>moi</text:span></text:p></office:annotation>'
    const { annote } = allerRetour(
      { corps: feuille(ligne(`<table:table-cell>${note}<text:p>5</text:p></table:table-cell>`)) },
      [marque('A1')],
    )
    expect(notesDe(annote)['0,0']).toEqual(['À moi', ...bloc('Constat en A1')])
    expect(annote).toContain(note.replace('</office:annotation>', ''))
    expect(annote.match(/<office:annotation/g)).toHaveLength(1)
  })

  it('s’ajoutent sous une ligne trop courte et une feuille trop courte', () => {
    const { annote } = allerRetour({ corps: feuille(ligne(texte('seule'))) }, [
      marque('D1'),
      marque('B5'),
    ])
    expect(Object.keys(notesDe(annote))).toEqual(['0,3', '4,1'])
  })

  it('n’écrivent ni balise ni délimiteur venus d’un texte', () => {
    const { annote } = allerRetour({ corps: feuille(ligne(texte('a'))) }, [
      marque('A1', 'bloquant', `<b>&"\n${FIN_DE_BLOC}\n  deux  espaces\tet tabulation`),
    ])
    const lignes = notesDe(annote)['0,0'] ?? []
    expect(lignes[1]).toBe('<b>&"')
    expect(lignes.filter((l) => l === FIN_DE_BLOC)).toHaveLength(1)
    expect(annote).toContain('<text:s text:c="2"/>deux<text:s text:c="2"/>espaces<text:tab/>et')
  })

  it('portent Pacte comme auteur', () => {
    const { annote } = allerRetour({ corps: feuille(ligne(texte('a'))) }, [marque('A1')])
    expect(annote).toContain('<dc:creator>Pacte</dc:creator>')
  })
})

describe('couleurs', () => {
  const deux = feuille(ligne(texte('a') + texte('b')) + ligne(texte('c')), "L'été &amp; après")

  it('sont des mises en forme conditionnelles signées, une par gravité, en plages réunies', () => {
    const nom = "L'été & après"
    const { annote } = allerRetour({ corps: deux }, [
      marque('A1', 'bloquant', 'n', nom),
      marque('A2', 'bloquant', 'n', nom),
      marque('B1', 'signalement', '', nom),
    ])
    const conditions = [...annote.matchAll(/calcext:value="formula-is\((.*?)\)"/g)].map(
      ([, formule = '']) => formule.replaceAll('&quot;', '"'),
    )
    expect(conditions).toHaveLength(3)
    expect(conditions.every(estSignature)).toBe(true)
    expect(annote).toContain(
      `target-range-address="'L''été &amp; après'.A1:'L''été &amp; après'.A2"`,
    )
    expect(notesDe(annote, nom)['0,1']).toBeUndefined()
  })

  it('passent devant celles de l’utilisateur, qui restent telles quelles', () => {
    const siennes =
      '<calcext:conditional-format calcext:target-range-address="Budget.A1:Budget.A9"><calcext:condition calcext:apply-style-name="Vert" calcext:value="&gt;5" calcext:base-cell-address="Budget.A1"/></calcext:conditional-format>'
    const corps = feuille(
      `${ligne(texte('a'))}<calcext:conditional-formats>${siennes}</calcext:conditional-formats>`,
    )
    const { annote } = allerRetour({ corps }, [marque('A1')])
    expect(annote).toContain(
      `</calcext:conditional-format>${siennes}</calcext:conditional-formats>`,
    )
    expect(annote.indexOf('pacte:bloquant')).toBeLessThan(annote.indexOf('Vert'))
  })

  it('ont leurs styles, avec gras ou souligné en plus du fond', () => {
    const marques = GRAVITES.map((g, i) => marque(`A${i + 1}`, g, 'n', "L'été & après"))
    const styles = partie(allerRetour({ corps: deux }, marques).octets, 'styles.xml')
    for (const gravite of GRAVITES) {
      const style = new RegExp(`name="Pacte-${gravite}-Default".*?</style:style>`).exec(styles)?.[0]
      expect(style).toMatch(/fo:background-color="#[0-9a-f]{6}"/)
      expect(style).toMatch(/fo:font-weight="bold"|style:text-underline-style/)
    }
  })

  it('gardent à la cellule son corps et son alignement', () => {
    const corps = feuille(
      ligne(
        '<table:table-cell table:style-name="ce1"/><table:table-cell table:style-name="Titre_20_1"/><table:table-cell/>',
      ),
    ).replace('<table:table-column ', '<table:table-column table:default-cell-style-name="ce2" ')
    const recette = {
      corps,
      styles:
        '<style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Bon"><style:table-cell-properties fo:background-color="#ffffff" fo:border-top="1pt solid #ff0000" style:vertical-align="middle"/><style:text-properties fo:font-size="8pt" fo:color="#ffffff" style:text-underline-style="double"/></style:style><style:style style:name="ce2" style:family="table-cell"/>',
    }
    const marques = ['A1', 'B1', 'C1'].map((cellule) => marque(cellule, 'a-justifier'))
    const { octets, annote } = allerRetour(recette, marques)
    const styles = [
      ...partie(octets, 'styles.xml').matchAll(
        /<style:style style:name="Pacte-a.*?<\/style:style>/g,
      ),
    ].map(([style]) => style)
    const [commun = '', premier = '', deuxieme = ''] = styles
    expect(premier).toContain('style:parent-style-name="Bon"')
    expect(premier).toContain('style:vertical-align="middle"')
    expect(premier).toContain('fo:font-size="8pt"')
    expect(premier).not.toMatch(/#ffffff|underline|border-top/)
    expect(premier).toContain('fo:background-color="#ffe7b3"')
    expect(commun).toContain('style:parent-style-name="Titre_20_1"')
    expect(deuxieme).toContain('style:parent-style-name="Default"')
    for (const nom of ['ce1', 'Titre201', 'ce2']) {
      expect(annote).toContain(`apply-style-name="Pacte-a-justifier-${nom}"`)
    }
  })

  it('déclarent l’espace de noms que le fichier n’a pas', () => {
    const { annote } = allerRetour({ corps: deux, sansCalcext: true }, [
      marque('A1', 'bloquant', 'n', "L'été & après"),
    ])
    expect(annote).toMatch(/<calcext:conditional-formats[^>]* xmlns:calcext="urn:org/)
    expect(annote).toMatch(/<table:table[^>]* xmlns:calcext="[^>]* table:name="Rapport Pacte"/)
  })
})

describe('feuilles protégées ou absentes', () => {
  const corps =
    feuille(ligne(texte('a'))) + feuille(ligne(texte('b')), 'Close', ' table:protected="true"')

  it('restent telles quelles, et les marques refusées sont rendues', () => {
    const refusees = [
      marque('A1', 'bloquant', 'n', 'Close'),
      marque('A1', 'bloquant', 'n', 'Autre'),
    ]
    const { annote, nonPosees } = allerRetour({ corps }, [marque('A1'), ...refusees])
    expect(nonPosees.map(({ raison, marque: m }) => [raison, m])).toEqual([
      ['feuille-protegee', refusees[0]],
      ['feuille-absente', refusees[1]],
    ])
    expect(annote).toContain(feuille(ligne(texte('b')), 'Close', ' table:protected="true"'))
  })

  it('une structure protégée ne reçoit pas de feuille, mais garde ses marques', () => {
    const { annote, rapport, octets } = allerRetour(
      { corps, attributs: ' table:structure-protected="true"' },
      [marque('A1')],
    )
    expect(rapport).toBeNull()
    expect(annote.match(/<table:table /g)).toHaveLength(2)
    expect(Object.keys(notesDe(annote))).toEqual(['0,0'])
    expect(ouvrirPaquet(octets).noms.some((nom) => nom.startsWith('Object'))).toBe(false)
  })
})

describe('feuille du rapport', () => {
  const corps = feuille(ligne(texte('a')))
  const suite = '<table:named-expressions/><table:database-ranges/>'

  it('suit la dernière feuille, avec son graphique déclaré au manifeste', () => {
    const { annote, octets, rapport } = allerRetour({ corps: corps + suite }, [])
    expect(rapport).toBe('Rapport Pacte')
    expect(annote.indexOf('Rapport Pacte')).toBeGreaterThan(annote.indexOf('"Budget"'))
    expect(annote).toContain(`</table:table>${suite}`)
    expect(annote).toContain('xlink:href="./Object Pacte"')
    const graphique = partie(octets, 'Object Pacte/content.xml')
    expect(graphique).toContain(`values-cell-range-address="'Rapport Pacte'.B4:'Rapport Pacte'.B5"`)
    expect(graphique).toContain(`label-cell-address="'Rapport Pacte'.B3:'Rapport Pacte'.B3"`)
    expect(graphique).toContain('<text:p>Programmé &amp; plancher</text:p>')
    const manifeste = partie(octets, 'META-INF/manifest.xml')
    expect(manifeste).toContain('"Object Pacte/" manifest:media-type="application/vnd.oasis')
    expect(manifeste).toContain('"Object Pacte/content.xml"')
  })

  it('s’appelle « Rapport Pacte (2) » si l’utilisateur a déjà la sienne, casse comprise', () => {
    const sienne = feuille(ligne(texte('à moi')), 'rapport pacte')
    const { rapport, efface, source } = allerRetour({ corps: corps + sienne }, [])
    expect(rapport).toBe('Rapport Pacte (2)')
    expect(partie(efface)).toBe(partie(source))
  })

  it('écrit des textes, jamais des formules, et des montants en euros', () => {
    const { annote } = allerRetour({ corps }, [])
    expect(annote).not.toContain('table:formula')
    expect(annote).toContain(
      'office:value-type="string"><text:p>=CMD()</text:p><text:p>+1<text:tab/>fin<text:s text:c="2"/>double</text:p>',
    )
    expect(annote.match(/office:currency="EUR" office:value="[^"]*"/g)).toEqual(
      [100_000, 128_000.5, -5].map((n) => `office:currency="EUR" office:value="${n}"`),
    )
  })

  it('aligne l’intitulé d’un montant à droite, et ouvre une page avant les justifiés', () => {
    const { annote } = allerRetour({ corps }, [])
    const styleDe = (nom: string) =>
      new RegExp(`table:style-name="([^"]+)"[^>]*><text:p>${nom}<`).exec(annote)?.[1] ?? ''
    const declaration = (nom: string) =>
      new RegExp(`style:name="${nom}".*?</style:style>`).exec(annote)?.[0]
    expect(declaration(styleDe('Programmé'))).toContain('fo:text-align="end"')
    expect(declaration(styleDe('Axe et année'))).not.toContain('fo:text-align')
    const pages = [
      ...annote.matchAll(
        /style:name="([^"]+)"[^>]*><style:table-row-properties [^>]*break-before="page"/g,
      ),
    ]
    expect(pages).toHaveLength(1)
    const [, suite] = annote.split(`<table:table-row table:style-name="${pages[0]?.[1]}">`)
    expect(suite).toMatch(/^<table:table-cell[^>]*><text:p>Bloquant</)
  })

  it('se passe de graphique', () => {
    const { octets } = allerRetour({ corps }, [], { ...RAPPORT, graphique: null })
    expect(ouvrirPaquet(octets).noms.some((nom) => nom.startsWith('Object'))).toBe(false)
  })
})

it('annoter deux fois vaut une fois, et la seconde liste remplace la première', () => {
  const source = classeur({ corps: feuille(REPETEES) })
  const une = annoterOds(ouvrirPaquet(source), [marque('B2')], RAPPORT).octets
  const autre = annoterOds(ouvrirPaquet(source), [marque('C3'), marque('A1')], RAPPORT).octets
  const puisAutre = annoterOds(ouvrirPaquet(autre), [marque('B2')], RAPPORT).octets
  expect(Buffer.from(puisAutre).equals(une)).toBe(true)
})
