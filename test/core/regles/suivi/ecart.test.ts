import { describe, expect, it } from 'vitest'
import type { Ligne, Montant, UniteDAction } from '../../../../core/modele/index.ts'
import { consommeDe } from '../../../../core/regles/suivi/index.ts'
import { contratDEssai } from '../../contrat-d-essai.ts'
import { euros } from '../examiner.ts'

const [UNITE] = contratDEssai({ lignes: [{ partEtat: 100 }] }).unites

interface Rang {
  readonly consomme: Montant
  readonly partEtat?: Montant
  /** La ligne d’un tableau de suivi. */
  readonly complement?: boolean
}

/** La même action, ces lignes-là. */
function avec(...rangs: readonly [Rang, ...Rang[]]): UniteDAction {
  if (!UNITE) throw new Error('pas d’action')
  const [modele] = UNITE.lignes
  const ligne = ({ consomme, partEtat = euros(100), complement = false }: Rang): Ligne => ({
    ...modele,
    montants: { ...modele.montants, consomme, partEtat },
    vue: { ...modele.vue, complement },
  })
  const [premier, ...suivants] = rangs
  const lignes = [ligne(premier), ...suivants.map(ligne)] as const
  return { ...UNITE, lignes, montants: { ...UNITE.montants, consomme: premier.consomme } }
}

describe('ce qu’une action a consommé', () => {
  it('s’additionne de ses lignes', () => {
    expect(consommeDe(avec({ consomme: euros(40) }))).toBe(4_000)
    expect(consommeDe(avec({ consomme: euros(40) }, { consomme: euros(2) }))).toBe(4_200)
  })

  it('ne se conclut pas d’une ligne illisible, ni d’une ligne de crédits qui n’en dit rien', () => {
    expect(consommeDe(avec({ consomme: euros(40) }, { consomme: 'illisible' }))).toBeNull()
    const sansCredits = { consomme: 'illisible', partEtat: 'vide' } as const
    expect(consommeDe(avec({ consomme: euros(40) }, sansCredits))).toBeNull()
    expect(consommeDe(avec({ consomme: euros(40) }, { consomme: 'vide' }))).toBeNull()
    expect(consommeDe(avec({ consomme: euros(40) }, { consomme: 'absent' }))).toBeNull()
  })

  it('se passe d’une ligne sans crédits', () => {
    const sansCredits = { consomme: 'vide', partEtat: euros(0) } as const
    expect(consommeDe(avec({ consomme: euros(40) }, sansCredits))).toBe(4_000)
    expect(consommeDe(avec({ consomme: euros(40) }, { ...sansCredits, partEtat: 'vide' }))).toBe(
      4_000,
    )
  })

  it('vient du tableau de suivi, si le budget n’en dit rien', () => {
    const suivie = { consomme: euros(40), complement: true }
    expect(consommeDe(avec({ consomme: 'absent' }, suivie))).toBe(4_000)
    expect(consommeDe(avec({ consomme: 'absent' }, { ...suivie, consomme: 'vide' }))).toBeNull()
    const muette = { consomme: 'vide', partEtat: 'vide', complement: true } as const
    expect(consommeDe(avec({ consomme: 'absent' }, muette))).toBeNull()
    expect(
      consommeDe(avec({ consomme: 'absent' }, suivie, { consomme: 'vide', complement: true })),
    ).toBeNull()
  })
})
