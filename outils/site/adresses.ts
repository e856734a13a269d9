import { posix } from 'node:path'
import type { CleInterpretation } from '../../core/reglages/index.ts'
import type { CleCitee } from '../../core/sources/index.ts'
import { ancre } from './ancre.ts'

// Le volet et le « helpUrl » des fonctions visent ces adresses : elles ne changent pas.

export function adresseDeFonction(nom: string): string {
  return `fonctions/${nom.toLowerCase()}.html`
}

export function adresseDeRegle(id: string): string {
  return `regles/${id}.html`
}

export function adresseDInterpretation(cle: CleInterpretation): string {
  return `interpretations.html#${cle}`
}

export function adresseDeSource(cle: CleCitee): string {
  return `sources.html#${ancre(cle)}`
}

/** Le lien d'une page du site vers une autre, relatif : le site se lit depuis n'importe quel dossier. */
export function relatif(de: string, vers: string): string {
  const [chemin = '', fragment] = vers.split('#')
  const lien = chemin === de ? '' : posix.relative(posix.dirname(de), chemin)
  return fragment === undefined ? lien : `${lien}#${fragment}`
}
