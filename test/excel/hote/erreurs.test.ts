import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hoteExcel } from '../../../excel-addin/hote/index.ts'
import { ErreurDHote, type MotifDErreur } from '../../../task-pane/hote/index.ts'
import { LTSC_2021 } from '../emulateur/index.ts'
import { contratDe, FEUILLE } from './contrat-d-essai.ts'
import { type ExcelOuvert, ouvrirExcel } from './ouvrir.ts'
import { verifier } from './verifier.ts'

let ouvert: ExcelOuvert

beforeEach(async () => {
  ouvert = await ouvrirExcel(contratDe(4))
})

afterEach(() => {
  ouvert.excel.pannes.editionDeCellule = false
  ouvert.excel.pannes.lotsPerdus = 0
  ouvert.excel.pannes.refus.length = 0
  ouvert.excel.pannes.avantChaqueLot = null
})

async function refusDe(faire: () => Promise<unknown>): Promise<ErreurDHote> {
  const erreur = await faire().catch((cause: unknown) => cause)
  if (!(erreur instanceof ErreurDHote)) throw new Error(`pas une ErreurDHote : ${String(erreur)}`)
  return erreur
}

describe('une erreur d’Excel se dit en français, avec quoi faire', () => {
  it('cellule en cours de saisie ; la validation faite, recommencer marche', async () => {
    const { hote, excel } = ouvert
    excel.pannes.editionDeCellule = true
    const refus = await refusDe(() => hote.lire())
    expect(refus.motif).toBe('edition-en-cours')
    expect(refus.message).toMatch(/Entrée.*Échap/)
    excel.pannes.editionDeCellule = false
    expect((await verifier(hote)).nonPosees).toEqual([])
  })

  it.each<[string, MotifDErreur, RegExp]>([
    ['AccessDenied', 'protege', /protection/],
    ['ItemNotFound', 'introuvable', /Vérifiez de nouveau/],
    ['GeneralException', 'inattendu', /GeneralException.*Recommencez/],
    ['RangeExceedsLimit', 'trop-gros', /trop gros/],
    ['InactiveWorkbook', 'inattendu', /Revenez au classeur du contrat/],
    ['UnsupportedSheet', 'inattendu', /feuille de graphique/],
  ])('%s : %s', async (code, motif, phrase) => {
    const { hote, excel } = ouvert
    const lire = () => hote.compterFormules('feuille')
    for (let i = 0; i < 2; i++) excel.pannes.refus.push(code as 'AccessDenied')
    const refus = await refusDe(lire)
    expect(refus.motif).toBe(motif)
    expect(refus.message).toMatch(phrase)
    excel.pannes.refus.length = 0
    expect(await lire()).toEqual({ feuille: FEUILLE, nombre: 0 })
  })

  it('lecture seule : se distingue d’une protection', async () => {
    const { hote, excel } = ouvert
    excel.classeur.lectureSeule = true
    excel.pannes.refus.push('AccessDenied')
    const refus = await refusDe(() => hote.insererTableau({ ...VIDE }))
    expect(refus.motif).toBe('lecture-seule')
    expect(refus.message).toMatch(/lecture seule/)
  })

  it('structure protégée : ni rapport ni tableau, et on le dit avant de rien faire', async () => {
    const { hote, excel } = ouvert
    excel.classeur.structureProtegee = true
    const avant = excel.etat()
    for (const faire of [
      () => hote.ecrireRapport({ lignes: [], largeurs: [], graphique: null }),
      () => hote.insererTableau({ ...VIDE }),
    ]) {
      expect((await refusDe(faire)).motif).toBe('protege')
    }
    expect(excel.etat()).toEqual(avant)
  })

  it('un lot perdu : un second essai, sans doubler les marques', async () => {
    const { hote, excel } = ouvert
    await hote.lire()
    excel.pannes.lotsPerdus = 1
    const pose = await verifier(hote)
    const marques = excel.feuille(FEUILLE).misesEnForme
    excel.pannes.lotsPerdus = 1
    expect(await verifier(hote)).toEqual(pose)
    expect(excel.feuille(FEUILLE).misesEnForme.map((m) => m.zones)).toEqual(
      marques.map((m) => m.zones),
    )
  })

  it('le lien ne revient pas : une phrase, et recommencer plus tard marche', async () => {
    const { hote, excel } = ouvert
    excel.pannes.lotsPerdus = 10
    expect((await refusDe(() => hote.lire())).motif).toBe('interrompu')
    excel.pannes.lotsPerdus = 0
    expect((await verifier(hote)).nonPosees).toEqual([])
  })

  it('hors d’Excel, ou dans un Excel trop ancien', async () => {
    const { Excel } = globalThis
    vi.stubGlobal('Excel', undefined)
    expect((await refusDe(() => hoteExcel().lire())).message).toMatch(/Ouvrez un classeur/)
    vi.stubGlobal('Excel', Excel)
    const ancien = await ouvrirExcel(contratDe(1), { ...LTSC_2021, ExcelApi: '1.13' })
    const refus = await refusDe(() => ancien.hote.lire())
    expect(refus.motif).toBe('non-pris-en-charge')
    expect(refus.message).toMatch(/LTSC 2021/)
    expect(ancien.excel.echanges).toEqual([])
  })
})

describe('le classeur change pendant qu’on travaille', () => {
  /** Fait un geste juste avant le lot qui marque (le premier après la lecture). */
  async function entreLectureEtMarquage(geste: () => void) {
    const { hote, excel } = ouvert
    await hote.lireReglages()
    excel.echanges.length = 0
    excel.pannes.avantChaqueLot = (rang) => {
      if (rang === 2) geste()
    }
    return verifier(hote)
  }

  it('feuille renommée : ses marques la suivent', async () => {
    const pose = await entreLectureEtMarquage(() =>
      ouvert.excel.renommerLaFeuille(FEUILLE, 'Renommée'),
    )
    expect(pose.nonPosees).toEqual([])
    expect(ouvert.excel.feuille('Renommée').misesEnForme.length).toBeGreaterThan(0)
  })

  it('feuille supprimée : rien n’est posé, tout est dit', async () => {
    ouvert.excel.ouvrir({
      ...contratDe(4),
      feuilles: [...contratDe(4).feuilles, ...contratDe(0).feuilles.map(autreNom)],
    })
    const pose = await entreLectureEtMarquage(() => ouvert.excel.supprimerLaFeuille(FEUILLE))
    expect(pose.posees).toBe(0)
    expect(pose.nonPosees.length).toBeGreaterThan(0)
    expect(new Set(pose.nonPosees.map((n) => n.raison))).toEqual(new Set(['feuille-absente']))
  })

  it('feuille protégée : rien n’y est posé, tout est dit', async () => {
    const pose = await entreLectureEtMarquage(() => {
      ouvert.excel.feuille(FEUILLE).protection = { active: true, options: {} }
    })
    expect(pose.posees).toBe(0)
    expect(new Set(pose.nonPosees.map((n) => n.raison))).toEqual(new Set(['feuille-protegee']))
    expect(ouvert.excel.feuille(FEUILLE).misesEnForme).toEqual([])
  })
})

const VIDE = {
  nom: 'Contrat 2025',
  lignes: [],
  largeurs: [],
  montants: [],
  validations: [],
  lignesFigees: 0,
}

function autreNom<F extends { nom: string }>(feuille: F): F {
  return { ...feuille, nom: 'Autre' }
}
