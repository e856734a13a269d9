import { describe, expect, it } from 'vitest'
import { type LecteurXml, lireXml } from '../../formats/xml/index.ts'

/** Passe le premier `r` par la méthode donnée, et dit où l'on en est, puis tout ce qui suit. */
function apres(texte: string, passer: (xml: LecteurXml) => void): unknown[] {
  const xml = lireXml(texte, 'essai')
  while (xml.suivant() && !xml.ouvre('r'));
  passer(xml)
  const suite: unknown[] = [xml.genre, xml.nom, xml.debut, xml.fin, xml.profondeur]
  while (xml.suivant()) suite.push(xml.genre, xml.nom, xml.debut, xml.fin)
  return suite
}

describe('survoler s’arrête où sauter s’arrête', () => {
  it.each([
    ['<t><r a="1"><c/>x</r><r/></t>'],
    ['<t><r/><r>y</r></t>'],
    ['<t><r></r></t>'],
    ['<t><x:r xmlns:x="u"><x:rr/></x:r><r/></t>'],
    ['<t><r><c><r b="1">dedans</r></c></r><r/></t>'],
    ['<t><r><r>dedans</r></r></t>'],
    ['<t><r><!-- </r> --><c/></r></t>'],
    ['<t><r><![CDATA[</r>]]></r></t>'],
    ['<t><r>z</r ><r>w</r></t>'],
  ])('%s', (texte) => {
    expect(apres(texte, (xml) => xml.survoler())).toEqual(apres(texte, (xml) => xml.sauter()))
  })
})
