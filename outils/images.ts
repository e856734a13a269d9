// Refait les images du README à partir de l'exemple annoté : npx tsx outils/images.ts
// Demande LibreOffice (soffice) et poppler (pdftoppm).
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const EXEMPLE = 'departement-finistere-2025'
const PACTE = fileURLToPath(new URL('../dist/pacte.js', import.meta.url))
const DOSSIER = 'docs/images'

const REGLAGES_DE_LIBREOFFICE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item></oor:items>
`

/** Le coin utile d'une page du PDF, en pixels à la finesse donnée. */
interface Cadrage {
  readonly nom: string
  readonly page: number
  readonly finesse: number
  readonly gauche: number
  readonly haut: number
  readonly largeur: number
  readonly hauteur: number
}

const CADRAGES: readonly Cadrage[] = [
  {
    nom: 'budget-annote',
    page: 1,
    finesse: 150,
    gauche: 95,
    haut: 90,
    largeur: 1460,
    hauteur: 400,
  },
  { nom: 'rapport', page: 4, finesse: 140, gauche: 50, haut: 50, largeur: 1560, hauteur: 700 },
]

const tampon = mkdtempSync(join(tmpdir(), 'pacte-images-'))
try {
  verifier()
  convertirEnPdf()
  mkdirSync(DOSSIER, { recursive: true })
  for (const cadrage of CADRAGES) dessiner(cadrage)
} finally {
  rmSync(tampon, { recursive: true })
}

function copie(extension: string): string {
  return join(tampon, `${EXEMPLE}.${extension}`)
}

// Un profil neuf, en français : les montants s'écrivent comme chez l'utilisateur.
function convertirEnPdf(): void {
  const profil = join(tampon, 'profil')
  mkdirSync(join(profil, 'user'), { recursive: true })
  writeFileSync(join(profil, 'user', 'registrymodifications.xcu'), REGLAGES_DE_LIBREOFFICE)
  const options = [`-env:UserInstallation=${pathToFileURL(profil)}`, '--headless']
  const conversion = ['--convert-to', 'pdf', '--outdir', tampon, copie('xlsx')]
  execFileSync('soffice', [...options, ...conversion])
}

function verifier(): void {
  const date = ['--date', '2025-03-01']
  try {
    const args = [PACTE, 'verifier', `exemples/${EXEMPLE}.xlsx`, '--sortie', tampon, ...date]
    execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  } catch (erreur) {
    // Code 1 : l'exemple a des manquements, c'est ce qu'on veut montrer.
    if (!(erreur instanceof Error && 'status' in erreur && erreur.status === 1)) throw erreur
  }
}

function dessiner({ nom, page, finesse, gauche, haut, largeur, hauteur }: Cadrage): void {
  const cadre = {
    '-f': page,
    '-l': page,
    '-r': finesse,
    '-x': gauche,
    '-y': haut,
    '-W': largeur,
    '-H': hauteur,
  }
  const options = Object.entries(cadre).flatMap(([option, valeur]) => [option, String(valeur)])
  execFileSync('pdftoppm', ['-png', '-singlefile', ...options, copie('pdf'), join(DOSSIER, nom)])
  console.log(`${DOSSIER}/${nom}.png`)
}
