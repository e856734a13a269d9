import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département du Doubs – contrat local – 2025']
const TETE: Case[] = ['Axe', 'Action', 'Coût', 'Part de l’État', 'Part du Département', 'Autre']

/** Deux actions sur huit ont un autre financeur ; les autres cases disent `vide`. */
function budget(vide: (rang: number) => Case, montant = 5000) {
  const lignes = Array.from({ length: 8 }, (_, i): Case[] => {
    const autre = i % 4 === 1
    const cout = 40_000 + (autre ? montant : 0)
    const axe = i < 4 ? 'Enfance' : 'Accès aux droits'
    return [axe, `Action ${'ABCDEFGH'[i]} du plan`, cout, 20_000, 20_000, autre ? montant : vide(i)]
  })
  return feuille('Budget', [TITRE, TETE, ...lignes])
}

const tiers = (vide: (rang: number) => Case) => lire(budget(vide)).actions.map((a) => a.tiers)

describe('un autre financeur, presque toujours absent', () => {
  for (const mot of ['sans objet', 'néant', 's.o.', 'non concerné', 'n/a', 'NC'])
    test(`« ${mot} » tient lieu de case vide`, () => {
      const lus = tiers(() => mot)
      expect(lus.filter((t) => t === 500_000)).toHaveLength(2)
      expect(lus.filter((t) => t === 'vide')).toHaveLength(6)
    })

  test('plusieurs façons de dire rien aussi', () => {
    const lus = tiers((i) => (i % 2 === 0 ? 'sans objet' : 'néant'))
    expect(lus.filter((t) => t === 500_000)).toHaveLength(2)
  })

  for (const mot of ['x', 'n.c.'])
    test(`« ${mot} » laisse son rôle à la colonne, et se dit`, () => {
      const { actions } = lire(budget(() => mot))
      expect(actions.filter((a) => a.tiers === 500_000)).toHaveLength(2)
      expect(actions.filter((a) => a.tiers === 'illisible')).toHaveLength(6)
    })

  test('des remarques toutes différentes n’en font pas un financeur', () => {
    const lus = tiers((i) => `à revoir avec le service ${'abcdefgh'[i]}`)
    expect(lus.every((t) => t === 'absent')).toBe(true)
  })
})
