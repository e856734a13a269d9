import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ESPACE_DES_REGLAGES, reglagesDeXml, reglagesEnXml } from '../../../core/reglages/index.ts'

it.each([
  '{"version":1}',
  'a < b & c > d "e" \'f\'',
  '&amp;lt;',
  'deux\r\nlignes\ret\tune tabulation',
  '</pacte>',
  '<![CDATA[x]]>',
  'Éco-gestes – 🏠',
  '',
])('%j traverse le XML tel quel', (texte) => {
  expect(reglagesDeXml(reglagesEnXml(texte))).toBe(texte)
})

it('tout texte traverse le XML tel quel', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (texte) => {
      expect(reglagesDeXml(reglagesEnXml(texte))).toBe(texte)
    }),
  )
})

it.each([
  ['une déclaration', '<?xml version="1.0" encoding="UTF-8"?>\n<pacte xmlns="E">{}</pacte>\n'],
  ['un préfixe', '<p:pacte xmlns:p="E">{}</p:pacte>'],
  ['des entités nommées', '<pacte xmlns="E">&#123;&#x7D;</pacte>'],
  ['une section CDATA', '<pacte xmlns="E"><![CDATA[{}]]></pacte>'],
])('se relit après qu’un tableur y a mis %s', (_, xml) => {
  expect(reglagesDeXml(xml.replace('"E"', `"${ESPACE_DES_REGLAGES}"`))).toBe('{}')
})

it.each(['', 'texte', '<autre xmlns="urn:autre">{}</autre>', '<pacte>'])(
  '%j n’est pas le nôtre',
  (xml) => {
    expect(reglagesDeXml(xml)).toBeNull()
  },
)
