import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'

const BOOTSTRAP = 'node_modules/bootstrap/dist/css/bootstrap.css'
const ICONES = 'node_modules/font-awesome/css/font-awesome.css'
const GRILLE = [
  'node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.xml',
  'node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js',
]
/** L'élément de la grille : rien de ce qui suit ne doit atteindre le volet. */
const GRILLE_MEME = '.o-spreadsheet'

/** Une règle : ce qui précède l'accolade, et ce qu'elle contient. */
interface Regle {
  readonly entete: string
  readonly contenu: string
}

/**
 * Ce que la grille emploie de Bootstrap (MIT) et de Font Awesome (SIL OFL 1.1 et MIT), et rien de plus, sous
 * l'élément de la grille seulement.
 */
export function styleDesBibliotheques(): string {
  const employes = new Set(
    GRILLE.flatMap((fichier) => readFileSync(fichier, 'utf8').match(/[a-zA-Z][\w-]*/g) ?? []),
  )
  const retenues = [
    ...regles(readFileSync(BOOTSTRAP, 'utf8')),
    ...regles(readFileSync(ICONES, 'utf8')),
  ].flatMap((regle) => retenir(regle, employes))
  const { code } = transformSync(retenues.join('\n'), { loader: 'css', minify: true })
  return (
    '/*! Extraits de Bootstrap 5.3 (MIT) et de Font Awesome 4.7 (MIT, police SIL OFL 1.1 : ' +
    `https://fontawesome.com/v4/license/) */\n${code}`
  )
}

/** Les règles d'une feuille, ou de l'intérieur d'un bloc, dans l'ordre. */
function regles(css: string): Regle[] {
  const texte = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@charset [^;]*;/g, '')
  const trouvees: Regle[] = []
  let debut = 0
  while (debut < texte.length) {
    const ouverture = texte.indexOf('{', debut)
    if (ouverture < 0) break
    const fin = finDuBloc(texte, ouverture)
    trouvees.push({
      entete: texte.slice(debut, ouverture).trim(),
      contenu: texte.slice(ouverture + 1, fin),
    })
    debut = fin + 1
  }
  return trouvees
}

function finDuBloc(texte: string, ouverture: number): number {
  let profondeur = 0
  for (let i = ouverture; i < texte.length; i++) {
    if (texte[i] === '{') profondeur++
    else if (texte[i] === '}' && --profondeur === 0) return i
  }
  return texte.length
}

function retenir({ entete, contenu }: Regle, employes: ReadonlySet<string>): string[] {
  if (entete.startsWith('@font-face')) {
    // Une seule des cinq formes livrées suffit à tout navigateur d'à présent.
    return [
      "@font-face { font-family: 'FontAwesome'; src: url('fontawesome-webfont.woff2') format('woff2'); }",
    ]
  }
  if (entete.startsWith('@media')) {
    const dedans = regles(contenu).flatMap((regle) => retenir(regle, employes))
    return dedans.length === 0 ? [] : [`${entete} {\n${dedans.join('\n')}\n}`]
  }
  if (entete.startsWith('@')) return []
  const selecteurs = entete
    .split(',')
    .map((s) => s.trim())
    .filter((s) => estEmploye(s, employes))
  if (selecteurs.length === 0) return []
  return [`${selecteurs.map(restreindre).join(', ')} {${contenu}}`]
}

function estEmploye(selecteur: string, employes: ReadonlySet<string>): boolean {
  const classes = selecteur.match(/\.[a-zA-Z][\w-]*/g) ?? []
  return classes.every((classe) => employes.has(classe.slice(1)))
}

/**
 * « :root » et « body » deviennent la grille ; une classe vaut pour elle et ce qu'elle contient. Sans rien peser de
 * plus.
 */
function restreindre(selecteur: string): string {
  if (/^(:root|body|html)$/.test(selecteur)) return `:where(${GRILLE_MEME})`
  const seule = /^\.[\w-]+$/.test(selecteur)
  return seule
    ? `${selecteur}:where(${GRILLE_MEME}, ${GRILLE_MEME} *)`
    : `:where(${GRILLE_MEME}) ${selecteur}`
}
