import { expect, test } from 'vitest'
import { noeudsDe } from '../../outils/typographie/index.ts'
import { DOSSIERS } from './pieces.ts'
import { fichiers, lireSource } from './sources.ts'

const SIGNES_MAX = 120

/** La lecture, qu'on récrit, n'y est pas encore tenue. */
const PAS_ENCORE = /^core\/lecture\//

/** Les bornes de ce qui ne se coupe pas sans se lire moins bien : une expression régulière, une clé. */
function indivisibles(source: string, fichier: string): (readonly [number, number])[] {
  return noeudsDe(source, fichier).flatMap(({ noeud, parent }) => {
    const cle = parent?.noeud.type === 'Property' && parent.noeud.key === noeud
    const appel = noeud.type === 'TaggedTemplateExpression'
    const brut = appel && source.slice(noeud.start).startsWith('String.raw')
    return cle || brut || noeud.regex ? [[noeud.start, noeud.end]] : []
  })
}

function longuesLignes(fichier: string): string[] {
  const source = lireSource(fichier)
  if (source.split('\n').every((ligne) => ligne.length <= SIGNES_MAX)) return []
  const entiers = indivisibles(source, fichier)
  let fin = -1
  return source.split('\n').flatMap((ligne, rang) => {
    const debut = fin + 1
    fin = debut + ligne.length
    const coupable = !entiers.some(([d, f]) => d < fin && f > debut + SIGNES_MAX)
    return ligne.length > SIGNES_MAX && coupable ? [`${fichier}:${rang + 1}`] : []
  })
}

test(`aucune ligne ne dépasse ${SIGNES_MAX} signes, hors d’une expression régulière ou d’une clé`, () => {
  const tenus = [...DOSSIERS, 'outils'].flatMap(fichiers).filter((f) => !PAS_ENCORE.test(f))
  expect(tenus.length).toBeGreaterThan(500)
  expect(tenus.flatMap(longuesLignes)).toEqual([])
})
