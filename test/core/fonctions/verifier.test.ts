import { describe, expect, it } from 'vitest'
import { titreDeLaRegle } from '../../../core/examen/index.ts'
import { evaluer, type ValeurDArgument } from '../../../core/fonctions/index.ts'

const ENTETE = ['Axe', 'Action', 'Nature', 'Coût total', 'Part État', 'Part Département']

/** Un tableau dont seule la part État de la transition change. */
function tableau(etat: number | string, annee: number | null) {
  const ligne = (axe: string, action: string, part: number | string) => [
    axe,
    action,
    'Nouvelle',
    1000,
    part,
    typeof part === 'number' ? 1000 - part : '',
    ...(annee === null ? [] : [annee]),
  ]
  return [
    [...ENTETE, ...(annee === null ? [] : ['Année'])],
    ligne('Enfance', 'Ateliers des familles', 500),
    ligne('Accès aux droits', 'Équipe mobile', 500),
    ligne('Transition écologique', 'Garage solidaire', etat),
  ]
}

const plafonds = (transition: number) => [
  ['Axe', 'Plafond'],
  ['Enfance', 1000],
  ['Accès aux droits', '1 000 €'],
  ['Transition écologique', transition],
]

function verifier(...valeurs: readonly ValeurDArgument[]): readonly (readonly unknown[])[] {
  const rendu = evaluer('VERIFIER', valeurs, { date: '2026-02-01' })
  return Array.isArray(rendu) ? rendu : [[JSON.stringify(rendu)]]
}

const regles = (rangees: readonly (readonly unknown[])[]) => rangees.map((r) => r[1])
const PARITE = 'Part de l’État supérieure à la parité'
const PLANCHER = titreDeLaRegle('plancher-axe')

describe('VERIFIER', () => {
  it('rend un constat par ligne, avec sa position dans la plage', () => {
    const rangees = verifier(tableau(600, 2024), 'département')
    const parite = rangees.find((r) => r[1] === PARITE)
    expect(parite?.slice(0, 3)).toEqual(['Bloquant', PARITE, 'ligne 4, colonne 5'])
    expect(parite?.[3]).toContain('600')
    expect(new Set(rangees.map((r) => r.length))).toEqual(new Set([4]))
    expect(regles(verifier(tableau(500, 2024), 'département'))).not.toContain(PARITE)
  })

  it('nomme les règles comme on les lit ailleurs, et SOURCE reprend ces noms', () => {
    const rangees = verifier(tableau(600, 2024), 'département', plafonds(2000))
    for (const regle of regles(rangees)) expect(regle).not.toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/)
    expect(evaluer('SOURCE', [PARITE])).toEqual(evaluer('SOURCE', ['parite-depassee']))
    expect(rangees.map(([gravite]) => gravite)).toContain('Non vérifié')
  })

  it('juge le plancher quand des plafonds sont donnés', () => {
    const pile = verifier(tableau(500, 2024), 'département', plafonds(1250))
    expect(regles(pile)).not.toContain(PLANCHER)
    const dessous = verifier(tableau(500, 2024), 'département', plafonds(1250.01))
    expect(regles(dessous)).toContain(PLANCHER)
    const metropole = verifier(tableau(500, 2024), 'métropole', plafonds(1250.01))
    expect(regles(metropole)).not.toContain(PLANCHER)
  })

  it('des plafonds couchés valent des plafonds debout', () => {
    const [libelles, montants] = [0, 1].map((i) => plafonds(2000).map((r) => r[i] ?? ''))
    const rangees = verifier(tableau(500, 2024), 'département', [libelles ?? [], montants ?? []])
    expect(rangees).toEqual(verifier(tableau(500, 2024), 'département', plafonds(2000)))
    expect(regles(rangees)).toContain(PLANCHER)
  })

  it('sans année, les plafonds font juger l’année en cours et une note le dit', () => {
    const rangees = verifier(tableau(500, null), 'département', plafonds(2000))
    expect(regles(rangees)).toContain(PLANCHER)
    expect(rangees.at(-1)).toEqual([
      'Note',
      '',
      '',
      'Aucune année n’est écrite dans la plage\u00a0: les actions sont jugées pour 2026.',
    ])
    const sans = verifier(tableau(500, null), 'département')
    expect(regles(sans)).toContain(titreDeLaRegle('colonne-absente'))
    expect(sans.map((r) => r[0])).not.toContain('Note')
  })

  it('une cellule en erreur est un constat, pas une erreur de la fonction', () => {
    const rangees = verifier(tableau('#REF!', 2024), 'département')
    expect(rangees.find((r) => r[1] === titreDeLaRegle('montant-illisible'))?.[2]).toBe(
      'ligne 4, colonne 5',
    )
  })

  it.each([
    [[100, 'département'], 'donnez la plage entière'],
    [[[['Axe']], 'département'], 'donnez la plage entière'],
    [[tableau(500, 2024)], 'VERIFIER\u00a0: le type manque.'],
    [[tableau(500, 2024), 'région'], 'le type «\u00a0région\u00a0»'],
    [[tableau(500, 2024), 'département', 1000], 'deux colonnes'],
    [
      [tableau(500, 2024), 'département', plafonds(-1)],
      'le plafond de l’axe «\u00a0Transition écologique et solidaire\u00a0»',
    ],
    [
      [
        tableau(500, 2024),
        'département',
        [
          ['a', 1],
          ['b', 2],
        ],
      ],
      '«\u00a0a\u00a0»',
    ],
    [
      [
        tableau(500, 2024),
        'département',
        [
          ['Enfance', 1],
          ['Axe enfance', 2],
        ],
      ],
      'deux plafonds',
    ],
    [
      [
        [
          [1, 2],
          [3, 4],
        ],
        'département',
      ],
      'aucun tableau',
    ],
  ])('entrée inutilisable %#', (valeurs, phrase) => {
    expect(JSON.stringify(verifier(...valeurs))).toContain(phrase)
  })
})

describe('VERIFIER, quand la lecture n’est pas sûre', () => {
  const ENTETE_MUET = ['Axe', 'Action', 'Nature', 'Coût total', 'Part Département', 'A', 'B']
  const ligne = (axe: string, a: number, b: number) => [
    ...[axe, `Action ${axe}`, 'Nouvelle', 1000, 500],
    ...[a, b],
  ]
  const plage = (a: number, b: number) => [
    ENTETE_MUET,
    ligne('Enfance', a, b),
    ligne('Accès aux droits', a, b),
    ligne('Transition écologique', a, b),
  ]

  it('pose la question, avec sa place, et fait attendre ce qui en dépend', () => {
    const rangees = verifier(plage(500, 0), 'département')
    expect(rangees[0]).toEqual([
      'Question',
      '',
      'ligne 1, colonne 6',
      'La colonne «\u00a0A\u00a0»\u00a0: «\u00a0part État\u00a0», ou «\u00a0tiers\u00a0»\u00a0?',
    ])
    expect(rangees.map(([gravite]) => gravite)).not.toContain('Bloquant')
    expect(rangees.map((r) => r[3]).join()).not.toMatch(/Rien de relevé|Aucun manquement/)
  })

  it('une colonne que son en-tête nomme ne se demande pas', () => {
    const nommee = [[...ENTETE_MUET.slice(0, 5), 'Part État', 'Région'], ...plage(500, 0).slice(1)]
    expect(verifier(nommee, 'département').map(([gravite]) => gravite)).not.toContain('Question')
  })
})
