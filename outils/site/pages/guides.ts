import { html } from '../../../core/balisage/index.ts'
import { filtrable } from '../filtrable.ts'
import { lireGuide } from '../markdown.ts'
import type { Matiere } from '../matiere.ts'
import type { Page } from '../page.ts'

/** L'ordre de lecture ; un guide qui n'y est pas vient après, par ordre de nom. */
const ORDRE = [
  'premiers-pas.md',
  'utilisateur.md',
  'google-sheets.md',
  'page-locale.md',
  'plusieurs-contrats.md',
  'dsi.md',
  'google-workspace.md',
  'developpement.md',
]

export interface Guides {
  readonly index: Page
  readonly pages: readonly Page[]
  /** Images que les guides montrent, sans dossier. */
  readonly images: readonly string[]
}

export function guidesDe({ guides, images }: Matiere): Guides {
  const noms = [...guides.keys()].filter((nom) => nom.endsWith('.md')).sort(parOrdre)
  const lus = noms.map((nom) => ({
    nom,
    guide: lireGuide(guides.get(nom) ?? '', new Set(images.keys())),
  }))
  const pages = lus.map(
    ({ nom, guide }): Page => ({
      adresse: `guides/${nom.replace(/\.md$/, '.html')}`,
      titre: guide.titre,
      resume: guide.resume,
      genre: 'Guides',
      corps: () => guide.corps,
    }),
  )
  return { index: indexDe(pages), pages, images: lus.flatMap(({ guide }) => guide.images) }
}

function parOrdre(a: string, b: string): number {
  const rang = (nom: string) => (ORDRE.includes(nom) ? ORDRE.indexOf(nom) : ORDRE.length)
  return rang(a) - rang(b) || a.localeCompare(b)
}

function indexDe(pages: readonly Page[]): Page {
  return {
    adresse: 'guides/index.html',
    titre: 'Guides',
    resume: 'Se servir de Pacte, le déployer, le développer.',
    genre: 'Autres pages',
    corps: (vers) => html`<p>À lire selon ce que vous avez à faire.</p>
${filtrable('Filtrer les guides', [{ pages }], vers)}`,
  }
}
