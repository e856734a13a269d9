import { expect, test } from 'vitest'
import { apercevoir } from '../../../core/examen/apercu.ts'
import { lireContrat } from '../../../core/lecture/index.ts'
import { classeur, feuille } from '../lecture/grille-d-essai.ts'
import { questionDEssai } from './lecture-d-essai.ts'

const demander = (ligne: number, colonne: number) => ({
  ...questionDEssai('F1:champ', { lieux: [{ feuille: 'Plan', ligne, colonne }] }),
  regles: [],
  dependants: [],
  jugements: new Map(),
})

/** Une ligne par ligne ; les cellules en jeu entre crochets. */
function montrer(lu: ReturnType<typeof classeur>, ligne: number, colonne: number) {
  const { tableaux } = lireContrat(lu)
  return apercevoir(demander(ligne, colonne), lu, tableaux)?.lignes.map(({ cases }) =>
    cases.map(({ texte, enJeu }) => (enJeu ? `[${texte}]` : texte)).join(' | '),
  )
}

test('une colonne en question : son en-tête, trois lignes, et l’action en regard', () => {
  const lu = classeur(
    feuille('Plan', [
      ['Département de la Sarthe – contrat local – 2025'],
      ['Axe', 'Action', 'Nature', 'Porteur', 'Coût total', 'Part État', 'Part Département'],
      ['Enfance', 'Tutorat', 'Nouvelle', 'CCAS', 1000, 500, 500],
      [],
      ['Enfance', 'Ateliers', 'Nouvelle', 'CCAS', 600, 300, 300],
      ['Accès aux droits', 'Accueil de jour', 'Nouvelle', 'CCAS', 900, 400, 500],
      ['Transition', 'Relais', 'Nouvelle', 'CCAS', 800, 400, 400],
    ]),
  )
  expect(montrer(lu, 1, 5)).toEqual([
    'Action | Porteur | Coût total | [Part État] | Part Département',
    'Tutorat | CCAS | 1\u00a0000 | [500] | 500',
    'Ateliers | CCAS | 600 | [300] | 300',
    'Accueil de jour | CCAS | 900 | [400] | 500',
  ])
})

test('une action par colonne : c’est la ligne qui est en question', () => {
  const lu = classeur(
    feuille('Plan', [
      ['Département de la Sarthe – contrat local – 2025'],
      [],
      ['Axe', 'Enfance', 'Accès aux droits'],
      ['Action', 'Tutorat', 'Accueil de jour'],
      ['Coût total', 100, 90],
      ['Part État', 50, 40],
      ['Part Département', 50, 50],
    ]),
  )
  expect(montrer(lu, 5, 0)).toEqual(['[Part État] | [50] | [40]', 'Part Département | 50 | 50'])
})

test('une feuille qui n’est plus là n’a pas d’aperçu', () => {
  expect(apercevoir(demander(0, 0), classeur(), [])).toBeNull()
})
