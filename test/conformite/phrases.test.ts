import { describe, expect, it } from 'vitest'
import { taireLaBibliotheque } from '../hotes/grille/banc.ts'
import { classeur, conclure, feuille, POSTES, type Rangee, SAINES } from './budget-d-essai.ts'

taireLaBibliotheque()

const TITRE: Rangee = ['Département du Finistère – contrat local des solidarités']
const ENTETE: Rangee = [
  'Axe',
  'Action',
  'Nature',
  'Année',
  'Coût total',
  'Part État',
  'Part Département',
]
const AXES = ['Enfance', 'Accès aux droits', 'Transition écologique']

/** Une action par axe et par année, à parts égales. */
function annees(axes: readonly string[], dites: readonly number[], suite: Rangee = []): Rangee[] {
  return dites.flatMap((annee) =>
    axes.map((axe): Rangee => [axe, `Action ${axe}`, 'Nouvelle', annee, 1000, 500, 500, ...suite]),
  )
}

const contrat = (dit: object) => JSON.stringify({ version: 1, contrat: dit })

type Verifie = Awaited<ReturnType<typeof conclure>>

/** Chaque phrase qui a dit plus que le texte, moins que ce qui est su, ou le contraire d'une autre. */
const PHRASES: readonly {
  readonly quoi: string
  readonly feuilles: Readonly<Record<string, readonly Rangee[]>>
  readonly reglages: string | null
  readonly juge: (verifie: Verifie) => void
}[] = [
  {
    quoi: 'un contrat tout à zéro a un axe sans action, et ne se conclut jamais favorablement',
    feuilles: { Budget: feuille(SAINES.map((l) => [...l.slice(0, 3), 1000, 0, 1000, 2000])) },
    reglages: null,
    juge: (verifie) => {
      expect(de(verifie, 'axe-sans-action').length).toBeGreaterThan(0)
      expect(verifie.conclusion.etat).toBe('manquements')
    },
  },
  {
    quoi: 'un plafond pris à une autre année se dit dans chaque constat qui s’en sert',
    feuilles: { Budget: [TITRE, [], ENTETE, ...annees(AXES, [2024, 2026])] },
    reglages: contrat({ plafonds: { 2026: { enfance: 2000, droits: 1000, transition: 1000 } } }),
    juge: (verifie) => {
      const empruntes = de(verifie, 'plancher-axe').filter(({ annee }) => annee === 2024)
      expect(empruntes).toHaveLength(1)
      for (const { message, etapes } of empruntes) {
        expect(message).toContain('2026')
        expect(etapes.join()).toContain('2026')
      }
    },
  },
  {
    quoi: 'La Réunion est une collectivité d’outre-mer, dite par son seul nom',
    feuilles: {
      Budget: [
        ['Contrat local des solidarités'],
        [],
        ENTETE,
        ...annees(AXES, [2025]),
        [AXES[2] ?? '', 'Tarification sociale des cantines', 'Nouvelle', 2025, 1000, 500, 500],
      ],
    },
    reglages: contrat({ collectivite: 'Réunion', type: 'departement' }),
    juge: (verifie) => {
      expect(de(verifie, 'cantine-outre-mer')).toHaveLength(1)
      expect(verifie.collectivite).toMatchObject({ outreMer: true })
    },
  },
  {
    quoi: 'un report de 2024 relève le plafond de 2025',
    feuilles: {
      Budget: [
        TITRE,
        [],
        [...ENTETE, 'Report 2024'],
        ...AXES.map((axe, i): Rangee => {
          const part = i === 0 ? 105_000 : 100_000
          return [
            axe,
            `Action ${axe}`,
            'Nouvelle',
            2025,
            2 * part,
            part,
            part,
            i === 0 ? 10_000 : 0,
          ]
        }),
      ],
    },
    reglages: contrat({ plafonds: { enfance: 100_000, droits: 100_000, transition: 100_000 } }),
    juge: (verifie) => {
      expect(verifie.questions).toEqual([])
      expect(de(verifie, 'plafond-axe')).toEqual([])
      expect(de(verifie, 'plafond-total')).toEqual([])
    },
  },
  {
    quoi: 'une seule année du contrat : un axe sans action se justifie, et la phrase dit de quel classeur',
    feuilles: { Budget: [TITRE, [], ENTETE, ...annees(AXES.slice(0, 2), [2024])] },
    reglages: null,
    juge: (verifie) => {
      const absents = de(verifie, 'axe-sans-action')
      expect(absents.map(({ gravite }) => gravite)).toEqual(['a-justifier'])
      expect(absents[0]?.message).toContain('dans ce classeur (2024)')
    },
  },
  {
    quoi: 'la baisse de la dernière année additionne les trois années passées, et n’appelle maximum que leur somme',
    feuilles: {
      Suivi: [
        TITRE,
        [],
        [...ENTETE, 'Crédits consommés'],
        ...annees(['Enfance'], [2024, 2025, 2026], [400]),
        ...annees(['Enfance'], [2027], ['']),
      ],
    },
    reglages: null,
    juge: (verifie) => {
      const [constat, ...autres] = de(verifie, 'derniere-annee')
      expect(autres).toEqual([])
      expect(constat?.montants?.constate).toBe(30_000)
      expect(constat?.message.replaceAll('\u00a0', ' ')).toContain(
        'Maximum : 300 € (100 € en 2024, 100 € en 2025 et 100 € en 2026)',
      )
    },
  },
]

function de({ constats }: Verifie, regle: string) {
  return constats.map(({ constat }) => constat).filter((constat) => constat.regle === regle)
}

describe.each(POSTES)('dans $nom', ({ ouvrir }) => {
  it.each(PHRASES)('$quoi', async ({ feuilles, reglages, juge }) => {
    const { hote } = await ouvrir(await classeur(feuilles), 'budget.xlsx')
    juge(await conclure(hote, reglages))
  })
})
