import { describe, expect, it } from 'vitest'
import { referencesDe } from '../../../hotes/grille/hote/references.ts'
import { type Atelier, atelier, taireLaBibliotheque } from './banc.ts'

taireLaBibliotheque()

const FIGEE = { formula: 'INCONNUE(A1)', result: 7 }

async function valeursDe({ hote }: Atelier): Promise<unknown> {
  return (await hote.lire()).feuilles[0]?.valeurs[0]
}

describe('une formule que la grille ne recalcule pas', () => {
  it('perd sa valeur dès que ce dont elle dépend change, et celles qui en dépendent aussi', async () => {
    const a = await atelier({
      A1: 2,
      B1: FIGEE,
      C1: { formula: 'B1*10', result: 70 },
      D1: { formula: 'A1*3', result: 6 },
    })
    expect(await valeursDe(a)).toEqual([2, 7, 70, 6])
    a.saisir('A1', '5')
    expect(await valeursDe(a)).toEqual([5, null, null, 15])
    const [feuille] = (await a.hote.lire()).feuilles
    expect(feuille?.formules[0]).toEqual([5, '=INCONNUE(A1)', '=B1*10', '=A1*3'])
  })

  it('la garde si autre chose change, et la retrouve si le changement s’annule', async () => {
    const a = await atelier({ A1: 2, A2: 9, B1: FIGEE })
    a.saisir('A2', '10')
    expect(await valeursDe(a)).toEqual([2, 7])
    a.saisir('A1', '5')
    expect(await valeursDe(a)).toEqual([5, null])
    a.saisir('A1', '2')
    expect(await valeursDe(a)).toEqual([2, 7])
  })

  it('la perd par un détour : une formule recalculée, un nom, une adresse calculée', async () => {
    const a = await atelier({
      A1: 2,
      B1: { formula: 'A1+1', result: 3 },
      C1: { formula: 'INCONNUE(B1)', result: 7 },
      D1: { formula: 'SUM(Absent)', result: 8 },
      E1: { formula: 'INCONNUE(INDIRECT("A"&1))', result: 9 },
    })
    a.saisir('A1', '5')
    expect(await valeursDe(a)).toEqual([5, 6, null, null, null])
  })

  it('n’a plus de résultat dans la copie, qui ne se relit donc pas comme vraie', async () => {
    const a = await atelier({ A1: 2, B1: FIGEE, C1: { formula: 'B1*10', result: 70 } })
    a.saisir('A1', '5')
    expect(a.changements().resultats).toEqual([
      { feuille: 'Budget', cellule: 'B1', resultat: null },
      { feuille: 'Budget', cellule: 'C1', resultat: null },
    ])
    expect(await valeursDe(await a.relue())).toEqual([5, null, null])
  })
})

describe('ce dont une formule dépend', () => {
  const dites = (formule: string) =>
    referencesDe(formule)?.map(
      ({ feuille, haut, bas, gauche, droite }) =>
        `${feuille ?? ''}!${haut}-${bas < 1e6 ? bas : 'fin'}:${gauche}-${droite < 1e6 ? droite : 'fin'}`,
    ) ?? null

  it.each([
    ['A1+$B$2', ['!0-0:0-0', '!1-1:1-1']],
    ['SUM(C3:A1)', ['!0-2:0-2']],
    ["SUM('L’an d''avant'!B:C)", ["L’an d'avant!0-fin:1-2"]],
    ['Détail!A1*2', ['Détail!0-0:0-0']],
    ['SUM(2:3)', ['!1-2:0-fin']],
    ['"A1"&LOG10(B1)', ['!0-0:1-1']],
    ['IF(TRUE,1E3,A1)', ['!0-0:0-0']],
    ['[1]Feuil1!$A$1*2', []],
    ["'[1]Feuil 1'!$A$1*C1", ['!0-0:2-2']],
  ])('%s', (formule, attendu) => {
    expect(dites(formule)).toEqual(attendu)
  })

  it.each(['SUM(Couts)', 'Tableau1[Coût]*2', 'INDIRECT("A1")', 'SUM(OFFSET(A1,1,0))'])(
    '%s : on ne sait pas le dire',
    (formule) => {
      expect(referencesDe(formule)).toBeNull()
    },
  )
})
