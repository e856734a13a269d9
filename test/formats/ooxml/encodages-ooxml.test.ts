import { expect, it } from 'vitest'
import { GRAVITES } from '../../../core/constats/index.ts'
import { a1 } from '../../../core/grille/index.ts'
import { annoterOoxml, effacerOoxml } from '../../../formats/ooxml/index.ts'
import { lireClasseur } from '../../../formats/ouvrir.ts'
import { composerPaquet, ouvrirPaquet } from '../../../formats/paquet/index.ts'
import { classeur, marque, parties, RAPPORT } from './classeur-d-essai.ts'

const MARQUES = GRAVITES.map((gravite, i) =>
  marque(a1(i + 1, 1), { gravite, note: 'Il manque 28 000 € : l’État l’a dit.' }),
)
const CELLULES =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Médiation sociale</t></is></c></row></sheetData>'

it.each([
  ['ISO-8859-1', 'latin1'],
  ['UTF-16', 'utf16le'],
] as const)(
  'un classeur tout en %s se lit, s’annote, et s’efface octet pour octet',
  (nom, tampon) => {
    const paquet = ouvrirPaquet(classeur({ cellules: CELLULES }))
    const converties = paquet.noms.map((partie) => {
      const texte = paquet.texte(partie).replace('encoding="UTF-8"', `encoding="${nom}"`)
      return [partie, Buffer.from(tampon === 'utf16le' ? `\ufeff${texte}` : texte, tampon)] as const
    })
    const original = composerPaquet(new Map(converties))
    const { feuilles } = lireClasseur(original, 'budget.xlsx').classeur
    expect(feuilles[0]?.lignes[0]?.[0]).toMatchObject({ valeur: 'Médiation sociale' })
    const { octets } = annoterOoxml(ouvrirPaquet(original), MARQUES, RAPPORT)
    expect(lireClasseur(octets, 'budget.xlsx').classeur).toEqual({ feuilles })
    const annote = ouvrirPaquet(octets)
    expect(annote.texte('xl/worksheets/sheet1.xml')).toContain('pacte:bloquant')
    const encore = annoterOoxml(annote, MARQUES, RAPPORT).octets
    expect(parties(encore)).toEqual(parties(octets))
    expect(parties(effacerOoxml(annote))).toEqual(parties(original))
  },
)
