import { describe, expect, it, vi } from 'vitest'
import { horlogeDe } from '../../../gas-addin/hote/fuseau.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Ce que marque l'horloge d'un fuseau, selon la base de fuseaux du système. */
function affichee(fuseau: string, instant: number): string {
  const format =
    formats.get(fuseau) ??
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: fuseau,
      dateStyle: 'short',
      timeStyle: 'medium',
    })
  formats.set(fuseau, format)
  return format.format(instant).replace(' ', 'T')
}

/** Google ne dit l'heure d'un fuseau que par là. */
function poserUtilities() {
  const formatDate = vi.fn((date: Date, fuseau: string, format: string) => {
    expect(format).toBe("yyyy-MM-dd'T'HH:mm:ss")
    return affichee(fuseau, date.getTime())
  })
  vi.stubGlobal('Utilities', { formatDate })
  return formatDate
}

const HEURE = 3_600_000
const FUSEAUX = ['Europe/Paris', 'America/Martinique', 'Pacific/Noumea', 'America/Miquelon']

describe('l’heure d’un fuseau', () => {
  it.each(FUSEAUX)('%s : exacte à chaque heure d’une année', (fuseau) => {
    const demandes = poserUtilities()
    const horloge = horlogeDe(fuseau)
    const debut = Date.UTC(2025, 0, 1)
    for (let instant = debut; instant < debut + 365 * 24 * HEURE; instant += HEURE) {
      const lue = new Date(horloge(instant)).toISOString().slice(0, 19)
      if (lue !== affichee(fuseau, instant)) expect(lue).toBe(affichee(fuseau, instant))
    }
    // Huit mille dates : deux appels par quinzaine, et ceux des quinzaines où l’heure change.
    expect(demandes.mock.calls.length).toBeLessThan(1_000)
  })

  it('cinq mille dates du même mois : deux appels', () => {
    const demandes = poserUtilities()
    const horloge = horlogeDe('Europe/Paris')
    for (let i = 0; i < 5_000; i++) horloge(Date.UTC(2026, 0, 10) + i * 60_000)
    expect(demandes).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['2025-03-30T00:59:59Z', '2025-03-30T01:59:59'],
    ['2025-03-30T01:00:00Z', '2025-03-30T03:00:00'],
    ['2025-10-26T00:59:59Z', '2025-10-26T02:59:59'],
    ['2025-10-26T01:00:00Z', '2025-10-26T02:00:00'],
  ])('à Paris, %s s’affiche %s', (instant, attendue) => {
    poserUtilities()
    const lue = horlogeDe('Europe/Paris')(Date.parse(instant))
    expect(new Date(lue).toISOString().slice(0, 19)).toBe(attendue)
  })
})
