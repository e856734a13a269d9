import { describe, expect, it, vi } from 'vitest'
import { atelier, taireLaBibliotheque } from './banc.ts'

taireLaBibliotheque()

describe('ce que la grille a changé', () => {
  it('rend chaque cellule écrite, et les résultats qui en dépendent', async () => {
    const { saisir, changements, modifie } = await atelier({
      A1: 10,
      A2: 'mot',
      A3: true,
      B1: { formula: 'A1*2', result: 20 },
    })
    saisir('A1', '12.5')
    saisir('A2', '')
    saisir('A4', "'=1+1")
    saisir('A5', '=SOMME(A1,PACTE_PARTETAT(100,20))')
    expect(modifie()).toBe(true)
    expect(changements()).toMatchObject({
      cellules: [
        { feuille: 'Budget', cellule: 'A1', contenu: { valeur: 12.5 } },
        { feuille: 'Budget', cellule: 'A2', contenu: { valeur: null } },
        { feuille: 'Budget', cellule: 'A4', contenu: { valeur: '=1+1' } },
        {
          feuille: 'Budget',
          cellule: 'A5',
          contenu: { formule: 'SUM(A1,PACTE.PARTETAT(100,20))', resultat: 52.5 },
        },
      ],
      resultats: [{ feuille: 'Budget', cellule: 'B1', resultat: 25 }],
      reglages: undefined,
      marques: undefined,
      rapport: undefined,
    })
  })

  it('n’a plus rien quand tout est annulé, et le retrouve quand on rétablit', async () => {
    const { saisir, modele, changements, modifie } = await atelier({ A1: 10 })
    saisir('A1', '11')
    modele.dispatch('REQUEST_UNDO')
    expect(changements().cellules).toEqual([])
    expect(modifie()).toBe(false)
    modele.dispatch('REQUEST_REDO')
    expect(changements().cellules).toHaveLength(1)
  })

  it('sait qu’il y a un travail à perdre dès la première cellule, sans relire toutes les autres', async () => {
    const cellules = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`A${i + 1}`, i + 1]))
    const { modele, modifie } = await atelier(cellules)
    const sheetId = modele.getters.getActiveSheetId()
    const target = [{ left: 0, right: 0, top: 0, bottom: 199 }]
    modele.dispatch('DELETE_CONTENT', { sheetId, target })
    const lire = vi.spyOn(modele.getters, 'getCell')
    expect(modifie()).toBe(true)
    expect(lire.mock.calls.length).toBeLessThan(5)
  })

  it('écrit une date en toutes lettres là où le fichier n’en montre pas, en nombre ailleurs', async () => {
    const { saisir, changements } = await atelier({ A1: 'mot', B1: new Date('2024-01-01') })
    saisir('A1', '12/03/2025')
    saisir('B1', '12/03/2025')
    expect(changements().cellules.map(({ contenu }) => contenu)).toEqual([
      { valeur: '12/03/2025' },
      { valeur: 45728 },
    ])
  })

  it('dit un pourcentage que la copie montrera en nombre', async () => {
    const ouvert = await atelier({ A1: 'mot', B1: 'mot' })
    expect(ouvert.remarques()).toEqual([])
    ouvert.saisir('A1', '12.5%')
    expect(ouvert.changements().cellules).toMatchObject([{ contenu: { valeur: 0.125 } }])
    expect(ouvert.remarques()).toEqual([
      expect.stringMatching(
        /^La cellule A1 de la feuille «\u00a0Budget\u00a0» .* 0,125 au lieu de 12,50?%/,
      ),
    ])
    ouvert.modele.dispatch('REQUEST_UNDO')
    expect(ouvert.remarques()).toEqual([])
  })

  it('dit une fonction de Pacte dont la copie ne gardera que la première cellule', async () => {
    const ouvert = await atelier({ A1: 100, A2: 200, B1: 0, B2: 0 })
    ouvert.saisir('D1', '=PACTE.PARTETAT(A1:A2,B1:B2)')
    expect(ouvert.montre('D2')).toBe('100')
    expect(ouvert.remarques()).toEqual([expect.stringContaining('D1:D2')])
  })

  it('se relit pareil dans le fichier enregistré', async () => {
    const ouvert = await atelier({ A1: 10, A2: 'mot', B1: { formula: 'A1*2', result: 20 } })
    ouvert.saisir('A1', '12')
    ouvert.saisir('A2', "'0123")
    ouvert.saisir('C1', '=SI(A1>5,ARRONDI(A1/7,2),0)')
    const avant = await ouvert.hote.lire()
    const suite = await ouvert.relue()
    expect((await suite.hote.lire()).feuilles[0]).toEqual(avant.feuilles[0])
    expect(suite.modifie()).toBe(false)
  })

  it('prévient à chaque changement, et pas quand on se déplace', async () => {
    const { saisir, modele, quandChange, hote } = await atelier({ A1: 10, A2: 1 })
    const faire = vi.fn()
    const arreter = quandChange(faire)
    modele.selection.selectCell(0, 1)
    expect(faire).not.toHaveBeenCalled()
    saisir('A1', '11')
    expect(faire).toHaveBeenCalledTimes(1)
    modele.dispatch('REQUEST_UNDO')
    expect(faire).toHaveBeenCalledTimes(2)
    await hote.ecrireReglages('{}')
    expect(faire).toHaveBeenCalledTimes(3)
    arreter()
    saisir('A1', '12')
    expect(faire).toHaveBeenCalledTimes(3)
  })

  it('une correction est une étape d’annulation', async () => {
    const { hote, modele, montre, changements } = await atelier({ A1: 10 })
    await hote.ecrire([{ feuille: 'Budget', cellule: 'A1', avant: 10, apres: 12 }])
    expect(montre('A1')).toBe('12')
    modele.dispatch('REQUEST_UNDO')
    expect(changements().cellules).toEqual([])
    await expect(
      hote.ecrire([{ feuille: 'Budget', cellule: 'A1', avant: 11, apres: 12 }]),
    ).rejects.toMatchObject({ motif: 'changee' })
  })

  it('plusieurs cellules corrigées ensemble n’en sont qu’une, et aucune ne s’écrit si l’une a changé', async () => {
    const { hote, modele, montre, changements } = await atelier({ A1: 10, A2: 20, A3: '=A1' })
    const [a1, a2] = [
      { feuille: 'Budget', cellule: 'A1', avant: 10, apres: 12 },
      { feuille: 'Budget', cellule: 'A2', avant: 20, apres: 18 },
    ]
    await hote.ecrire([a1, a2])
    expect([montre('A1'), montre('A2')]).toEqual(['12', '18'])
    modele.dispatch('REQUEST_UNDO')
    expect([montre('A1'), montre('A2')]).toEqual(['10', '20'])
    expect(changements().cellules).toEqual([])
    await expect(hote.ecrire([a1, { ...a2, avant: 21 }])).rejects.toMatchObject({
      motif: 'changee',
    })
    await expect(hote.ecrire([a1, { ...a2, cellule: 'A3' }])).rejects.toMatchObject({
      motif: 'changee',
    })
    expect(montre('A1')).toBe('10')
  })

  it('un rapport n’en est qu’une : annuler le retire, rétablir le rend', async () => {
    const { hote, modele, changements } = await atelier({ A1: 10 })
    const rapport = {
      lignes: [[{ style: 'texte', texte: 'lu' }], [{ style: 'texte', texte: 'relu' }]],
      largeurs: [10, 20],
      graphique: null,
    } as const
    await hote.ecrireRapport(rapport)
    const noms = () => modele.getters.getSheetIds().map((id) => modele.getters.getSheetName(id))
    expect(noms()).toEqual(['Budget', 'Rapport Pacte'])
    modele.dispatch('REQUEST_UNDO')
    expect(noms()).toEqual(['Budget'])
    expect(changements().rapport).toBeUndefined()
    modele.dispatch('REQUEST_REDO')
    expect(noms()).toEqual(['Budget', 'Rapport Pacte'])
    expect(changements().rapport).toEqual(rapport)
  })

  it('annuler n’ôte pas les marques', async () => {
    const { hote, modele, saisir, changements } = await atelier({ A1: 10 })
    saisir('A1', '11')
    await hote.marquer([{ feuille: 'Budget', cellule: 'A1', gravite: 'bloquant', note: 'n' }])
    modele.dispatch('REQUEST_UNDO')
    expect(changements()).toMatchObject({ cellules: [], marques: [{ cellule: 'A1' }] })
  })
})
