import { posix } from 'node:path'
import type { Site } from '../../outils/site/index.ts'

/** Ce qu'un lien d'une page vise : un fichier du site et une ancre, ou une adresse du dehors. */
export type Cible =
  | { readonly genre: 'dedans'; readonly chemin: string; readonly ancre: string | null }
  | { readonly genre: 'dehors'; readonly url: string }

/** Les pages du site, par chemin. */
export function pagesDe(site: Site): ReadonlyMap<string, string> {
  const pages = new Map<string, string>()
  for (const [chemin, contenu] of site) {
    if (chemin.endsWith('.html') && typeof contenu === 'string') pages.set(chemin, contenu)
  }
  return pages
}

export function ciblesDe(page: string, source: string): Cible[] {
  return [...source.matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(([, lien = '']): Cible => {
    if (/^[a-z]+:|^\/\//i.test(lien)) return { genre: 'dehors', url: lien }
    const [chemin = '', ancre = null] = lien.split('#')
    return {
      genre: 'dedans',
      chemin: chemin === '' ? page : posix.join(posix.dirname(page), chemin),
      ancre,
    }
  })
}

export function idsDe(source: string): string[] {
  return [...source.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)
}

/** Sans espace insécable : la page en met plus que les registres. */
export function simplifier(texte: string): string {
  return texte.replaceAll('\u00a0', ' ')
}

/** Le texte simplifié d'une page, entités comprises, sans balises. */
export function texteDe(source: string): string {
  return simplifier(source)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
