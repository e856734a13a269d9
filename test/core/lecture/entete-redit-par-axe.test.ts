import { describe, expect, test } from 'vitest'
import { estSansTableau, examiner } from '../../../core/examen/index.ts'
import { DEMANDE } from './demande-d-essai.ts'
import { type Case, classeur, feuille, lire, lues } from './grille-d-essai.ts'

const GROUPES: Case[] = [null, null, null, 'État', null, null, 'Département', null, null, null]
const NOMS: Case[] = [
  'N°',
  'Action',
  'Coût',
  'Fonct.',
  'Invest.',
  'Total',
  'Fonct.',
  'Invest.',
  'Total',
]

/** Un tableau par axe, chacun sous le même en-tête à deux étages ; le premier a une colonne de plus. */
const maquette = (total: (lignes: readonly number[]) => Case[]) => {
  const rangs: Case[][] = []
  const sommes: number[] = []
  const axe = (titre: string, actions: readonly string[], premier: boolean) => {
    rangs.push([...GROUPES], [...NOMS, premier ? 'Vu en comité' : null])
    if (premier) rangs.push([])
    rangs.push([titre])
    const debut = rangs.length + 1
    actions.forEach((nom, i) => {
      const v = (i + 2) * 9_000
      const moitie: Case[] = [v, 1_000, v + 1_000]
      rangs.push([i + 1, nom, 2 * (v + 1_000), ...moitie, ...moitie, premier ? 'oui' : null])
    })
    const fin = rangs.length
    const somme = (colonne: string, c: number): Case => ({
      f: `SUM(${colonne}${debut}:${colonne}${fin})`,
      v: rangs.slice(debut - 1, fin).reduce((s, r) => s + Number(r[c]), 0),
    })
    rangs.push(['Cumul', null, ...[...'CDEFGHI'].map((lettre, i) => somme(lettre, i + 2))])
    sommes.push(rangs.length)
  }
  axe('Enfance', ['Ludobus', 'Crèche', 'Tutorat'], true)
  axe('Accès aux droits', ['Bagagerie', 'Bus des droits'], false)
  rangs[2] = total(sommes)
  return feuille('Maquette 2025', rangs, {
    fusions: sommes.flatMap((_, i) => (i === 0 ? ['D1:F1', 'G1:I1'] : ['D9:F9', 'G9:I9'])),
  })
}

const VALEUR: Readonly<Record<string, number>> = { C: 262_000, F: 131_000, I: 131_000 }
const ecrit =
  (decalage: number) =>
  (lignes: readonly number[]): Case[] => [
    'TOTAL',
    null,
    ...[...'CDEFGHI'].map(
      (c): Case =>
        c in VALEUR
          ? { f: lignes.map((l) => `${c}${l}`).join('+'), v: (VALEUR[c] ?? 0) + decalage }
          : null,
    ),
  ]

describe('un en-tête à deux étages, redit pour chaque axe', () => {
  const totaux = (feuilles: ReturnType<typeof maquette>) => {
    const examen = examiner(classeur(feuilles), DEMANDE)
    if (estSansTableau(examen)) throw new Error('rien de lu')
    return examen.constats.flatMap((c) => (c.regle === 'total-incoherent' ? c.cellules : []))
  }

  test('garde ses deux étages, même à une dernière colonne près', () => {
    expect(lues(maquette(ecrit(0)))).toEqual([
      'enfance Ludobus 3800000 1900000',
      'enfance Crèche 5600000 2800000',
      'enfance Tutorat 7400000 3700000',
      'droits Bagagerie 3800000 1900000',
      'droits Bus des droits 5600000 2800000',
    ])
  })

  test('le total qui additionne les sous-totaux des deux tableaux est juste', () => {
    expect(totaux(maquette(ecrit(0)))).toEqual([])
  })

  test('et se dit quand il ne l’est pas', () => {
    expect(totaux(maquette(ecrit(700)))).toEqual(['C3', 'F3'])
  })
})

test('« Plan de financement 2025 », redit au-dessus de chaque axe, n’est pas un financeur', () => {
  const entete: Case[] = ['Intitulé', 'Charges 2025', 'Plan de financement 2025']
  const plan = (part: number): Case => `État : ${part} € / Département : ${part} €`
  const { actions } = lire(
    feuille('Plan 2025', [
      ['Contrat local des solidarités – Département de la Creuse'],
      entete,
      ['Enfance'],
      ['Ludobus', '2 000 €', plan(1_000)],
      ['Tutorat', '4 000 €', plan(2_000)],
      [],
      entete,
      ['Accès aux droits'],
      ['Bagagerie', '6 000 €', plan(3_000)],
      [],
      entete,
      ['Transition écologique'],
      ['Jardins', '8 000 €', plan(4_000)],
    ]),
  )
  expect(actions.map((a) => [a.axe, a.partEtat])).toEqual([
    ['enfance', 100_000],
    ['enfance', 200_000],
    ['droits', 300_000],
    ['transition', 400_000],
  ])
})
