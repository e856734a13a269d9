import { describe, expect, it } from 'vitest'
import { lireReglagesDuClasseur } from '../../core/reglages/index.ts'
import { ecrireEnTexte, repondre, SANS_REGLAGES_ECRITS } from '../../task-pane/parcours/index.ts'
import type { Banc } from './banc.ts'
import { examenDe, RICHE } from './classeurs.ts'

/** Tout ce qui pourrait mal passer d'un format à l'autre. */
const DELICAT = JSON.stringify({
  version: 1,
  contrat: { collectivite: 'Côte-d’Or <"&\'> ]]> \\ \t é € 𝄞' },
  reponses: { 'Budget « 2025 »!K5:récapitulé': '<tiers> & "autres"' },
  note: 'deux\nlignes\r\n  et des espaces  ',
})

/** Des réponses seules : ce que garde un classeur où l'on n'a fait que répondre. */
const REPONSES = { 'Budget!K5:recapitule': 'tiers' }

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

    it('gardent les réponses aux questions de lecture', async () => {
      const seance = await banc.ouvrir(RICHE)
      const texte = ecrireEnTexte(repondre(SANS_REGLAGES_ECRITS, 'Budget!K5:recapitule', 'tiers'))
      await seance.hote.ecrireReglages(texte)
      const rouverte = await seance.enregistrerEtRouvrir()
      const garde = await rouverte.hote.lireReglages()
      expect(lireReglagesDuClasseur(garde ?? '{}').reponses).toEqual(REPONSES)
    })

    it('ne partent pas avec les marques : ils sont à l’utilisateur', async () => {
      const seance = await banc.ouvrir(RICHE)
      await seance.hote.ecrireReglages(DELICAT)
      await seance.hote.marquer(examenDe(RICHE).marques())
      await seance.hote.effacer()
      expect(await seance.hote.lireReglages()).toBe(DELICAT)
    })
  })
}
