import { describe, expect, it } from 'vitest'
import type { Bloc, CompteRendu } from '../../../core/compte-rendu/index.ts'
import { ecrireDocx } from '../../../formats/index.ts'
import { ouvrirPaquet } from '../../../formats/paquet/index.ts'
import { lireXml } from '../../../formats/xml/index.ts'

const DOCUMENT: CompteRendu = {
  titre: 'Rapport',
  sousTitre: 'Département de l’Ardèche',
  date: '2026-11-28',
  blocs: [
    { genre: 'titre', niveau: 1, texte: '1. Éveil <b>& « essai »\u0007' },
    { genre: 'paragraphe', texte: { texte: 'Une ligne\nUne autre\tsuite' } },
    { genre: 'liste', textes: [{ texte: 'Un point' }] },
    {
      genre: 'tableau',
      colonnes: [
        { titre: 'Axe', part: 1 },
        { titre: 'Montant', part: 2, montant: true },
      ],
      lignes: [[{ texte: 'Enfance' }, { texte: 'À compléter', aCompleter: true }]],
    },
  ],
}

const avec = (blocs: readonly Bloc[]) => ecrireDocx({ ...DOCUMENT, blocs })
const partie = (octets: Uint8Array, nom = 'word/document.xml') => ouvrirPaquet(octets).texte(nom)

/** Tout ce qui s'y lit, échappements résolus. */
function textes(xml: string): string[] {
  const lecteur = lireXml(xml, 'document')
  const lus: string[] = []
  while (lecteur.suivant()) if (lecteur.ouvre('t')) lus.push(lecteur.texteEntier())
  return lus
}

describe('un document .docx', () => {
  it('a les mêmes octets à deux passages, et la date qu’on lui donne', () => {
    expect(ecrireDocx(DOCUMENT)).toEqual(ecrireDocx(DOCUMENT))
    expect(partie(ecrireDocx(DOCUMENT), 'docProps/core.xml')).toContain('>2026-11-28T00:00:00Z<')
  })

  it('écrit ce qui vient du classeur comme un texte, sans caractère de commande', () => {
    expect(textes(partie(ecrireDocx(DOCUMENT)))).toEqual([
      'Rapport',
      'Département de l’Ardèche',
      '1. Éveil <b>& « essai »',
      'Une ligne',
      'Une autre',
      'suite',
      '–',
      'Un point',
      'Axe',
      'Montant',
      'Enfance',
      'À compléter',
    ])
  })

  it('garde les fins de ligne et les tabulations', () => {
    const xml = partie(ecrireDocx(DOCUMENT))
    expect(xml).toMatch(/Une ligne<\/w:t><w:br\/><w:t[^>]*>Une autre<\/w:t><w:tab\/>/)
  })

  it('répète les titres d’un tableau, et marque ce qui est à compléter', () => {
    const xml = partie(ecrireDocx(DOCUMENT))
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml).toMatch(/<w:rStyle w:val="ACompleter"\/><\/w:rPr><w:t[^>]*>À compléter</)
  })

  it('sépare deux tableaux qui se suivent', () => {
    const [tableau] = DOCUMENT.blocs.slice(-1)
    if (!tableau) throw new Error('tableau')
    expect(partie(avec([tableau, tableau]))).not.toMatch(/<\/w:tbl><w:tbl>/)
  })

  it('n’emploie que des styles qu’il déclare', () => {
    const octets = ecrireDocx(DOCUMENT)
    const declares = new Set(
      [...partie(octets, 'word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map((m) => m[1]),
    )
    const employes = ['word/document.xml', 'word/footer1.xml'].flatMap((nom) =>
      [...partie(octets, nom).matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(
        (m) => m[1],
      ),
    )
    expect(employes.filter((style) => !declares.has(style))).toEqual([])
    expect(employes.length).toBeGreaterThan(5)
  })

  it('déclare chacune de ses parties', () => {
    const paquet = ouvrirPaquet(ecrireDocx(DOCUMENT))
    const types = paquet.texte('[Content_Types].xml')
    const nues = paquet.noms.filter(
      (nom) => !nom.endsWith('.rels') && nom !== '[Content_Types].xml',
    )
    expect(nues.filter((nom) => !types.includes(`PartName="/${nom}"`))).toEqual([])
  })
})
