import { lirePlage } from '../../../core/grille/index.ts'
import { type ClasseurExcel, decoder } from '../../../formats/index.ts'

/** Les plages nommées d'un classeur : « Couts » → « Budget!$B$4:$B$53 ». */
export type Noms = Readonly<Record<string, string>>

const DEFINITIONS = /<(?:\w+:)?definedName\b([^>]*)>([^<]*)</g

/** Celles qui valent dans tout le classeur et désignent une seule plage ; les autres laissent leurs formules figées. */
export function nomsDe(lu: ClasseurExcel): Noms {
  const noms: Record<string, string> = {}
  const feuilles = new Set(lu.classeur.feuilles.map(({ nom }) => nom))
  for (const [, attributs = '', valeur = ''] of lu.paquet
    .texte(lu.partieDuClasseur)
    .matchAll(DEFINITIONS)) {
    const nom = /\bname="([^"]*)"/.exec(attributs)?.[1] ?? ''
    if (nom === '' || nom.startsWith('_xlnm') || attributs.includes('localSheetId')) continue
    const cible = decoder(valeur)
    if (estUnePlage(cible, feuilles)) noms[nom] = cible
  }
  return noms
}

function estUnePlage(cible: string, feuilles: ReadonlySet<string>): boolean {
  const separateur = cible.lastIndexOf('!')
  const feuille = cible.slice(0, separateur).replace(/^'(.*)'$/, '$1')
  return (
    feuilles.has(feuille.replaceAll("''", "'")) && lirePlage(cible.slice(separateur + 1)) !== null
  )
}
