import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { marquesDe, rapportDe } from '../../../core/constats/index.ts'
import { matiereDuRapport } from '../../../core/examen/index.ts'
import { annoter, lireClasseur } from '../../../formats/index.ts'
import { examenDe, RICHE } from '../../conformite/classeurs.ts'
import { parCellule } from '../../conformite/comparer.ts'
import { chargerFichier } from '../emulateur/charger/index.ts'
import { AVEC_NOTES } from './notes-1-18.ts'
import { ouvrirExcel } from './ouvrir.ts'
import { seanceDe } from './seance.ts'

const dossier = mkdtempSync(join(tmpdir(), 'pacte-'))
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

it('un classeur annoté par la commande s’ouvre dans Excel, où tout ce qu’elle a posé s’efface', async () => {
  const examen = examenDe(RICHE)
  const lu = lireClasseur(readFileSync(RICHE), 'riche.xlsx')
  const { octets } = annoter(lu, marquesDe(examen.constats), rapportDe(matiereDuRapport(examen)))
  const copie = join(dossier, 'riche.xlsx')
  writeFileSync(copie, octets)
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
