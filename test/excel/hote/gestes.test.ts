import { describe, expect, it } from 'vitest'
import { ESPACE_DES_REGLAGES, reglagesEnXml } from '../../../core/reglages/index.ts'
import { contratDe, FEUILLE } from './contrat-d-essai.ts'
import { ouvrirExcel } from './ouvrir.ts'

describe('écrire une correction', () => {
  const correction = { feuille: FEUILLE, cellule: 'D4', avant: 600, apres: 500 }

  it('écrit, puis défait en échangeant', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(2))
    const avant = excel.etat()
    await hote.ecrire([correction])
    expect(excel.etat().feuilles[0]?.cellules.D4).toEqual({ valeur: 500 })
    await hote.ecrire([{ ...correction, avant: 500, apres: 600 }])
    expect(excel.etat()).toEqual(avant)
  })

  it('rend un texte tel qu’il était, même s’il a l’air d’un nombre ou d’une formule', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(2))
    const textes: readonly string[] = ['600', '1 200 €', '=A1', '+5', '12/03/2025']
    for (const texte of textes) {
      await hote.ecrire([{ ...correction, avant: 600, apres: texte }])
      expect(excel.etat().feuilles[0]?.cellules.D4).toEqual({ valeur: texte })
      await hote.ecrire([{ ...correction, avant: texte, apres: 600 }])
    }
  })

  it('passe par une cellule vide, et par une cellule au format texte', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(2))
    await hote.ecrire([{ ...correction, cellule: 'H4', avant: '', apres: 12 }])
    await hote.ecrire([{ ...correction, cellule: 'H4', avant: 12, apres: null }])
    expect(excel.etat()).toEqual(contratDe(2))
    excel.feuille(FEUILLE).cellules.set(3 * 16_384 + 7, { valeur: '12', format: '@' })
    await hote.ecrire([{ ...correction, cellule: 'H4', avant: '12', apres: 13 }])
    await hote.ecrire([{ ...correction, cellule: 'H4', avant: 13, apres: '12' }])
    expect(excel.etat().feuilles[0]?.cellules.H4).toEqual({ valeur: '12', format: '@' })
  })

  it('remet les cellules d’avant quand Excel refuse l’une des suivantes', async () => {
    const etat = contratDe(2)
    etat.feuilles.push(...contratDe(2).feuilles.map((f) => ({ ...f, nom: 'Protégée' })))
    const { hote, excel } = await ouvrirExcel(etat)
    excel.feuille('Protégée').protection = { active: true, options: {} }
    const avant = excel.etat()
    await expect(
      hote.ecrire([correction, { ...correction, feuille: 'Protégée' }]),
    ).rejects.toMatchObject({ motif: 'protege' })
    expect(excel.etat()).toEqual(avant)
  })

  it.each([
    ['la cellule a changé', 700, 'changee', /D4 de la feuille «\u00a0Contrat 2025\u00a0» a changé/],
    ['elle contient une formule', '=300*2', 'changee', /formule/],
  ] as const)('n’écrit rien quand %s', async (_, saisie, motif, phrase) => {
    const { hote, excel } = await ouvrirExcel(contratDe(2))
    excel.taper(FEUILLE, 'D4', saisie)
    const avant = excel.etat()
    await expect(hote.ecrire([correction])).rejects.toMatchObject({
      motif,
      message: expect.stringMatching(phrase),
    })
    expect(excel.etat()).toEqual(avant)
  })

  it('dit qu’une feuille n’est plus là, ou qu’elle est protégée', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(2))
    await expect(hote.ecrire([{ ...correction, feuille: 'Partie' }])).rejects.toMatchObject({
      motif: 'introuvable',
      message: expect.stringContaining('«\u00a0Partie\u00a0»'),
    })
    excel.feuille(FEUILLE).protection = { active: true, options: {} }
    await expect(hote.ecrire([correction])).rejects.toMatchObject({ motif: 'protege' })
  })
})

describe('aller à une cellule', () => {
  it('la sélectionne et la montre ; la sélection se relit', async () => {
    const etat = contratDe(2)
    etat.feuilles.push(...contratDe(2).feuilles.map((f) => ({ ...f, nom: "L'autre" })))
    const { hote, excel } = await ouvrirExcel(etat)
    await hote.allerA({ feuille: "L'autre", cellule: 'D5' })
    expect(excel.etat()).toMatchObject({
      active: "L'autre",
      selection: [{ haut: 4, gauche: 3, bas: 4, droite: 3 }],
    })
    expect(await hote.selection()).toEqual({ feuille: "L'autre", ligne: 4, colonne: 3 })
  })

  it('dit qu’une feuille est masquée ou absente, et comment faire', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(2))
    await expect(hote.allerA({ feuille: 'Absente', cellule: 'A1' })).rejects.toThrow(
      /«\u00a0Absente\u00a0» n’est plus/,
    )
    excel.feuille(FEUILLE).visibilite = 'Hidden'
    await expect(hote.allerA({ feuille: FEUILLE, cellule: 'A1' })).rejects.toThrow(/masquée/)
  })

  it('prend la cellule active d’une sélection à plusieurs zones', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(2))
    excel.classeur.selection = [
      { haut: 2, gauche: 3, bas: 9, droite: 3 },
      { haut: 0, gauche: 0, bas: 0, droite: 0 },
    ]
    expect(await hote.selection()).toEqual({ feuille: FEUILLE, ligne: 2, colonne: 3 })
  })
})

describe('les réglages', () => {
  it('de deux coauteurs : le dernier écrit se lit, et le suivant remplace tout', async () => {
    const { hote, excel } = await ouvrirExcel({
      ...contratDe(1),
      parties: ['<autre xmlns="urn:autre"/>', reglagesEnXml('un'), reglagesEnXml('deux')],
    })
    expect(await hote.lireReglages()).toBe('deux')
    await hote.ecrireReglages('trois')
    expect(excel.etat().parties).toEqual(['<autre xmlns="urn:autre"/>', reglagesEnXml('trois')])
    expect(excel.etat().parties[1]).toContain(ESPACE_DES_REGLAGES)
    await hote.ecrireReglages(null)
    expect(excel.etat().parties).toEqual(['<autre xmlns="urn:autre"/>'])
    expect(await hote.lireReglages()).toBeNull()
  })

  it('une partie à notre nom mais récrite par un autre ne passe pas pour des réglages', async () => {
    const { hote } = await ouvrirExcel({
      ...contratDe(1),
      parties: [`<autre xmlns="${ESPACE_DES_REGLAGES}">x</autre>`],
    })
    expect(await hote.lireReglages()).toBeNull()
  })
})
