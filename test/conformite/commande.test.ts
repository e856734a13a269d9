import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Marque } from '../../core/constats/index.ts'
import { ouvrirFichier } from '../../formats/index.ts'
import { ouvrir } from '../../hotes/fichier/index.ts'
import { moteurDirect } from '../../task-pane/moteur/direct.ts'
import { creerLeRapport } from '../../task-pane/parcours/index.ts'
import { lireRendu } from '../acceptation/rendu.ts'
import { lancer } from '../applications/commande/lancer.ts'
import { protegerLaFeuille } from '../hotes/fichier/proteger.ts'
import { seanceDe } from '../hotes/fichier/seance.ts'
import type { CelluleMarquee } from './banc.ts'
import { CLASSEURS, DATE, examenDe, reglagesDe } from './classeurs.ts'
import { trier } from './comparer.ts'

const dossier = mkdtempSync(join(tmpdir(), 'pacte-'))
afterAll(() => rmSync(dossier, { recursive: true, force: true }))

/** Un .csv n'a ni couleur, ni note, ni rapport : il a ses propres essais. */
const FICHIERS = CLASSEURS.filter((fichier) => !fichier.endsWith('.csv'))

/** Vérifie ces octets par la vraie commande ; rend la copie qu'elle écrit, et ce qu'elle dit. */
async function verifier(octets: Uint8Array, nom: string) {
  const [classeur, copie] = [join(dossier, nom), join(dossier, `copie-${nom}`)]
  writeFileSync(classeur, octets)
  const options = ['--format', 'json', '--date', DATE, '--sortie', copie]
  const { stdout, stderr } = await lancer('verifier', classeur, ...options)
  const [rendu] = lireRendu(stdout).classeurs
  if (rendu === undefined) throw new Error(stderr)
  return { copie: new Uint8Array(readFileSync(copie)), rendu, stderr }
}

async function effacer(octets: Uint8Array, nom: string): Promise<Uint8Array> {
  const [annote, propre] = [join(dossier, `annote-${nom}`), join(dossier, `propre-${nom}`)]
  writeFileSync(annote, octets)
  expect(await lancer('effacer', annote, '--sortie', propre)).toMatchObject({ code: 0 })
  return new Uint8Array(readFileSync(propre))
}

/** Ce qu'un fichier contient vraiment, relu sans la commande. */
async function contenu(octets: Uint8Array, nom: string) {
  const seance = seanceDe(ouvrir(octets, nom), nom)
  return {
    photo: await seance.photo(),
    marques: trier(await seance.marques()),
    blocs: trier(await seance.blocs()),
    rapport: await seance.rapport(),
  }
}

function sansTexte({ feuille, cellule, gravite }: Marque): CelluleMarquee {
  return { feuille, cellule, gravite }
}

describe.each(FICHIERS)('la commande est conforme : %s', (fichier) => {
  const nom = basename(fichier)
  const source = ouvrirFichier(readFileSync(fichier), nom).appliquer({
    reglages: reglagesDe(fichier),
  }).octets
  const { constats } = examenDe(fichier)
  let premier: Awaited<ReturnType<typeof verifier>>
  let posees: readonly Marque[]
  let parLHote: Uint8Array
  beforeAll(async () => {
    premier = await verifier(source, nom)
    const { hote, octets } = ouvrir(source, nom)
    const outils = { hote, moteur: moteurDirect(), aujourdhui: () => DATE }
    const { bilan } = await creerLeRapport(outils, await hote.lireReglages())
    if (bilan.verification.genre === 'refus') throw new Error(bilan.verification.phrase)
    const refusees = (bilan.pose?.nonPosees ?? []).map(({ marque }) => marque)
    posees = bilan.verification.marques.filter((marque) => !refusees.includes(marque))
    parLHote = octets()
  })

  it('mêmes constats que tout hôte, et sa copie est celle du fichier ouvert, octet pour octet', () => {
    expect(premier.rendu.constats.map((c) => c.message)).toEqual(constats.map((c) => c.message))
    expect(Buffer.compare(premier.copie, parLHote)).toBe(0)
  })

  it('marque les cellules, écrit les notes et le rapport ; rien d’autre ne change', async () => {
    const avant = await contenu(source, nom)
    const apres = await contenu(premier.copie, nom)
    expect(apres.marques).toEqual(trier(posees.map(sansTexte)))
    expect(apres.blocs).toEqual(
      trier(posees.map(({ feuille, cellule, note }) => ({ feuille, cellule, texte: note }))),
    )
    expect(apres.rapport?.lignes.length).toBeGreaterThan(3)
    expect(apres.rapport?.formules).toEqual([])
    expect(apres.photo).toEqual(avant.photo)
  })

  it('un second passage trouve et pose de même, sans doublon', async () => {
    const second = await verifier(premier.copie, nom)
    expect(second.rendu.constats).toEqual(premier.rendu.constats)
    expect(await contenu(second.copie, nom)).toEqual(await contenu(premier.copie, nom))
  })

  it('effacer rend le classeur tel qu’il était', async () => {
    const propre = await contenu(await effacer(premier.copie, nom), nom)
    expect(propre).toEqual({
      photo: (await contenu(source, nom)).photo,
      marques: [],
      blocs: [],
      rapport: null,
    })
  })

  it('ne pose rien sur une feuille protégée, et le dit', async () => {
    const [{ feuille } = { feuille: '' }] = posees
    if (feuille === '') return expect(posees).toEqual([])
    const { copie, stderr } = await verifier(protegerLaFeuille(source, nom, feuille), nom)
    const { marques } = await contenu(copie, nom)
    expect(marques).toEqual(
      trier(posees.filter((marque) => marque.feuille !== feuille).map(sansTexte)),
    )
    expect(stderr).toContain('marques non posées, la feuille est protégée')
  })
})
