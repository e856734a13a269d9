import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ClasseurBrut } from '../../../core/grille/index.ts'
import { ouvrirFichier } from '../../../formats/index.ts'
import { ErreurDHote } from '../../../task-pane/hote/index.ts'
import { moteurDirect } from '../../../task-pane/moteur/direct.ts'
import {
  creerLeRapport,
  justifier,
  type Outils,
  verifierLeContrat,
} from '../../../task-pane/parcours/index.ts'
import { brutDeClasseur } from '../brut-de-classeur.ts'
import { hoteEnMemoire, type Memoire, memoireDe } from '../hote-memoire.ts'

const FICHIER = '07-departement-slime-cantine.xlsx'
const BUDGET = brutDeClasseur(
  ouvrirFichier(readFileSync(`test/classeurs/${FICHIER}`), FICHIER).classeur,
)

const EDITION = {
  motif: 'edition-en-cours',
  phrase: 'Validez la cellule en cours de saisie, puis réessayez.',
} as const

function outiller(classeur: ClasseurBrut = BUDGET): { outils: Outils; memoire: Memoire } {
  const memoire = memoireDe(classeur)
  const outils = {
    hote: hoteEnMemoire(memoire),
    moteur: moteurDirect(),
    aujourdhui: () => '2026-11-23',
  }
  return { outils, memoire }
}

async function verifie(outils: Outils, reglages: string | null = null) {
  const { verification, pose } = await verifierLeContrat(outils, reglages)
  if (verification.genre === 'refus') throw new Error(verification.phrase)
  return { verification, pose }
}

describe('vérifier le contrat', () => {
  it('lit, vérifie au jour dit, et pose les marques trouvées, en deux échanges', async () => {
    const { outils, memoire } = outiller()
    const { verification, pose } = await verifie(outils)
    expect(memoire.appels).toEqual(['lire', 'marquer'])
    expect(verification.date).toBe('2026-11-23')
    expect(memoire.marques).toEqual(verification.marques)
    expect(pose).toMatchObject({ posees: verification.marques.length, nonPosees: [] })
    expect(verification.marques.length).toBeGreaterThan(0)
  })

  it('un refus ne marque ni n’efface rien', async () => {
    const { outils, memoire } = outiller({ feuilles: [] })
    const { verification, pose } = await verifierLeContrat(outils, null)
    expect(verification.genre).toBe('refus')
    expect(pose).toBeNull()
    expect(memoire.appels).toEqual(['lire'])
  })

  it('des réglages illisibles sont un refus, qui ne marque ni n’efface rien', async () => {
    const { outils, memoire } = outiller()
    expect((await verifierLeContrat(outils, '{')).verification.genre).toBe('refus')
    expect(memoire.appels).toEqual(['lire'])
  })

  it('dit où en est la lecture', async () => {
    const fractions: number[] = []
    await verifierLeContrat(outiller().outils, null, (f) => fractions.push(f))
    expect(fractions.at(-1)).toBe(1)
  })

  it('laisse passer l’erreur d’une lecture, et réussit quand on recommence', async () => {
    const { outils, memoire } = outiller()
    memoire.echecs.set('lire', EDITION)
    await expect(verifierLeContrat(outils, null)).rejects.toThrow(ErreurDHote)
    expect((await verifie(outils)).pose?.posees).toBeGreaterThan(0)
  })

  it('garde le résultat quand le tableur refuse les marques, et dit pourquoi', async () => {
    const { outils, memoire } = outiller()
    memoire.echecs.set('marquer', EDITION)
    const { verification, pose, echec } = await verifierLeContrat(outils, null)
    expect(verification).toMatchObject({ genre: 'verifie' })
    expect(pose).toBeNull()
    expect(echec).toMatchObject({ motif: EDITION.motif, message: EDITION.phrase })
  })

  it('ne prend pas une erreur inattendue pour un refus du tableur', async () => {
    const { outils, memoire } = outiller()
    memoire.echecs.set('marquer', 'inattendu')
    await expect(verifierLeContrat(outils, null)).rejects.toThrow(TypeError)
  })

  it('ne marque plus un constat justifié', async () => {
    const { outils, memoire } = outiller()
    const { verification } = await verifie(outils)
    const choisi = verification.constats.find((c) => c.constat.cellules.length > 0)
    if (!choisi) throw new Error('aucun constat dans une cellule')
    const reglages = justifier({ version: 1 }, choisi, 'Accord du préfet', '2026-11-23')
    const apres = await verifie(outils, JSON.stringify(reglages))
    expect(apres.verification.justifies.map((j) => j.empreinte)).toEqual([choisi.empreinte])
    const notes = memoire.marques.map((m) => m.note).join('\n')
    expect(notes).not.toContain(choisi.constat.message)
  })
})

describe('créer le rapport', () => {
  it('relit les cellules, puis écrit la feuille', async () => {
    const { outils, memoire } = outiller()
    await verifierLeContrat(outils, null)
    const { bilan, feuille } = await creerLeRapport(outils, null)
    expect(memoire.appels).toEqual(['lire', 'marquer', 'lire', 'marquer', 'ecrireRapport'])
    expect(feuille).toBe('Rapport Pacte')
    expect(bilan.verification.genre).toBe('verifie')
    expect(memoire.rapport).toEqual(await outils.moteur.rapport())
  })

  it('refusé par le tableur : la vérification reste, et l’échec se dit', async () => {
    const { outils, memoire } = outiller()
    memoire.echecs.set('ecrireRapport', EDITION)
    const { bilan, feuille, echec } = await creerLeRapport(outils, null)
    expect(bilan.verification.genre).toBe('verifie')
    expect(feuille).toBeNull()
    expect(echec?.message).toBe(EDITION.phrase)
  })

  it('s’écrit même si les cellules n’ont pas pu être marquées', async () => {
    const { outils, memoire } = outiller()
    memoire.echecs.set('marquer', EDITION)
    const { bilan, feuille } = await creerLeRapport(outils, null)
    expect(bilan.echec?.message).toBe(EDITION.phrase)
    expect(feuille).toBe('Rapport Pacte')
  })

  it('sans tableau, n’écrit aucune feuille', async () => {
    const { outils, memoire } = outiller({ feuilles: [] })
    expect((await creerLeRapport(outils, null)).feuille).toBeNull()
    expect(memoire.appels).toEqual(['lire'])
  })

  it('ne ressort pas le rapport d’avant quand le classeur ne se vérifie plus', async () => {
    const { outils, memoire } = outiller()
    await creerLeRapport(outils, null)
    memoire.classeur = { feuilles: [] }
    expect((await creerLeRapport(outils, null)).feuille).toBeNull()
    expect(await outils.moteur.rapport()).toBeNull()
  })
})
