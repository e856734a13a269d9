import { readFileSync } from 'node:fs'
import { type MinifyOptions, minify } from 'terser'
import { deMemoire } from './memoire.ts'

const COMMUN: MinifyOptions = {
  compress: {
    // Aucune de nos fonctions n'est construite par `new` : une flèche dit la même chose en moins.
    unsafe_arrows: true,
    unsafe_methods: true,
    // Nous ne changeons rien aux objets de la langue : leurs appels se raccourcissent.
    unsafe: true,
    // Ce qu'une passe a mis bout à bout, la suivante le raccourcit ; une troisième n'y trouve presque rien.
    passes: 2,
    // Lire une propriété ne fait rien d'autre : la lire plus loin, ou pas du tout, ne change rien.
    pure_getters: true,
    // Recopier une fonction là où elle sert l'allonge plus que l'appel.
    inline: 1,
    // Défaire un objet en variables l'allonge aussi.
    hoist_props: false,
    // Les fonctions ensemble se ressemblent plus, et se compressent mieux.
    hoist_funs: true,
    // Les comparaisons gardent leur sens de lecture, plus semblables entre elles, donc plus compressibles.
    lhs_constants: false,
  },
}

/**
 * Le même script, plus court ; l'un des nôtres, dont les appels ne dépendent pas de ce que `unsafe` suppose.
 * `options` : la langue et la mise en lignes voulues. C'est presque tout le temps d'une construction : un script déjà
 * resserré ne l'est pas deux fois.
 */
export function resserrer(texte: string, options: MinifyOptions): Promise<string> {
  const toutes = { ...options, ...COMMUN }
  return deMemoire([VERSION, JSON.stringify(toutes), texte], async () => {
    const { code = '' } = await minify(texte, toutes)
    return code
  })
}

/** Un autre terser n'écrit pas forcément la même chose. */
const VERSION = readFileSync('node_modules/terser/package.json', 'utf8')
