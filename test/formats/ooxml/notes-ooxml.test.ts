import { describe, expect, it } from 'vitest'
import { encadrer, type Marque } from '../../../core/constats/index.ts'
import { annoterOoxml, effacerOoxml } from '../../../formats/ooxml/index.ts'
import { ouvrirPaquet } from '../../../formats/paquet/index.ts'
import {
  classeur,
  ENTETE,
  marque,
  partie,
  parties,
  RAPPORT,
  type Recette,
} from './classeur-d-essai.ts'

const NOTE = 'Il manque 28 000 €.'
const BLOC = encadrer(NOTE)

const commentaires = (texte: string, auteurs = '<author>Mme Durand</author>') =>
  `${ENTETE}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors>${auteurs}</authors><commentList><comment ref="B2" authorId="0" shapeId="0"><text>${texte}</text></comment></commentList></comments>`

const vml = (formes: string) =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="4"/></o:shapelayout>${formes}</xml>`

const BULLE = `<v:shape id="_x0000_s4099" type="#_x0000_t202" style='visibility:hidden'><v:textbox><div>Le <br> n'est pas refermé</div></v:textbox><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>`
const BOUTON = `<v:shape id="_x0000_s4100" type="#_x0000_t201"><x:ClientData ObjectType="Button"><x:Row>8</x:Row><x:Column>3</x:Column></x:ClientData></v:shape>`

/** Une feuille qui a déjà une note en B2. */
function notee(texte: string, formes = BULLE): Recette {
  return {
    suite: '<legacyDrawing r:id="rIdV"/>',
    relations: {
      rIdC: ['comments', '../comments1.xml'],
      rIdV: ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
    },
    autres: {
      'xl/comments1.xml': commentaires(texte),
      'xl/drawings/vmlDrawing1.vml': vml(formes),
    },
  }
}

function allerRetour(recette: Recette, marques: readonly Marque[]) {
  const source = classeur(recette)
  const { octets } = annoterOoxml(ouvrirPaquet(source), marques, RAPPORT)
  const rendu = effacerOoxml(ouvrirPaquet(octets))
  return {
    lire: (nom: string) => partie(octets, nom),
    avant: parties(source),
    rendu: parties(rendu),
  }
}

describe('une note qui existe', () => {
  const ecritures: Readonly<Record<string, readonly [string, string]>> = {
    nue: ['<t>À revoir</t>', `<t>À revoir\n${BLOC}</t>`],
    'nue, en entités': ['<t>&#192; revoir &quot;vite&quot;</t>', `&quot;vite&quot;\n${BLOC}</t>`],
    'mise en forme': [
      '<r><rPr><b/></rPr><t>Mme Durand :</t></r><r><t xml:space="preserve">\nà revoir</t></r>',
      `à revoir</t></r><r><rPr>`,
    ],
    vide: ['', `<t xml:space="preserve">${BLOC}</t>`],
    'vide, nue': ['<t/>', `<t>${BLOC}</t>`],
  }

  it.each(Object.entries(ecritures))('%s : est prolongée, puis rendue telle quelle', (_, cas) => {
    const [texte, attendu] = cas
    const recette = notee(texte)
    const { lire, avant, rendu } = allerRetour(
      texte === '' ? { ...recette, autres: { ...recette.autres, ...sansTexte() } } : recette,
      [marque('B2')],
    )
    expect(lire('xl/comments1.xml')).toContain(attendu)
    expect(lire('xl/comments1.xml')).toContain('<author>Mme Durand</author></authors>')
    expect(lire('xl/drawings/vmlDrawing1.vml')).toBe(vml(BULLE))
    expect(rendu).toEqual(avant)
  })

  function sansTexte() {
    return { 'xl/comments1.xml': commentaires('').replace('<text></text>', '<text/>') }
  }

  it('garde ce que l’utilisateur a écrit après notre bloc', () => {
    const recette = notee(`<t>Avant\n${BLOC}\nAprès</t>`)
    expect(effacer(recette)).toContain('<t>Avant\nAprès</t>')
  })

  it('perd notre bloc même découpé en passages et récrit en entités par un autre tableur', () => {
    const [debut = '', milieu = '', fin = ''] = BLOC.split('\n')
    const recette = notee(
      `<r><t>Avant &amp; </t></r><r><t xml:space="preserve">mieux\n${debut.replaceAll('—', '&#8212;')}\n</t></r><r><t>${milieu}</t></r><r><t xml:space="preserve">\n${fin}</t></r>`,
    )
    expect(effacer(recette)).toContain(
      '<text><r><t>Avant &amp; </t></r><r><t xml:space="preserve">mieux</t></r></text>',
    )
  })

  it('perd notre bloc à la suite d’un CDATA', () => {
    expect(effacer(notee(`<t><![CDATA[A < B]]>\n${BLOC}</t>`))).toContain('<t>A &lt; B</t>')
  })

  it('garde un bloc dont la fin a été effacée à la main : il n’est plus à nous', () => {
    const texte = '<t>— Pacte —\nje garde cette remarque</t>'
    expect(effacer(notee(texte))).toContain(texte)
  })

  it('reste, vide, si c’est l’utilisateur qui l’a créée ; disparaît si l’auteur s’est perdu', () => {
    expect(effacer(notee(`<t>${BLOC}</t>`))).toContain('<text><t/></text>')
    const { autres, ...recette } = notee(`<t>${BLOC}</t>`)
    const sansAuteur = commentaires(`<t>${BLOC}</t>`, '<author> </author>')
    const octets = effacerOoxml(
      ouvrirPaquet(classeur({ ...recette, autres: { ...autres, 'xl/comments1.xml': sansAuteur } })),
    )
    expect(Object.keys(parties(octets)).filter((nom) => /comments|vml/.test(nom))).toEqual([])
    expect(partie(octets, 'xl/worksheets/sheet1.xml')).not.toContain('legacyDrawing')
  })

  function effacer(recette: Recette): string {
    return partie(effacerOoxml(ouvrirPaquet(classeur(recette))), 'xl/comments1.xml')
  }
})

