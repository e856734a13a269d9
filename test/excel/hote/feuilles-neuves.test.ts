import { describe, expect, it } from 'vitest'
import type { Rapport } from '../../../core/constats/index.ts'
import { modeleDeTableau } from '../../../core/gabarit/index.ts'
import { centimes } from '../../../core/modele/index.ts'
import { moteurDirect } from '../../../task-pane/moteur/direct.ts'
import { contratDe } from './contrat-d-essai.ts'
import { ouvrirExcel } from './ouvrir.ts'

describe('insérer un tableau modèle', () => {
  it.each(['departement', 'metropole'] as const)(
    '%s : formules, validations, formats, et se relit comme un tableau reconnu',
    async (type) => {
      const { hote, excel } = await ouvrirExcel(contratDe(0))
      const modele = modeleDeTableau({ type, annee: 2026 })
      const nom = await hote.insererTableau(modele)
      expect(nom).toBe('Contrat 2026')
      const feuille = excel.etat().feuilles.find((f) => f.nom === nom)
      const formules = Object.values(feuille?.cellules ?? {}).flatMap((c) => c.formule ?? [])
      const { etalees = [] } = modele
      const dansUneEtalee = (ligne: number, colonne: number) =>
        etalees.some(({ plage: p }) => colonne === p.gauche && ligne >= p.haut && ligne <= p.bas)
      const voulues = modele.lignes.flatMap((rangee, i) =>
        rangee.flatMap((c, j) =>
          c !== null && 'formule' in c && !dansUneEtalee(i, j) ? [`=${c.formule}`] : [],
        ),
      )
      expect(etalees).toHaveLength(2)
      expect(formules.sort()).toEqual(
        [...voulues, ...etalees.map(({ formule }) => `=${formule}`)].sort(),
      )
      expect(feuille?.validations).toHaveLength(modele.validations.length)
      for (const { alerte, invite } of feuille?.validations ?? []) {
        expect(alerte).toMatchObject({ style: 'Stop', showAlert: true })
        expect(String(alerte.message).length).toBeLessThanOrEqual(255)
        expect(String(alerte.title).length).toBeLessThanOrEqual(32)
        expect(invite.message).toBe(alerte.message)
      }
      expect(feuille?.cellules.B5?.format).toBe('#,##0.00 "€"')
      expect(excel.etat().active).toBe(nom)
      const classeur = await hote.lire()
      const verification = await moteurDirect().verifier({
        classeur: { feuilles: classeur.feuilles.filter((f) => f.nom === nom) },
        reglages: null,
        date: '2026-11-23',
      })
      // Le tableau est reconnu, et l'on dit quoi y écrire d'abord.
      expect(verification).toMatchObject({
        genre: 'refus',
        phrase: expect.stringContaining('Le tableau est prêt, mais vide'),
      })
    },
  )

  it('ne prend jamais le nom d’une autre feuille', async () => {
    const { hote } = await ouvrirExcel(contratDe(0))
    const modele = modeleDeTableau({ type: 'departement', annee: 2025 })
    expect(await hote.insererTableau(modele)).toBe('Contrat 2025 (2)')
    expect(await hote.insererTableau(modele)).toBe('Contrat 2025 (3)')
  })
})

