import { describe, expect, test } from 'vitest'
import type { Feuille } from '../../../core/grille/index.ts'
import { dessiner, lireContrat, type Miniature } from '../../../core/lecture/index.ts'
import { type Case, classeur, feuille } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département de la Sarthe – contrat local – 2025']

/** Une lettre par case dessinée. */
const LETTRES: Readonly<Record<string, string>> = {
  axe: 'x',
  action: 'a',
  cout: 'c',
  partEtat: 'e',
  partCollectivite: 'd',
  entete: 'h',
  totaux: 't',
  laisse: '/',
  annee: 'n',
}

function dessin(...feuilles: readonly Feuille[]): Miniature {
  const lu = classeur(...feuilles)
  const [premier] = dessiner(lireContrat(lu), lu)
  if (!premier) throw new Error('aucun tableau')
  return premier
}

const enLettres = ({ cases }: Miniature) =>
  cases.map((ligne) => ligne.map(({ role }) => (role ? (LETTRES[role] ?? '?') : '.')).join(''))

describe('la miniature colore chaque cellule de son rôle', () => {
  test('une action par ligne, places vides, totaux et colonne laissée de côté compris', () => {
    const lu = classeur(
      feuille('Plan', [
        TITRE,
        ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département', 'Total des recettes'],
        ['Enfance', 'Tutorat', 100, 50, 50, 100],
        ['Enfance', 'Ateliers', 60, 30, 30, 60],
        [null, 'Relais', 80, 40, 40, 80],
        ['Accès aux droits', 'Accueil de jour', 90, 40, 50, 90],
        ['Total', null, 330, 160, 170, 330],
      ]),
    )
    const lecture = lireContrat(lu)
    const [premier] = dessiner(lecture, lu)
    expect(premier && enLettres(premier)).toEqual([
      '......',
      'hhhhhh',
      'xaced/',
      'xaced/',
      'xaced/',
      'xaced/',
      'tttttt',
    ])
    expect(lecture.tableaux[0]?.laisseDeCote).toMatchObject([
      { colonne: 5, raison: 'récapitule d’autres colonnes', montant: 33_000 },
    ])
  })

  test('une action par colonne', () => {
    const lue = dessin(
      feuille('Plan', [
        TITRE,
        [],
        ['Axe', 'Enfance', 'Accès aux droits'],
        ['Action', 'Tutorat', 'Accueil de jour'],
        ['Coût total', 100, 90],
        ['Part État', 50, 40],
        ['Part Département', 50, 50],
      ]),
    )
    expect(enLettres(lue).slice(2)).toEqual(['hxx', 'haa', 'hcc', 'hee', 'hdd'])
  })

  test('plusieurs lignes par action', () => {
    const lue = dessin(
      feuille('Plan', [
        TITRE,
        ['Axe', 'Action', 'Financeur', 'Montant'],
        ['Enfance', 'Tutorat', 'État', 50],
        [null, null, 'Département', 50],
        [null, null, 'Coût total', 100],
        ['Accès aux droits', 'Accueil de jour', 'État', 40],
        [null, null, 'Département', 50],
        [null, null, 'Coût total', 90],
      ]),
    )
    const montants = enLettres(lue).map((ligne) => ligne.at(3))
    expect(montants.slice(2).join('')).toBe('edcedc')
    expect(enLettres(lue)[2]?.slice(0, 2)).toBe('xa')
  })

  test('une ligne par action et par financeur', () => {
    const lue = dessin(
      feuille('Export', [
        ['Exercice', 'Axe', 'Action', 'Financeur', 'Montant'],
        [2025, 'Enfance', 'Tutorat', 'État', 50],
        [2025, 'Accès aux droits', 'Accueil de jour', 'État', 40],
        [2025, 'Accès aux droits', 'Accueil de jour', 'Coût total', 90],
        [2025, 'Enfance', 'Tutorat', 'Coût total', 100],
        [2025, 'Enfance', 'Tutorat', 'Département', 50],
        [2025, 'Accès aux droits', 'Accueil de jour', 'Département', 50],
      ]),
    )
    const montants = enLettres(lue).map((ligne) => ligne.at(4))
    expect(montants.slice(1).join('')).toBe('eeccdd')
  })

  test('des fiches : la première, et le nom des autres', () => {
    const fiche = (nom: string, axe: string, action: string) =>
      feuille(nom, [
        TITRE,
        [],
        ['Axe', axe],
        ['Action', action],
        [],
        ['Poste', 'Montant'],
        ['Coût total', 100],
        ['Part État', 50],
        ['Part Département', 50],
      ])
    const lue = dessin(
      fiche('Fiche 1', 'Enfance', 'Tutorat'),
      fiche('Fiche 2', 'Accès aux droits', 'Accueil de jour'),
    )
    expect(lue).toMatchObject({ feuille: 'Fiche 1', autres: ['Fiche 2'] })
    const roles = enLettres(lue).map((ligne) => ligne.at(1))
    expect([roles[2], roles[3], roles[6], roles[7], roles[8]].join('')).toBe('xaced')
  })
})

test('une grande feuille ne se dessine pas toute : ses premières lignes, ses dernières, et ce qui manque', () => {
  const lignes = Array.from({ length: 900 }, (_, i): Case[] => ['Enfance', `Action ${i}`, 10, 5, 5])
  const large: Case[] = Array.from({ length: 40 }, (_, c) => `Note ${c}`)
  const lue = dessin(
    feuille('Plan', [
      TITRE,
      ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département'],
      ...lignes,
      [],
      large,
    ]),
  )
  expect(lue.lignes).toHaveLength(40)
  expect(lue.lignes.slice(28, 32)).toEqual([28, 29, 892, 893])
  expect([lue.lignesTues, lue.colonnes.length, lue.colonnesTues]).toEqual([864, 26, 14])
  expect(enLettres(lue).at(31)?.slice(0, 5)).toBe('xaced')
})
