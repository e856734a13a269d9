import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ModeleDeTableau } from '../../../core/gabarit/index.ts'
import { celluleEn } from '../../../core/grille/index.ts'
import { ajouterFeuille, classeurAvecFeuille, ouvrirFichier } from '../../../formats/index.ts'
import { classeur, partie, parties } from './classeur-d-essai.ts'

const MODELE: ModeleDeTableau = {
  nom: 'Avenant 2026',
  lignes: [
    [{ style: 'titre', texte: 'Éveil & <b> _x0041_ \u0001' }],
    [
      { style: 'saisie' },
      { style: 'calcul', nombre: 1234.5 },
      { style: 'calcul', formule: 'IF(A2="","",A2*2)', resultat: '' },
      { style: 'total', formule: 'SUM(B2:B2)', resultat: 1234.5 },
      null,
      { style: 'calcul', texte: '=A1' },
    ],
  ],
  largeurs: [20, 16],
  montants: [{ haut: 1, bas: 1, gauche: 1, droite: 3 }],
  validations: [
    {
      genre: 'liste',
      plage: { haut: 1, bas: 1, gauche: 0, droite: 0 },
      valeurs: ['Nouvelle', 'Reconduite'],
      titre: 'Nature',
      phrase: 'Choisissez « Nouvelle » ou « Reconduite » & rien d’autre.',
    },
    {
      genre: 'montant',
      plage: { haut: 1, bas: 1, gauche: 1, droite: 1 },
      titre: 'Montant',
      phrase: 'Un montant.',
    },
  ],
  lignesFigees: 0,
}

const ajouter = (octets: Uint8Array, nom = 'b.xlsx', modele = MODELE) =>
  ajouterFeuille(octets, nom, modele)

function ajoutee(octets: Uint8Array) {
  const copie = ajouter(octets)
  if (typeof copie === 'string') throw new Error(copie)
  return ouvrirFichier(copie, 'b.xlsx')
}

describe('une feuille à remplir', () => {
  it('se relit telle qu’elle est écrite, formules et résultats compris', () => {
    const feuille = ajoutee(classeur()).classeur.feuilles.at(-1)
    if (feuille === undefined) throw new Error('feuille')
    expect(feuille.nom).toBe('Avenant 2026')
    const lue = (colonne: number) => celluleEn(feuille, 1, colonne)
    expect(celluleEn(feuille, 0, 0)).toEqual({ genre: 'texte', valeur: 'Éveil & <b> _x0041_ ' })
    expect(lue(0)).toBeUndefined()
    expect(lue(1)).toMatchObject({ genre: 'nombre', valeur: 1234.5, format: '#,##0.00\\ "€"' })
    expect(lue(2)).toMatchObject({ formule: 'IF(A2="","",A2*2)' })
    expect(lue(3)).toMatchObject({ genre: 'nombre', valeur: 1234.5, formule: 'SUM(B2:B2)' })
    expect(lue(5)).toEqual({ genre: 'texte', valeur: '=A1' })
  })

  it('porte ses validations, échappées', () => {
    const xml = partie(ajoutee(classeur()).octets, 'xl/worksheets/sheet3.xml')
    expect(xml).toContain('<formula1>"Nouvelle,Reconduite"</formula1>')
    expect(xml).toContain('&amp; rien d’autre.')
    expect(xml).toContain('type="decimal" operator="greaterThanOrEqual"')
  })

  it.each(['riche.xlsx', 'riche.xlsm', 'riche-openpyxl.xlsx'])(
    'ne change dans %s que la liste des onglets, ses relations, les types et les styles',
    (nom) => {
      const source = readFileSync(new URL(`../../fidelite/${nom}`, import.meta.url))
      const [avant, apres] = [parties(source), parties(ajoutee(source).octets)]
      const changees = Object.keys(avant).filter((p) => avant[p] !== apres[p])
      expect(changees.sort()).toEqual([
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/styles.xml',
        'xl/workbook.xml',
      ])
      expect(Object.keys(apres).filter((p) => !(p in avant))).toEqual([
        expect.stringMatching(/^xl\/worksheets\/sheet\d+\.xml$/),
      ])
    },
  )

  it('garde leur style à toutes les cellules d’avant', () => {
    const source = readFileSync(new URL('../../fidelite/riche.xlsx', import.meta.url))
    const [avant, apres] = [source, ajoutee(source).octets].map((octets) =>
      partie(octets, 'xl/styles.xml'),
    )
    const styles = (xml = '') => /<cellXfs[^>]*>(.*)<\/cellXfs\s*>/s.exec(xml)?.[1] ?? ''
    expect(styles(avant).length).toBeGreaterThan(0)
    expect(styles(apres).startsWith(styles(avant))).toBe(true)
  })

  it('se refuse sous un nom pris, et dans un classeur dont la structure est protégée', () => {
    const pris = { ...MODELE, nom: 'budget' }
    expect(ajouter(classeur(), 'b.xlsx', pris)).toBe('nom-pris')
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const protege = classeur({
      classeur: `<workbook xmlns="${main}" xmlns:r="${rel}"><workbookProtection lockStructure="1"/><sheets><sheet name="Budget" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    })
    expect(ajouter(protege)).toBe('structure-protegee')
  })

  it('se refuse dans un .csv et un .ods', () => {
    expect(ajouter(new TextEncoder().encode('Axe;Action\nEnfance;Bus'), 'b.csv')).toBe('format')
    const ods = readFileSync(new URL('../../fidelite/riche.ods', import.meta.url))
    expect(ajouter(ods, 'b.ods')).toBe('format')
  })

  it('fait à elle seule un classeur, le même à chaque fois', () => {
    const neuf = classeurAvecFeuille(MODELE)
    expect(ouvrirFichier(neuf, 'n.xlsx').classeur.feuilles.map((f) => f.nom)).toEqual([
      'Avenant 2026',
    ])
    expect(classeurAvecFeuille(MODELE)).toEqual(neuf)
  })
})
