import { expect, it } from 'vitest'
import { direLesReglages } from '../../../core/examen/index.ts'
import { lireContratJson, SANS_REGLAGES } from '../../../core/reglages/index.ts'

const dire = (contrat: object) =>
  direLesReglages(
    lireContratJson(JSON.stringify(contrat)),
    'des réglages gardés dans le classeur',
  ).map((phrase) => phrase.replaceAll('\u00a0', ' '))

it('ne dit rien quand tout vient des cellules', () => {
  expect(direLesReglages(SANS_REGLAGES, 'du fichier donné par --contrat')).toEqual([])
})

it('dit chaque réglage qui peut changer un verdict, et d’où il vient', () => {
  expect(
    dire({
      type: 'metropole',
      outreMer: false,
      annee: 2025,
      signature: '2024-06-20',
      plafonds: { droits: 320_000 },
      reports: { '2025': { droits: 20_000 } },
      interpretations: { tolerance: 5 },
    }),
  ).toEqual([
    'Viennent des réglages gardés dans le classeur, et non des cellules : type « métropole » ; pas d’outre-mer ; ' +
      'année 2025 ; signature le 20/06/2024 ; plafond de l’axe « Accès aux droits » : 320 000 € ; ' +
      'report de l’axe « Accès aux droits » en 2025 : 20 000 € ; ' +
      'Écart admis : un écart de 5 € au plus est admis sur l’équilibre, la parité et les totaux.',
  ])
})

it('ne dit pas une interprétation laissée à son choix par défaut', () => {
  expect(dire({ interpretations: { tolerance: 1 } })).toEqual([])
})
