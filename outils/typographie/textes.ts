import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const DU_PRODUIT = [
  ...['core', 'formats', 'task-pane', 'excel-addin', 'gas-addin', 'hotes', 'applications'],
  ...['manifests', 'outils/site', 'outils/excel', 'outils/gas'],
]

/** Ce qui se compare à des textes de classeurs, où l'espace est ce qu'il est ; ou s'y écrit, et s'y relit. */
const VOCABULAIRES =
  /^formats\/csv\/|^core\/lecture\/|^core\/catalogue\/(?:numerotation|collectivites)\.ts$|\.cas\.ts$/

/** Les fichiers du projet qui portent des textes lus par une personne. */
export function fichiersQuiParlent(): string[] {
  const code = DU_PRODUIT.flatMap((dossier) => dans(dossier, /\.tsx?$/))
  return [...code, 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...dans('docs', /\.md$/)]
}

/** Ceux dont les espaces s'écrivent insécables : les autres se comparent à un classeur, ou passent par « lier ». */
export function fichiersDeTextes(): string[] {
  return fichiersQuiParlent().filter((f) => !VOCABULAIRES.test(f))
}

function dans(dossier: string, nom: RegExp): string[] {
  return readdirSync(dossier, { withFileTypes: true, recursive: true })
    .filter((entree) => entree.isFile() && nom.test(entree.name))
    .map((entree) => join(entree.parentPath, entree.name))
}
