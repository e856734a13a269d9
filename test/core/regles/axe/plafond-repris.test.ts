import { describe, expect, it } from 'vitest'
import type { Plafond } from '../../../../core/modele/index.ts'
import { plafondAxe } from '../../../../core/regles/axe/plafond-axe.ts'
import { euros, examiner } from '../examiner.ts'

const ENFANCE = { axe: 'enfance', action: 'Bus des parents', partEtat: 310, cout: 620 } as const

/** Un plafond de 300 €, ou tel qu’on le dit. */
function plafond(reste: Partial<Plafond> = {}): Plafond {
  return { axe: 'enfance', annee: 2025, montant: euros(300), lieu: null, ...reste }
}

function juger(...plafonds: readonly Plafond[]) {
  const [constat] = examiner(plafondAxe, { lignes: [ENFANCE], contrat: { plafonds } })
  const lire = (texte = '') => texte.replaceAll('\u00a0', ' ')
  return { message: lire(constat?.message), etapes: (constat?.etapes ?? []).map(lire) }
}

describe('un plafond que l’année n’a pas', () => {
  const enveloppe = { montant: euros(1200), annees: 4 }

  it('part d’une enveloppe : dit l’enveloppe, et la division', () => {
    const { message, etapes } = juger(plafond({ annee: null, enveloppe }))
    expect(message).toContain('plafond notifié 300 €, un an d’une enveloppe de 4 ans. Dépassement')
    expect(etapes[0]).toBe(
      'plafond de l’axe « Enfance » = enveloppe ÷ 4 ans, les plafonds étant constants = 1 200 € ÷ 4 = 300 €',
    )
  })

  it('repris de l’enveloppe d’une autre année : dit les deux', () => {
    const { message, etapes } = juger(plafond({ annee: 2026, enveloppe }))
    expect(message).toContain('300 €, plafond de 2026, un an d’une enveloppe de 4 ans. Dépassement')
    expect(etapes[0]).toContain('= enveloppe ÷ 4 ans')
  })

  it('celui de l’année : n’en dit rien', () => {
    const { message, etapes } = juger(plafond())
    expect(message).toContain('plafond notifié 300 €. Dépassement')
    expect(etapes).toHaveLength(1)
  })

  it('les années d’où viennent ceux des autres axes se disent dans l’ordre, chacune une fois', () => {
    const autres = [
      plafond({ axe: 'droits', annee: 2026 }),
      plafond({ axe: 'transition', annee: 2024 }),
    ]
    expect(juger(plafond(), ...autres).message).toContain('autre année (2024 et 2026)')
    const memes = autres.map((p) => ({ ...p, annee: 2026 }))
    expect(juger(plafond(), ...memes).message).toContain('autre année (2026)')
  })
})
