import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import {
  type Cellule,
  type Classeur,
  type ClasseurBrut,
  celluleEn,
  classeurDeBrut,
  type Feuille,
  type FeuilleBrute,
  type ValeurBrute,
} from '../../../core/grille/index.ts'
import { ouvrirFichier } from '../../../formats/index.ts'
import { brutDeClasseur } from '../../task-pane/brut-de-classeur.ts'

function brute(valeurs: ValeurBrute[][], changements: Partial<FeuilleBrute> = {}): ClasseurBrut {
  const feuille: FeuilleBrute = {
    nom: 'Budget',
    haut: 0,
    gauche: 0,
    valeurs,
    formules: valeurs,
    formats: valeurs.map((ligne) => ligne.map(() => 'General')),
    fusions: [],
    lignesMasquees: [],
    colonnesMasquees: [],
    masquee: false,
    protegee: false,
    ...changements,
  }
  return { feuilles: [feuille] }
}

function page(brut: ClasseurBrut): Feuille {
  const [feuille] = classeurDeBrut(brut).feuilles
  if (!feuille) throw new Error('la feuille manque')
  return feuille
}

function cellule(valeur: ValeurBrute, format = 'General', formule: ValeurBrute = valeur) {
  return celluleEn(page(brute([[valeur]], { formats: [[format]], formules: [[formule]] })), 0, 0)
}

describe('une cellule d’un tableur en marche', () => {
  it.each([
    ['Tutorat', { genre: 'texte', valeur: 'Tutorat' }],
    [12.5, { genre: 'nombre', valeur: 12.5 }],
    [0, { genre: 'nombre', valeur: 0 }],
    [true, { genre: 'booleen', valeur: true }],
    [false, { genre: 'booleen', valeur: false }],
    ['', undefined],
    [null, undefined],
  ])('%j', (valeur, attendue) => {
    expect(cellule(valeur)).toEqual(attendue)
  })

  it.each([
    '#REF!',
    '#N/A',
    '#DIV/0!',
    '#NAME?',
    '#NOM?',
    '#VALEUR!',
    '#ERROR!',
    '#OCCUPÉ!',
    '#BLOQUÉ!',
    'Err:540',
  ])('%s est une erreur', (valeur) => {
    expect(cellule(valeur)).toEqual({ genre: 'erreur', valeur })
  })

  it.each(['# actions', '#1', '#REF', 'voir #REF!'])('« %s » reste un texte', (valeur) => {
    expect(cellule(valeur)).toEqual({ genre: 'texte', valeur })
  })

  it.each([
    [45_658, 'dd/mm/yyyy', '2025-01-01'],
    [45_658.75, 'dd/mm/yyyy hh:mm', '2025-01-01'],
    [45_658, '[$-40C]d mmmm yyyy', '2025-01-01'],
    [45_658, 'mmm-yy', '2025-01-01'],
    [1, 'yyyy-mm-dd', '1900-01-01'],
    [59, 'yyyy-mm-dd', '1900-02-28'],
    [61, 'yyyy-mm-dd', '1900-03-01'],
    [2_958_465, 'yyyy-mm-dd', '9999-12-31'],
  ])('%d au format %s est le %s', (valeur, format, jour) => {
    expect(cellule(valeur, format)).toEqual({ genre: 'date', valeur: jour })
  })

  it.each([
    [-1, 'dd/mm/yyyy'],
    [2_958_466, 'dd/mm/yyyy'],
    [0.5, 'hh:mm'],
    [1500, '# ##0 "jours"'],
    [0.3, '0 %'],
    [12, '#,##0.00 [$€-40C]'],
  ])('%d au format %s reste un nombre, et garde son format', (valeur, format) => {
    expect(cellule(valeur, format)).toEqual({ genre: 'nombre', valeur, format })
  })

  it('une formule garde sa valeur, et perd son « = »', () => {
    expect(cellule(30, 'General', '=SUM(A1:A2)')).toEqual({
      genre: 'nombre',
      valeur: 30,
      formule: 'SUM(A1:A2)',
    })
    expect(cellule('#REF!', 'General', '=A1')).toEqual({
      genre: 'erreur',
      valeur: '#REF!',
      formule: 'A1',
    })
    expect(cellule(45_658, 'yyyy-mm-dd', '=TODAY()')).toEqual({
      genre: 'date',
      valeur: '2025-01-01',
      formule: 'TODAY()',
    })
  })

  it('une formule qui ne montre rien n’est pas une cellule vide', () => {
    expect(cellule('', 'General', '=IF(A1="","",1)')).toEqual({
      genre: 'texte',
      valeur: '',
      formule: 'IF(A1="","",1)',
    })
  })
})

