import { describe, expect, test } from 'vitest'
import { dresserBilans } from '../../../core/bilan/index.ts'
import { a1, type Classeur, lettreDe } from '../../../core/grille/index.ts'
import { lireContrat } from '../../../core/lecture/index.ts'
import type { Champ } from '../../../core/modele/index.ts'
import { completerInterpretations } from '../../../core/reglages/index.ts'
import { type Case, classeur, feuille } from './grille-d-essai.ts'

/** Résumé d'une lecture, pour comparer d'un coup d'œil : colonnes, programmé par axe et année (euros), plafonds. */
function resume(lu: Classeur) {
  const { contrat, notes } = lireContrat(lu)
  const bilans = dresserBilans(contrat, completerInterpretations({}))
  return {
    notes,
    contrat,
    colonnes: contrat.vues.map((v) =>
      Object.fromEntries(
        Object.entries(v.colonnes).map(([champ, c]) => [champ, c.map(lettreDe).join('')]),
      ),
    ) as Partial<Record<Champ, string>>[],
    annees: contrat.vues.map((v) => v.annee),
    lignes: contrat.vues.map((v) => v.nombreDeLignes),
    programme: Object.fromEntries(
      bilans.axes
        .filter((b) => b.programme > 0)
        .map((b) => [`${b.axe} ${b.annee}`, b.programme / 100]),
    ),
    plafonds: Object.fromEntries(
      bilans.axes
        .filter((b) => b.plafond !== null)
        .map((b) => [`${b.axe} ${b.annee}`, (b.plafond ?? 0) / 100]),
    ),
    totauxFaux: contrat.totaux
      .filter((t) => !t.attendus.some((a) => Math.abs(a - t.montant) <= 100 * t.nombreDeLignes))
      .map((t) => a1(t.lieu.ligne, t.lieu.colonne)),
  }
}

const TITRE: Case[] = ['Département du Finistère – Contrat local des solidarités – Avenant 2025']

