import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * Les pièces de la maison, de l'entrée à la sortie : une pièce n'importe que celles qui la précèdent, et
 * seulement par leur porte (index.ts).
 */
const PIECES = [
  'core/version',
  'core/grille',
  'core/modele',
  'core/libelle',
  'core/nombres',
  'core/sources',
  'core/parametres',
  'core/reglages',
  'core/catalogue',
  'core/lecture',
  'core/constats',
  'core/calculs',
  'core/bilan',
  'core/regles',
  'core/examen',
  'core/fonctions',
  'core/gabarit',
  'core/balisage',
  'formats',
  'task-pane/hote',
  'task-pane/moteur',
  'task-pane/parcours',
  'task-pane',
  'manifests',
  'excel-addin/hote',
  'excel-addin/moteur',
  'excel-addin/fonctions',
  'excel-addin/volet',
  'gas-addin/echanges',
  'gas-addin/hote',
  'gas-addin/moteur',
  'gas-addin/fonctions',
  'gas-addin/menu',
  'gas-addin/code',
  'gas-addin/liaison',
  'gas-addin/volet',
  'hotes/fichier',
  'hotes/grille/termes',
  'hotes/grille',
  'applications/disque',
  'applications/rendus',
  'applications/commande',
  'applications/page/visite',
  'applications/page/serveur',
  'applications/page',
] as const

/** Là où commence un fichier construit : rien ne les importe, elles n'ont pas de porte. */
const ENTREES = [
  'applications/commande',
  'applications/page',
  'applications/page/serveur',
  'excel-addin/fonctions',
  'excel-addin/volet',
  'gas-addin/code',
  'gas-addin/volet',
]

const DOSSIERS = [...new Set(PIECES.map((piece) => piece.split('/')[0] ?? piece))]

const RACINE = resolve(import.meta.dirname, '../..')
const BIBLIOTHEQUES_DU_CORE = ['zod/mini']

interface Import {
  readonly fichier: string
  readonly cible: string
}

function fichiers(dossier: string): string[] {
  return readdirSync(join(RACINE, dossier), { withFileTypes: true, recursive: true })
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name))
    .map((e) => relative(RACINE, join(e.parentPath, e.name)).split(sep).join('/'))
}

function imports(dossier: string): Import[] {
  return fichiers(dossier).flatMap((fichier) => {
    const texte = readFileSync(join(RACINE, fichier), 'utf8')
    return [...texte.matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm)].map(
      (m) => ({
        fichier,
        cible: m[1] ?? m[2] ?? m[3] ?? '',
      }),
    )
  })
}

function pieceDe(chemin: string): string | undefined {
  return PIECES.find((p) => chemin.startsWith(`${p}/`))
}

const tous = DOSSIERS.flatMap(imports)
const internes = tous
  .filter((i) => i.cible.startsWith('.'))
  .map((i) => ({
    ...i,
    chemin: relative(RACINE, resolve(RACINE, dirname(i.fichier), i.cible))
      .split(sep)
      .join('/'),
  }))

describe('la maison', () => {
  test('chaque fichier est dans une pièce connue, et chaque pièce a sa porte', () => {
    const orphelins = DOSSIERS.flatMap(fichiers).filter((f) => !pieceDe(f))
    expect(orphelins).toEqual([])
    const sansPorte = PIECES.filter((p) => !existsSync(join(RACINE, p, 'index.ts')))
    expect(sansPorte.filter((p) => !ENTREES.includes(p))).toEqual([])
  })

  test('on n’entre dans une pièce que par sa porte', () => {
    const effractions = internes.filter((i) => {
      const piece = pieceDe(i.chemin)
      return piece && piece !== pieceDe(i.fichier) && i.chemin !== `${piece}/index.ts`
    })
    expect(effractions.map((i) => `${i.fichier} → ${i.chemin}`)).toEqual([])
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
        !i.cible.startsWith('.') &&
        !BIBLIOTHEQUES_DU_CORE.includes(i.cible),
    )
    expect(dehors).toEqual([])
    const sorties = internes.filter(
      (i) => i.fichier.startsWith('core/') && !i.chemin.startsWith('core/'),
    )
    expect(sorties).toEqual([])
  })

  test('aucun fichier du produit ne dépasse 300 lignes', () => {
    const longs = DOSSIERS.flatMap(fichiers).filter(
      (f) => readFileSync(join(RACINE, f), 'utf8').split('\n').length > 301,
    )
    expect(longs).toEqual([])
  })
})