describe('une feuille d’un tableur en marche', () => {
  it('pose ses matrices là où elles commencent', () => {
    const feuille = page(
      brute(
        [
          ['Axe', 'Coût'],
          [null, 5],
        ],
        { haut: 3, gauche: 2 },
      ),
    )
    expect(celluleEn(feuille, 3, 2)).toEqual({ genre: 'texte', valeur: 'Axe' })
    expect(celluleEn(feuille, 4, 3)).toEqual({ genre: 'nombre', valeur: 5 })
    expect(celluleEn(feuille, 4, 2)).toBeUndefined()
    expect(feuille.lignes).toHaveLength(5)
  })

  it('ne garde rien d’une ligne vide, ni d’une feuille vide', () => {
    expect(page(brute([['a'], [''], [null], ['b']])).lignes[1]).toBeUndefined()
    expect(page(brute([])).lignes).toEqual([])
    expect(page(brute([['', null]])).lignes).toEqual([])
  })

  it('supporte des matrices de formules ou de formats plus courtes', () => {
    const feuille = page(brute([[1, 2]], { formules: [['=B1']], formats: [] }))
    expect(feuille.lignes[0]).toEqual([
      { genre: 'nombre', valeur: 1, formule: 'B1' },
      { genre: 'nombre', valeur: 2 },
    ])
  })

  it('garde ses fusions, ce qui est masqué et sa protection', () => {
    const fusion = { haut: 0, gauche: 0, bas: 1, droite: 0 }
    const feuille = page(
      brute([['a']], {
        fusions: [fusion],
        lignesMasquees: [4],
        colonnesMasquees: [2],
        masquee: true,
        protegee: true,
      }),
    )
    expect(feuille).toMatchObject({ fusions: [fusion], masquee: true, protegee: true })
    expect(feuille.lignesMasquees).toEqual(new Set([4]))
    expect(feuille.colonnesMasquees).toEqual(new Set([2]))
  })
})

/** Un tableur en marche a toujours une valeur, fût-elle vide, là où un fichier peut n'en garder aucune. */
function enMarche({ feuilles }: Classeur): Classeur {
  const calculee = (c: Cellule | undefined): Cellule | undefined =>
    c?.genre === 'sans-valeur' ? { genre: 'texte', valeur: '', formule: c.formule } : c
  return {
    feuilles: feuilles.map((f) => ({
      ...f,
      lignes: Array.from(f.lignes, (ligne) => Array.from(ligne ?? [], calculee)),
    })),
  }
}

const fichiers = ['test/classeurs', 'test/fidelite'].flatMap((dossier) =>
  readdirSync(dossier)
    .filter((nom) => !nom.endsWith('.json'))
    .map((nom) => `${dossier}/${nom}`),
)

describe('la grille lue en bloc est celle lue du fichier', () => {
  test.each(fichiers)('%s', (fichier) => {
    const { classeur } = ouvrirFichier(readFileSync(fichier), fichier)
    expect(enMarche(classeurDeBrut(brutDeClasseur(classeur)))).toEqual(enMarche(classeur))
  })
})
