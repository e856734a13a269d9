import { describe, expect, it } from 'vitest'
import type { Banc } from './banc.ts'
import { examenDe, RICHE } from './classeurs.ts'

/** Tout ce qui pourrait mal passer d'un format à l'autre. */
const DELICAT = JSON.stringify({
  version: 1,
  contrat: { collectivite: 'Côte-d’Or <"&\'> ]]> \\ \t é € 𝄞' },
  note: 'deux\nlignes\r\n  et des espaces  ',
})

export function eprouverLesReglages(banc: Banc): void {
  describe('réglages', () => {
    it('voyagent avec le classeur, se remplacent et se retirent', async () => {
      const seance = await banc.ouvrir(RICHE)
      const avant = await seance.photo()
      expect(await seance.hote.lireReglages()).toBeNull()
      await seance.hote.ecrireReglages('{"version":1}')
      await seance.hote.ecrireReglages(DELICAT)
      expect(await seance.hote.lireReglages()).toBe(DELICAT)
      expect(await seance.photo()).toEqual(avant)
      const rouverte = await seance.enregistrerEtRouvrir()
      expect(await rouverte.hote.lireReglages()).toBe(DELICAT)
      await rouverte.hote.ecrireReglages(null)
      expect(await rouverte.hote.lireReglages()).toBeNull()
      expect(await (await rouverte.enregistrerEtRouvrir()).hote.lireReglages()).toBeNull()
    })

    it('ne partent pas avec les marques : ils sont à l’utilisateur', async () => {
      const seance = await banc.ouvrir(RICHE)
      await seance.hote.ecrireReglages(DELICAT)
      await seance.hote.marquer(examenDe(RICHE).marques)
      await seance.hote.effacer()
      expect(await seance.hote.lireReglages()).toBe(DELICAT)
    })
  })
}
