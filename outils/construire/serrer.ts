import { readFileSync, writeFileSync } from 'node:fs'
import { type MinifyOptions, minify } from 'terser'

/** Le même lot sert au complément et à la page : il ne se resserre qu'une fois. */
const serres = new Map<string, Promise<string>>()

/** Réécrit un lot plus court ; l'un des nôtres, dont les appels ne dépendent pas de ce que `unsafe` suppose. */
export async function serrer(fichier: string): Promise<void> {
  const texte = readFileSync(fichier, 'utf8')
  const serre = serres.get(texte) ?? resserrer(texte, { ecma: 2020 })
  serres.set(texte, serre)
  writeFileSync(fichier, await serre)
}

/** Le même script, plus court ; `options` : la langue et la mise en lignes voulues. */
export async function resserrer(texte: string, options: MinifyOptions): Promise<string> {
  const { code = '' } = await minify(texte, {
    ...options,
    compress: {
      // Aucune de nos fonctions n'est construite par `new` : une flèche dit la même chose en moins.
      unsafe_arrows: true,
      unsafe_methods: true,
      // Nous ne changeons rien aux objets de la langue : leurs appels se raccourcissent.
      unsafe: true,
      // Les comparaisons gardent leur sens de lecture, plus semblables entre elles, donc plus compressibles.
      lhs_constants: false,
    },
  })
  return code
}
