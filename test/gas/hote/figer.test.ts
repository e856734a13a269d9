import { describe, expect, it } from 'vitest'
import { classeurSimple, type EtatDeClasseur } from '../../excel/emulateur/index.ts'
import { ouvrir } from './essai.ts'

function classeur(): EtatDeClasseur {
  const etat = classeurSimple({
    Budget: [
      ['Coût', 'Part', 'Total', 'Texte'],
      [100, '=PACTE_PARTETAT(A2)', '=SUM(B2:B3)', '="PACTE_PARTETAT("'],
      [200, '=PACTE_PARTETAT(A3)', '=IF(A3>0,pacte_axe("x"),"")'],
    ],
    Autre: [['=PACTE_PARTETAT(1)']],
  })
  const valeurs = { B2: 50, B3: 100, C2: 150, C3: '0123', D2: 'PACTE_PARTETAT(' }
  for (const [adresse, valeur] of Object.entries(valeurs)) {
    Object.assign(etat.feuilles[0]?.cellules[adresse] ?? {}, { valeur })
  }
  return etat
}

describe('figer les valeurs', () => {
  it('compte sans rien changer, dans la feuille ou la sélection', () => {
    const { hote, etat, sheets } = ouvrir(classeur())
    expect(hote.compterFormules('feuille')).toEqual({ feuille: 'Budget', nombre: 3 })
    sheets.selectionner('Budget', [{ haut: 0, gauche: 1, bas: 2, droite: 1 }])
    const avant = etat()
    expect(hote.compterFormules('selection')).toEqual({ feuille: 'Budget', nombre: 2 })
    expect(etat()).toEqual(avant)
    sheets.selectionner('Budget', [{ haut: 0, gauche: 0, bas: 0, droite: 0 }])
    expect(hote.compterFormules('selection')).toEqual({ feuille: 'Budget', nombre: 0 })
  })

  it('remplace les formules PACTE par leurs valeurs, un texte restant un texte, et rien d’autre', () => {
    const { hote, etat } = ouvrir(classeur())
    expect(hote.figer('feuille')).toBe(3)
    const attendu = classeur()
    Object.assign(attendu.feuilles[0]?.cellules ?? {}, {
      B2: { valeur: 50 },
      B3: { valeur: 100 },
      C3: { valeur: '0123' },
    })
    expect(etat()).toEqual(attendu)
    expect(hote.figer('feuille')).toBe(0)
  })

  it('garde une plage étalée tout entière', () => {
    const { hote, etat } = ouvrir(etale())
    expect(hote.figer('feuille')).toBe(1)
    expect(etat().feuilles[0]?.cellules).toEqual({
      A1: { valeur: 'Règle' },
      B1: { valeur: 'a' },
      A2: { valeur: '12' },
      B2: { valeur: 2 },
      A3: { valeur: 'à moi' },
    })
  })

  it('une erreur dans la plage étalée : rien n’est figé', () => {
    const { hote, etat } = ouvrir(etale('#REF!'))
    const avant = etat()
    expect(() => hote.figer('feuille')).toThrow('A2 (#REF!)')
    expect(etat()).toEqual(avant)
  })

  it.each(['#N/A', '#VALUE!', '#ERROR!', '#NAME?', 'Loading...', 'Chargement…'])(
    'ne fige jamais %s : rien n’est figé, et on dit où',
    (valeur) => {
      const etat = classeur()
      Object.assign(etat.feuilles[0]?.cellules.B3 ?? {}, { valeur })
      const essai = ouvrir(etat)
      const avant = essai.etat()
      expect(() => essai.hote.figer('feuille')).toThrow(`B3 (${valeur})`)
      expect(essai.etat()).toEqual(avant)
    },
  )

  it('une formule protégée : rien n’est figé, et on le dit', () => {
    const { hote, etat, protegerLaPlage } = ouvrir(classeur())
    protegerLaPlage('Budget', 'B3')
    const avant = etat()
    expect(() => hote.figer('feuille')).toThrow(/protégées/)
    expect(etat()).toEqual(avant)
  })
})

function etale(a2: string | number = '12'): EtatDeClasseur {
  const etat = classeurSimple({ Budget: [['=PACTE_VERIFIER(Z1:Z9)', 'a'], [a2, 2], ['à moi']] })
  Object.assign(etat.feuilles[0]?.cellules.A1 ?? {}, {
    valeur: 'Règle',
    etale: { lignes: 2, colonnes: 2 },
  })
  return etat
}
