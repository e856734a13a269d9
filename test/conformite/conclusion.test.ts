import { describe, expect, it } from 'vitest'
import type { Conclusion } from '../../core/constats/index.ts'
import { justifier, SANS_REGLAGES_ECRITS } from '../../task-pane/parcours/index.ts'
import { taireLaBibliotheque } from '../hotes/grille/banc.ts'
import {
  avec,
  classeur,
  conclure,
  ENTETE,
  feuille,
  POSTES,
  type Rangee,
  SAINES,
} from './budget-d-essai.ts'

taireLaBibliotheque()

const TOTAL: Rangee = ['Total général', '', '', 300_000, 150_000, 150_000, '']

/** Les états où un verdict favorable serait faux, et ce que la conclusion doit en dire. */
const REFUS: readonly {
  readonly quand: string
  readonly feuilles: Readonly<Record<string, readonly Rangee[]>>
  readonly dite: RegExp
}[] = [
  {
    quand: 'des crédits ne sont sous aucun axe',
    feuilles: {
      Budget: feuille([['', 'Divers', 'nouvelle', 20_000, 10_000, 10_000, ''], ...SAINES]),
    },
    dite: /aucun axe|saisie empêche/,
  },
  {
    quand: 'un axe n’est pas compris',
    feuilles: {
      Budget: feuille([
        ...SAINES,
        ['Volet interstellaire', 'Divers', 'nouvelle', 20_000, 10_000, 10_000, ''],
      ]),
    },
    dite: /empêche|manquement/,
  },
  {
    quand: 'la somme des axes n’égale pas le total du tableau',
    feuilles: {
      Budget: feuille([...SAINES, ['Total général', '', '', 300_000, 170_000, 150_000, '']]),
    },
    dite: /n’égale pas le total/,
  },
  {
    quand: 'un récapitulatif écarté a d’autres montants',
    feuilles: {
      Budget: feuille([
        ...SAINES,
        ...Array.from({ length: 9 }, (_, i): Rangee => {
          return ['Enfance', `Atelier ${i}`, 'nouvelle', 2_000, 1_000, 1_000, '']
        }),
      ]),
      Récapitulatif: [
        ['Récapitulatif 2025'],
        [],
        ['Axe', 'Action', 'Part État'],
        ...avec(1, (l) => [...l.slice(0, 4), 45_000]).map((l): Rangee => {
          return [l[0] ?? '', l[1] ?? '', l[4] ?? '']
        }),
        ...Array.from({ length: 9 }, (_, i): Rangee => ['Enfance', `Atelier ${i}`, 1_000]),
      ],
    },
    dite: /« Récapitulatif ».*laissée de côté/,
  },
  {
    quand: 'l’année d’une ligne ne se lit pas',
    feuilles: {
      Budget: [
        ['Département du Finistère – contrat local des solidarités'],
        [],
        ['Année', ...ENTETE],
        ...SAINES.map((l): Rangee => [2025, ...l]),
        ['à préciser', 'Enfance', 'Relais', 'nouvelle', 20_000, 10_000, 10_000, ''],
      ],
    },
    dite: /n’ont pas d’année lisible, la première en Budget!A7/,
  },
  {
    quand: 'aucune année écrite ne se lit',
    feuilles: {
      Budget: [
        ['Département du Finistère – contrat local des solidarités'],
        [],
        ['Année', ...ENTETE],
        ...SAINES.map((l, i): Rangee => [`exercice n+${i}`, ...l]),
      ],
    },
    dite: /n’ont pas d’année lisible|empêche/,
  },
  {
    quand: 'rien n’est programmé nulle part',
    feuilles: { Budget: feuille(SAINES.map((l) => [...l.slice(0, 3), 0, 0, 0, l[6] ?? ''])) },
    dite: /aucun crédit de l’État n’est programmé|manquement/,
  },
]

function estFavorable({ etat, phrase }: Conclusion): boolean {
  return etat === 'conforme' || /^(Rien de relevé|Aucun manquement)/.test(phrase)
}

describe.each(POSTES)('dans $nom, un verdict favorable', ({ ouvrir }) => {
  it('se donne quand tout est juste : les refus qui suivent ne viennent pas d’ailleurs', async () => {
    const { hote } = await ouvrir(
      await classeur({ Budget: feuille([...SAINES, TOTAL]) }),
      'budget.xlsx',
    )
    const { conclusion, marques } = await conclure(hote)
    expect(estFavorable(conclusion)).toBe(true)
    // Ce qui n'a pas été vérifié a son compte, et ne peint aucune cellule.
    expect(conclusion.nonVerifies).toBeGreaterThan(0)
    expect(marques.filter(({ note }) => /Colonne absente|Non vérifié/.test(note))).toEqual([])
  })

  it.each(REFUS)('se refuse quand $quand', async ({ feuilles, dite }) => {
    const { hote } = await ouvrir(await classeur(feuilles), 'budget.xlsx')
    const { conclusion } = await conclure(hote)
    expect(estFavorable(conclusion)).toBe(false)
    expect(conclusion.phrase.replaceAll('\u00a0', ' ')).toMatch(dite)
  })

  it('se refuse quand la collectivité a tout justifié, et le dit', async () => {
    const trop = avec(0, (l) => [...l.slice(0, 4), 70_000, 30_000, 100_000])
    const { hote } = await ouvrir(await classeur({ Budget: feuille(trop) }), 'budget.xlsx')
    const avant = await conclure(hote)
    const bloquants = avant.constats.filter((c) => c.constat.gravite === 'bloquant')
    expect(bloquants.length).toBeGreaterThan(0)
    const reglages = bloquants.reduce(
      (r, constat) => justifier(r, constat, 'Accord écrit du préfet', '2026-11-23'),
      SANS_REGLAGES_ECRITS,
    )
    const { conclusion } = await conclure(hote, JSON.stringify(reglages))
    expect(conclusion.etat).toBe('justifies')
    expect(conclusion.phrase).toMatch(/justifiés? par la collectivité/)
    expect(estFavorable(conclusion)).toBe(false)
  })

  it('se refuse tant qu’une question attend', async () => {
    const autre = avec(0, (l) => [...l.slice(0, 4), 70_000, 30_000, 100_000])
    const octets = await classeur({ 'Budget A': feuille(SAINES), 'Budget B': feuille(autre) })
    const { hote } = await ouvrir(octets, 'budget.xlsx')
    const { conclusion, questions } = await conclure(hote)
    expect(questions.length).toBeGreaterThan(0)
    expect(estFavorable(conclusion)).toBe(false)
  })
})
