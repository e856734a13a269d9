import { describe, expect, it } from 'vitest'
import type { Ecriture } from '../../core/examen/index.ts'
import { inverser } from '../../task-pane/etat/index.ts'
import { ETUDE_DIRECTE } from '../../task-pane/etude/index.ts'
import type { Banc, Seance } from './banc.ts'
import { DATE } from './classeurs.ts'
import { textesDe, textesPoses } from './rapport.ts'

const SUIVI = 'test/classeurs/04-departement-suivi-long.xlsx'
const SLIME = 'test/classeurs/07-departement-slime-cantine.xlsx'

async function demandeDe({ hote }: Seance) {
  return { classeur: await hote.lire(), reglages: await hote.lireReglages(), date: DATE }
}

async function proposer(seance: Seance): Promise<readonly Ecriture[]> {
  const tenus = { cellules: [], champs: [], axes: [] }
  const demande = { ...(await demandeDe(seance)), couts: 'tenus', tenus, facons: {} } as const
  const etudiee = await ETUDE_DIRECTE.proposer(demande)
  if (etudiee.genre === 'refus') throw new Error(etudiee.phrase)
  return etudiee.retenue.ecritures
}

/** Ce que les onglets du volet étudient, par les seuls verbes de l'hôte. */
export function eprouverLEtude(banc: Banc): void {
  describe('étude', () => {
    it('le suivi lu est partout le même, sa feuille aussi ; effacer la retire exactement', async () => {
      const seance = await banc.ouvrir(SUIVI)
      const avant = await seance.photo()
      const suivi = await ETUDE_DIRECTE.suivre(await demandeDe(seance))
      if (suivi.genre === 'refus') throw new Error(suivi.phrase)
      const enSemble = suivi.execution.lignes.filter((l) => l.annee === 2025 && l.axe === null)
      expect(enSemble.map((l) => [l.programme, l.consomme])).toEqual([[48_440_000, 43_605_000]])
      const nom = await seance.hote.ecrireRapport(suivi.feuille)
      expect(nom).toBe('Suivi Pacte')
      expect(textesPoses(await seance.rapport())).toEqual(textesDe(suivi.feuille))
      const rouverte = await seance.enregistrerEtRouvrir()
      expect((await rouverte.hote.effacer()).rapports).toEqual(['Suivi Pacte'])
      expect(await rouverte.photo()).toEqual(avant)
    })

    it('une mise en conformité s’écrit, ne laisse rien à changer, et se défait', async () => {
      const seance = await banc.ouvrir(SLIME)
      const avant = await demandeDe(seance)
      const ecritures = await proposer(seance)
      expect(ecritures).toHaveLength(9)
      await seance.hote.ecrire(ecritures)
      expect(await proposer(seance)).toEqual([])
      await seance.hote.ecrire(ecritures.map(inverser))
      expect(await demandeDe(seance)).toEqual(avant)
    })
  })
}
