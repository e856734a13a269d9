import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire, lues } from './grille-d-essai.ts'

const ENTETE = ['Axe', 'Action', 'Coût', 'État', 'Département']

describe('des axes et des actions fusionnés', () => {
  // L'axe sur ses trois actions, chaque action sur deux colonnes.
  const plan = (noms: readonly string[]) =>
    feuille(
      'Budget 2025',
      [
        ['Axe', 'Action', null, 'Coût', 'État', 'Département'],
        ...noms.map((nom, i): Case[] => [
          i % 3 === 0 ? (['Enfance', 'Accès aux droits'][i / 3] ?? null) : null,
          nom,
          null,
          20 + 20 * i,
          10 + 10 * i,
          10 + 10 * i,
        ]),
      ],
      { fusions: ['A2:A4', 'A5:A7', ...noms.map((_, i) => `B${i + 2}:C${i + 2}`), 'B1:C1'] },
    )

  test('une action qui évoque son axe n’en est pas le total', () => {
    const noms = [
      'Parrainage',
      'Soutien à la parentalité',
      'Petite enfance en ville',
      'Maraude',
      'Accès aux droits en prison',
      'Prévention des expulsions',
    ]
    expect(lire(plan(noms)).actions.map((a) => [a.axe, a.action])).toEqual(
      noms.map((nom, i) => [i < 3 ? 'enfance' : 'droits', nom]),
    )
  })
})

describe('une action qui additionne ses parties', () => {
  const somme = (c: string, l: number, v: number) => ({ f: `SUM(${c}${l}:${c}${l + 1})`, v })
  const plan = (mot: string) =>
    feuille('Budget 2025', [
      ENTETE,
      ['Enfance', 'Ludobus', somme('C', 3, 60), somme('D', 3, 30), somme('E', 3, 30)],
      [null, `${mot}volet urbain`, 40, 20, 20],
      [null, `${mot}volet rural`, 20, 10, 10],
      ['Accès aux droits', 'Maraude', somme('C', 6, 80), somme('D', 6, 40), somme('E', 6, 40)],
      [null, `${mot}poste`, 50, 25, 25],
      [null, `${mot}achats`, 30, 15, 15],
      ['Accès aux droits', 'Bains-douches', 20, 10, 10],
    ])

  test.each(['dont ', '   dont ', '→ dont '])('en reste une (« %s »)', (mot) => {
    expect(lues(plan(mot))).toEqual([
      'enfance Ludobus 6000 3000',
      'droits Maraude 8000 4000',
      'droits Bains-douches 2000 1000',
    ])
  })
})

describe('des codes d’axe, expliqués à côté', () => {
  const AXES = ['Enfance', 'Accès aux droits', 'Transition écologique']
  const actions = (codes: readonly string[]) =>
    codes.map((code, i): Case[] => [code, `F0${i}`, ['Ludobus', 'Maraude', 'Potager'][i] ?? ''])
  const argent = [20, 10, 10]
  const EN_TETE = ['Axe', 'N°', 'Action', 'Coût', 'État', 'Département']

  test.each([
    ['E', 'D', 'T'],
    ['AX1', 'AX2', 'AX3'],
  ])('à droite du tableau (%s, %s, %s)', (...codes) => {
    const lignes = actions(codes).map((a, i): Case[] => [
      ...a,
      ...argent,
      null,
      codes[i] ?? null,
      AXES[i] ?? null,
    ])
    const plan = feuille('Budget 2025', [[...EN_TETE, null, 'Légende'], ...lignes])
    expect(lire(plan).actions.map((a) => a.axe)).toEqual(['enfance', 'droits', 'transition'])
  })

  test('dont le nom contient une barre', () => {
    const codes = ['CLS-10', 'CLS-20', 'CLS-30']
    const noms = ['Pauvreté / inégalités dès l’enfance', ...AXES.slice(1)]
    const plan = feuille('Budget 2025', [EN_TETE, ...actions(codes).map((a) => [...a, ...argent])])
    const enDeux = feuille('Codes', [['Codes'], ...codes.map((code, i) => [code, noms[i] ?? ''])])
    const enUne = feuille('Codes', [['Codes'], ...codes.map((code, i) => [`${code} = ${noms[i]}`])])
    for (const legende of [enDeux, enUne])
      expect(lire(plan, legende).actions.map((a) => a.axe)).toEqual([
        'enfance',
        'droits',
        'transition',
      ])
  })

  test('par des numéros, sous « Légende »', () => {
    // Dans un autre ordre que le leur.
    const plan = feuille('Budget 2025', [
      EN_TETE,
      ...actions(['2', '1', '3']).map((a): Case[] => [Number(a[0]), ...a.slice(1), ...argent]),
    ])
    const legende = (titre: string) =>
      feuille('Codes', [[titre], [2, 'Enfance'], [1, 'Accès aux droits'], [3, AXES[2] ?? null]])
    const axes = (titre: string) => lire(plan, legende(titre)).actions.map((a) => a.axe)
    expect(axes('Légende')).toEqual(['enfance', 'droits', 'transition'])
    expect(axes('Codes')).toEqual(['enfance', 'droits', 'transition'])
  })
})

