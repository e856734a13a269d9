import { type LecteurXml, lireXml } from '../../xml/index.ts'

/** Les textes partagés du classeur, dans leur ordre. */
export function lireTextesPartages(texte: string, partie: string): readonly string[] {
  const xml = lireXml(texte, partie)
  const textes: string[] = []
  while (xml.suivant()) if (xml.ouvre('si')) textes.push(lireTexteRiche(xml))
  return textes
}

/** Texte d'un `si` ou d'un `is` : ses morceaux mis bout à bout, sans la prononciation (`rPh`). */
export function lireTexteRiche(xml: LecteurXml): string {
  const niveau = xml.profondeur
  let texte = ''
  while (xml.suivant() && xml.profondeur >= niveau) {
    if (xml.ouvre('rPh')) xml.sauter()
    else if (xml.ouvre('t')) texte += xml.texteEntier()
  }
  return lireEchappements(texte)
}

/** Excel écrit « _x000D_ » pour un caractère que XML n'admet pas, et « _x005F_ » pour un « _ » ambigu. */
export function lireEchappements(texte: string): string {
  if (!texte.includes('_x')) return texte
  return texte
    .replaceAll(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\r\n?/g, '\n')
}
