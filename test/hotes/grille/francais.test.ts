import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { registries } from '../../../hotes/grille/bibliotheque.ts'
import {
  enAnglais,
  enFrancais,
  montrerLaFormule,
  saisieEnAnglais,
} from '../../../hotes/grille/francais/formules.ts'
import { NOTICES } from '../../../hotes/grille/francais/noms.ts'
import { enSaisieCanonique } from '../../../hotes/grille/francais/saisie.ts'
import { ERREURS } from '../../../hotes/grille/termes/erreurs.ts'
import { MENUS } from '../../../hotes/grille/termes/menus.ts'
import { atelier, taireLaBibliotheque } from './banc.ts'

taireLaBibliotheque()

describe('la grille en français', () => {
  it.each([
    ['=SOMME(A1;NB.SI(B1:B9;">1,5"))', '=SUM(A1;COUNTIF(B1:B9;">1,5"))'],
    ['=si(vrai;"SOMME(";arrondi(1,5;0))', '=IF(TRUE;"SOMME(";ROUND(1,5;0))'],
    ["='SOMME(1)'!A1+SI(FAUX;1;2)", "='SOMME(1)'!A1+IF(FALSE;1;2)"],
    ['=PACTE_PARTETAT(100;20)', '=PACTE.PARTETAT(100;20)'],
    ['=SUM(A1;2)', '=SUM(A1;2)'],
    ['SOMME(1)', 'SOMME(1)'],
  ])('« %s » se garde « %s »', (saisie, gardee) => {
    expect(saisieEnAnglais(saisie)).toBe(gardee)
  })

  it('montre en français ce qui est gardé en anglais, et rien d’autre n’y change', () => {
    expect(enFrancais('=IF(TRUE;SUM(A1:A3);"SUM(")')).toBe('=SI(VRAI;SOMME(A1:A3);"SUM(")')
    expect(montrerLaFormule('ROUND(A1*1.5,2)')).toBe('=ARRONDI(A1*1,5;2)')
    expect(enAnglais('=SOMME(A1,1.5)')).toBe('=SUM(A1,1.5)')
  })

  it('chaque nom français mène à une fonction de la grille, et se calcule', async () => {
    await atelier({ A1: 1 })
    const { functionRegistry } = registries
    for (const [francais, [anglais]] of Object.entries(NOTICES)) {
      expect(functionRegistry.contains(anglais), anglais).toBe(true)
      expect(functionRegistry.contains(francais), francais).toBe(true)
      expect(enAnglais(enFrancais(`=${anglais}(1)`))).toBe(`=${anglais}(1)`)
    }
    const anglais = Object.values(NOTICES).map(([nom]) => nom)
    expect(new Set(anglais).size).toBe(anglais.length)
  })

  it('ne propose à la saisie que des noms français et les fonctions de Pacte', async () => {
    await atelier({ A1: 1 })
    const { functionRegistry } = registries
    const proposees = functionRegistry.getKeys().filter((n) => !functionRegistry.get(n).hidden)
    const inattendues = proposees.filter((n) => !(n in NOTICES) && !n.startsWith('PACTE.'))
    expect(inattendues).toEqual([])
  })

  it.each([
    ['1 200,50', '1200,50'],
    ['1\u202f200', '1200'],
    ['12\u00a0345\u00a0678,9 €', '12345678,9€'],
    ['12 rue Haute', '12 rue Haute'],
    ['1 20', '1 20'],
    ['+A1', '=A1'],
    ['Vrai', 'TRUE'],
    ['FAUX', 'FALSE'],
    ['vraiment', 'vraiment'],
    ['=SI(A1="";"";"x")', '=IF(A1="";"";"x")'],
    ['="dit ""oui"""', '=("dit "&CHAR(34)&"oui"&CHAR(34))'],
    ['=NBCAR("""")', '=LEN(CHAR(34))'],
    ['="C:\\"', '=("C:"&CHAR(92))'],
  ])('« %s » se lit « %s »', (saisi, lu) => {
    expect(enSaisieCanonique(saisi)).toBe(lu)
  })

  it('chaque terme traduit existe dans la bibliothèque', () => {
    const dossier = 'node_modules/@odoo/o-spreadsheet/dist'
    const sources = ['o_spreadsheet.esm.js', 'o_spreadsheet.xml']
      .map((nom) => readFileSync(`${dossier}/${nom}`, 'utf8'))
      .join('\n')
      .replaceAll('&#xA0;', '\u00a0')
      .replaceAll('\\"', '"')
    const perdus = Object.keys({ ...MENUS, ...ERREURS }).filter(
      (terme) => !sources.includes(terme.replaceAll('\n', '\\n').trim()),
    )
    expect(perdus).toEqual([])
  })

  it('calcule un texte qui contient un guillemet, dans un fichier comme à la saisie', async () => {
    const { montre, avis, saisir, relue } = await atelier({
      A1: { formula: 'LEN("a""b")', result: 3 },
    })
    expect(avis).not.toContainEqual(expect.stringContaining('ne se recalcule pas'))
    saisir('A2', enSaisieCanonique('="a""b"'))
    expect(montre('A2')).toBe('a"b')
    expect((await relue()).montre('A2')).toBe('a"b')
  })

  it.each([
    ['="a"*2', '#VALEUR!', '#VALUE!'],
    ['=TRUC(1)', '#NOM?', '#NAME?'],
    ['=A1', '#REF!', '#REF!'],
    ['=1/0', '#DIV/0!', '#DIV/0!'],
    ['#VALEUR!', '#VALEUR!', '#VALUE!'],
    ['#PROPAGATION!', '#PROPAGATION!', '#SPILL!'],
  ])('« %s » s’affiche « %s », et se lit « %s »', async (saisie, affichee, lue) => {
    const { modele, hote } = await atelier({ B1: 1 })
    const content = enSaisieCanonique(saisie)
    const position = { sheetId: 'feuille-0', row: 0, col: 0 }
    modele.dispatch('UPDATE_CELL', { ...position, content })
    expect(modele.getters.getCellText(position)).toBe(affichee)
    const { feuilles } = await hote.lire()
    expect(feuilles[0]?.valeurs[0]?.[0]).toBe(lue)
  })

  it('affiche VRAI et FAUX, et les garde pour ce qu’ils sont', async () => {
    const { modele, saisir, changements } = await atelier({
      A1: true,
      A2: { formula: '1>2', result: false },
    })
    const texte = (row: number) => modele.getters.getCellText({ sheetId: 'feuille-0', row, col: 0 })
    saisir('A3', enSaisieCanonique('vrai'))
    expect([0, 1, 2].map(texte)).toEqual(['VRAI', 'FAUX', 'VRAI'])
    expect(changements().cellules).toMatchObject([{ cellule: 'A3', contenu: { valeur: true } }])
  })

  it('écrit les nombres, les dates et les milliers comme en France', async () => {
    const { montre } = await atelier({ A1: 1234.5, A2: new Date('2025-03-12') })
    expect(montre('A1')).toBe('1234,5')
    expect(montre('A2')).toBe('12/03/2025')
  })
})
