import { describe, expect, it, vi } from 'vitest'
import { classeurDeBrut } from '../../../core/grille/index.ts'
import { ErreurDHote } from '../../../task-pane/hote/index.ts'
import { classeurSimple } from '../emulateur/index.ts'
import { contratDe, FEUILLE } from './contrat-d-essai.ts'
import { ouvrirExcel } from './ouvrir.ts'

describe('lire', () => {
  it.each([
    [false, 45_000, undefined],
    [true, 43_538, true],
  ])('un jour est le même, compté depuis 1900 ou 1904 (%s)', async (depuis1904, serie, dit) => {
    const etat = classeurSimple({ Budget: [['Signature'], [serie]] })
    Object.assign(etat, { depuis1904 })
    Object.assign(etat.feuilles[0]?.cellules.A2 ?? {}, { format: 'dd/mm/yyyy' })
    const { hote } = await ouvrirExcel(etat)
    const brut = await hote.lire()
    expect(brut.depuis1904).toBe(dit)
    const [budget] = classeurDeBrut(brut).feuilles
    expect(budget?.lignes[1]?.[0]).toMatchObject({ genre: 'date', valeur: '2023-03-15' })
  })

  it('une formule de Pacte étalée est celle de chaque cellule qu’elle remplit', async () => {
    const etat = classeurSimple({
      Budget: [
        ['Coût', 'Part', 'Autre'],
        [100, '=PACTE.PARTETAT(A2:A3)', 50],
        [200, 100, 50],
        [300, 150, 50],
      ],
    })
    const ancre = etat.feuilles[0]?.cellules.B2
    Object.assign(ancre ?? {}, { valeur: 50, etale: { lignes: 2, colonnes: 1 } })
    const { hote } = await ouvrirExcel(etat)
    const [budget] = (await hote.lire()).feuilles
    expect(budget?.formules.map((rangee) => rangee[1])).toEqual([
      'Part',
      '=PACTE.PARTETAT(A2:A3)',
      '=PACTE.PARTETAT(A2:A3)',
      150,
    ])
    expect(budget?.valeurs.map((rangee) => rangee[1])).toEqual(['Part', 50, 100, 150])
  })

  it('rend valeurs, formules, formats, fusions, masquages et protection, feuilles vides comprises', async () => {
    const etat = classeurSimple({ Budget: [['Coût', 12.5, '=B1*2'], [], ['fin']], Vide: [] })
    const [budget, vide] = etat.feuilles
    if (!budget || !vide) throw new Error('deux feuilles')
    budget.cellules.B1 = { valeur: 12.5, format: '#,##0.00 "€"' }
    budget.fusions = [{ haut: 2, gauche: 0, bas: 2, droite: 5 }]
    budget.lignesMasquees = [1]
    budget.colonnesMasquees = [2]
    vide.visibilite = 'VeryHidden'
    vide.protection = { active: true, options: {} }
    const { hote } = await ouvrirExcel(etat)
    expect(await hote.lire()).toEqual({
      feuilles: [
        {
          nom: 'Budget',
          haut: 0,
          gauche: 0,
          valeurs: [
            ['Coût', 12.5, 0],
            ['', '', ''],
            ['fin', '', ''],
          ],
          formules: [
            ['Coût', 12.5, '=B1*2'],
            ['', '', ''],
            ['fin', '', ''],
          ],
          formats: [
            ['General', '#,##0.00 "€"', 'General'],
            ['General', 'General', 'General'],
            ['General', 'General', 'General'],
          ],
          fusions: [{ haut: 2, gauche: 0, bas: 2, droite: 5 }],
          lignesMasquees: [1],
          colonnesMasquees: [2],
          masquee: false,
          protegee: false,
        },
        {
          nom: 'Vide',
          haut: 0,
          gauche: 0,
          valeurs: [],
          formules: [],
          formats: [],
          fusions: [],
          lignesMasquees: [],
          colonnesMasquees: [],
          masquee: true,
          protegee: true,
        },
      ],
    })
  })

  it('voit une feuille ajoutée, renommée ou supprimée depuis l’ouverture', async () => {
    const { hote, excel } = await ouvrirExcel(classeurSimple({ Un: [[1]], Deux: [[2]] }))
    await hote.lireReglages()
    excel.renommerLaFeuille('Un', 'Premier')
    excel.supprimerLaFeuille('Deux')
    const feuilles = (await hote.lire()).feuilles
    expect(feuilles.map((f) => [f.nom, f.valeurs])).toEqual([['Premier', [[1]]]])

    excel.ouvrir(classeurSimple({ Autre: [[3]], Encore: [[4]] }))
    excel.echanges.length = 0
    expect((await hote.lire()).feuilles.map((f) => [f.nom, f.valeurs])).toEqual([
      ['Autre', [[3]]],
      ['Encore', [[4]]],
    ])
    expect(excel.echanges).toHaveLength(2)
  })
})

