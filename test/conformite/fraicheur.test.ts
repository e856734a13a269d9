import { describe, expect, it } from 'vitest'
import { taireLaBibliotheque } from '../hotes/grille/banc.ts'
import { avec, classeur, conclure, feuille, POSTES, SAINES } from './budget-d-essai.ts'

taireLaBibliotheque()

const TROP = feuille(avec(0, (l) => [...l.slice(0, 4), 70_000, 30_000, 100_000]))
const dits = ({ constats }: Awaited<ReturnType<typeof conclure>>) =>
  constats.map(({ constat }) => `${constat.regle} ${constat.cellules.join()}`).sort()

describe.each(POSTES)('dans $nom, ce qui est dit suit le classeur', ({ ouvrir }) => {
  it('une cellule tapée après la vérification change la conclusion suivante', async () => {
    const { hote } = await ouvrir(await classeur({ Budget: feuille(SAINES) }), 'budget.xlsx')
    const avant = await conclure(hote)
    expect(avant.conclusion.bloquants).toBe(0)
    await hote.ecrire([{ feuille: 'Budget', cellule: 'E4', avant: 50_000, apres: 70_000 }])
    const apres = await conclure(hote)
    expect(apres.conclusion.etat).toBe('manquements')
    expect(dits(apres)).toContain('parite-depassee E4')
    await hote.ecrire([{ feuille: 'Budget', cellule: 'E4', avant: 70_000, apres: 50_000 }])
    expect((await conclure(hote)).conclusion).toEqual(avant.conclusion)
  })

  it('une correction appliquée lève son constat, et n’en ajoute aucun', async () => {
    const { hote } = await ouvrir(await classeur({ Budget: TROP }), 'budget.xlsx')
    const avant = await conclure(hote)
    const offert = avant.constats.find(({ ecritures }) => ecritures.length > 0)
    if (!offert) throw new Error('aucune correction offerte')
    await hote.ecrire(offert.ecritures)
    const apres = await conclure(hote)
    const levee = `${offert.constat.regle} ${offert.constat.cellules.join()}`
    expect(dits(apres)).toEqual(dits(avant).filter((dit) => dit !== levee))
    expect(apres.conclusion.bloquants).toBe(avant.conclusion.bloquants - 1)
  })

  it('effacer les marques ne change rien à ce qui se relève ensuite', async () => {
    const { hote } = await ouvrir(await classeur({ Budget: TROP }), 'budget.xlsx')
    const avant = await conclure(hote)
    await hote.marquer(avant.marques)
    await hote.effacer()
    expect(dits(await conclure(hote))).toEqual(dits(avant))
  })

  it('un type réglé contre celui que le classeur nomme se dit, et demande à être justifié', async () => {
    const { hote } = await ouvrir(await classeur({ Budget: feuille(SAINES) }), 'budget.xlsx')
    const regle = (type: string) => JSON.stringify({ version: 1, contrat: { type } })
    const contredit = await conclure(hote, regle('metropole'))
    const dit = contredit.constats.find(({ constat }) => constat.regle === 'reglage-contredit')
    expect(dit?.constat).toMatchObject({ gravite: 'a-justifier', cellules: [] })
    expect(dit?.constat.message).toMatch(/Département du Finistère.*dit «\u00a0département/)
    expect(contredit.conclusion.aJustifier).toBeGreaterThan(0)
    const accorde = await conclure(hote, regle('departement'))
    expect(dits(accorde).join()).not.toContain('reglage-contredit')
  })
})
