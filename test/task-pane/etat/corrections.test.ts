import { describe, expect, it } from 'vitest'
import type { Champ } from '../../../core/modele/index.ts'
import { lireReglagesDuClasseur } from '../../../core/reglages/index.ts'
import {
  colonnesEffectives,
  correctionDe,
  corriger,
  corrigerLUnite,
  oublierLaCorrection,
  type TableauACorriger,
} from '../../../task-pane/etat/index.ts'

const NEUFS = { version: 1 } as const

/** Un tableau dont les colonnes se suivent à partir de A : champ, ou champ et année. */
function tableau(...colonnes: readonly (Champ | null | readonly [Champ, number])[]) {
  const corrigible: TableauACorriger = {
    feuille: 'Budget',
    ligne: 3,
    colonnes: colonnes.map((c, colonne) => {
      const [champ, annee] = typeof c === 'object' && c !== null ? c : [c, null]
      return { colonne, entete: `en-tête ${colonne}`, champ, annee }
    }),
  }
  return corrigible
}

const visee = (colonne: number) => ({ colonne, entete: `en-tête ${colonne}` })

function colonnesDe(reglages: Parameters<typeof correctionDe>[0], champ: Champ) {
  return correctionDe(reglages, tableau())?.colonnes[champ]?.map((c) => c.colonne)
}

describe('corriger une colonne', () => {
  const simple = tableau('action', 'cout', 'partEtat', null, 'tiers')

  it('déplace un champ : l’ancienne colonne ne le porte plus', () => {
    const apres = corriger(NEUFS, simple, visee(3), 'partEtat')
    expect(colonnesDe(apres, 'partEtat')).toEqual(['D'])
    const effectives = colonnesEffectives(simple, correctionDe(apres, simple))
    expect(effectives.map((c) => c.champ)).toEqual(['action', 'cout', null, 'partEtat', 'tiers'])
  })

  it('échange deux champs en deux gestes, sans en perdre', () => {
    const premier = corriger(NEUFS, simple, visee(1), 'partEtat')
    const second = corriger(premier, simple, visee(2), 'cout')
    expect(colonnesDe(second, 'partEtat')).toEqual(['B'])
    expect(colonnesDe(second, 'cout')).toEqual(['C'])
  })

  it('un champ qui s’additionne garde ses autres colonnes', () => {
    const apres = corriger(NEUFS, simple, visee(3), 'tiers')
    expect(colonnesDe(apres, 'tiers')).toEqual(['E', 'D'])
  })

  it('« ne sert pas » dit qu’aucune colonne ne porte le champ', () => {
    const apres = corriger(NEUFS, simple, visee(4), null)
    expect(colonnesDe(apres, 'tiers')).toEqual([])
  })

  it('le même champ ne change rien', () => {
    expect(corriger(NEUFS, simple, visee(1), 'cout')).toBe(NEUFS)
  })

  it('années côte à côte : garde toutes les colonnes des autres années', () => {
    const large = tableau(
      'action',
      ['partEtat', 2024],
      ['cout', 2024],
      ['partEtat', 2025],
      ['cout', 2025],
      null,
    )
    const retiree = corriger(NEUFS, large, visee(3), 'tiers')
    expect(colonnesDe(retiree, 'partEtat')).toEqual(['B'])
    const ajoutee = corriger(NEUFS, large, visee(5), 'partEtat')
    expect(colonnesDe(ajoutee, 'partEtat')).toEqual(['B', 'D', 'F'])
    const memeAnnee = corriger(NEUFS, large, visee(4), 'partEtat')
    expect(colonnesDe(memeAnnee, 'partEtat')).toEqual(['B', 'E'])
    expect(colonnesDe(memeAnnee, 'cout')).toEqual(['C'])
  })

  it('une colonne hors du tableau s’ajoute à ce qui sera lu', () => {
    const apres = corriger(NEUFS, simple, { colonne: 9, entete: 'Nature' }, 'nature')
    const effectives = colonnesEffectives(simple, correctionDe(apres, simple))
    expect(effectives.at(-1)).toEqual({
      colonne: 9,
      entete: 'Nature',
      champ: 'nature',
      annee: null,
      choisie: true,
    })
  })

  it('se garde avec la ligne et le texte de l’en-tête, et se relit', () => {
    const apres = corrigerLUnite(corriger(NEUFS, simple, visee(3), 'partEtat'), simple, 'kEUR')
    const [lue] = lireReglagesDuClasseur(JSON.stringify(apres)).correspondances
    expect(lue).toMatchObject({ feuille: 'Budget', entete: 3, unite: 'kEUR', exclusive: false })
    expect(lue?.colonnes.partEtat).toEqual([3])
    expect(lue?.reperes.get(3)).toBe('en-tête 3')
  })

  it('s’oublie, feuille par feuille', () => {
    const autre = { ...simple, feuille: 'Annexe' }
    const deux = corriger(corriger(NEUFS, simple, visee(3), 'partEtat'), autre, visee(3), 'nature')
    const une = oublierLaCorrection(deux, 'Budget')
    expect(une.correspondances?.map((c) => c.feuille)).toEqual(['Annexe'])
    expect(oublierLaCorrection(une, 'Annexe')).toEqual(NEUFS)
  })

  it('sur une feuille de plusieurs tableaux, n’est que celle du tableau corrigé', () => {
    const haut = { ...simple, partagee: true }
    const bas = { ...haut, ligne: 20 }
    const un = corriger(NEUFS, haut, visee(3), 'partEtat')
    expect(correctionDe(un, haut)?.entete).toBe(4)
    expect(correctionDe(un, bas)).toBeUndefined()
    const deux = corriger(un, bas, visee(3), 'nature')
    expect(deux.correspondances).toEqual([
      {
        feuille: 'Budget',
        entete: 21,
        colonnes: { nature: [{ colonne: 'D', entete: 'en-tête 3' }] },
      },
    ])
  })
})
