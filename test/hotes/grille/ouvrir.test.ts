import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { classeurDeBrut } from '../../../core/grille/index.ts'
import { ErreurDeClasseur, ouvrirFichier } from '../../../formats/index.ts'
import { ouvrirDansLaGrille } from '../../../hotes/grille/index.ts'
import { atelier, atelierDe, classeurDe, taireLaBibliotheque } from './banc.ts'

taireLaBibliotheque()

describe('ouvrir un fichier dans la grille', () => {
  it('n’interprète aucun texte : ce qui a l’air d’un nombre, d’une date ou d’une formule le reste', async () => {
    const textes = [
      ...['0123', '1,5', '1.5', '12 000', '1,234', '50%', '12/03/2025', '2025-03-12', '=1+1'],
      ...['+33 1', '-5', 'TRUE', 'vrai', '#N/A', "'déjà", '[lien](https://exemple.fr)', ' 7 '],
    ]
    const cellules = Object.fromEntries(textes.map((texte, i) => [`A${i + 1}`, texte]))
    const { hote, modele } = await atelier(cellules)
    const { feuilles } = await hote.lire()
    expect(feuilles[0]?.valeurs.map(([valeur]) => valeur)).toEqual(textes)
    for (const row of textes.keys()) {
      const cellule = modele.getters.getCell({ sheetId: 'feuille-0', row, col: 0 })
      expect(cellule?.isFormula === false && cellule.parsedValue).toBe(textes[row])
    }
  })

  it('recalcule ce dont elle retrouve la valeur', async () => {
    const { avis, saisir, montre } = await atelier({
      A1: 2,
      A2: { formula: 'A1*10', result: 20 },
    })
    expect(avis.filter((phrase) => phrase.includes('formule'))).toEqual([])
    saisir('A1', '3')
    expect(montre('A2')).toBe('30')
  })

  it.each([
    ['une fonction inconnue', 'FONCTIONDAUTRUI(A1)', 7],
    ['un lien vers un autre classeur', '[1]Feuil1!$A$1*2', 84],
    ['un nom qui manque', 'SUM(Absent)', 12],
    ['un calcul qui donne autre chose', 'A1+1', 41],
    ['un texte', 'INCONNUE(A1)', 'reçu'],
  ])('garde la valeur du fichier, et le dit : %s', async (_, formula, result) => {
    const { avis, hote, changements, modifie } = await atelier({ A1: 2, B1: { formula, result } })
    expect(avis[0]).toContain('Budget!B1')
    expect(avis[0]).toContain(
      'elle garde la valeur enregistrée dans le fichier. Si vous changez ce dont elle dépend, Pacte ne conclura pas',
    )
    const [feuille] = (await hote.lire()).feuilles
    expect(feuille?.valeurs[0]?.[1]).toBe(result)
    expect(feuille?.formules[0]?.[1]).toBe(`=${formula}`)
    expect(changements().cellules).toEqual([])
    expect(modifie()).toBe(false)
  })

  it('calcule une formule dont le fichier ne garde pas la valeur, et la tait si elle échoue', async () => {
    const { hote } = await atelier({
      A1: 2,
      B1: { formula: 'A1*2', date1904: false },
      C1: { formula: 'INCONNUE(A1)', date1904: false },
    })
    const [feuille] = (await hote.lire()).feuilles
    expect(feuille?.valeurs[0]).toEqual([2, 4, null])
  })

  it('lit les plages nommées et nos fonctions, sous chacune de leurs écritures', async () => {
    const { montre } = await atelier({
      A1: { formula: '_xldudf_PACTE_PARTETAT(100,20)', result: 40 },
      A2: { formula: 'PACTE_PARTETAT(100,20)', result: 40 },
      A3: { formula: 'PACTE.PARTETAT(100,20)', result: 40 },
      A4: { formula: '_xlfn.XLOOKUP(2,B1:B2,C1:C2)', result: 'deux' },
      B1: 1,
      B2: 2,
      C1: 'un',
      C2: 'deux',
    })
    expect(['A1', 'A2', 'A3', 'A4'].map(montre)).toEqual(['40', '40', '40', 'deux'])
    const riche = atelierDe(readFileSync('test/fidelite/riche.xlsx'), 'riche.xlsx')
    expect(riche.montre('B55').replace(/\D/g, '')).toBe('64250')
  })

  it.each([
    'riche.xlsx',
    'riche.xlsm',
    'riche-openpyxl.xlsx',
    'riche.ods',
    'riche-libreoffice.ods',
  ])('lit dans %s ce que la commande y lit, hors des formules sans valeur', async (nom) => {
    const octets = readFileSync(`test/fidelite/${nom}`)
    const { feuilles } = classeurDeBrut(await ouvrirDansLaGrille(octets, nom).hote.lire())
    const attendues = ouvrirFichier(octets, nom).classeur.feuilles
    expect(feuilles.map((f) => f.nom)).toEqual(attendues.map((f) => f.nom))
    for (const [rang, { lignes, ...autour }] of attendues.entries()) {
      const { lignes: lues, ...lu } = feuilles[rang] ?? { lignes: [] }
      expect(lu).toEqual(autour)
      for (const [i, ligne] of lignes.entries()) {
        for (const [j, cellule] of (ligne ?? []).entries()) {
          if (cellule === undefined || cellule.genre === 'sans-valeur') continue
          const { formule: _, ...valeur } = cellule
          expect(lues[i]?.[j], `${nom} ${i + 1}:${j + 1}`).toMatchObject(valeur)
        }
      }
    }
  })

  it('ouvre un .csv, sans la colonne que nous y avions ajoutée', async () => {
    const octets = new TextEncoder().encode('Axe;Montant\nDroits;0123\n')
    const { hote, relue, saisir } = atelierDe(octets, 'budget.csv')
    await hote.marquer([{ feuille: 'budget', cellule: 'B2', gravite: 'bloquant', note: 'Trop' }])
    saisir('B2', '55')
    const suite = await relue()
    expect((await suite.hote.lire()).feuilles[0]?.valeurs).toEqual([
      ['Axe', 'Montant'],
      ['Droits', '55'],
    ])
  })

  it('refuse un fichier inutilisable par une phrase', () => {
    const octets = readFileSync('test/malformes/chiffre-office.xlsx')
    expect(() => ouvrirDansLaGrille(octets, 'chiffre-office.xlsx')).toThrow(ErreurDeClasseur)
  })

  it('ouvre les fichiers abîmés qu’une lecture supporte', () => {
    for (const nom of ['lisible-fusions-recouvertes.xlsx', 'lisible-lignes-vides-repetees.ods']) {
      const octets = readFileSync(`test/malformes/${nom}`)
      expect(ouvrirDansLaGrille(octets, nom).changements().cellules).toEqual([])
    }
  })

  it('retrouve les marques, les notes et le rapport d’un fichier déjà annoté', async () => {
    const premiere = atelierDe(await classeurDe({ A1: 'Axe', B1: 10 }))
    const marque = {
      feuille: 'Budget',
      cellule: 'B1',
      gravite: 'bloquant',
      note: 'Il manque 5 €.',
    } as const
    await premiere.hote.marquer([marque])
    await premiere.hote.ecrireRapport({
      lignes: [[{ style: 'titre', texte: '=1+1' }]],
      largeurs: [30],
      graphique: null,
    })
    const { hote, modele, changements } = await premiere.relue()
    expect(
      modele.getters.getVisibleSheetIds().map((id) => modele.getters.getSheetName(id)),
    ).toEqual(['Budget', 'Rapport Pacte'])
    expect((await hote.lire()).feuilles.map((f) => f.nom)).toEqual(['Budget'])
    const position = { sheetId: 'feuille-0', row: 0, col: 1 }
    expect(modele.getters.getCellComputedStyle(position)).toMatchObject({
      bold: true,
      underline: true,
    })
    expect(changements().marques).toBeUndefined()
    expect(await hote.effacer()).toEqual({
      retirees: 1,
      rapports: ['Rapport Pacte'],
      feuillesProtegees: [],
    })
    expect(changements()).toMatchObject({ marques: [], rapport: null })
  })
})
