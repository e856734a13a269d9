import { describe, expect, test } from 'vitest'
import { EFFACER, FIGER, MODELE, RAPPORT, VERIFIER } from '../../manifests/gestes/index.ts'
import { GROUPES } from '../../manifests/index.ts'
import { fichiers, lireSource } from '../maison/sources.ts'

const DOSSIERS = [
  'applications',
  'core',
  'excel-addin',
  'formats',
  'gas-addin',
  'hotes',
  'manifests',
  'task-pane',
]
const DECLARATION = 'manifests/gestes/index.ts'

/** Le code sans ses commentaires, une ligne coupée recollée. */
const sansCommentaires = (source: string) =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\s+/g, ' ')

const SOURCES = DOSSIERS.flatMap(fichiers)
  .filter((fichier) => fichier !== DECLARATION)
  .map((fichier) => ({ fichier, code: sansCommentaires(lireSource(fichier)) }))

describe.each([VERIFIER, EFFACER, RAPPORT, MODELE, FIGER])('« %s »', (geste) => {
  test('ne s’écrit qu’une fois dans le code', () => {
    const ailleurs = SOURCES.filter(({ code }) => code.includes(geste))
    expect(ailleurs.map(({ fichier }) => fichier)).toEqual([])
  })

  test('est un bouton du ruban, et le guide l’explique sous ce nom', () => {
    const boutons = GROUPES.flatMap((groupe) => groupe.boutons)
    expect(boutons.map((b) => b.libelle)).toContain(geste)
    expect(lireSource('docs/guides/utilisateur.md').replace(/\u00a0/g, ' ')).toContain(geste)
  })
})

test.each([
  'README.md',
  'docs/guides/google-sheets.md',
  'docs/guides/premiers-pas.md',
  'docs/guides/utilisateur.md',
])('%s ne nomme aucun bouton autrement', (guide) => {
  const texte = lireSource(guide)
  const autrement =
    /Retirer les marques|Effacer les marques|Ajouter (une feuille de|le) rapport|Créer un rapport/
  expect(texte).not.toMatch(autrement)
})