describe('dispositions du tableau', () => {
  test('les axes sont des intitulés dans la colonne des actions, sans fusion', () => {
    const r = resume(
      classeur(
        feuille('Budget', [
          TITRE,
          [],
          ['Actions', 'Coût total', 'Part État', 'Part CD29', 'Indicateur'],
          ['Axe 1 : Enfance et jeunesse'],
          ['Relais parental', 1000, 500, 500, 'Familles'],
          ['Tutorat de collégiens', 2000, 1000, 1000, 'Collégiens'],
          [
            'Total axe 1',
            { f: 'SUM(B5:B6)', v: 3000 },
            { f: 'SUM(C5:C6)', v: 1500 },
            { f: 'SUM(D5:D6)', v: 1500 },
          ],
          ['Axe 2 : Accès aux droits'],
          ['Domiciliation', 400, 200, 200, 'Domiciliations'],
          ['Total axe 2', 400, 200, 200],
          ['TOTAL', 3400, 1700, 1700],
        ]),
      ),
    )
    expect(r.colonnes[0]).toMatchObject({
      action: 'A',
      cout: 'B',
      partEtat: 'C',
      partCollectivite: 'D',
      indicateurLocal: 'E',
    })
    expect(r.lignes).toEqual([3])
    expect(r.programme).toEqual({ 'enfance 2025': 1500, 'droits 2025': 200 })
    expect(r.totauxFaux).toEqual([])
  })

  test('années en groupes sans fusion, sur deux lignes', () => {
    const r = resume(
      classeur(
        feuille('CLS', [
          ['Métropole : Nantes Métropole'],
          ['Axe', 'Action', '2024', null, null, '2025', null, null, 'Nature'],
          [null, null, 'Coût', 'État', 'Métropole', 'Coût', 'État', 'Métropole', null],
          ['Emploi', 'Mentorat', 100, 50, 50, 200, 100, 100, 'Nouvelle'],
          ['Enfance', 'Tutorat', 100, 50, 50, null, null, null, 'Nouvelle'],
          ['Droits', 'Accueil', null, null, null, 300, 150, 150, 'Renforcée'],
        ]),
      ),
    )
    expect(r.annees).toEqual([2024, 2025])
    expect(r.programme).toEqual({
      'emploi 2024': 50,
      'enfance 2024': 50,
      'emploi 2025': 100,
      'droits 2025': 150,
    })
  })

  test('l’année est dans chaque en-tête', () => {
    const r = resume(
      classeur(
        feuille('CLS', [
          ['Département de la Sarthe'],
          [
            'Thématique',
            'Intitulé de l’action',
            'Coût 2024',
            'Part État 2024',
            'Part Département 2024',
            'Coût 2025',
            'Part État 2025',
            'Part Département 2025',
          ],
          ['Enfance', 'Tutorat', 100, 50, 50, 60, 30, 30],
          ['Accès aux droits', 'Accueil', 80, 40, 40, 20, 10, 10],
          ['Transition écologique', 'Vélos', 10, 5, 5, 20, 10, 10],
        ]),
      ),
    )
    expect(r.annees).toEqual([2024, 2025])
    expect(r.programme).toMatchObject({ 'enfance 2024': 50, 'droits 2025': 10 })
  })

  test('les champs sont en groupes et les années dessous', () => {
    const r = resume(
      classeur(
        feuille(
          'CLS',
          [
            ['Département de la Sarthe'],
            ['Axe', 'Action', 'Coût total', null, 'Part État', null, 'Part Département', null],
            [null, null, 2024, 2025, 2024, 2025, 2024, 2025],
            ['Enfance', 'Tutorat', 100, 60, 50, 30, 50, 30],
            ['Accès aux droits', 'Accueil', 80, 20, 40, 10, 40, 10],
          ],
          { fusions: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:H2'] },
        ),
      ),
    )
    expect(r.annees).toEqual([2024, 2025])
    expect(r.colonnes[1]).toMatchObject({ cout: 'D', partEtat: 'F', partCollectivite: 'H' })
    expect(r.programme).toMatchObject({ 'enfance 2024': 50, 'enfance 2025': 30 })
  })

  test('un tableau par axe sur la même feuille, axe dans le titre', () => {
    const entete: Case[] = ['Action', 'Coût', 'État', 'Département', 'Autres']
    const r = resume(
      classeur(
        feuille('2025', [
          ['Département de la Sarthe – Budget 2025'],
          ['Axe 1 – Prévenir la pauvreté dès l’enfance'],
          entete,
          ['Tutorat', 100, 50, 50, null],
          ['Relais parental', 110, 50, 50, 10],
          ['Sous-total', 210, 100, 100, 10],
          [],
          ['Axe 2 – Accès aux droits'],
          entete,
          ['Accueil', 80, 40, 40, null],
          ['Sous-total', 80, 40, 40, null],
        ]),
      ),
    )
    expect(r.programme).toEqual({ 'enfance 2025': 100, 'droits 2025': 40 })
    expect(r.lignes).toEqual([2, 1])
    expect(r.totauxFaux).toEqual([])
  })

  test('sous-thématiques en intitulés, total en tête de tableau', () => {
    const r = resume(
      classeur(
        feuille('2025', [
          ['Département de la Sarthe – Budget 2025'],
          [
            'Intitulé',
            'Porteur',
            'Dépenses',
            'Subvention État',
            'Fonds propres du Département',
            'CAF',
            'Région',
          ],
          ['TOTAL', null, 380, 170, 170, 20, 20],
          ['AXE 1 ENFANCE'],
          ['Soutien à la parentalité'],
          ['Relais parental', 'UDAF', 140, 50, 50, 20, 20],
          ['AXE 3 TRANSITION ÉCOLOGIQUE'],
          ['Précarité énergétique'],
          ['Visites à domicile', 'SOLIHA', 240, 120, 120, null, null],
        ]),
      ),
    )
    expect(r.programme).toEqual({ 'enfance 2025': 50, 'transition 2025': 120 })
    expect(r.colonnes[0]).toMatchObject({
      cout: 'C',
      partEtat: 'D',
      partCollectivite: 'E',
      tiers: 'FG',
      porteur: 'B',
    })
    expect(r.totauxFaux).toEqual([])
  })

  test('numéros d’axe seuls, expliqués ailleurs dans le classeur', () => {
    const r = resume(
      classeur(
        feuille('Plafonds', [
          ['Plafonds notifiés 2025'],
          ['Axe 1 - Enfance', 300],
          ['Axe 3 - Accès aux droits', 400],
          ['Axe 4 - Transition écologique', 500],
        ]),
        feuille('Actions', [
          ['Département de la Sarthe – 2025'],
          [
            'N° axe',
            'Libellé de l’action',
            'Budget prévisionnel',
            'Participation de l’État',
            'Participation du Département',
          ],
          ['Axe 1', 'Tutorat', 100, 50, 50],
          ['Axe 3', 'Accueil', 80, 40, 40],
          ['Axe 4', 'Vélos', 60, 30, 30],
        ]),
      ),
    )
    expect(r.programme).toEqual({ 'enfance 2025': 50, 'droits 2025': 40, 'transition 2025': 30 })
    expect(r.plafonds).toEqual({ 'enfance 2025': 300, 'droits 2025': 400, 'transition 2025': 500 })
  })

  test('un plafond cité dans l’intitulé de l’axe, et des montants en k€ dans l’en-tête', () => {
    const r = resume(
      classeur(
        feuille('2026', [
          ['Métropole de Lyon – avenant 2026'],
          ['Action', 'Coût (k€)', 'État (k€)', 'Métropole (k€)'],
          ['AXE 1 – ENFANCE (plafond notifié : 280 000 €)'],
          ['Tutorat', 100.5, 50.25, 50.25],
          ['AXE 2 – ACCÈS AUX DROITS (plafond notifié : 1,2 M€)'],
          ['Accueil', 80, 40, 40],
        ]),
      ),
    )
    expect(r.programme).toEqual({ 'enfance 2026': 50250, 'droits 2026': 40000 })
    expect(r.plafonds).toEqual({ 'enfance 2026': 280000, 'droits 2026': 1200000 })
    expect(r.contrat.collectivite.type).toBe('departement')
  })

  test('une colonne coût sans nom se reconnaît à ce qu’elle vaut, un financeur inconnu à ce qu’il manque', () => {
    const r = resume(
      classeur(
        feuille('2026', [
          ['Département de la Sarthe – avenant 2026'],
          ['Axe', 'Action', 'Enveloppe action', 'Part État', 'Part Département', 'SDIS'],
          ['Enfance', 'Tutorat', 110, 50, 50, 10],
          ['Enfance', 'Relais', 100, 50, 50, null],
          ['Accès aux droits', 'Accueil', 90, 40, 40, 10],
          ['Accès aux droits', 'Domiciliation', 80, 40, 40, null],
        ]),
      ),
    )
    expect(r.colonnes[0]).toMatchObject({ cout: 'C', tiers: 'F' })
  })
})

describe('colonnes que leur en-tête ne suffit pas à nommer', () => {
  test('sans part de l’État nommée, la colonne qui équilibre et égale celle de la collectivité', () => {
    const r = resume(
      classeur(
        feuille('2025', [
          ['Département de la Sarthe – 2025'],
          ['Axe', 'Action', 'Coût', 'BOP central', 'Part Département', 'Région'],
          ['Enfance', 'Tutorat', 100, 50, 50, null],
          ['Enfance', 'Relais', 90, 40, 40, 10],
          ['Accès aux droits', 'Accueil', 80, 40, 40, null],
        ]),
      ),
    )
    expect(r.colonnes[0]).toMatchObject({
      cout: 'C',
      partEtat: 'D',
      partCollectivite: 'E',
      tiers: 'F',
    })
    expect(r.notes[0]).toContain('équilibre le coût et égale la part de la collectivité')
  })

  test('« Reste à charge » ne s’ajoute pas à une part nommée de la collectivité', () => {
    const r = resume(
      classeur(
        feuille('2025', [
          ['Département de la Sarthe – 2025'],
          ['Axe', 'Action', 'Coût', 'Part État', 'Part CD72', 'Reste à charge'],
          ['Enfance', 'Tutorat', 100, 50, 50, 50],
          ['Accès aux droits', 'Accueil', 80, 40, 40, 40],
          ['Transition écologique', 'Vélos', 60, 30, 30, 30],
        ]),
      ),
    )
    expect(r.colonnes[0]?.partCollectivite).toBe('E')
  })

  test('une ligne d’unités sous l’en-tête n’est pas une action, et donne l’unité', () => {
    const r = resume(
      classeur(
        feuille('2025', [
          ['Département de la Sarthe – 2025'],
          ['Axe', 'Action', 'Coût', 'Part État', 'Part Département'],
          [null, null, '(en k€)', '(en k€)', '(en k€)'],
          ['Enfance', 'Tutorat', 100, 50, 50],
        ]),
      ),
    )
    expect(r.lignes).toEqual([1])
    expect(r.programme).toEqual({ 'enfance 2025': 50_000 })
  })
})

describe('plafonds', () => {
  test('une ligne par axe et par année, sur une autre feuille', () => {
    const r = resume(
      classeur(
        feuille('Actions', [
          ['Département de la Sarthe'],
          ['Axe', 'Action', 'Année', 'Coût', 'Part État', 'Part Département'],
          ['Enfance', 'Tutorat', 2024, 100, 50, 50],
          ['Enfance', 'Tutorat', 2025, 100, 50, 50],
          ['Accès aux droits', 'Accueil', 2025, 80, 40, 40],
        ]),
        feuille('Plafonds', [
          ['Axe', 'Exercice', 'Plafond notifié (k€)'],
          ['Enfance', 2024, 286],
          [null, 2025, 290],
          ['Accès aux droits', 2024, 312.4],
          [null, 2025, 312.4],
        ]),
      ),
    )
    expect(r.plafonds).toEqual({
      'enfance 2024': 286000,
      'enfance 2025': 290000,
      'droits 2024': 312400,
      'droits 2025': 312400,
    })
  })

  test('dans une feuille récapitulative, la colonne « Plafond » fait taire les autres', () => {
    const r = resume(
      classeur(
        feuille('2025', [
          ['Département de la Sarthe – 2025'],
          ['Axe', 'Action', 'Coût', 'Part État', 'Part Département'],
          ['Enfance', 'Tutorat', 100, 50, 50],
          ['Accès aux droits', 'Accueil', 80, 40, 40],
        ]),
        feuille('Synthèse', [
          ['Axe', 'Part État', 'Plafond notifié'],
          ['Enfance', 50, 300],
          ['Accès aux droits', 40, 400],
        ]),
      ),
    )
    expect(r.plafonds).toEqual({ 'enfance 2025': 300, 'droits 2025': 400 })
    expect(r.contrat.contradictions).toEqual([])
  })
})

describe('tableaux qui complètent le budget', () => {
  const budget = feuille('Budget 2025', [
    ['Département de la Sarthe – 2025'],
    ['Axe', 'Action', 'Coût', 'Part État', 'Part Département'],
    ['Enfance', 'Tutorat', 100, 50, 50],
    ['Accès aux droits', 'Accueil', 80, 40, 40],
    ['Transition écologique', 'Vélos', 60, 30, 30],
  ])

  test('une feuille de suivi apporte la consommation, sans compter les crédits deux fois', () => {
    const r = resume(
      classeur(
        budget,
        feuille('Suivi', [
          ['Suivi de l’exécution 2025'],
          [
            'Axe',
            'Action',
            'Crédits État programmés',
            'Crédits État consommés',
            'Motif de l’écart',
          ],
          ['Enfance', 'Tutorat', 50, 20, 'Poste vacant'],
          ['Accès aux droits', 'Accueil', 40, 40, null],
          ['Transition écologique', 'Vélos', 30, 0, null],
        ]),
      ),
    )
    expect(r.programme).toEqual({ 'enfance 2025': 50, 'droits 2025': 40, 'transition 2025': 30 })
    const consomme = r.contrat.unites.map((u) => [u.action, u.montants.consomme])
    expect(consomme).toEqual([
      ['Tutorat', 2000],
      ['Accueil', 4000],
      ['Vélos', 0],
    ])
    expect(r.contrat.vues.filter((v) => v.complement).map((v) => v.feuille)).toEqual(['Suivi'])
  })

  test('une feuille d’indicateurs par année se rattache à l’année de chaque action', () => {
    const r = resume(
      classeur(
        budget,
        feuille('Indicateurs', [
          ['Action', 'Indicateur local', 'Valeur 2024', 'Valeur 2025'],
          ['Tutorat', 'Collégiens suivis', 12, 30],
          ['Accueil', 'Personnes reçues', 40, null],
          ['Vélos', 'Prêts', 5, 8],
        ]),
      ),
    )
    const lignes = r.contrat.lignes.filter((l) => l.vue.complement && l.annee === 2025)
    expect(lignes.map((l) => l.textes.valeurIndicateur)).toEqual(['30', '', '8'])
  })

  test('une liste d’actions étrangères au budget n’apporte rien', () => {
    const r = resume(
      classeur(
        budget,
        feuille('Autres', [
          ['Action', 'Crédits consommés'],
          ['Voirie départementale', 12],
          ['Collèges', 40],
        ]),
      ),
    )
    expect(r.contrat.lignes.filter((l) => l.vue.complement)).toEqual([])
  })
})

describe('lignes d’argent sans intitulé d’action', () => {
  const entete: Case[] = ['Axe', 'Action', 'Coût', 'Part État', 'Part Département']

  test('un axe dont la ligne vaut la somme de la suite est un sous-total en tête', () => {
    const r = resume(
      classeur(
        feuille('2025', [
          ['Département de la Sarthe – 2025'],
          entete,
          ['Enfance', null, 300, 150, 150],
          [null, 'Tutorat', 100, 50, 50],
          [null, 'Relais', 200, 100, 100],
          ['Accès aux droits', null, 80, 40, 40],
          [null, 'Accueil', 80, 40, 40],
        ]),
      ),
    )
    expect(r.lignes).toEqual([3])
    expect(r.programme).toEqual({ 'enfance 2025': 150, 'droits 2025': 40 })
  })

  test('sinon c’est un oubli : ses montants comptent, sous son axe', () => {
    const r = resume(
      classeur(
        feuille('2025', [
          ['Département de la Sarthe – 2025'],
          entete,
          ['Enfance', 'Tutorat', 100, 50, 50],
          ['Enfance', null, 30, 15, 15],
          ['Accès aux droits', 'Accueil', 80, 40, 40],
        ]),
      ),
    )
    expect(r.programme).toEqual({ 'enfance 2025': 65, 'droits 2025': 40 })
  })
})
