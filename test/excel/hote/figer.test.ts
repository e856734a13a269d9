import { describe, expect, it } from 'vitest'
import { classeurSimple, type EtatDeClasseur } from '../emulateur/index.ts'
import { ouvrirExcel } from './ouvrir.ts'

function classeur(): EtatDeClasseur {
  const etat = classeurSimple({
    Budget: [
      ['Coût', 'Part', 'Total', 'Texte'],
      [100, '=PACTE.PARTETAT(A2)', '=SUM(B2:B3)', '="PACTE.PARTETAT("'],
      [200, '=_xldudf_PACTE_PARTETAT(A3)', '=IF(A3>0,pacte.AXE("x"),"")'],
    ],
    Autre: [['=PACTE.PARTETAT(1)']],
  })
  const [budget] = etat.feuilles
  if (!budget) throw new Error('une feuille')
  const valeurs = { B2: 50, B3: 100, C2: 150, C3: '0123', D2: 'PACTE.PARTETAT(' }
  for (const [adresse, valeur] of Object.entries(valeurs)) {
    budget.cellules[adresse] = { ...budget.cellules[adresse], valeur }
  }
  return etat
}

describe('figer les valeurs', () => {
  it('compte sans rien changer, dans la feuille ou la sélection', async () => {
    const { hote, excel } = await ouvrirExcel(classeur())
    expect(await hote.compterFormules('feuille')).toEqual({ feuille: 'Budget', nombre: 3 })
    excel.selectionner('Budget', 'B:B')
    expect(await hote.compterFormules('selection')).toEqual({ feuille: 'Budget', nombre: 2 })
    excel.selectionner('Budget', 'A1')
    expect(await hote.compterFormules('selection')).toEqual({ feuille: 'Budget', nombre: 0 })
    excel.selectionner('Budget', 'Z90')
    expect(await hote.compterFormules('selection')).toEqual({ feuille: 'Budget', nombre: 0 })
  })

  it('remplace les formules PACTE par leurs valeurs, un texte restant un texte, et rien d’autre', async () => {
    const { hote, excel } = await ouvrirExcel(classeur())
    expect(await hote.figer('feuille')).toBe(3)
    const attendu = classeur()
    Object.assign(attendu.feuilles[0]?.cellules ?? {}, {
      B2: { valeur: 50 },
      B3: { valeur: 100 },
      C3: { valeur: '0123' },
    })
    expect(excel.etat()).toEqual(attendu)
    expect(await hote.figer('feuille')).toBe(0)
  })

  it('garde une plage étalée tout entière', async () => {
    const etat = classeurSimple({
      Budget: [
        ['=PACTE.VERIFIER(Z1:Z9)', 'a'],
        ['b', 2],
      ],
    })
    Object.assign(etat.feuilles[0]?.cellules.A1 ?? {}, {
      valeur: 'Règle',
      etale: { lignes: 2, colonnes: 2 },
    })
    const { hote, excel } = await ouvrirExcel(etat)
    expect(await hote.figer('feuille')).toBe(1)
    expect(excel.etat().feuilles[0]?.cellules).toEqual({
      A1: { valeur: 'Règle' },
      B1: { valeur: 'a' },
      A2: { valeur: 'b' },
      B2: { valeur: 2 },
    })
  })

  it.each(['#N/A', '#VALUE!', '#BUSY!', '#OCCUPÉ!', '#GETTING_DATA'])(
    'ne fige jamais %s : rien n’est figé, et on dit où',
    async (valeur) => {
      const etat = classeur()
      Object.assign(etat.feuilles[0]?.cellules.B3 ?? {}, { valeur })
      const { hote, excel } = await ouvrirExcel(etat)
      const avant = excel.etat()
      await expect(hote.figer('feuille')).rejects.toThrow(`B3 (${valeur})`)
      expect(excel.etat()).toEqual(avant)
    },
  )
})
