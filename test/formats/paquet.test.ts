import { readFileSync } from 'node:fs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { crc32, crc32ParTable } from '../../formats/paquet/crc32.ts'
import { BORNES, composerPaquet, ecrirePaquet, ouvrirPaquet } from '../../formats/paquet/index.ts'

const dossier = new URL('../fidelite/', import.meta.url)

/** Flux compressé de chaque entrée, pour voir qu'il n'a pas bougé. */
function flux(zip: Uint8Array): Map<string, string> {
  const { entrees, source } = ouvrirPaquet(zip)
  return new Map(
    entrees.map(({ nom, methode, donnees, tailleCompressee }) => [
      nom,
      `${methode} ${Buffer.from(source.subarray(donnees, donnees + tailleCompressee)).toString('base64')}`,
    ]),
  )
}

describe('le paquet', () => {
  it('lit ce qu’une autre bibliothèque a écrit, stocké ou compressé', () => {
    const zip = zipSync({
      'a.xml': strToU8('été'.repeat(100)),
      'b.xml': [strToU8('<b/>'), { level: 0 }],
    })
    const paquet = ouvrirPaquet(zip)
    expect(paquet.noms).toEqual(['a.xml', 'b.xml'])
    expect(paquet.texte('a.xml')).toBe('été'.repeat(100))
    expect(paquet.texte('b.xml')).toBe('<b/>')
  })

  it('trouve une partie à la casse et à la barre près', () => {
    const paquet = ouvrirPaquet(composerPaquet(new Map([['xl\\Feuille.xml', 'x']])))
    expect(paquet.trouver('/xl/feuille.xml')).toBe('xl/Feuille.xml')
    expect(paquet.trouver('\\xl\\feuille.xml')).toBe('xl/Feuille.xml')
    expect(paquet.texte('xl/feuille.xml')).toBe('x')
    expect(paquet.trouver('xl/autre.xml')).toBeNull()
    expect(() => paquet.octets('xl/autre.xml')).toThrow(
      'la partie «\u00a0xl/autre.xml\u00a0» manque',
    )
  })

  const enOctets = (texte: string, encodage: BufferEncoding) => Buffer.from(texte, encodage)
  const declare = (encodage: string) => `<?xml version="1.0" encoding="${encodage}"?>`
  const lieDe = (octets: Uint8Array) =>
    ouvrirPaquet(composerPaquet(new Map([['a.xml', octets]]))).texte('a.xml')

  it.each([
    ['de l’UTF-16', enOctets(`\ufeff${declare('UTF-16')}<a>é’</a>`, 'utf16le')],
    ['de l’UTF-16 sans marque', enOctets(`${declare('UTF-16')}<a>é’</a>`, 'utf16le')],
    ['de l’UTF-8 qui se dit UTF-16', enOctets(`${declare('utf-16')}<a>é’</a>`, 'utf8')],
    ['de l’UTF-8 avec sa marque', enOctets(`\ufeff<a>é’</a>`, 'utf8')],
    ['de l’ISO-8859-1', enOctets(`${declare('ISO-8859-1')}<a>é&#8217;</a>`, 'latin1')],
    ['du windows-1252', enOctets(`${declare('Windows-1252')}<a>é\x92</a>`, 'latin1')],
    ['de l’ASCII', enOctets(`${declare('US-ASCII')}<a>&#233;&#8217;</a>`, 'latin1')],
  ])('lit %s, et le réécrit octet pour octet', (_, octets) => {
    const paquet = ouvrirPaquet(composerPaquet(new Map([['a.xml', octets]])))
    const texte = paquet.texte('a.xml')
    expect(texte).toContain('<a>é’</a>')
    const change = ouvrirPaquet(ecrirePaquet(paquet, new Map([['a.xml', `${texte}<!--€-->`]])))
    expect(change.texte('a.xml')).toBe(`${texte}<!--€-->`)
    const rendu = ouvrirPaquet(ecrirePaquet(change, new Map([['a.xml', texte]])))
    expect(Buffer.from(rendu.octets('a.xml'))).toEqual(octets)
  })

  it('garde les vrais codes d’ISO-8859-1, que le web lit comme du windows-1252', () => {
    expect(lieDe(enOctets(`${declare('iso-8859-1')}<a>\x92</a>`, 'latin1'))).toContain(
      '<a>\x92</a>',
    )
  })

  it.each([
    ['un encodage inconnu', declare('Shift_JIS'), 'l’encodage «\u00a0shift_jis\u00a0»'],
    ['un octet qui n’est pas de l’UTF-8', '<a>\xe9</a>', '(UTF-8)'],
    ['un octet qui n’est pas de l’ASCII', `${declare('US-ASCII')}<a>\xe9</a>`, '(us-ascii)'],
    ['un octet sans caractère', `${declare('windows-1253')}<a>\xd2</a>`, '(windows-1253)'],
  ])('refuse %s, en le nommant', (_, texte, phrase) => {
    expect(() => lieDe(enOctets(texte, 'latin1'))).toThrow(phrase)
  })

  it.each(['riche.xlsx', 'riche-openpyxl.xlsx', 'riche.xlsm', 'riche.ods'])(
    'réécrit %s en gardant les parties intactes octet pour octet, dans leur ordre',
    (nom) => {
      const source = readFileSync(new URL(nom, dossier))
      const paquet = ouvrirPaquet(source)
      const touchee = paquet.noms.find((partie) => /(sheet1|content)\.xml$/.test(partie)) ?? ''
      const retiree = paquet.noms.find((partie) => /(core|meta)\.xml$/.test(partie)) ?? ''
      const sortie = ecrirePaquet(
        paquet,
        new Map([
          [touchee, '<nouveau/>'],
          [retiree, null],
          ['ajout/é.xml', 'é'],
        ]),
      )
      const avant = flux(source)
      const apres = flux(sortie)
      avant.delete(retiree)
      expect([...apres.keys()]).toEqual([...avant.keys(), 'ajout/é.xml'])
      for (const [partie, contenu] of avant) {
        if (partie !== touchee) expect(apres.get(partie)).toBe(contenu)
      }
      const relu = unzipSync(sortie)
      expect(Buffer.from(relu[touchee] ?? []).toString()).toBe('<nouveau/>')
      expect(Buffer.from(relu['ajout/é.xml'] ?? []).toString()).toBe('é')
    },
  )

  it('ne change rien quand il n’y a rien à changer', () => {
    const source = composerPaquet(
      new Map([
        ['mimetype', 'application/x'],
        ['a.xml', '<a/>'],
      ]),
    )
    expect(ecrirePaquet(ouvrirPaquet(source), new Map())).toEqual(source)
    expect(ouvrirPaquet(source).entrees.map(({ methode }) => methode)).toEqual([0, 8])
  })

  it('refuse ce qui dépasse ses bornes, sur la taille annoncée', () => {
    const zip = composerPaquet(
      new Map([
        ['a', 'x'.repeat(600)],
        ['b', 'x'.repeat(600)],
      ]),
    )
    expect(() => ouvrirPaquet(zip, { ...BORNES, partie: 599 })).toThrow(
      'la partie «\u00a0a\u00a0» pèse',
    )
    expect(() => ouvrirPaquet(zip, { ...BORNES, partie: 600, total: 1199 })).toThrow(
      'une fois décompressé',
    )
    expect(() => ouvrirPaquet(zip, { ...BORNES, entrees: 1 })).toThrow('2 parties')
    expect(() => ouvrirPaquet(zip, { ...BORNES, fichier: 50 })).toThrow('limite 1 Mo')
    expect(
      ouvrirPaquet(zip, { ...BORNES, partie: 600, total: 1200, entrees: 2 }).noms,
    ).toHaveLength(2)
  })

  it('ne décompresse jamais plus que la taille annoncée', () => {
    const zip = composerPaquet(new Map([['a', 'x'.repeat(1_000_000)]]))
    const vue = new DataView(zip.buffer)
    const central = vue.getUint32(zip.length - 6, true)
    vue.setUint32(central + 24, 10, true)
    expect(() => ouvrirPaquet(zip).octets('a')).toThrow('contient plus que la taille')
  })

  it('lit une partie vide dite comprimée, et refuse celle qui ne l’est pas', () => {
    const diteComprimee = (contenu: string) => {
      const zip = composerPaquet(new Map([['mimetype', contenu]]))
      const vue = new DataView(zip.buffer)
      vue.setUint16(8, 8, true)
      vue.setUint16(vue.getUint32(zip.length - 6, true) + 10, 8, true)
      return ouvrirPaquet(zip).octets('mimetype')
    }
    expect(diteComprimee('')).toHaveLength(0)
    expect(() => diteComprimee('x')).toThrow('ne se décompresse pas')
  })

  it('voit une somme de contrôle fausse', () => {
    const zip = composerPaquet(new Map([['mimetype', 'contenu']]))
    const i = Buffer.from(zip).indexOf('contenu')
    zip[i] = 'C'.charCodeAt(0)
    expect(() => ouvrirPaquet(zip).octets('mimetype')).toThrow('somme de contrôle')
  })

  it('refuse deux parties de même nom ou qui se recouvrent', () => {
    const zip = composerPaquet(
      new Map([
        ['a', 'x'],
        ['b', 'x'],
      ]),
    )
    const tampon = Buffer.from(zip)
    const nomCentral = tampon.lastIndexOf('b')
    const double = Buffer.from(zip)
    double[nomCentral] = 'a'.charCodeAt(0)
    expect(() => ouvrirPaquet(double)).toThrow('deux parties s’appellent «\u00a0a\u00a0»')
    const recouvert = Buffer.from(zip)
    recouvert.writeUInt32LE(0, nomCentral - 4)
    expect(() => ouvrirPaquet(recouvert)).toThrow('en recouvre une autre')
  })

  it('calcule la même somme avec et sans le secours de Node', () => {
    const octets = strToU8('123456789')
    expect(crc32ParTable(octets)).toBe(0xcbf43926)
    expect(crc32(octets)).toBe(0xcbf43926)
  })
})
