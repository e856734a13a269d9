import { describe, expect, it } from 'vitest'
import { INTERPRETATIONS_PAR_DEFAUT } from '../../../../core/reglages/index.ts'
import { fseInclus, sommeDesFinancements } from '../../../../core/regles/plan/index.ts'
import { contratDEssai, type LigneDEssai } from '../../contrat-d-essai.ts'

function unite(ligne: LigneDEssai) {
  const [premiere] = contratDEssai({ lignes: [ligne] }).unites
  if (!premiere) throw new Error('pas d’action')
  return premiere
}

describe('la somme des financements', () => {
  const PLAN = { cout: 100, partEtat: 50, partCollectivite: 30, tiers: 10, fse: 5, cee: 5 }

  it('additionne tout ce qui est écrit', () => {
    expect(sommeDesFinancements(unite(PLAN))).toBe(10_000)
    expect(sommeDesFinancements(unite({ ...PLAN, tiers: 'vide' }))).toBe(9_000)
  })

  it.each(['partEtat', 'partCollectivite', 'tiers', 'fse', 'cee'] as const)(
    'ne conclut pas d’une cellule illisible : %s',
    (champ) => {
      expect(sommeDesFinancements(unite({ ...PLAN, [champ]: 'illisible' }))).toBeNull()
    },
  )

  it('ne conclut pas sans la colonne de l’État, ni sans celle de la collectivité', () => {
    for (const champ of ['partEtat', 'partCollectivite'] as const) {
      const [premiere] = contratDEssai({ lignes: [PLAN], sans: [champ] }).unites
      expect(premiere && sommeDesFinancements(premiere)).toBeNull()
    }
  })

  it('nulle si des zéros sont écrits, inconnue si rien ne l’est', () => {
    expect(sommeDesFinancements(unite({ cout: 100, partEtat: 0, partCollectivite: 0 }))).toBe(0)
    const vide = { cout: 100, partEtat: 'vide', partCollectivite: 'vide' } as const
    expect(sommeDesFinancements(unite(vide))).toBeNull()
  })
})

describe('un FSE+ déjà compté dans la part de la collectivité', () => {
  const inclus = (ligne: LigneDEssai) => fseInclus(unite(ligne), INTERPRETATIONS_PAR_DEFAUT)
  const PLAN = { cout: 100, partEtat: 50, partCollectivite: 50, fse: 20 }

  it('se voit à un plan qui s’équilibre sans lui', () => {
    expect(inclus(PLAN)).toBe(true)
    expect(inclus({ ...PLAN, partCollectivite: 30 })).toBe(false)
    expect(inclus({ ...PLAN, partCollectivite: 60 })).toBe(false)
  })

  it('ne se conclut ni d’un FSE+ nul ou négatif, ni d’une part illisible', () => {
    expect(inclus({ ...PLAN, fse: 0 })).toBe(false)
    expect(inclus({ ...PLAN, fse: -20 })).toBe(false)
    expect(inclus({ ...PLAN, fse: 'vide' })).toBe(false)
    expect(inclus({ ...PLAN, partCollectivite: 'illisible' })).toBe(false)
    // Le reste seul ferait le coût, au signe près.
    const trompeur = {
      cout: -20,
      partEtat: 'vide',
      partCollectivite: 'illisible',
      fse: 20,
    } as const
    expect(inclus(trompeur)).toBe(false)
  })
})