describe('la feuille d’un avenant', () => {
  const version = (nom: string, titre: string, etat: number) =>
    feuille(nom, [
      [titre],
      [],
      ENTETE,
      ['Enfance', 'Ludobus', 2 * etat, etat, etat],
      ['Accès aux droits', 'Maraude', 40, 20, 20],
      ['Transition écologique', 'Potager', 60, 30, 30],
    ])

  test.each([
    'Avenant 1 : tableau en vigueur, remplace celui de la convention initiale (2025)',
    'Annule et remplace la convention initiale – 2025',
  ])('vaut, si elle remplace la première (%s)', (titre) => {
    const { tableaux } = lire(
      version('Initial', 'Annexe de la convention initiale – 2025', 10),
      version('Avenant 1', titre, 14),
    )
    expect(tableaux.map((t) => t.feuille)).toEqual(['Avenant 1'])
  })
})

describe('des axes lettrés', () => {
  const plan = (axes: readonly string[], courts: readonly string[]) =>
    lire(
      feuille('Budget 2025', [
        ['Axe', 'Plafond notifié', 'Programmé'],
        ...courts.map((axe, i): Case[] => [axe, 100 + i, 10 + i]),
        [],
        ENTETE,
        ...axes.map((axe, i): Case[] => [
          axe,
          ['Ludobus', 'Maraude', 'Potager'][i] ?? '',
          20,
          10,
          10,
        ]),
      ]),
    )

  test.each(['Axe', 'Orientation', 'VOLET'])('se retrouvent par leur lettre (%s A)', (mot) => {
    const axes = [`${mot} A Enfance`, `${mot} B Accès aux droits`, `${mot} C Transition écologique`]
    const { actions, plafonds } = plan(axes, [`${mot} A`, `${mot} B`, `${mot} C`])
    expect(actions.map((a) => a.axe)).toEqual(['enfance', 'droits', 'transition'])
    expect(plafonds).toEqual({ enfance: 10_000, droits: 10_100, transition: 10_200 })
  })

  test('« AXE A DEFINIR » n’a pas de lettre', () => {
    const axes = ['AXE A DEFINIR', 'Axe B Accès aux droits', 'Axe C Transition écologique']
    expect(plan(axes, ['Axe A', 'Axe B', 'Axe C']).actions.map((a) => a.axe)).toEqual([
      'inconnu',
      'droits',
      'transition',
    ])
  })
})

describe('l’export d’un logiciel de subventions', () => {
  test('range les actions par « Dispositif », qui ne dit que l’axe', () => {
    const { actions } = lire(
      feuille('Export', [
        [
          'N° dossier',
          'Dispositif',
          'Bénéficiaire',
          'Objet',
          'Exercice',
          'Coût',
          'État',
          'Département',
        ],
        ...['Bus PMI', 'Maraude', 'Jardin', 'Bus PMI', 'Maraude', 'Jardin'].map(
          (objet, i): Case[] => [
            `2025-0${i}`,
            ['Enfance', 'Accès aux droits', 'Transition écologique'][i % 3] ?? '',
            'Association',
            objet,
            i < 3 ? 2025 : 2026,
            20,
            10,
            10,
          ],
        ),
      ]),
    )
    expect(actions.map((a) => [a.axe, a.action]).slice(0, 3)).toEqual([
      ['enfance', 'Bus PMI'],
      ['droits', 'Maraude'],
      ['transition', 'Jardin'],
    ])
  })
})

