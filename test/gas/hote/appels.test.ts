import { describe, expect, it } from 'vitest'
import type { Marque } from '../../../core/constats/index.ts'
import { a1 } from '../../../core/grille/index.ts'
import { classeurDe, type EtatDeClasseur } from '../../excel/emulateur/index.ts'
import { contratDe } from '../../excel/hote/contrat-d-essai.ts'
import { ouvrir, type Releve } from './essai.ts'

function classeur(feuilles: number, lignes: number): EtatDeClasseur {
  const modele = contratDe(lignes)
  return classeurDe(
    Array.from({ length: feuilles }, (_, i) =>
      modele.feuilles.map((f) => ({ ...f, nom: `Contrat ${i + 1}` })),
    ).flat(),
  )
}

/** Une ligne sur deux, en deux gravités. */
function marquesDe(feuilles: number, lignes: number): Marque[] {
  return Array.from({ length: feuilles }, (_, i) =>
    Array.from({ length: lignes / 2 }, (_, j) => ({
      feuille: `Contrat ${i + 1}`,
      cellule: a1(3 + 2 * j, j % 4 === 0 ? 2 : 3),
      gravite: j % 4 === 0 ? ('signalement' as const) : ('bloquant' as const),
      note: `Constat ${j}`,
    })),
  ).flat()
}

/** Celles qui rapportent le contenu de cellules. */
function lectures({ parNom }: Releve): number {
  const noms = ['getValues', 'getFormulas', 'getNumberFormats', 'getNotes', 'getDisplayValues']
  return noms.reduce((n, nom) => n + (parNom[`Range.${nom}`] ?? 0), 0)
}

/** « Vérifier », vu de Google : lire, puis marquer. */
function verifier(feuilles: number, lignes: number): Releve & { readonly seconde: Releve } {
  const { hote, relever } = ouvrir(classeur(feuilles, lignes))
  relever()
  hote.lire()
  hote.marquer(marquesDe(feuilles, lignes))
  const premiere = relever()
  hote.lire()
  hote.marquer(marquesDe(feuilles, lignes))
  return { ...premiere, seconde: relever() }
}

describe.each([1, 3, 10])('vérifier un classeur de %i feuilles', (feuilles) => {
  const petit = verifier(feuilles, 40)
  const grand = verifier(feuilles, 5_000)

  it('demande les mêmes appels à 40 et à 5 000 lignes', () => {
    expect(grand.parNom).toEqual(petit.parNom)
  })

  it('écrit deux fois par feuille, puis rien quand rien ne change', () => {
    expect(petit.ecritures).toBe(2 * feuilles)
    expect(petit.seconde.ecritures).toBe(0)
  })

  it('récrit les couleurs plutôt que d’en comparer des milliers', () => {
    expect(grand.seconde.ecritures).toBe(feuilles)
    expect(grand.seconde.total).toBeLessThan(grand.total + 15 * feuilles)
  })

  it('lit trois fois les cellules de chaque feuille, et une fois ses notes', () => {
    expect(lectures(petit)).toBe(4 * feuilles)
  })
})
