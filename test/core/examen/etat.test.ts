import { expect, it } from 'vitest'
import { direLEtatDuClasseur, verifierUnClasseur } from '../../../core/examen/index.ts'
import { type ClasseurBrut, classeurDeBrut } from '../../../core/grille/index.ts'

const BUDGET = [
  ['Axe', 'Action', 'Coût', 'Part État', 'Part Département'],
  ['Enfance', 'Ludothèque', 100, 60, 40],
  ['Droits', 'Bus France services', 100, 50, 50],
]

function brut(valeurs: ClasseurBrut['feuilles'][number]['valeurs']): ClasseurBrut {
  return {
    feuilles: [
      {
        nom: 'Budget',
        haut: 0,
        gauche: 0,
        valeurs,
        formules: valeurs,
        formats: [],
        fusions: [],
        lignesMasquees: [],
        colonnesMasquees: [],
        masquee: false,
        protegee: false,
      },
    ],
  }
}

const CHANGE = BUDGET.map((ligne, i) => (i === 1 ? [...ligne.slice(0, 3), 61, 39] : ligne))

function enTete(classeur: ClasseurBrut, heure: string | null): string[] {
  const { rapport } = verifierUnClasseur(classeur, null, '2026-11-23', heure)
  return (rapport()?.lignes ?? []).slice(0, 5).map((ligne) => {
    const textes = ligne.map((cellule) => (cellule && 'texte' in cellule ? cellule.texte : ''))
    return textes.join(' | ').replaceAll(/\s/g, ' ')
  })
}

it('le rapport dit quand, et sur quel état du classeur, il a été fait', () => {
  const lignes = enTete(brut(BUDGET), '14 h 32')
  expect(lignes).toContain('Vérifié le | 23/11/2026, à 14 h 32')
  expect(lignes).toContain(
    `État vérifié | ${direLEtatDuClasseur(classeurDeBrut(brut(BUDGET)))}`.replaceAll(/\s/g, ' '),
  )
})

it('la même demande rend le même rapport ; sans heure donnée, il n’en invente pas', () => {
  expect(enTete(brut(BUDGET), null)).toEqual(enTete(brut(BUDGET), null))
  expect(enTete(brut(BUDGET), null)).toContain('Vérifié le | 23/11/2026')
})

it('une cellule qui change, ou deux qui s’échangent, changent l’empreinte ; rien d’autre', () => {
  const etat = (valeurs: typeof BUDGET) => direLEtatDuClasseur(classeurDeBrut(brut(valeurs)))
  expect(etat(BUDGET)).toMatch(/^1 feuille, 15 cellules remplies, empreinte [0-9A-Z]{4,7}$/u)
  expect(etat(BUDGET)).toBe(etat(structuredClone(BUDGET)))
  const [entete = [], a = [], b = []] = BUDGET
  expect(new Set([etat(BUDGET), etat(CHANGE), etat([entete, b, a])]).size).toBe(3)
})
