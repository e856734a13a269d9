import { describe, expect, it } from 'vitest'
import {
  type Constat,
  direLaChute,
  empreinteDe,
  rangerLesJustifies,
  trierLesJustifies,
} from '../../../core/constats/index.ts'
import { centimes } from '../../../core/modele/index.ts'
import type { Justification } from '../../../core/reglages/index.ts'
import { constatDEssai } from './constat-d-essai.ts'

const montants = (constate: number, attendu: number) => ({
  constate: centimes(constate),
  attendu: centimes(attendu),
  ecart: centimes(constate - attendu),
})

const DEPASSEMENT = constatDEssai({ montants: montants(70_000_00, 60_000_00) })

function justifier(constat: Constat): Justification {
  return { ...empreinteDe(constat), motif: 'Accord du commissaire', date: '2026-10-02' }
}

describe('l’empreinte d’un constat', () => {
  it('ne dépend ni des cellules, ni du reste du contrat que dit la phrase', () => {
    const dire = (total: string, cellule: string) =>
      empreinteDe({
        ...DEPASSEMENT,
        cellules: [cellule],
        message: `Axe droits : 70 000 € programmés (voir ${cellule}). Le total tient (${total} €).`,
      })
    expect(dire('1 250 000', 'G40')).toEqual(dire('90 000,50', 'E12'))
  })

  it('distingue deux totaux faux des mêmes montants', () => {
    const total = (libelle: string) =>
      empreinteDe({ ...DEPASSEMENT, message: `« ${libelle} », le coût : 70 000 € écrits.` })
    expect(total('Total enfance')).not.toEqual(total('Total général'))
  })

  it.each<Partial<Constat>>([
    { regle: 'plafond-axe' },
    { axe: 'enfance' },
    { axe: null },
    { annee: 2026 },
    { annee: null },
    { action: 'Tutorat' },
    { feuille: 'Budget 2' },
    { montants: montants(70_000_01, 60_000_00) },
    { montants: montants(70_000_00, 60_000_01) },
    { montants: null },
  ])('change avec %j', (changement) => {
    expect(empreinteDe({ ...DEPASSEMENT, ...changement })).not.toEqual(empreinteDe(DEPASSEMENT))
  })

  it('sans montant, tient à la phrase, mais pas aux adresses qu’elle cite', () => {
    const en = (adresse: string) =>
      empreinteDe(constatDEssai({ message: `Deux fois la même action (voir ${adresse}, Budget).` }))
    expect(en('B11')).toEqual(en('B12'))
    expect(en('B11')).not.toEqual(empreinteDe(constatDEssai({ message: 'Autre chose.' })))
  })

  it('reste assez courte pour être gardée, même d’un intitulé démesuré', () => {
    const action = 'très '.repeat(5_000)
    const empreinte = empreinteDe(constatDEssai({ action, message: action }))
    expect(empreinte.action?.length).toBeLessThanOrEqual(2_000)
    expect(empreinte.etat.length).toBeLessThanOrEqual(2_000)
  })
})

describe('trier les constats justifiés', () => {
  it('se rangent du plus grave au moins grave, puis par montant', () => {
    const moindre = constatDEssai({ action: 'Moindre', montants: montants(61_000_00, 60_000_00) })
    const leger = { ...DEPASSEMENT, action: 'Léger', gravite: 'signalement' } as const
    const constats = [leger, moindre, DEPASSEMENT]
    const { justifies } = trierLesJustifies(constats, constats.map(justifier))
    expect(justifies.map(({ constat }) => constat)).toEqual(constats)
    const ranges = rangerLesJustifies(justifies).map(({ constat }) => constat)
    expect(ranges).toEqual([DEPASSEMENT, moindre, leger])
  })

  const autre = constatDEssai({ regle: 'plafond-axe' })

  it('met à part ceux qui le sont, avec leur motif et leur date, et garde l’ordre des autres', () => {
    const dernier = constatDEssai({ regle: 'cee-plafond-70' })
    expect(trierLesJustifies([autre, DEPASSEMENT, dernier], [justifier(DEPASSEMENT)])).toEqual({
      ouverts: [autre, dernier],
      justifies: [{ constat: DEPASSEMENT, motif: 'Accord du commissaire', date: '2026-10-02' }],
      tombees: [],
    })
  })

  it('rouvre un constat dont les montants ont changé, et dit la justification tombée', () => {
    const aggrave = { ...DEPASSEMENT, montants: montants(90_000_00, 60_000_00) }
    const justification = justifier(DEPASSEMENT)
    expect(trierLesJustifies([aggrave], [justification])).toEqual({
      ouverts: [aggrave],
      justifies: [],
      tombees: [justification],
    })
  })

  it('dit tombée la justification d’un constat qui n’est plus là', () => {
    const justification = justifier(DEPASSEMENT)
    expect(trierLesJustifies([], [justification]).tombees).toEqual([justification])
  })

  it('sans justification, ne change rien', () => {
    const constats = [autre, DEPASSEMENT]
    expect(trierLesJustifies(constats, [])).toEqual({
      ouverts: constats,
      justifies: [],
      tombees: [],
    })
  })

  it('ne confond pas des champs qui, mis bout à bout, se ressembleraient', () => {
    const a = constatDEssai({ action: 'x","Budget', feuille: '' })
    const b = constatDEssai({ action: 'x', feuille: 'Budget",""' })
    expect(trierLesJustifies([b], [justifier(a)]).ouverts).toEqual([b])
  })
})

it.each(['ok', 'OK OK OK OK OK', 'vu', 'convenu', ' '])(
  'un motif qui n’explique rien, « %s », ne justifie pas : le constat reste ouvert, et cela se dit',
  (motif) => {
    const justification = { ...justifier(DEPASSEMENT), motif }
    expect(trierLesJustifies([DEPASSEMENT], [justification])).toEqual({
      ouverts: [DEPASSEMENT],
      justifies: [],
      tombees: [justification],
    })
    expect(direLaChute(justification)).toBe('son motif n’explique rien')
  },
)