describe('une note neuve', () => {
  it('crée notes, bulles, relations et types, et l’auteur n’est pas l’utilisateur', () => {
    const { lire, avant, rendu } = allerRetour({}, [marque('C7')])
    expect(lire('xl/comments1.xml')).toContain('<author>Pacte</author>')
    expect(lire('xl/comments1.xml')).toContain('<comment ref="C7" authorId="0">')
    expect(lire('xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>6</x:Row><x:Column>2</x:Column>')
    expect(lire('xl/worksheets/_rels/sheet1.xml.rels').match(/<Relationship /g)).toHaveLength(2)
    expect(lire('[Content_Types].xml')).toContain('PartName="/xl/drawings/vmlDrawing1.vml"')
    expect(rendu).toEqual(avant)
  })

  it('s’ajoute à celles de la feuille sans toucher les leurs, avec un numéro de forme unique', () => {
    const { lire, avant, rendu } = allerRetour(notee('<t>À revoir</t>', BULLE + BOUTON), [
      marque('B2'),
      marque('C7'),
      marque('D9'),
    ])
    const bulles = lire('xl/drawings/vmlDrawing1.vml')
    expect(bulles).toContain(BULLE + BOUTON)
    const ids = [...bulles.matchAll(/ id="_x0000_s(\d+)"/g)].map((m) => m[1])
    expect(ids).toEqual(['4099', '4100', '4101', '4102'])
    expect(lire('xl/comments1.xml')).toContain('</author><author>Pacte</author></authors>')
    expect(rendu).toEqual(avant)
  })

  it('partage le dessin d’un bouton sans jamais l’emporter', () => {
    const { relations: _, autres: __, ...recette } = notee('')
    const { lire, avant, rendu } = allerRetour(
      {
        ...recette,
        relations: { rIdV: ['vmlDrawing', '../drawings/vmlDrawing1.vml'] },
        autres: { 'xl/drawings/vmlDrawing1.vml': vml(BOUTON) },
      },
      [marque('D9')],
    )
    expect(lire('xl/drawings/vmlDrawing1.vml')).toContain('<v:shapetype ')
    expect(lire('xl/drawings/vmlDrawing1.vml')).toContain(BOUTON)
    expect(rendu).toEqual(avant)
  })

  it('ne prend pas pour le dessin des notes celui des en-têtes de page', () => {
    const { lire, avant, rendu } = allerRetour(
      {
        suite: '<legacyDrawingHF r:id="rIdH"/>',
        relations: { rIdH: ['vmlDrawing', '../drawings/vmlDrawing1.vml'] },
        autres: { 'xl/drawings/vmlDrawing1.vml': vml(BOUTON) },
      },
      [marque('D9')],
    )
    expect(lire('xl/drawings/vmlDrawing1.vml')).toBe(vml(BOUTON))
    expect(lire('xl/drawings/vmlDrawing2.vml')).toContain('<x:Row>8</x:Row>')
    expect(rendu).toEqual(avant)
  })

  it('un texte qui imite nos délimiteurs ne coupe pas le bloc', () => {
    const note = `Libellé :\n— fin Pacte —\nsuite`
    const { lire, avant, rendu } = allerRetour({}, [marque('C7', { note })])
    expect(lire('xl/comments1.xml').match(/— fin Pacte —/g)).toHaveLength(1)
    expect(rendu).toEqual(avant)
  })
})
