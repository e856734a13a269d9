import { describe, expect, it } from 'vitest'
import { enPourcent, type Fraction } from '../../../core/modele/index.ts'
import * as parametres from '../../../core/parametres/index.ts'
import { type Parametre, valeurDe, valeurPour } from '../../../core/parametres/index.ts'
import { type CleSource, estExterieure, SOURCES } from '../../../core/sources/index.ts'

const TOUS = Object.values(parametres).filter(
  (p): p is Parametre<never> => typeof p === 'object' && p !== null && 'valeurs' in p,
)

describe('paramètres datés', () => {
  it('ont un identifiant à eux, un titre, des dates qui se suivent', () => {
    expect(new Set(TOUS.map(({ id }) => id)).size).toBe(TOUS.length)
    for (const { id, titre, valeurs } of TOUS) {
      expect(titre, id).not.toBe('')
      const debuts = valeurs.map(({ depuis }) => depuis)
      expect(debuts, id).toEqual([...new Set(debuts)].sort())
      for (const { valableLe } of valeurs) expect(valableLe).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })

  it('citent un passage du texte, sauf l’échéance annoncée ailleurs', () => {
    const ailleurs = TOUS.filter(({ valeurs }) =>
      valeurs.some(({ source }) => estExterieure(source)),
    )
    expect(ailleurs.map(({ id }) => id)).toEqual(['echeance-mi-parcours'])
  })

  const taux: readonly [Parametre<Fraction>, number, string, CleSource][] = [
    [parametres.plancherDepartement, 2024, '40 %', 'cadrage/plancher'],
    [parametres.plancherMetropole, 2024, '20 %', 'cadrage/plancher'],
    [parametres.plafondCee, 2025, '70 %', 'transition/cee'],
    [parametres.tauxCee, 2024, '60 %', 'transition/cee'],
    [parametres.tauxCee, 2025, '50 %', 'transition/cee'],
    [parametres.partCantine, 2025, '30 %', 'transition/cantine-part-axe'],
  ]
  it.each(taux)('le taux est celui que le passage cité porte', (parametre, annee, texte, cle) => {
    const valeur = valeurPour(parametre, annee)
    expect(valeur?.source).toBe(cle)
    expect(valeur && enPourcent(valeur.valeur).replace('\u00a0', ' ')).toBe(texte)
    const { reperes }: { reperes: readonly string[] } = SOURCES[cle]
    expect(reperes).toContain(texte)
  })

  it('donnent la valeur en vigueur : aucune avant la première, la dernière ensuite', () => {
    const { tauxCee, derniereAnneeTauxCee } = parametres
    expect(valeurPour(tauxCee, 2023)).toBeNull()
    expect(valeurPour(tauxCee, 2024)?.depuis).toBe(2024)
    expect(valeurPour(tauxCee, 2027)?.depuis).toBe(derniereAnneeTauxCee)
    expect(valeurDe(tauxCee)).toBe(valeurPour(tauxCee, 2030)?.valeur)
  })
})
