import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { evaluer, FONCTIONS, type ValeurDArgument } from '../../../core/fonctions/index.ts'
import { ouvrirFichier } from '../../../formats/index.ts'
import { type Formule, ouvrirLesFonctions } from './appeler.ts'

/** Ce que chaque tableur passe pour une cellule vide : Excel sur le web, Excel de bureau, Google Sheets. */
const PROFILS = { web: null, bureau: 0, sheets: '' } as const

type Profil = keyof typeof PROFILS

const vide = (valeur: unknown) => valeur === null || valeur === undefined || valeur === ''

/** Les mêmes arguments, tels que ce tableur les passe : une cellule vide n'y est pas la même. */
function selon(profil: Profil, valeurs: readonly ValeurDArgument[]): ValeurDArgument[] {
  const dire = <V>(valeur: V) => (vide(valeur) ? PROFILS[profil] : valeur)
  return valeurs.map((valeur) =>
    Array.isArray(valeur) ? valeur.map((ligne) => ligne.map(dire)) : dire(valeur),
  ) as ValeurDArgument[]
}

/** Les feuilles d'un classeur, chacune comme une formule la passerait. */
function plagesDe(fichier: string): ValeurDArgument[] {
  const { classeur } = ouvrirFichier(readFileSync(`test/classeurs/${fichier}`), fichier)
  return classeur.feuilles.map(({ lignes }) => {
    const largeur = Math.max(...Array.from(lignes, (ligne) => ligne?.length ?? 0))
    return Array.from(lignes, (ligne) =>
      Array.from({ length: largeur }, (_, i) => {
        const cellule = ligne?.[i]
        return cellule && 'valeur' in cellule ? cellule.valeur : null
      }),
    )
  })
}

/** Chaque exemple du registre, puis le même où un paramètre facultatif vise une cellule vide. */
const APPELS = FONCTIONS.flatMap(({ nom, parametres, exemples, variadique }) =>
  exemples.flatMap(({ arguments: valeurs }) => [
    [nom, valeurs] as const,
    ...parametres.flatMap((parametre, i) => {
      // Ce qui suit EXPLIQUER est aux paramètres de la fonction expliquée, dont certains sont obligatoires.
      if (!parametre.facultatif || variadique) return []
      const complets = Array.from({ length: Math.max(valeurs.length, i + 1) }, (_, k) => valeurs[k])
      return [[nom, complets.map((v, k) => (k === i ? null : v))] as const]
    }),
  ]),
)

describe('une cellule vide, selon le tableur', () => {
  let formule: Formule
  beforeAll(async () => {
    ;({ formule } = await ouvrirLesFonctions())
  })

  test('un paramètre omis, ou une cellule vide, rend partout la même chose', async () => {
    expect(APPELS.length).toBeGreaterThan(80)
    const rendus = await Promise.all(
      APPELS.map(async ([nom, valeurs]) => {
        const trois = await Promise.all(
          (Object.keys(PROFILS) as Profil[]).map((profil) =>
            formule(nom, ...selon(profil, valeurs)),
          ),
        )
        return [nom, valeurs, ...trois.map(({ valeur }) => JSON.stringify(valeur))] as const
      }),
    )
    expect(rendus.filter(([, , web, ...autres]) => autres.some((a) => a !== web))).toEqual([])
  })

  test('une rangée vide d’une plage le reste', () => {
    const plages = [
      [[100], [null], [300]],
      [[20], [null], [null]],
    ]
    const tiers = [[null], [20]]
    for (const profil of Object.keys(PROFILS) as Profil[]) {
      expect(evaluer('PARTETAT', selon(profil, plages))).toEqual([[40], [''], [150]])
      expect(evaluer('PARTETAT', selon(profil, [100, tiers]))).toEqual([[50], [40]])
    }
  })

  test('une rangée vide parmi les plafonds n’en est pas un', () => {
    const tableau = [
      ['Axe', 'Action', 'Nature', 'Année', 'Coût total', 'Part État', 'Part Département'],
      ['Enfance', 'Ateliers des familles', 'Nouvelle', 2026, 1000, 500, 500],
    ]
    const plafonds = [
      ['Enfance', 2000],
      [null, null],
      ['Accès aux droits', 1000],
    ]
    const rendus = (Object.keys(PROFILS) as Profil[]).map((profil) =>
      evaluer('VERIFIER', selon(profil, [tableau, 'département', plafonds]), {
        date: '2026-02-01',
      }),
    )
    expect(rendus[0]).toContainEqual(expect.arrayContaining(['Plancher de l’axe']))
    expect(rendus[1]).toEqual(rendus[0])
    expect(rendus[2]).toEqual(rendus[0])
  })

  test.each([
    '01-departement-conforme.xlsx',
    '02-departement-axes-fusionnes.xlsx',
    '09-departement-montants-texte.xlsx',
  ])('VERIFIER sur %s rend partout les mêmes constats', (fichier) => {
    const rendus = (Object.keys(PROFILS) as Profil[]).map((profil) =>
      plagesDe(fichier).map((plage) => evaluer('VERIFIER', selon(profil, [plage, 'département']))),
    )
    expect(rendus[0]).toContainEqual(expect.any(Array))
    expect(rendus[1]).toEqual(rendus[0])
    expect(rendus[2]).toEqual(rendus[0])
  })
})
