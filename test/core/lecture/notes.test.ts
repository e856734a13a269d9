import { describe, expect, test } from 'vitest'
import { direSansTableau } from '../../../core/examen/index.ts'
import { lireContrat } from '../../../core/lecture/index.ts'
import { lireCorrespondanceJson } from '../../../core/reglages/index.ts'
import { type Case, classeur, feuille } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département de la Sarthe – budget 2025 (montants en k€)']
const ENTETE: Case[] = ['Axe', 'Action', 'Coût', 'Part État', 'Part Département', 'Observations']
const LIGNES: Case[][] = [
  ['Enfance', 'Tutorat', 100, 50, 50, 'à revoir'],
  ['Accès aux droits', 'Accueil', 80, 40, 40, null],
]

describe('ce que la lecture dit avoir compris', () => {
  test('le tableau, son unité, ses colonnes et celles qui ne servent pas', () => {
    const { notes } = lireContrat(classeur(feuille('CLS', [TITRE, ENTETE, ...LIGNES])))
    expect(notes).toEqual([
      'Feuille « CLS », en-tête A2:F2 : 2 actions, montants en k€ ; colonnes A « axe », B « action », C « coût », ' +
        'D « part État », E « part collectivité ». Colonnes non utilisées : F « Observations ».',
    ])
  })

  test('les lignes masquées sont lues, et dites', () => {
    const { notes, contrat } = lireContrat(
      classeur(feuille('CLS', [TITRE, ENTETE, ...LIGNES], { lignesMasquees: [3], masquee: true })),
    )
    expect(contrat.lignes.map((l) => l.masquee)).toEqual([false, true])
    expect(notes[0]).toContain(
      '1 ligne masquée ou filtrée, lue comme les autres. Cette feuille est masquée.',
    )
  })

  test('des montants sans intitulé comptent, et leur ligne est dite', () => {
    const { notes, contrat } = lireContrat(
      classeur(feuille('CLS', [TITRE, ENTETE, ...LIGNES, ['Enfance', null, 7, 3.5, 3.5, null]])),
    )
    expect(contrat.lignes.at(-1)?.montants.cout).toBe(700_000)
    expect(notes[0]).toContain(
      'Montants sans intitulé d’action, comptés comme une action : ligne 5.',
    )
  })

  test('une copie du budget est laissée de côté, et on dit de quelle feuille', () => {
    const { notes, contrat } = lireContrat(
      classeur(
        feuille('CLS', [TITRE, ENTETE, ...LIGNES]),
        feuille('CLS v0', [TITRE, ENTETE, ...LIGNES]),
      ),
    )
    expect(contrat.lignes).toHaveLength(2)
    expect(notes[1]).toBe(
      'Feuille « CLS v0 », en-tête A2:F2 : laissé de côté, il reprend les mêmes actions que la feuille « CLS ».',
    )
  })

  test('une correspondance l’emporte, et on dit que les autres feuilles ne sont pas lues', () => {
    const correspondance = lireCorrespondanceJson(
      '{ "feuille": "Feuil2", "entete": 1, "colonnes": { "action": "B", "partEtat": "C", "cout": "D", "axe": "A" } }',
    )
    const { notes, contrat } = lireContrat(
      classeur(
        feuille('CLS', [TITRE, ENTETE, ...LIGNES]),
        feuille('Feuil2', [
          ['c1', 'c2', 'c3', 'c4'],
          ['Enfance', 'Tutorat', 10, 20],
        ]),
      ),
      undefined,
      [correspondance],
    )
    expect(contrat.lignes.map((l) => [l.axe, l.action, l.montants.partEtat])).toEqual([
      ['enfance', 'Tutorat', 1000],
    ])
    expect(notes[1]).toBe(
      'Seuls les tableaux de la feuille « Feuil2 » sont lus : c’est celle que vous avez désignée.',
    )
  })

  test('sans tableau, chaque feuille dit ce qui y a été vu', () => {
    const { contrat, feuilles } = lireContrat(
      classeur(
        feuille('Vide', []),
        feuille('Liste', [['Nouvelle'], ['Renforcée']]),
        feuille('Presque', [
          ['Action', 'Coût', 'Nature'],
          ['Tutorat', 100, 'Nouvelle'],
        ]),
      ),
    )
    expect(contrat.vues).toEqual([])
    expect(feuilles).toEqual([
      { nom: 'Vide', verdict: 'feuille vide', attend: null },
      { nom: 'Liste', verdict: 'aucune ligne d’en-tête reconnue', attend: null },
      {
        nom: 'Presque',
        verdict: 'ligne 1, reconnu seulement : coût, action, nature',
        attend: null,
      },
    ])
  })

  test('des actions dont aucun montant ne se lit ne sont pas un tableau vide', () => {
    const dit = (montant: Case) => {
      const budget = feuille('Budget', [
        ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département'],
        ['Enfance', 'Tutorat', montant, 'env. 3', 'x'],
      ])
      const { contrat, feuilles } = lireContrat(classeur(budget))
      return contrat.vues.length === 0 ? direSansTableau({ feuilles }) : 'une action'
    }
    expect(dit('à voir')).toBe(
      'Le tableau est reconnu, mais aucun de ses montants ne se lit. Feuille «\u00a0Budget\u00a0»\u00a0: en-tête ' +
        'ligne 1, aucun montant lisible («\u00a0à voir\u00a0» en C2). Écrivez les montants en chiffres, puis vérifiez.',
    )
    expect(dit(6)).toBe('une action')
    expect(dit(null)).toContain('aucun montant lisible («\u00a0env. 3\u00a0» en D2)')
  })

  test('d’une feuille lue autrement qu’elle n’est écrite, ce qu’elle porte, sans colonne qui n’y est pas', () => {
    const { notes } = lireContrat(
      classeur(
        feuille('Plan', [
          TITRE,
          [],
          ['Axe', 'Enfance', 'Accès aux droits'],
          ['Action', 'Tutorat', 'Accueil'],
          ['Coût', 100, 80],
          ['Part État', 50, 40],
          ['Part Département', 50, 40],
        ]),
      ),
    )
    expect(notes).toEqual([
      'Feuille « Plan » : 2 actions, montants en k€ ; lu : « axe », « action », « coût », « part État », « part collectivité ».',
    ])
  })

  test('une fiche réunie aux autres n’est pas en plus une feuille laissée de côté', () => {
    const fiche = (nom: string, axe: string, action: string, part: number) =>
      feuille(
        nom,
        [
          [`FICHE ACTION ${nom}`],
          [],
          ['Intitulé de l’action', action],
          ['Axe du contrat', axe],
          ['Porteur', 'CRIJ'],
          ['Nature de l’action', 'Nouvelle'],
          [],
          ['Financeurs', '2025', '2026', 'Total'],
          ['État (contrat local)', part, part, 2 * part],
          ['Département', part, part, 2 * part],
          ['COÛT TOTAL', 2 * part, 2 * part, 4 * part],
        ],
        { fusions: ['A1:D1', 'B3:D3', 'B4:D4', 'B5:D5', 'B6:D6'] },
      )
    const { contrat, laisses, notes } = lireContrat(
      classeur(
        fiche('FA 01', 'Enfance', 'Tutorat', 50_000),
        fiche('FA 02', 'Transition écologique', 'Jardins', 30_000),
        fiche('FA 03', 'Enfance', 'Coup de pouce budget 18-25', 40_000),
      ),
    )
    expect(contrat.lignes).toHaveLength(6)
    expect(laisses).toEqual([])
    expect(notes).toHaveLength(1)
  })
})
