import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { lireClasseur } from '../../../formats/ouvrir.ts'

/** Le même fichier, cette feuille protégée par l'utilisateur. */
export function protegerLaFeuille(octets: Uint8Array, nom: string, feuille: string): Uint8Array {
  const lu = lireClasseur(octets, nom)
  if (lu.format === 'csv') throw new Error('un .csv ne se protège pas')
  const parties = unzipSync(octets)
  const partie = lu.format === 'ods' ? 'content.xml' : (lu.parties.get(feuille) ?? '')
  const texte = strFromU8(parties[partie] ?? new Uint8Array())
  const protege = lu.format === 'ods' ? protegerOds(texte, feuille) : protegerOoxml(texte)
  if (protege === texte) throw new Error(`${feuille} n'a pas pu être protégée`)
  return zipSync({ ...parties, [partie]: strToU8(protege) })
}

function protegerOoxml(texte: string): string {
  return texte.replace(
    /<(\w+:)?sheetData\s*\/>|<\/(\w+:)?sheetData>/,
    (fin, vide = '', plein = '') => `${fin}<${vide || plein}sheetProtection sheet="1"/>`,
  )
}

function protegerOds(texte: string, feuille: string): string {
  const nom = feuille.replaceAll('&', '&amp;').replaceAll("'", '&apos;')
  const ecrits = [`table:name="${feuille}"`, `table:name="${nom}"`]
  const ecrit = ecrits.find((e) => texte.includes(`<table:table ${e}`)) ?? ecrits[0] ?? ''
  return texte.replace(`<table:table ${ecrit}`, `$& table:protected="true"`)
}
