import { basename } from 'node:path'
import type { Sorties } from './commande.ts'
import { assainir } from './terminal.ts'

/** Dit où l'on en est s'il y a plusieurs classeurs et quelqu'un pour le lire ; rend de quoi l'effacer. */
export function annoncer(
  fichier: string,
  rang: number,
  total: number,
  { stderr }: Pick<Sorties, 'stderr'>,
): () => void {
  if (total < 2 || !stderr.isTTY) return () => undefined
  const effacement = '\r\u001b[K'
  stderr.write(`${effacement}[${rang + 1}/${total}] ${assainir(basename(fichier))}`)
  return () => stderr.write(effacement)
}
