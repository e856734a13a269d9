import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dossierNeuf, lancer } from '../../applications/commande/lancer.ts'
import { RICHE } from '../../conformite/classeurs.ts'
import { parCellule } from '../../conformite/comparer.ts'
import { chargerFichier } from '../emulateur/charger/index.ts'
import { AVEC_NOTES } from './notes-1-18.ts'
import { ouvrirExcel } from './ouvrir.ts'
import { seanceDe } from './seance.ts'

it('un classeur annoté par la commande s’ouvre dans Excel, où tout ce qu’elle a posé s’efface', async () => {
  const dossier = dossierNeuf()
  const copie = join(dossier, 'riche.xlsx')
  const reponses = join(dossier, 'reponses.json')
  // Toutes ses lignes dépassent la parité : tant qu'on ne sait pas si les colonnes sont bien lues, rien ne se marque.
  writeFileSync(reponses, '{ "Budget!E3:parite-depassee": "bien-lu" }')
  await lancer('verifier', RICHE, '--reponses', reponses, '--sortie', copie)
  const seance = seanceDe(await ouvrirExcel(await chargerFichier(copie), AVEC_NOTES))
  const marques = await seance.marques()
  expect(new Set(marques.map(parCellule)).size).toBe(marques.length)
  expect(marques.length).toBeGreaterThan(10)
  expect((await seance.blocs()).length).toBeGreaterThan(10)
  expect(await seance.rapport()).not.toBeNull()
  const { feuilles } = await seance.hote.lire()
  expect(feuilles.map((f) => f.nom)).not.toContain('Rapport Pacte')
  const { retirees } = await seance.hote.effacer()
  expect(retirees).toBeGreaterThan(10)
  expect(await seance.marques()).toEqual([])
  expect(await seance.blocs()).toEqual([])
  expect(await seance.rapport()).toBeNull()
})
