import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Marque } from '../../../core/constats/index.ts'
import { classeurDeBrut, type Feuille } from '../../../core/grille/index.ts'
import { ouvrirFichier } from '../../../formats/index.ts'
import { ouvrir } from '../../../hotes/fichier/index.ts'
import { ErreurDHote } from '../../../task-pane/hote/index.ts'
import { classeur } from '../../formats/ooxml/classeur-d-essai.ts'
import { protegerLaFeuille } from './proteger.ts'

const octets = (texte: string) => new TextEncoder().encode(texte)
const decoder = (contenu: Uint8Array) => new TextDecoder().decode(contenu)
const MARQUE: Marque = { feuille: 'Budget', cellule: 'B2', gravite: 'bloquant', note: 'Trop.' }
const CSV = 'Action;Coût\nTutorat;100\n'
const RAPPORT = { lignes: [], largeurs: [], graphique: null }

const FICHIERS = ['test/classeurs', 'test/fidelite', 'exemples'].flatMap((dossier) =>
  readdirSync(dossier)
    .filter((nom) => /\.(xlsx|xlsm|ods|csv)$/.test(nom))
    .map((nom) => `${dossier}/${nom}`),
)

/** Sans les cellules vides ni les lignes vides, que la lecture note de plusieurs façons. */
function pleines({ lignes, ...feuille }: Feuille) {
  const cellules = lignes.flatMap((ligne, i) =>
    Array.from(ligne ?? []).flatMap((cellule, j) => (cellule ? [[i, j, cellule] as const] : [])),
  )
  return { ...feuille, cellules }
}

describe('lire un fichier', () => {
  it.each(FICHIERS)('%s : les mêmes cellules que la commande', async (fichier) => {
    const source = readFileSync(fichier)
    const { classeur: attendu } = ouvrirFichier(source, basename(fichier))
    const brut = await ouvrir(source, basename(fichier)).hote.lire()
    expect(structuredClone(brut)).toEqual(brut)
    expect(classeurDeBrut(brut).feuilles.map(pleines)).toEqual(attendu.feuilles.map(pleines))
  })

  it('une cellule perdue au bout de la feuille ne la remplit pas de vide', async () => {
    const perdue = classeur({
      cellules:
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1000000"><c r="XFD1000000"><v>2</v></c></row></sheetData>',
    })
    const [feuille] = (await ouvrir(perdue, 'a.xlsx').hote.lire()).feuilles
    expect(feuille?.valeurs).toHaveLength(1_000_000)
    expect(feuille?.valeurs.reduce((n, ligne) => n + ligne.length, 0)).toBe(1 + 16_384)
  })
})

describe('un fichier', () => {
  it('reste celui qu’on a reçu tant que rien n’y est fait', async () => {
    const source = classeur()
    const { hote, octets: actuels } = ouvrir(source, 'a.xlsx')
    await hote.lire()
    await hote.ecrireReglages(null)
    await hote.effacer()
    expect(actuels()).toBe(source)
  })

  it('retient la cellule où l’on est allé, et refuse une feuille qui n’existe pas', async () => {
    const { hote } = ouvrir(classeur(), 'a.xlsx')
    expect(await hote.selection()).toEqual({ feuille: 'Budget', ligne: 0, colonne: 0 })
    await hote.allerA({ feuille: 'Autre', cellule: 'C12' })
    expect(await hote.selection()).toEqual({ feuille: 'Autre', ligne: 11, colonne: 2 })
    await expect(hote.allerA({ feuille: 'Absente', cellule: 'A1' })).rejects.toMatchObject({
      motif: 'introuvable',
      message: expect.stringContaining('«\u00a0Absente\u00a0»'),
    })
    expect(await hote.selection()).toMatchObject({ feuille: 'Autre' })
  })

  it('dit ce qu’il ne sait pas faire, et où le faire', async () => {
    const { hote } = ouvrir(classeur(), 'a.xlsx')
    expect(hote.capacites).toEqual({
      notes: true,
      feuilles: true,
      modele: false,
      figer: false,
      aChaqueSaisie: false,
    })
    const modele = {
      nom: '',
      lignes: [],
      largeurs: [],
      montants: [],
      validations: [],
      lignesFigees: 0,
    }
    for (const refusee of [
      hote.insererTableau(modele),
      hote.compterFormules('feuille'),
      hote.figer('selection'),
    ]) {
      await expect(refusee).rejects.toBeInstanceOf(ErreurDHote)
      await expect(refusee).rejects.toMatchObject({
        motif: 'non-pris-en-charge',
        message: expect.stringMatching(/ouvrez-le dans Excel avec le complément Pacte\.$/),
      })
    }
  })

  it('refuse le rapport d’un classeur dont la structure est protégée, sans rien changer', async () => {
    const source = classeur({
      classeur:
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookProtection lockStructure="1"/><sheets><sheet name="Budget" sheetId="3" r:id="rId1"/></sheets></workbook>',
    })
    const { hote, octets: actuels } = ouvrir(source, 'a.xlsx')
    await expect(hote.ecrireRapport(RAPPORT)).rejects.toMatchObject({ motif: 'protege' })
    expect(actuels()).toBe(source)
  })
})

