// Ce que chaque tableur charge, en kilo-octets : compressé quand un serveur le compresse, tel quel sinon.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { type Mesure, mesurer } from './mesure.ts'

interface Livre {
  readonly nom: string
  readonly fichiers: readonly string[]
  readonly compresse: boolean
  /** En milliers d'octets. */
  readonly maximum: number | null
}

const LIVRES: readonly Livre[] = [
  { nom: 'Excel : fonctions', fichiers: ['excel/functions.js'], compresse: true, maximum: 8 },
  {
    nom: 'Excel : volet',
    fichiers: ['excel/volet.html', 'excel/volet.css', 'excel/volet.js'],
    compresse: true,
    maximum: 40,
  },
  { nom: 'Excel : moteur', fichiers: ['excel/moteur.js'], compresse: true, maximum: null },
  { nom: 'Sheets : Code.js', fichiers: ['gas/Code.js'], compresse: false, maximum: 120 },
  { nom: 'Sheets : sidebar.html', fichiers: ['gas/sidebar.html'], compresse: false, maximum: null },
  { nom: 'Sheets : atelier.html', fichiers: ['gas/atelier.html'], compresse: false, maximum: null },
  { nom: 'page : notre code', fichiers: ['page/page.js'], compresse: true, maximum: null },
  {
    nom: 'page : la grille et ses gabarits',
    fichiers: [
      'page/o_spreadsheet.js',
      'page/owl.js',
      'page/gabarits.js',
      'page/o_spreadsheet.css',
    ],
    compresse: true,
    maximum: null,
  },
]

/** Demande dist/. */
export function mesurerLesTailles(): Mesure[] {
  return LIVRES.map(({ nom, fichiers, compresse, maximum }) => {
    const octets = fichiers.map((fichier) => readFileSync(`dist/${fichier}`))
    const pese = octets.reduce((n, o) => n + (compresse ? gzipSync(o, { level: 9 }) : o).length, 0)
    return mesurer(
      {
        groupe: 'tailles',
        nom: `${nom}${compresse ? ', gz' : ''}`,
        unite: 'Ko',
        cible: maximum === null ? null : { sur: 'mediane', maximum },
      },
      [pese / 1000],
    )
  })
}