describe('un gros classeur', () => {
  const COLONNES = 10
  const grand = (lignes: number) =>
    classeurSimple({
      Grand: Array.from({ length: lignes }, (_, i) =>
        Array.from({ length: COLONNES }, (_, j) => i * COLONNES + j + 1),
      ),
      Petit: [['x']],
    })

  it('se lit par pages, dit où il en est, et rend la même chose', async () => {
    const etat = grand(21_000)
    const { hote, excel } = await ouvrirExcel(etat)
    const avancer = vi.fn()
    const { feuilles } = await hote.lire(avancer)
    expect(feuilles.map((f) => [f.nom, f.valeurs.length])).toEqual([
      ['Grand', 21_000],
      ['Petit', 1],
    ])
    expect(feuilles[0]?.valeurs.at(-1)).toEqual(
      Array.from({ length: COLONNES }, (_, j) => 209_990 + j + 1),
    )
    expect(feuilles[0]?.formats).toHaveLength(21_000)
    const fractions = avancer.mock.calls.map(([fraction]) => fraction)
    expect(fractions.length).toBeGreaterThan(4)
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
    expect(fractions.at(-1)).toBe(1)
    expect(Math.max(...excel.echanges.map((e) => e.octetsRecus))).toBeLessThan(2_000_000)
  })

  it('que l’on croyait petit : la charge refusée, il se lit par pages', async () => {
    const { hote, excel } = await ouvrirExcel(grand(300))
    const entier = await hote.lire()
    excel.pannes.plafondDeReponse = 30_000
    excel.echanges.length = 0
    expect(await hote.lire()).toEqual(entier)
    const refus = excel.echanges.filter((e) => e.erreur === 'ResponsePayloadSizeLimitExceeded')
    expect(refus.length).toBeGreaterThanOrEqual(2)
  })

  it('dont une seule ligne dépasse la charge admise : une phrase, pas une boucle', async () => {
    const { hote, excel } = await ouvrirExcel(grand(4))
    await hote.lire()
    excel.feuille('Grand').cellules.set(0, { valeur: 'x'.repeat(20_000) })
    excel.pannes.plafondDeReponse = 10_000
    const erreur = await hote.lire().catch((cause: unknown) => cause)
    expect(erreur).toBeInstanceOf(ErreurDHote)
    expect(erreur).toMatchObject({ motif: 'trop-gros' })
  })
})

describe('nos rapports', () => {
  it('ne se lisent pas ; une feuille de l’utilisateur du même nom, si', async () => {
    const etat = contratDe(2)
    etat.feuilles.push(...classeurSimple({ 'Rapport Pacte': [['à moi']] }).feuilles)
    const { hote } = await ouvrirExcel(etat)
    const rapport = { lignes: [], largeurs: [], graphique: null }
    expect(await hote.ecrireRapport(rapport)).toBe('Rapport Pacte (2)')
    expect((await hote.lire()).feuilles.map((f) => f.nom)).toEqual([FEUILLE, 'Rapport Pacte'])
    await hote.effacer()
    expect((await hote.lire()).feuilles.map((f) => f.nom)).toEqual([FEUILLE, 'Rapport Pacte'])
  })
})

describe('plus de fusions qu’Excel n’en rend à la fois (512)', () => {
  it('se lisent toutes, par moitiés de feuille', async () => {
    const etat = classeurSimple({
      Budget: Array.from({ length: 700 }, (_, i) => [`ligne ${i}`, 1]),
    })
    const [budget] = etat.feuilles
    if (!budget) throw new Error('une feuille')
    const fusions = Array.from({ length: 700 }, (_, i) => ({
      haut: i,
      gauche: 3,
      bas: i,
      droite: 5,
    }))
    budget.fusions = fusions
    const { hote } = await ouvrirExcel(etat)
    const [lue] = (await hote.lire()).feuilles
    expect(lue?.fusions).toEqual(fusions)
    expect(lue?.valeurs).toHaveLength(700)
  })
})
