import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GRAVITES, type Marque } from '../../../core/constats/index.ts'
import { annoterOds, effacerOds } from '../../../formats/ods/index.ts'
import { ouvrirPaquet, type Paquet } from '../../../formats/paquet/index.ts'
import { lireXml, OUVRANTE, TEXTE } from '../../../formats/xml/index.ts'
import { marque, RAPPORT } from './classeur-d-essai.ts'

/*
 * riche.ods : tout ce qu'un .ods peut porter (notes, validations, barres, échelles, icônes, graphique, image, tableau
 * croisé, protection, groupes, lignes de titre…). riche-libreoffice.ods : le même, ouvert et réenregistré par
 * LibreOffice ; riche-annote-libreoffice.ods : annoté, puis ouvert et réenregistré de même.
 */
const lire = (nom: string) =>
  ouvrirPaquet(new Uint8Array(readFileSync(new URL(`../../fidelite/${nom}`, import.meta.url))))
const riche = lire('riche.ods')

const CELLULES = ['B4', 'C5', 'E6', 'G8', 'A3', 'C1', 'B60', 'D200', 'K20']
const MARQUES: Marque[] = [
  ...CELLULES.map((cellule, i) => marque(cellule, GRAVITES[i % 3])),
  marque('A2', 'a-justifier', 'note', 'Table'),
]
const CHANGEES = ['content.xml', 'styles.xml', 'META-INF/manifest.xml']

const octets = (paquet: Paquet, nom: string) => Buffer.from(paquet.octets(nom))

describe('riche.ods annoté', () => {
  const annotation = annoterOds(riche, MARQUES, RAPPORT)
  const annote = ouvrirPaquet(annotation.octets)

  it('pose tout', () => expect(annotation.nonPosees).toEqual([]))

  it('garde chaque autre partie octet pour octet, « mimetype » en tête et non compressé', () => {
    const ajoutees = annote.noms.filter((nom) => !riche.noms.includes(nom))
    expect(ajoutees).toEqual(['Object Pacte/content.xml', 'Object Pacte/styles.xml'])
    for (const nom of riche.noms) {
      const egale = octets(annote, nom).equals(octets(riche, nom))
      expect([nom, egale]).toEqual([nom, !CHANGEES.includes(nom)])
    }
    expect([annote.entrees[0]?.nom, annote.entrees[0]?.methode]).toEqual(['mimetype', 0])
  })

  it('garde tous les éléments et tous les textes de l’utilisateur, dans le même ordre', () => {
    for (const partie of ['content.xml', 'styles.xml']) {
      expect(estContenuDans(traits(riche.texte(partie)), traits(annote.texte(partie)))).toBe(true)
    }
  })

  it('donne des parties XML bien formées', () => {
    for (const nom of [...CHANGEES, 'Object Pacte/content.xml']) {
      const xml = lireXml(annote.texte(nom), nom)
      expect(() => {
        while (xml.suivant());
      }).not.toThrow()
    }
  })

  it('effacé, redevient le même, octet pour octet', () => {
    const efface = ouvrirPaquet(effacerOds(annote))
    expect(efface.noms).toEqual(riche.noms)
    for (const nom of riche.noms) {
      expect([nom, octets(efface, nom).equals(octets(riche, nom))]).toEqual([nom, true])
    }
  })

  it('annoté une seconde fois, ne change pas', () => {
    expect(Buffer.from(annoterOds(annote, MARQUES, RAPPORT).octets).equals(annotation.octets)).toBe(
      true,
    )
  })
})

describe('réenregistré par LibreOffice', () => {
  const resauve = lire('riche-annote-libreoffice.ods')
  const efface = ouvrirPaquet(effacerOds(resauve))

  it('porte encore nos marques', () => {
    const contenu = resauve.texte('content.xml')
    expect(contenu.match(/— Pacte —/g)?.length).toBeGreaterThan(5)
    expect(contenu).toContain('formula-is(&quot;pacte:bloquant&quot;')
  })

  it('n’en garde aucune une fois effacé', () => {
    for (const nom of CHANGEES) {
      expect(efface.texte(nom)).not.toMatch(/pacte:|— Pacte —|Pacte-|Rapport Pacte|Object Pacte/)
    }
    expect(efface.noms.filter((nom) => nom.includes('Pacte'))).toEqual([])
  })

  it('rend les mêmes valeurs, formules, notes et mises en forme conditionnelles', () => {
    const temoin = lire('riche-libreoffice.ods')
    expect(contenusDe(efface)).toEqual(contenusDe(temoin))
    expect(conditionsDe(efface)).toEqual(conditionsDe(temoin))
  })
})

/** Ouvrantes (avec leurs attributs) et textes d'une partie ; le nombre de répétitions, qu'une coupe change, mis à part. */
function traits(partie: string): string[] {
  const xml = lireXml(partie, 'essai')
  const suite: string[] = []
  while (xml.suivant()) {
    if (xml.genre === TEXTE) suite.push(xml.contenu())
    else if (xml.genre === OUVRANTE) {
      suite.push(
        partie
          .slice(xml.debut, xml.fin)
          .replace(/ ?\/?>$/, '')
          .replace(/number-(rows|columns)-repeated="\d+"/, ''),
      )
    }
  }
  return suite
}

function estContenuDans(petite: readonly string[], grande: readonly string[]): boolean {
  let i = 0
  for (const trait of grande) if (trait === petite[i]) i++
  return i === petite.length
}

/** Valeur, formule et note de chaque cellule remplie de chaque feuille, par position. */
function contenusDe(paquet: Paquet): Record<string, string> {
  const xml = lireXml(paquet.texte('content.xml'), 'content.xml')
  const contenus: Record<string, string> = {}
  let [feuille, l, c, hauteur, largeur] = ['', 0, 0, 0, 0]
  while (xml.suivant()) {
    if (xml.ouvre('table')) {
      feuille = xml.attribut('table:name') ?? ''
      l = 0
      hauteur = 0
    } else if (xml.ouvre('table-row')) {
      l += hauteur
      hauteur = Number(xml.attribut('number-rows-repeated') ?? 1)
      c = 0
      largeur = 0
    } else if (xml.ouvre('table-cell') || xml.ouvre('covered-table-cell')) {
      c += largeur
      largeur = Number(xml.attribut('number-columns-repeated') ?? 1)
      const tete = [
        xml.attribut('office:value') ?? xml.attribut('office:date-value') ?? '',
        xml.attribut('table:formula') ?? '',
        xml.attribut('content-validation-name') ?? '',
        xml.attribut('number-columns-spanned') ?? '',
      ]
      const note: string[] = []
      const texte: string[] = []
      const niveau = xml.profondeur
      while (xml.suivant() && xml.profondeur >= niveau) {
        if (xml.ouvre('annotation')) {
          while (xml.suivant() && !xml.ferme('annotation')) {
            if (xml.ouvre('p')) note.push(xml.texteEntier())
          }
        } else if (xml.ouvre('p')) texte.push(xml.texteEntier())
      }
      const contenu = [...tete, note.join('\n'), texte.join('\n')].join('|')
      if (/[^|]/.test(contenu)) contenus[`${feuille}!${l},${c}`] = contenu
    }
  }
  return contenus
}

function conditionsDe(paquet: Paquet): string[] {
  return [
    ...paquet
      .texte('content.xml')
      .matchAll(/<calcext:conditional-format .*?<\/calcext:conditional-format>/g),
  ]
    .map(([condition]) => condition)
    .sort()
}
