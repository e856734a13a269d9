import { existsSync, readFileSync } from 'node:fs'
import type { Metafile } from 'esbuild'

/** Le dossier d'une bibliothèque, dans le chemin d'un de ses fichiers. */
const BIBLIOTHEQUE = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//

/** Les bibliothèques dont il reste quelque chose dans un lot, une fois réduit. */
export function bibliothequesDe({ outputs }: Metafile): readonly string[] {
  const fichiers = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([fichier, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [fichier] : [],
    ),
  )
  return [...new Set(fichiers.flatMap((f) => BIBLIOTHEQUE.exec(f)?.[1] ?? []))].sort()
}

/** La licence d'une bibliothèque, qui doit suivre toute copie. Lève une Error si elle n'en donne pas. */
export function noticeDe(nom: string): string {
  const licence = [`node_modules/${nom}/LICENSE`, `node_modules/${nom}/LICENSE.md`].find(existsSync)
  if (licence === undefined) throw new Error(`${nom} ne donne pas sa licence`)
  const texte = readFileSync(licence, 'utf8')
  return `${nom}\n\n${texte.trim()}`
}
