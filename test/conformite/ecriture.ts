import { describe, expect, it } from 'vitest'
import { ErreurDHote } from '../../task-pane/hote/index.ts'
import type { Banc, Seance } from './banc.ts'
import { DATE, reglagesDe } from './classeurs.ts'
import { moteurRetenu } from './moteur-retenu.ts'

/** Un classeur où Pacte propose des corrections. */
const CORRIGIBLE = 'test/classeurs/07-departement-slime-cantine.xlsx'

export function eprouverLesEcritures(banc: Banc): void {
  describe('corrections', () => {
    it('s’écrivent dans la cellule, et se défont en échangeant avant et après', async () => {
      const seance = await banc.ouvrir(CORRIGIBLE)
      const ecriture = await uneCorrection(seance)
      const avant = await seance.photo()
      await seance.hote.ecrire([ecriture])
      expect(await seance.photo()).not.toEqual(avant)
      await seance.hote.ecrire([{ ...ecriture, avant: ecriture.apres, apres: ecriture.avant }])
      expect(await seance.photo()).toEqual(avant)
    })

    it('ne s’écrivent pas si la cellule a changé depuis', async () => {
      const seance = await banc.ouvrir(CORRIGIBLE)
      const ecriture = await uneCorrection(seance)
      const avant = await seance.photo()
      const tentee = seance.hote.ecrire([{ ...ecriture, avant: 'autre chose' }])
      await expect(tentee).rejects.toBeInstanceOf(ErreurDHote)
      await expect(tentee).rejects.toMatchObject({ motif: 'changee' })
      expect(await seance.photo()).toEqual(avant)
    })

    it('ne s’écrivent pas du tout si l’une d’elles a changé', async () => {
      const seance = await banc.ouvrir(CORRIGIBLE)
      const ecriture = await uneCorrection(seance)
      const avant = await seance.photo()
      const changee = { ...ecriture, cellule: 'A1', avant: 'autre chose' }
      await expect(seance.hote.ecrire([ecriture, changee])).rejects.toMatchObject({
        motif: 'changee',
      })
      expect(await seance.photo()).toEqual(avant)
    })
  })
}

/** La première correction que la vérification propose. */
async function uneCorrection({ hote }: Seance) {
  const verification = await moteurRetenu().verifier({
    classeur: await hote.lire(),
    reglages: reglagesDe(CORRIGIBLE),
    date: DATE,
  })
  if (verification.genre === 'refus') throw new Error(verification.phrase)
  const ecriture = verification.constats.flatMap((c) => c.ecritures)[0]
  if (ecriture === undefined) throw new Error('aucune correction proposée')
  return ecriture
}
