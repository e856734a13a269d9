import { describe, expect, it } from 'vitest'
import type { Rapport } from '../../../core/constats/index.ts'
import { modeleDeTableau } from '../../../core/gabarit/index.ts'
import { contratDe, FEUILLE } from '../../excel/hote/contrat-d-essai.ts'
import { ouvrir } from './essai.ts'

describe('insérer un tableau modèle', () => {
  it.each(['departement', 'metropole'] as const)(
    '%s : formules de Sheets, listes de choix, formats, et la feuille est montrée',
    (type) => {
      const { hote, etat } = ouvrir(contratDe(0))
      const modele = modeleDeTableau({ type, annee: 2026 })
      const nom = hote.insererTableau(modele)
      expect(nom).toBe('Contrat 2026')
      const feuille = etat().feuilles.find((f) => f.nom === nom)
      const formules = Object.values(feuille?.cellules ?? {}).flatMap((c) => c.formule ?? [])
      const voulues = modele.lignes
        .flat()
        .flatMap((c) =>
          c !== null && 'formule' in c ? [`=${c.formule.replaceAll('PACTE.', 'PACTE_')}`] : [],
        )
      expect(formules.sort()).toEqual(voulues.sort())
      expect(formules.some((f) => f.includes('PACTE_PARTETAT('))).toBe(true)
      expect(feuille?.validations).toHaveLength(modele.validations.length)
      expect(feuille?.cellules.B5?.format).toBe('#,##0.00 "€"')
      expect(etat().active).toBe(nom)
    },
  )

  it('ne prend jamais le nom d’une autre feuille', () => {
    const { hote } = ouvrir(contratDe(0))
    const modele = modeleDeTableau({ type: 'departement', annee: 2025 })
    expect(hote.insererTableau(modele)).toBe('Contrat 2025 (2)')
    expect(hote.insererTableau(modele)).toBe('Contrat 2025 (3)')
  })

  it('une panne n’en laisse pas la moitié', () => {
    const { hote, etat, refuser } = ouvrir(contratDe(0))
    const avant = etat()
    refuser(
      'Range.setFormulas',
      'Service Spreadsheets timed out while accessing document with id 1.',
    )
    const modele = modeleDeTableau({ type: 'departement', annee: 2026 })
    expect(() => hote.insererTableau(modele)).toThrow(/n’a pas répondu/)
    expect(etat().feuilles).toEqual(avant.feuilles)
  })
})

const RAPPORT: Rapport = {
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
      { style: 'texte', texte: '=1+1' },
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

describe('écrire le rapport', () => {
  it('textes, montants en euros, graphique ; aucune formule', () => {
    const { hote, etat } = ouvrir(contratDe(2))
    const nom = hote.ecrireRapport(RAPPORT)
    expect(nom).toBe('Rapport Pacte')
    const feuille = etat().feuilles.find((f) => f.nom === nom)
    expect(feuille?.cellules.B3).toMatchObject({ valeur: 1234.56, format: '#,##0.00 "€"' })
    expect(feuille?.cellules.B4).toMatchObject({ valeur: '=1+1' })
    expect(feuille?.cellules.A2?.apparence?.horizontal).toBeUndefined()
    expect(feuille?.cellules.B2?.apparence).toMatchObject({ horizontal: 'Right' })
    expect(Object.values(feuille?.cellules ?? {}).flatMap((c) => c.formule ?? [])).toEqual([])
    expect(feuille?.graphiques).toHaveLength(1)
    expect(etat().active).toBe(nom)
  })

  it('ses liens mènent aux cellules du classeur', () => {
    const { hote, etat } = ouvrir(contratDe(2))
    const lien = (feuille: string) => ({
      style: 'lien' as const,
      texte: 'E14',
      cible: { feuille, cellule: 'E14' },
    })
    const nom = hote.ecrireRapport({
      lignes: [[lien(FEUILLE), null, null], [lien(FEUILLE)], [lien('Disparue')]],
      largeurs: [20],
      graphique: null,
    })
    const cellules = etat().feuilles.find((f) => f.nom === nom)?.cellules
    for (const adresse of ['A1', 'A2'])
      expect(cellules?.[adresse]).toMatchObject({
        valeur: 'E14',
        lien: { url: expect.stringMatching(/^#gid=\d+&range=E14$/) },
      })
    expect(cellules?.A3?.valeur).toBe('E14')
    expect(cellules?.A3?.lien).toBeUndefined()
  })

  it('remplace le précédent à la même place, et jamais une feuille de l’utilisateur', () => {
    const classeur = contratDe(2)
    classeur.feuilles.push(...contratDe(1).feuilles.map((f) => ({ ...f, nom: 'Rapport Pacte' })))
    const premier = ouvrir(classeur)
    expect(premier.hote.ecrireRapport(RAPPORT)).toBe('Rapport Pacte (2)')
    const deplace = premier.etat()
    deplace.feuilles.unshift(...deplace.feuilles.splice(2, 1))
    const { hote, etat } = ouvrir(deplace)
    expect(hote.ecrireRapport(RAPPORT)).toBe('Rapport Pacte (2)')
    expect(etat().feuilles.map((f) => f.nom)).toEqual([
      'Rapport Pacte (2)',
      FEUILLE,
      'Rapport Pacte',
    ])
  })

  it('de plus de mille lignes et de vingt-six colonnes, il agrandit sa feuille', () => {
    const { hote, etat } = ouvrir(contratDe(1))
    const ligne = Array.from({ length: 30 }, (_, i) => ({
      style: 'texte' as const,
      texte: `${i}`,
    }))
    const nom = hote.ecrireRapport({
      lignes: Array.from({ length: 1_200 }, () => ligne),
      largeurs: [20],
      graphique: null,
    })
    expect(etat().feuilles.find((f) => f.nom === nom)?.cellules.AD1200?.valeur).toBe('29')
  })

  it('une panne laisse le rapport d’avant', () => {
    const { hote, etat, refuser } = ouvrir(contratDe(1))
    hote.ecrireRapport(RAPPORT)
    const avant = etat().feuilles
    refuser('Range.setValues', 'Service Spreadsheets timed out while accessing document with id 1.')
    expect(() => hote.ecrireRapport({ ...RAPPORT, graphique: null })).toThrow(/n’a pas répondu/)
    expect(etat().feuilles).toEqual(avant)
  })

  it('protégé, il n’est ni remplacé ni effacé, et l’on dit lequel', () => {
    const { hote, etat, protegerLaFeuille } = ouvrir(contratDe(1))
    const nom = hote.ecrireRapport(RAPPORT)
    protegerLaFeuille(nom)
    const avant = etat()
    expect(() => hote.ecrireRapport(RAPPORT)).toThrow(/«\u00a0Rapport Pacte\u00a0» est protégée/)
    expect(hote.effacer()).toEqual({ retirees: 0, rapports: [], feuillesProtegees: [nom] })
    expect(etat()).toEqual(avant)
  })

  it('seul visible, il reste', () => {
    const { hote, etat, sheets } = ouvrir(contratDe(1))
    const nom = hote.ecrireRapport(RAPPORT)
    sheets.feuille(FEUILLE).visibilite = 'Hidden'
    expect(hote.effacer()).toEqual({ retirees: 0, rapports: [], feuillesProtegees: [nom] })
    expect(etat().feuilles.map((f) => f.nom)).toEqual([FEUILLE, nom])
  })
})