describe('écrire une correction dans un fichier', () => {
  const CELLULES =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row></sheetData>'
  const ECRITURE = { feuille: 'Budget', cellule: 'A1', avant: 1, apres: 40 }

  it.each([
    ['une formule', { cellule: 'B1', avant: 2 }, 'changee', /B1 .* contient une formule/],
    ['une cellule changée', { avant: 3 }, 'changee', /A1 .* a changé depuis la vérification/],
    ['une feuille partie', { feuille: 'Absente' }, 'introuvable', /«\u00a0Absente\u00a0»/],
    ['une adresse impossible', { cellule: 'A0', avant: '' }, 'introuvable', /A0 .* n’est pas/],
  ])('refuse %s, sans rien changer', async (_, changement, motif, message) => {
    const { hote, octets: actuels } = ouvrir(classeur({ cellules: CELLULES }), 'a.xlsx')
    const avant = actuels()
    await expect(hote.ecrire([{ ...ECRITURE, ...changement }])).rejects.toMatchObject({
      motif,
      message: expect.stringMatching(message),
    })
    expect(actuels()).toBe(avant)
  })

  it('refuse une feuille protégée', async () => {
    const source = protegerLaFeuille(classeur({ cellules: CELLULES }), 'a.xlsx', 'Budget')
    await expect(ouvrir(source, 'a.xlsx').hote.ecrire([ECRITURE])).rejects.toMatchObject({
      motif: 'protege',
    })
  })

  it('remplit une cellule vide, et la vide de nouveau', async () => {
    const { hote } = ouvrir(classeur({ cellules: CELLULES }), 'a.xlsx')
    const vide = { feuille: 'Autre', cellule: 'D4', avant: '' }
    await hote.ecrire([{ ...vide, apres: 40 }])
    expect((await hote.lire()).feuilles[1]?.valeurs[3]).toEqual([null, null, null, 40])
    await hote.ecrire([{ ...vide, avant: 40, apres: '' }])
    expect((await hote.lire()).feuilles[1]?.valeurs).toEqual([])
  })
})

describe('un .csv', () => {
  it('n’a ni couleur, ni note, ni rapport : ses marques sont une colonne, qui ne se relit pas', async () => {
    const { hote, octets: actuels } = ouvrir(octets(CSV), 'Budget.csv')
    const avant = await hote.lire()
    expect(hote.capacites).toMatchObject({ notes: false, feuilles: false })
    expect(await hote.marquer([MARQUE])).toEqual({ posees: 1, nonPosees: [], avecNotes: false })
    expect(decoder(actuels())).toContain('Signalements Pacte')
    expect(await hote.lire()).toEqual(avant)
    await hote.marquer([])
    expect(decoder(actuels())).toBe(CSV)
    await hote.marquer([MARQUE])
    expect(await hote.effacer()).toEqual({ retirees: 1, rapports: [], feuillesProtegees: [] })
    expect(decoder(actuels())).toBe(CSV)
    expect(await hote.effacer()).toMatchObject({ retirees: 0 })
  })

  it('se corrige sans toucher au reste, et se défait', async () => {
    const { hote, octets: actuels } = ouvrir(octets(CSV), 'Budget.csv')
    const ecriture = { feuille: 'Budget', cellule: 'B2', avant: '100', apres: 1250.5 }
    await hote.ecrire([ecriture])
    expect(decoder(actuels())).toBe('Action;Coût\nTutorat;1250,5\n')
    await hote.ecrire([{ ...ecriture, avant: ecriture.apres, apres: ecriture.avant }])
    expect(decoder(actuels())).toBe(CSV)
  })

  it('ne garde ni réglages ni rapport, et le dit', async () => {
    const { hote, octets: actuels } = ouvrir(octets(CSV), 'Budget.csv')
    expect(await hote.lireReglages()).toBeNull()
    await hote.ecrireReglages(null)
    for (const refusee of [hote.ecrireReglages('{}'), hote.ecrireRapport(RAPPORT)]) {
      await expect(refusee).rejects.toMatchObject({
        motif: 'non-pris-en-charge',
        message: expect.stringContaining('enregistrez-le en .xlsx ou en .ods'),
      })
    }
    expect(decoder(actuels())).toBe(CSV)
  })
})
