import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { annoter } from '../../formats/annotation.ts'
import { lireClasseur } from '../../formats/ouvrir.ts'
import { xlsx } from './fabrique.ts'

const RAPPORT = {
  lignes: [[{ style: 'titre', texte: 'Rapport' }]],
  largeurs: [20],
  graphique: null,
} as const

describe('ouvrir un classeur que Pacte a déjà annoté', () => {
  for (const [fichier, source] of [
    ['budget.xlsx', 'test/classeurs/01-departement-conforme.xlsx'],
    ['budget.ods', 'test/classeurs/11-metropole-non-eligible.ods'],
  ] as const) {
    it(`${fichier} : notre rapport n’est pas relu comme une donnée`, () => {
      const lu = lireClasseur(readFileSync(source), fichier)
      const { octets, rapport } = annoter(lu, [], RAPPORT)
      expect(rapport).toBe('Rapport Pacte')
      const relu = lireClasseur(octets, fichier)
      const noms = (c: typeof lu) => c.classeur.feuilles.map((f) => f.nom)
      expect(noms(relu)).toEqual(noms(lu))
    })
  }

  it('une feuille de l’utilisateur qui s’appelle « Rapport Pacte » est lue', () => {
    const source = xlsx({
      feuilles: [{ nom: 'Rapport Pacte', lignes: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
    })
    const lu = lireClasseur(source, 'a-lui.xlsx')
    expect(lu.classeur.feuilles.map((f) => f.nom)).toEqual(['Rapport Pacte'])
  })
})
