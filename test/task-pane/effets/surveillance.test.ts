import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { surveiller } from '../../../task-pane/effets/surveillance.ts'
import { DEPART, type Etat } from '../../../task-pane/etat/index.ts'
import type { Changement } from '../../../task-pane/hote/index.ts'

/** Ce que la page promet, de la dernière frappe au verdict. */
const PROMIS_MS = 1_000

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const FRAPPE: Changement = { cible: { feuille: 'Budget', cellule: 'E4' }, valeurs: null }

interface Regle {
  /** Durée de la dernière vérification, en millisecondes. */
  readonly duree?: number
  readonly aChaqueSaisie?: boolean
  readonly resultat?: Etat['resultat']
}

/** Un tableur qui ne fait que signaler ses frappes, et l’heure de chaque vérification qu’elles déclenchent. */
function surveille({ duree = 0, aChaqueSaisie = true, resultat = VERIFIE }: Regle = {}) {
  let etat: Etat = { ...DEPART, resultat }
  let signaler: (changement: Changement) => void = () => undefined
  const heures: number[] = []
  const hote = {
    capacites: { aChaqueSaisie },
    surveiller: (suivre: typeof signaler) => {
      signaler = suivre
    },
  }
  surveiller(
    {
      outils: { hote },
      etat: () => etat,
      envoyer: () => {
        etat = { ...etat, peremption: { raison: 'classeur', changements: [FRAPPE] } }
      },
    } as unknown as Parameters<typeof surveiller>[0],
    {
      duree: () => duree,
      suivre: () => {
        heures.push(Date.now())
        etat = { ...etat, peremption: null }
      },
    } as unknown as Parameters<typeof surveiller>[1],
  )
  return {
    frapper: () => signaler(FRAPPE),
    heures,
    occuper: (travail: Etat['travail']) => {
      etat = { ...etat, travail }
    },
  }
}

const VERIFIE: Etat['resultat'] = { genre: 'refus', refus: { genre: 'refus', phrase: 'Vide.' } }

describe('la page vérifie de nouveau d’elle-même, dans la seconde', () => {
  it('une fois, peu après la dernière frappe d’une suite', () => {
    const { frapper, heures } = surveille()
    for (let n = 0; n < 5; n++) {
      frapper()
      vi.advanceTimersByTime(100)
    }
    expect(heures).toEqual([])
    const derniere = Date.now() - 100
    vi.advanceTimersByTime(PROMIS_MS)
    expect(heures).toHaveLength(1)
    expect((heures[0] ?? 0) - derniere).toBeLessThanOrEqual(250)
  })

  it.each([1, 250, 500, 690, 699])(
    'une vérification de %d ms, attente comprise, tient dans la seconde',
    (duree) => {
      const { frapper, heures } = surveille({ duree })
      const debut = Date.now()
      frapper()
      vi.advanceTimersByTime(60_000)
      expect(heures).toHaveLength(1)
      expect((heures[0] ?? Number.POSITIVE_INFINITY) - debut + duree).toBeLessThan(PROMIS_MS)
    },
  )

  it.each([700, 1_000, 30_000])('une vérification de %d ms ne s’impose pas', (duree) => {
    const { frapper, heures } = surveille({ duree })
    frapper()
    vi.advanceTimersByTime(60_000)
    expect(heures).toEqual([])
  })

  it('dès que ce qui se fait est fini', () => {
    const { frapper, heures, occuper } = surveille()
    occuper({ quoi: 'Écriture', fraction: null, dure: false })
    frapper()
    vi.advanceTimersByTime(5_000)
    expect(heures).toEqual([])
    const libre = Date.now()
    occuper(null)
    vi.advanceTimersByTime(PROMIS_MS)
    expect(heures).toHaveLength(1)
    expect((heures[0] ?? 0) - libre).toBeLessThanOrEqual(250)
  })

  it('jamais là où l’hôte ne l’admet pas, ni avant une première vérification', () => {
    for (const muet of [surveille({ aChaqueSaisie: false }), surveille({ resultat: null })]) {
      muet.frapper()
      vi.advanceTimersByTime(60_000)
      expect(muet.heures).toEqual([])
    }
  })
})
