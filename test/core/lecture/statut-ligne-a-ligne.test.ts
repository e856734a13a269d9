import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const ENTETE: Case[] = ['Axe', 'Projet', 'Financeur', 'Où en est-on', 'Euros']

const lus = (lignes: readonly (readonly Case[])[], entete: readonly Case[] = ENTETE) => {
  const { contrat, questions } = lire(feuille('Export', [['CLS 2026'], [], entete, ...lignes]))
  expect(questions).toEqual([])
  return contrat.lignes.map(
    ({ action, montants: m }) => `${action} ${m.partEtat} ${m.partCollectivite} ${m.consomme}`,
  )
}

const enTrois = (axe: string, action: string, [demande, accorde, verse]: readonly number[]) =>
  [
    [axe, action, 'État', 'Sollicité', demande],
    [axe, action, 'État', 'Notifié', accorde],
    [axe, action, 'État', 'Payé', verse],
    [axe, action, 'Département', 'Notifié', accorde],
  ] as Case[][]

describe('un export dont une colonne dit où en est chaque crédit', () => {
  const lignes = [
    ...enTrois('Enfance', 'Ludobus', [90, 80, 10]),
    ...enTrois('Droits', 'Bains-douches', [70, 50, 20]),
    ...enTrois('Transition écologique', 'Potager', [60, 60, 30]),
  ]

  test('demandé n’est jamais la part de l’État, accordé l’est, payé est consommé', () => {
    expect(lus(lignes)).toEqual([
      'Ludobus 8000 8000 1000',
      'Bains-douches 5000 5000 2000',
      'Potager 6000 6000 3000',
    ])
  })

  test('toutes les demandes d’abord, puis tout ce qui est accordé', () => {
    const dit = (mot: string) => lignes.filter((l) => l[3] === mot)
    expect(lus([...dit('Sollicité'), ...dit('Notifié'), ...dit('Payé')])).toEqual([
      'Ludobus 8000 8000 1000',
      'Bains-douches 5000 5000 2000',
      'Potager 6000 6000 3000',
    ])
  })

  test('le statut de l’action, le même pour tous ses financeurs, n’en est pas un des crédits', () => {
    const engagee = lignes
      .filter((l) => l[3] === 'Notifié')
      .map(([axe, action, qui, , montant]) => [
        axe ?? '',
        action ?? '',
        qui ?? '',
        action === 'Ludobus' ? 'Réalisée' : 'Programmée',
        montant ?? '',
      ])
    expect(lus(engagee, ['Axe', 'Projet', 'Financeur', 'Avancement', 'Euros'])).toEqual([
      'Ludobus 8000 8000 absent',
      'Bains-douches 5000 5000 absent',
      'Potager 6000 6000 absent',
    ])
  })
})

test('sous l’intitulé de chaque action, le statut se lit aussi', () => {
  const bloc = (axe: string, action: string, montants: readonly number[]) => [
    [axe, action],
    ...enTrois(axe, action, montants).map(([, , qui, dit, montant]) => [
      null,
      qui ?? '',
      dit ?? '',
      montant ?? '',
    ]),
  ]
  expect(
    lus(
      [
        ...bloc('Enfance', 'Ludobus', [90, 80, 10]),
        ...bloc('Droits', 'Bains-douches', [70, 50, 20]),
        ...bloc('Transition écologique', 'Potager', [60, 60, 30]),
      ],
      ['Axe', 'Projet et financeurs', 'Où en est-on', 'Euros'],
    ),
  ).toEqual(['Ludobus 8000 8000 1000', 'Bains-douches 5000 5000 2000', 'Potager 6000 6000 3000'])
})

describe('un export où le code de l’action dit son axe', () => {
  const page = (entete: string) =>
    feuille('Export', [
      ['1 = Enfance ; 2 = Droits'],
      [],
      [entete, 'Projet', 'Financeur', 'Euros'],
      ...(['1.01', '1.02', '2.01'] as const).flatMap((code, i) =>
        ['État', 'Département'].map((qui) => [code, `Ludobus ${i}`, qui, 100 * (i + 1)]),
      ),
    ])

  test('« 1.01 », qui se lit comme un nombre, n’est pas un montant', () => {
    expect(lire(page('Code')).actions.map((a) => `${a.axe} ${a.partEtat}`)).toEqual([
      'enfance 10000',
      'enfance 20000',
      'droits 30000',
    ])
  })

  test('« Reçu » en est un', () => {
    const { contrat } = lire(page('Reçu'))
    expect(contrat.lignes.map((l) => l.axe)).not.toContain('droits')
  })
})