describe('écrire le rapport', () => {
  const rapport: Rapport = {
    lignes: [
      [{ style: 'titre', texte: 'Rapport Pacte' }],
      [
        { style: 'entete', texte: 'Axe' },
        { style: 'entete-de-montant', texte: 'Programmé' },
        { style: 'entete', texte: 'Plancher' },
      ],
      [{ style: 'texte', texte: 'Enfance' }, { style: 'montant', montant: 123_456 }, null],
      [
        { style: 'bloquant', texte: 'Bloquant' },
        { style: 'texte', texte: '' },
        { style: 'texte', texte: 'x' },
      ],
    ] as Rapport['lignes'],
    largeurs: [20, 15, 15],
    graphique: {
      titre: 'Crédits',
      categories: { haut: 2, bas: 2, gauche: 0, droite: 0 },
      series: [
        { nom: 'Programmé', valeurs: { haut: 2, bas: 2, gauche: 1, droite: 1 } },
        { nom: 'Plancher', valeurs: { haut: 2, bas: 2, gauche: 2, droite: 2 } },
      ],
      cadre: { haut: 5, bas: 20, gauche: 0, droite: 3 },
    },
  }

  it('lie les cellules en cause, répète l’en-tête à l’impression, et tait les centimes nuls', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(2))
    const [feuilleVisee] = excel.etat().feuilles
    const feuille = feuilleVisee?.nom ?? ''
    const nom = await hote.ecrireRapport({
      lignes: [
        [
          { style: 'lien', texte: 'E14', cible: { feuille, cellule: 'E14' } },
          { style: 'montant', montant: centimes(500_000) },
          { style: 'montant', montant: centimes(500_050) },
        ],
        [],
        [{ style: 'titre', texte: 'Justifiés' }],
      ],
      largeurs: [20, 15, 15],
      repetee: 0,
      enHautDePage: 2,
      graphique: null,
    })
    const ecrite = excel.etat().feuilles.find((f) => f.nom === nom)
    expect(ecrite?.cellules.A1).toMatchObject({
      valeur: 'E14',
      lien: { documentReference: `'${feuille}'!E14` },
      apparence: { souligne: 'Single' },
    })
    expect(ecrite?.cellules.B1?.format).toBe('#,##0 "€"')
    expect(ecrite?.cellules.C1?.format).toBe('#,##0.00 "€"')
    expect(ecrite?.miseEnPage).toMatchObject({
      orientation: 'Landscape',
      lignesRepetees: [0, 1],
      sauts: [2],
    })
  })

  it('donne les montants en euros, les allures, les largeurs et le graphique', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(2))
    const nom = await hote.ecrireRapport(rapport)
    const feuille = excel.etat().feuilles.find((f) => f.nom === nom)
    expect(excel.etat().active).toBe(nom)
    expect(feuille?.cellules.B3).toMatchObject({ valeur: 1234.56, format: '#,##0.00 "€"' })
    expect(feuille?.cellules.A1?.apparence).toMatchObject({ gras: true, taille: 14 })
    expect(feuille?.cellules.A2?.apparence).toMatchObject({ fond: '#000091', encre: '#FFFFFF' })
    expect(feuille?.cellules.A2?.apparence?.horizontal).toBeUndefined()
    expect(feuille?.cellules.B2?.apparence).toMatchObject({ fond: '#000091', horizontal: 'Right' })
    expect(feuille?.cellules.A4?.apparence).toMatchObject({ fond: '#FFD9DC', souligne: 'Single' })
    expect(feuille?.largeurs).toMatchObject({ 0: 108.75, 1: 82.5 })
    expect(feuille).toMatchObject({ quadrillage: false, couleurDOnglet: '#000091' })
    const [graphique, ...autres] = feuille?.graphiques ?? []
    expect(autres).toEqual([])
    expect(graphique?.series).toMatchObject([
      { valeurs: `'${nom}'!B3`, abscisses: `'${nom}'!A3` },
      { valeurs: `'${nom}'!C3`, abscisses: `'${nom}'!A3` },
    ])
    expect(graphique?.attributs).toMatchObject({ 'Title.Text': 'Crédits' })
  })

  it('tient en quatre échanges ; un très long rapport s’écrit par paquets', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(2))
    await hote.ecrireRapport(rapport)
    expect(excel.echanges.length).toBeLessThanOrEqual(4)
    excel.echanges.length = 0
    const texte = 'constat '.repeat(125)
    const lignes = Array.from({ length: 7_000 }, () => [{ style: 'texte', texte } as const])
    const nom = await hote.ecrireRapport({ lignes, largeurs: [40], graphique: null })
    expect(Math.max(...excel.echanges.map((e) => e.octetsEnvoyes))).toBeLessThan(2_000_000)
    expect(excel.feuille(nom).cellules.size).toBe(7_000)
  })

  it('très masqué par quelqu’un, il se remplace et s’efface quand même', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(2))
    for (const faire of [() => hote.ecrireRapport(rapport), () => hote.effacer()]) {
      excel.feuille(await hote.ecrireRapport(rapport)).visibilite = 'VeryHidden'
      await faire()
    }
    expect(excel.etat().feuilles.map((f) => f.nom)).toEqual(contratDe(2).feuilles.map((f) => f.nom))
  })

  it('interrompu, il reste à nous : le suivant le remplace', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(2))
    const texte = 'constat '.repeat(125)
    const lignes = Array.from({ length: 2_500 }, () => [{ style: 'texte', texte } as const])
    excel.pannes.avantChaqueLot = (rang) => {
      if (rang === 4) excel.pannes.refus.push('GeneralException')
    }
    const long = { lignes, largeurs: [40], graphique: null }
    await expect(hote.ecrireRapport(long)).rejects.toMatchObject({ motif: 'inattendu' })
    excel.pannes.avantChaqueLot = null
    expect(await hote.ecrireRapport(rapport)).toBe('Rapport Pacte')
    await hote.effacer()
    expect(excel.etat()).toEqual({ ...contratDe(2), selection: expect.anything() })
  })

  it('de milliers de constats : tout y est, que la bibliothèque coupe ou non l’écriture', async () => {
    const { hote, excel } = await ouvrirExcel(contratDe(0))
    const lignes: Rapport['lignes'] = Array.from({ length: 3_000 }, (_, i) => [
      { style: 'bloquant', texte: 'Bloquant' },
      { style: 'texte', texte: `Constat ${i}` },
      { style: 'texte', texte: '' },
    ])
    const nom = await hote.ecrireRapport({ lignes, largeurs: [20, 30, 20], graphique: null })
    const feuille = excel.etat().feuilles.find((f) => f.nom === nom)
    expect(feuille?.cellules.B1?.valeur).toBe('Constat 0')
    expect(feuille?.cellules.B1501?.valeur).toBe('Constat 1500')
    expect(feuille?.cellules.B3000?.valeur).toBe('Constat 2999')
  })
})
