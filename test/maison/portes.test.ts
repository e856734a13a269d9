import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DOSSIERS, ENTREES, PIECES, pieceDe } from './pieces.ts'
import { fichiers, importsDe, lireSource, RACINE } from './sources.ts'

const BIBLIOTHEQUES_DU_CORE = ['valibot']

const tous = DOSSIERS.flatMap(fichiers).flatMap(importsDe)

/** Les imports d'un fichier du projet par un autre. */
const entreFichiers = (imports: typeof tous) =>
  imports.flatMap(({ fichier, chemin }) => (chemin === null ? [] : [{ fichier, chemin }]))

const internes = entreFichiers(tous)

/** Entrer dans une pièce autrement que par sa porte. */
const effractions = (imports: typeof internes) =>
  imports
    .filter(({ fichier, chemin }) => {
      const piece = pieceDe(chemin)
      return piece && piece !== pieceDe(fichier) && chemin !== `${piece}/index.ts`
    })
    .map(({ fichier, chemin }) => `${fichier} → ${chemin}`)

describe('la maison', () => {
  test('chaque fichier est dans une pièce connue, et chaque pièce a sa porte', () => {
    const orphelins = DOSSIERS.flatMap(fichiers).filter((f) => !pieceDe(f))
    expect(orphelins).toEqual([])
    const sansPorte = PIECES.filter((p) => !existsSync(join(RACINE, p, 'index.ts')))
    expect(sansPorte.filter((p) => !ENTREES.includes(p))).toEqual([])
  })

  test('on n’entre dans une pièce que par sa porte', () => {
    expect(effractions(internes)).toEqual([])
  })

  test('les outils n’y entrent pas autrement', () => {
    const outils = fichiers('outils').flatMap(importsDe)
    expect(outils.length).toBeGreaterThan(100)
    expect(effractions(entreFichiers(outils))).toEqual([])
  })

  test('la donnée va dans un seul sens', () => {
    const rang = (chemin: string) => PIECES.findIndex((p) => chemin.startsWith(`${p}/`))
    const remontees = internes.filter((i) => pieceDe(i.chemin) && rang(i.chemin) > rang(i.fichier))
    expect(remontees.map((i) => `${i.fichier} → ${i.chemin}`)).toEqual([])
  })

  test('core n’importe que lui-même et la bibliothèque de schémas', () => {
    const dehors = tous.filter(
      (i) =>
        i.fichier.startsWith('core/') &&
        i.chemin === null &&
        !BIBLIOTHEQUES_DU_CORE.includes(i.cible),
    )
    expect(dehors).toEqual([])
    const sorties = internes.filter(
      (i) => i.fichier.startsWith('core/') && !i.chemin.startsWith('core/'),
    )
    expect(sorties).toEqual([])
  })

  // Les cas d'une règle sont des données : leur longueur est celle de leurs tableaux.
  test('aucun fichier du produit ne dépasse 300 lignes, sauf les cas des règles', () => {
    const longs = DOSSIERS.flatMap(fichiers).filter(
      (f) => !f.endsWith('.cas.ts') && lireSource(f).split('\n').length > 301,
    )
    expect(longs).toEqual([])
  })
})
