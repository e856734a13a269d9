import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ESPACE_DES_REGLAGES } from '../../../core/reglages/index.ts'
import {
  annoterOoxml,
  ecrireReglagesOoxml,
  effacerOoxml,
  lireReglagesOoxml,
} from '../../../formats/ooxml/index.ts'
import { ouvrirPaquet } from '../../../formats/paquet/index.ts'
import { classeur, marque, parties, RAPPORT, relations } from './classeur-d-essai.ts'

const TEXTE = '{"version":1,"contrat":{"collectivite":"Côte-d’Or <&> ]]> \\"é\\""}}'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const ecrire = (octets: Uint8Array, texte: string | null) =>
  ecrireReglagesOoxml(ouvrirPaquet(octets), texte)
const lire = (octets: Uint8Array) => lireReglagesOoxml(ouvrirPaquet(octets))

/** Le même classeur en « Office Open XML strict » : mêmes parties, autres espaces de noms. */
function enStrict(octets: Uint8Array): Uint8Array {
  const stricts = Object.entries(unzipSync(octets)).map(([nom, contenu]) => [
    nom,
    strToU8(
      strFromU8(contenu)
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(REL, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
    ),
  ])
  return zipSync(Object.fromEntries(stricts))
}

const fichier = (nom: string) => readFileSync(new URL(`../../fidelite/${nom}`, import.meta.url))

describe.each<readonly [string, () => Uint8Array]>([
  ['un classeur minimal', () => classeur()],
  ['le même, en dialecte strict', () => enStrict(classeur())],
  ['un classeur d’Excel', () => fichier('riche.xlsx')],
  ['un classeur avec macros', () => fichier('riche.xlsm')],
  ['un classeur d’openpyxl', () => fichier('riche-openpyxl.xlsx')],
])('les réglages dans %s', (_, ouvrir) => {
  it('s’écrivent sans rien changer d’autre que les liens et les types', () => {
    const source = ouvrir()
    const avant = parties(source)
    const apres = parties(ecrire(source, TEXTE))
    const changees = Object.keys(apres).filter((nom) => apres[nom] !== avant[nom])
    const ajoutees = changees.filter((nom) => !(nom in avant))
    expect(ajoutees).toEqual([
      expect.stringMatching(/^customXml\/item\d\.xml$/),
      expect.stringMatching(/^customXml\/itemProps\d\.xml$/),
      expect.stringMatching(/^customXml\/_rels\/item\d\.xml\.rels$/),
    ])
    expect(changees.filter((nom) => nom in avant).sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
    ])
    expect(Object.keys(avant).filter((nom) => !(nom in apres))).toEqual([])
  })

  it('se relisent, se remplacent, et se retirent octet pour octet', () => {
    const source = ouvrir()
    expect(lire(source)).toBeNull()
    const ecrit = ecrire(source, TEXTE)
    expect(lire(ecrit)).toBe(TEXTE)
    const autre = ecrire(ecrit, '{"version":1}')
    expect(lire(autre)).toBe('{"version":1}')
    expect(Object.keys(parties(autre))).toEqual(Object.keys(parties(ecrit)))
    expect(parties(ecrire(autre, null))).toEqual(parties(source))
  })

  it('ne partent pas avec les marques', () => {
    const ecrit = ecrire(ouvrir(), TEXTE)
    const annote = annoterOoxml(ouvrirPaquet(ecrit), [marque('A1')], RAPPORT).octets
    expect(lire(annote)).toBe(TEXTE)
    expect(parties(effacerOoxml(ouvrirPaquet(annote)))).toEqual(parties(ecrit))
  })
})

describe('une partie de réglages', () => {
  it('a la forme qu’Excel attend : lien, description, identifiant, espace de noms', () => {
    const lues = parties(ecrire(classeur(), TEXTE))
    expect(lues['xl/_rels/workbook.xml.rels']).toContain(
      `Type="${REL}/customXml" Target="/customXml/item1.xml"`,
    )
    expect(lues['customXml/_rels/item1.xml.rels']).toContain(
      `Type="${REL}/customXmlProps" Target="/customXml/itemProps1.xml"`,
    )
    expect(lues['customXml/itemProps1.xml']).toMatch(
      /<ds:datastoreItem ds:itemID="\{[0-9A-F-]{36}\}" xmlns:ds="http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/customXml">/,
    )
    expect(lues['customXml/itemProps1.xml']).toContain(`ds:uri="${ESPACE_DES_REGLAGES}"`)
    expect(lues['[Content_Types].xml']).toContain(
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
    )
  })

  it('suit le dialecte strict jusque dans ses liens', () => {
    const lues = parties(ecrire(enStrict(classeur()), TEXTE))
    const purl = 'http://purl.oclc.org/ooxml/officeDocument'
    expect(lues['xl/_rels/workbook.xml.rels']).toContain(`${purl}/relationships/customXml`)
    expect(lues['customXml/itemProps1.xml']).toContain(`xmlns:ds="${purl}/customXml"`)
  })

  it('se reconnaît récrite par un tableur, et la dernière l’emporte', () => {
    const partie = (texte: string) =>
      `<?xml version="1.0"?><x:pacte xmlns:x="${ESPACE_DES_REGLAGES}">${texte}</x:pacte>`
    const octets = classeur({
      autres: {
        'customXml/item1.xml': partie('ancien'),
        'customXml/item2.xml': '<autre xmlns="urn:autre"><pacte>non</pacte></autre>',
        'customXml/item3.xml': partie('&quot;nouveau&quot;'),
        'xl/_rels/workbook.xml.rels': relations({
          rId1: ['worksheet', 'worksheets/sheet1.xml'],
          rId2: ['worksheet', 'worksheets/sheet2.xml'],
          rId4: ['customXml', '../customXml/item1.xml'],
          rId5: ['customXml', '../customXml/item2.xml'],
          rId6: ['customXml', '../customXml/item3.xml'],
        }),
      },
    })
    expect(lire(octets)).toBe('"nouveau"')
    const ecrit = ecrire(octets, TEXTE)
    expect(lire(ecrit)).toBe(TEXTE)
    const noms = Object.keys(parties(ecrit)).filter((nom) => nom.startsWith('customXml/item'))
    expect(noms).toEqual(['customXml/item2.xml', 'customXml/item3.xml'])
    expect(lire(ecrire(ecrit, null))).toBeNull()
    expect(parties(ecrire(ecrit, null))['customXml/item2.xml']).toContain('urn:autre')
  })

  it('n’a rien à retirer d’un classeur qui n’en a pas', () => {
    const source = classeur()
    expect(ecrire(source, null)).toBe(source)
  })

  it('ne rend jamais le classeur illisible, quel que soit le caractère', () => {
    const interdits = JSON.stringify({ note: '\u0001 \ufffe \uffff \ud800' })
    const relu = lire(ecrire(classeur(), `{"note":"\uffff \ufffe"}`))
    expect(JSON.parse(relu ?? '')).toEqual({ note: '\uffff \ufffe' })
    expect(lire(ecrire(classeur(), interdits))).toBe(
      interdits.replace(/[\ufffe\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`),
    )
  })
})
