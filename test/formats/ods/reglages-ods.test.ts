import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  annoterOds,
  ecrireReglagesOds,
  effacerOds,
  lireReglagesOds,
} from '../../../formats/ods/index.ts'
import { ouvrirPaquet } from '../../../formats/paquet/index.ts'
import { classeur, feuille, ligne, marque, RAPPORT } from './classeur-d-essai.ts'

const TEXTE = '{"version":1,"contrat":{"collectivite":"Côte-d’Or <&> \\"é\\"  deux espaces"}}'

const ecrire = (octets: Uint8Array, texte: string | null) =>
  ecrireReglagesOds(ouvrirPaquet(octets), texte)
const lire = (octets: Uint8Array) => lireReglagesOds(ouvrirPaquet(octets))

function parties(octets: Uint8Array): Record<string, string> {
  const paquet = ouvrirPaquet(octets)
  return Object.fromEntries(
    paquet.noms.map((nom) => [nom, Buffer.from(paquet.octets(nom)).toString('latin1')]),
  )
}

const minimal = () => classeur({ corps: feuille(ligne('<table:table-cell/>')) })

/** Le classeur minimal avec cette partie de propriétés. */
function avecMeta(meta: string): Uint8Array {
  return zipSync({ ...unzipSync(minimal()), 'meta.xml': strToU8(meta) })
}

const OFFICE = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
const META = 'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
const fichier = (nom: string) => readFileSync(new URL(`../../fidelite/${nom}`, import.meta.url))

describe.each<readonly [string, () => Uint8Array]>([
  ['de LibreOffice', () => fichier('riche-libreoffice.ods')],
  ['déjà annoté et réenregistré', () => fichier('riche-annote-libreoffice.ods')],
  [
    'dont les propriétés sont vides',
    () => avecMeta(`<office:document-meta ${OFFICE} ${META}><office:meta/></office:document-meta>`),
  ],
])('les réglages dans un .ods %s', (_, ouvrir) => {
  it('sont une propriété du document ; rien d’autre ne change, et ils se retirent octet pour octet', () => {
    const source = ouvrir()
    expect(lire(source)).toBeNull()
    const ecrit = ecrire(source, TEXTE)
    const [avant, apres] = [parties(source), parties(ecrit)]
    expect(Object.keys(apres).filter((nom) => apres[nom] !== avant[nom])).toEqual(['meta.xml'])
    expect(lire(ecrit)).toBe(TEXTE)
    const autre = ecrire(ecrit, '{"version":1}')
    expect(lire(autre)).toBe('{"version":1}')
    expect(autre.length).toBeLessThan(ecrit.length)
    expect(parties(ecrire(autre, null))).toEqual(avant)
  })

  it('ne partent pas avec les marques', () => {
    const ecrit = ecrire(ouvrir(), TEXTE)
    const annote = annoterOds(ouvrirPaquet(ecrit), [marque('A1')], RAPPORT).octets
    expect(lire(effacerOds(ouvrirPaquet(annote)))).toBe(TEXTE)
  })
})

describe('un .ods', () => {
  it('sans propriétés en reçoit, inscrites au manifeste, et les perd avec elles', () => {
    const source = minimal()
    const ecrit = ecrire(source, TEXTE)
    expect(lire(ecrit)).toBe(TEXTE)
    expect(parties(ecrit)['META-INF/manifest.xml']).toContain(
      '<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>',
    )
    expect(parties(ecrire(ecrit, null))).toEqual(parties(source))
  })

  it.each([
    ['sans liste', `<office:document-meta ${OFFICE}></office:document-meta>`],
    [
      'sans espace de noms pour elles',
      `<office:document-meta ${OFFICE}><office:meta></office:meta></office:document-meta>`,
    ],
    [
      'à préfixes d’un autre',
      `<o:document-meta xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><o:meta><a/></o:meta></o:document-meta>`,
    ],
  ])('aux propriétés %s les reçoit aussi', (_, meta) => {
    const ecrit = ecrire(avecMeta(meta), TEXTE)
    expect(lire(ecrit)).toBe(TEXTE)
    expect(strFromU8(unzipSync(ecrit)['meta.xml'] ?? new Uint8Array())).toContain('xmlns:meta=')
    expect(lire(ecrire(ecrit, null))).toBeNull()
  })

  it('sans réglages n’a rien à retirer', () => {
    for (const source of [minimal(), fichier('riche.ods')])
      expect(ecrire(source, null)).toBe(source)
  })

  it('garde les autres propriétés de l’utilisateur', () => {
    const ecrit = ecrire(fichier('riche.ods'), TEXTE)
    expect(parties(ecrit)['meta.xml']).toContain('meta:name="Convention">2026-01<')
  })
})