describe('une action refusée qui porte le plafond de son axe', () => {
  test('le lui laisse', () => {
    const { plafonds, actions } = lire(
      feuille('Budget 2025', [
        ['Axe', 'Action', 'État', 'Département', 'Plafond notifié'],
        ['Enfance', 'Bus PMI (refusée)', 10, 10, 300],
        ['Enfance', 'Ludothèque', 20, 20],
        ['Accès aux droits', 'Maraude', 30, 30, 400],
        ['Transition écologique', 'Vélos', 40, 40, 500],
      ]),
    )
    expect(actions).toHaveLength(3)
    expect(plafonds).toEqual({ enfance: 30_000, droits: 40_000, transition: 50_000 })
  })
})

describe('des années l’une sous l’autre', () => {
  const actions = (etat: number): Case[][] => [
    ['Enfance', 'Ludobus', 2 * etat, etat, etat],
    ['Accès aux droits', 'Maraude', 40, 20, 20],
  ]
  const annees = (...lignes: Case[][]) =>
    lire(feuille('Suivi', lignes)).actions.map((a) => [a.annee, a.partEtat])
  const ATTENDU = [
    [2025, 1000],
    [2025, 2000],
    [2026, 1200],
    [2026, 2000],
  ]

  test('un titre qui ne diffère du premier que par l’année ouvre la sienne', () => {
    expect(
      annees(
        ['Département du Doubs'],
        ['Maquette 2025'],
        ENTETE,
        ...actions(10),
        ['Total 2025', null, 60, 30, 30],
        [],
        ['Maquette 2026'],
        ...actions(12),
        ['Total 2026', null, 64, 32, 32],
      ),
    ).toEqual(ATTENDU)
  })

  test('l’année seule au-dessus de l’en-tête l’emporte sur un titre plus loin', () => {
    expect(
      annees(
        ['Crédits notifiés', 'Crédits notifiés 2025', 'Crédits notifiés 2026'],
        ['Enfance', 100, 200],
        ['Accès aux droits', 300, 400],
        [],
        ['2025'],
        ENTETE,
        ...actions(10),
        [],
        ['2026'],
        ENTETE,
        ...actions(12),
      ),
    ).toEqual(ATTENDU)
  })
})

describe('un axe qui n’est nommé que sous ses actions', () => {
  const plan = (...totaux: readonly (string | null)[]) =>
    lire(
      feuille('Budget 2025', [
        ['Thème', ...ENTETE.slice(1)],
        ['Parentalité', 'Ludobus', 20, 10, 10],
        ['Petite enfance', 'Ateliers', 40, 20, 20],
        [totaux[0] ?? null, null, 60, 30, 30],
        ['Santé', 'Maraude', 60, 30, 30],
        ['Domiciliation', 'Permanences', 80, 40, 40],
        [totaux[1] ?? null, null, 140, 70, 70],
      ]),
    ).actions.map((a) => a.axe)

  test.each([
    ['Total pour l’Axe I : Prévenir la pauvreté dès l’enfance', 'Total pour l’Axe II : Droits'],
    ['Au total PRÉVENIR LA PAUVRETÉ DÈS L’ENFANCE', 'Au total ACCÈS AUX DROITS'],
    ['Sous-total – Enfance', 'Sous-total – Accès aux droits'],
    ['TOT_AXE Enfance', 'TOT_AXE Accès aux droits'],
  ])('est le leur (%s)', (...totaux) => {
    expect(plan(...totaux)).toEqual(['enfance', 'enfance', 'droits', 'droits'])
  })

  test('un seul total nommé n’en dit pas assez', () => {
    expect(plan('Sous-total', 'Sous-total – Accès aux droits')).not.toEqual([
      'enfance',
      'enfance',
      'droits',
      'droits',
    ])
  })

  test('« Plafond à ne pas dépasser » est un plafond', () => {
    const { plafonds } = lire(
      feuille('Budget 2025', [
        ENTETE,
        ['Enfance', 'Ludobus', 20, 10, 10],
        ['Accès aux droits', 'Maraude', 40, 20, 20],
      ]),
      feuille('Cadrage', [
        [null, 'Enfance', 'Accès aux droits'],
        ['Plafond à ne pas dépasser', 300, 400],
      ]),
    )
    expect(plafonds).toEqual({ enfance: 30_000, droits: 40_000 })
  })
})
