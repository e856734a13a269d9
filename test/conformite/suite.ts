import { beforeAll, describe, expect, it } from 'vitest'
import { type Constat, type Marque, rapportDe } from '../../core/constats/index.ts'
import { type Examen, matiereDuRapport } from '../../core/examen/index.ts'
import { type Bilan, verifierLeContrat } from '../../task-pane/parcours/index.ts'
import type { Banc, Seance } from './banc.ts'
import { CLASSEURS, DATE, examenDe, RICHE, reglagesDe } from './classeurs.ts'
import { parCellule, trier } from './comparer.ts'
import { eprouverLesEcritures } from './ecriture.ts'
import { eprouverLEtude } from './etude.ts'
import { moteurRetenu } from './moteur-retenu.ts'
import { eprouverLeRapport } from './rapport.ts'
import { eprouverLesReglages } from './reglages.ts'

/** Ce que tout hôte doit faire, de la même façon, sur les mêmes classeurs. */
export function conformite(banc: Banc): void {
  describe(`${banc.nom} est conforme`, () => {
    const classeurs = CLASSEURS.filter(banc.accepte)

    it('a des classeurs à ouvrir', () => {
      expect(classeurs.length).toBeGreaterThan(2)
      expect(classeurs).toContain(RICHE)
    })

    describe.each(classeurs)('%s', (fichier) => {
      let examen: Examen
      let demandees: readonly Marque[]
      beforeAll(() => {
        examen = examenDe(fichier, banc.enMarche)
        demandees = examen.marques()
      })

      it('mêmes constats que la commande, mêmes cellules marquées, rien d’autre de changé', async () => {
        const seance = await banc.ouvrir(fichier)
        const avant = await seance.photo()
        const { verification, pose } = await verifier(seance, fichier)
        if (verification.genre === 'refus') throw new Error(verification.phrase)
        expect(verification.constats.map(({ constat }) => resumer(constat))).toEqual(
          examen.constats.map(resumer),
        )
        await verifierLesMarques(seance, demandees, pose)
        expect(await seance.photo()).toEqual(avant)
      })

      it('un second passage laisse les mêmes marques, sans doublon', async () => {
        const seance = await banc.ouvrir(fichier)
        await verifier(seance, fichier)
        const { pose } = await verifier(seance, fichier)
        await verifierLesMarques(seance, demandees, pose)
      })

      it('de nouvelles marques remplacent toutes celles d’avant', async () => {
        const seance = await banc.ouvrir(fichier)
        await seance.hote.marquer(demandees)
        const moitie = demandees.filter((_, i) => i % 2 === 1)
        await verifierLesMarques(seance, moitie, await seance.hote.marquer(moitie))
        await verifierLesMarques(seance, [], await seance.hote.marquer([]))
      })

      it('effacer rend le classeur tel qu’il était', async () => {
        const seance = await banc.ouvrir(fichier)
        const avant = await seance.photo()
        const { pose } = await verifier(seance, fichier)
        await seance.hote.ecrireRapport(rapportDe(matiereDuRapport(examen)))
        const { retirees, feuillesProtegees } = await seance.hote.effacer()
        expect(retirees > 0).toBe((pose?.posees ?? 0) > 0)
        expect(feuillesProtegees).toEqual([])
        await estPropre(seance)
        expect(await seance.photo()).toEqual(avant)
      })

      it('efface aussi ce qui a été posé avant d’enregistrer et de rouvrir', async () => {
        const avant = await (await banc.ouvrir(fichier)).enregistrerEtRouvrir()
        const photo = await avant.photo()
        const { pose } = await verifier(avant, fichier)
        await avant.hote.ecrireRapport(rapportDe(matiereDuRapport(examen)))
        const rouverte = await avant.enregistrerEtRouvrir()
        await verifierLesMarques(rouverte, demandees, pose)
        await rouverte.hote.effacer()
        await estPropre(rouverte)
        expect(await rouverte.photo()).toEqual(photo)
      })

      it('ne pose rien sur une feuille protégée, et le dit', async () => {
        const [{ feuille } = { feuille: '' }] = demandees
        if (feuille === '') return expect(demandees).toEqual([])
        const seance = await (await banc.ouvrir(fichier)).proteger(feuille)
        const avant = await seance.photo()
        const pose = await seance.hote.marquer(demandees)
        const refusees = demandees.filter((m) => m.feuille === feuille)
        for (const marque of refusees) {
          expect(pose.nonPosees).toContainEqual({ marque, raison: 'feuille-protegee' })
        }
        expect((await seance.marques()).filter((m) => m.feuille === feuille)).toEqual([])
        await verifierLesMarques(seance, demandees, pose)
        expect(await seance.photo()).toEqual(avant)
      })
    })

    it('dit qu’une feuille n’est plus là, et pose les autres marques', async () => {
      const seance = await banc.ouvrir(RICHE)
      const [marque] = examenDe(RICHE).marques()
      if (!marque) throw new Error('le classeur riche a des constats')
      const perdue: Marque = { ...marque, feuille: 'Partie' }
      const pose = await seance.hote.marquer([perdue, marque])
      expect(pose.nonPosees).toEqual([{ marque: perdue, raison: 'feuille-absente' }])
      await verifierLesMarques(seance, [perdue, marque], pose)
    })

    eprouverLesEcritures(banc)
    eprouverLesReglages(banc)
    eprouverLeRapport(banc)
    eprouverLEtude(banc)
  })
}

function verifier({ hote }: Seance, fichier: string): Promise<Bilan> {
  const outils = { hote, moteur: moteurRetenu(), aujourdhui: () => DATE }
  return verifierLeContrat(outils, reglagesDe(fichier))
}

/** Les marques demandées sont toutes là, sauf celles que l'hôte dit n'avoir pas posées. */
async function verifierLesMarques(
  seance: Seance,
  demandees: readonly Marque[],
  pose: Bilan['pose'],
): Promise<void> {
  if (!pose) throw new Error('rien n’a été posé')
  const refusees = new Set(pose.nonPosees.map(({ marque }) => parCellule(marque)))
  const attendues = demandees.filter((marque) => !refusees.has(parCellule(marque)))
  expect(pose.posees).toBe(attendues.length)
  expect(pose.nonPosees).toHaveLength(demandees.length - attendues.length)
  expect(trier(await seance.marques())).toEqual(
    trier(attendues.map(({ feuille, cellule, gravite }) => ({ feuille, cellule, gravite }))),
  )
  expect(pose.avecNotes).toBe(seance.hote.capacites.notes)
  const notes = pose.avecNotes ? attendues : []
  expect(trier(await seance.blocs())).toEqual(
    trier(notes.map(({ feuille, cellule, note }) => ({ feuille, cellule, texte: note }))),
  )
}

async function estPropre(seance: Seance): Promise<void> {
  expect(await seance.marques()).toEqual([])
  expect(await seance.blocs()).toEqual([])
  expect(await seance.rapport()).toBeNull()
}

function resumer(constat: Constat) {
  const { regle, gravite, axe, annee, action, feuille, cellules, message, correction } = constat
  return { regle, gravite, axe, annee, action, feuille, cellules, message, correction }
}
