import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EXEMPLE_DE_LA_VISITE } from '../../../../applications/page/visite/corrections.ts'
import { correctionsAFaire } from '../../../../applications/page/visite/ecrire-les-corrections.ts'
import { ouvrir } from '../../../../hotes/fichier/index.ts'
import { moteurDirect } from '../../../../task-pane/moteur/direct.ts'

const exemple = () =>
  ouvrir(readFileSync(`exemples/${EXEMPLE_DE_LA_VISITE}`), EXEMPLE_DE_LA_VISITE).hote

/** Les totaux d'un fichier fermé ne se recalculent pas : ils se relisent à part. */
async function bloquants(hote: ReturnType<typeof exemple>): Promise<string[]> {
  const classeur = await hote.lire()
  const sansTotaux = {
    feuilles: classeur.feuilles.map((f) => ({
      ...f,
      valeurs: f.valeurs.map((ligne, i) =>
        ligne.map((valeur, j) => {
          const formule = f.formules[i]?.[j]
          return typeof formule === 'string' && formule.startsWith('=') ? null : valeur
        }),
      ),
      formules: [],
    })),
  }
  const verification = await moteurDirect().verifier({
    classeur: sansTotaux,
    reglages: null,
    date: '2026-11-25',
  })
  if (verification.genre === 'refus') throw new Error(verification.phrase)
  return verification.constats
    .map(({ constat }) => constat)
    .filter(({ gravite }) => gravite === 'bloquant')
    .map(({ regle }) => regle)
}

test('l’exemple a les trois manquements que la visite annonce', async () => {
  const regles = await bloquants(exemple())
  expect(regles.sort()).toEqual(['fse-action-non-nouvelle', 'parite-depassee', 'plancher-axe'])
})

test('les montants de la visite le rendent conforme', async () => {
  const hote = exemple()
  await hote.ecrire(await correctionsAFaire(hote))
  expect(await bloquants(hote)).toEqual([])
})

test('ce qui est déjà à la bonne valeur ne se réécrit pas', async () => {
  const hote = exemple()
  const toutes = await correctionsAFaire(hote)
  const [premiere, ...autres] = toutes
  if (premiere === undefined) throw new Error('aucune correction')
  await hote.ecrire([premiere])
  expect(await correctionsAFaire(hote)).toEqual(autres)
  await hote.ecrire(autres)
  expect(await correctionsAFaire(hote)).toEqual([])
})
