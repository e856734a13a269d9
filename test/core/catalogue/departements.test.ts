import { describe, expect, it } from 'vitest'
// Les tables ne passent pas la porte : seul ce test les compte.
import { DEPARTEMENTS, nomOfficiel } from '../../../core/catalogue/departements.ts'
import { reconnaitreCollectivite } from '../../../core/catalogue/index.ts'
import { METROPOLES } from '../../../core/catalogue/metropoles.ts'

describe('tables des collectivités', () => {
  it('101 départements aux codes distincts, 22 métropoles', () => {
    expect(new Set(DEPARTEMENTS.map((d) => d.code)).size).toBe(101)
    expect(METROPOLES).toHaveLength(22)
  })

  it('chaque nom officiel se relit, en minuscules accentuées comme en capitales', () => {
    for (const departement of DEPARTEMENTS) {
      const nom = nomOfficiel(departement)
      const attendu = departement.code === '75' ? 'Ville de Paris' : nom
      expect(reconnaitreCollectivite(nom)?.nom).toBe(attendu)
      expect(reconnaitreCollectivite(`CONTRAT LOCAL – ${nom.toUpperCase()} – 2025`)?.nom).toBe(
        attendu,
      )
    }
    for (const { nom } of METROPOLES) {
      expect(reconnaitreCollectivite(`Contrat de la ${nom} 2025`)?.nom).toBe(nom)
      expect(reconnaitreCollectivite(nom.toUpperCase())?.eligible).toBe(true)
    }
  })
})
