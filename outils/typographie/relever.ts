import { espacesAColler } from './coller.ts'
import { type Noeud, type NoeudSitue, noeudsDe } from './syntaxe.ts'

/** Un espace à rendre insécable. */
export interface Espace {
  readonly place: number
  /** Ce qui l'écrit là : JSX et Markdown n'ont pas d'échappement. */
  readonly ecriture: string
}

const ECHAPPEE = '\\u00a0'
const BRUTE = '\u00a0'

/** Le code d'une page, ses liens et ses balises. */
const CODE = /```[\s\S]*?```|`[^`\n]*`|\]\([^)]*\)|<[^>\n]*>/g

/** Les espaces à coller d'un fichier : .md, .ts ou .tsx. */
export function relever(source: string, fichier: string): Espace[] {
  return fichier.endsWith('.md') ? duMarkdown(source) : duCode(source, fichier)
}

function duMarkdown(source: string): Espace[] {
  // À longueur égale : les places restent justes.
  const texte = source.replace(CODE, (code) => '`'.repeat(code.length))
  return espacesAColler(texte).map((place) => ({ place, ecriture: BRUTE }))
}

function duCode(source: string, fichier: string): Espace[] {
  return noeudsDe(source, fichier).flatMap((situe) => {
    const { start, end, type } = situe.noeud
    if (!estUnTexte(situe) || estUnRepere(situe)) return []
    const brut = type === 'JSXText' || situe.parent?.noeud.type === 'JSXAttribute'
    const texte = source.slice(start, end)
    if (texte.includes('(?:')) return []
    return espacesAColler(texte).map((place) => ({
      place: start + place,
      ecriture: brut ? BRUTE : ECHAPPEE,
    }))
  })
}

const SANS_LECTEUR = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration']

function estUnTexte({ noeud, parent }: NoeudSitue): boolean {
  if (noeud.type === 'JSXText') return true
  if (noeud.type === 'TemplateElement') return !estSansEchappement(parent)
  if (noeud.type !== 'Literal' || typeof noeud.value !== 'string' || parent === null) return false
  const cle = parent.noeud.type === 'Property' && parent.noeud.key === noeud
  return !cle && !SANS_LECTEUR.includes(parent.noeud.type)
}

/** Les repères d'un passage se comparent au texte source : ils en gardent les espaces. */
function estUnRepere({ parent }: NoeudSitue): boolean {
  const propriete = parent?.parent?.noeud
  const cle = propriete?.type === 'Property' ? (propriete.key as { name?: string }) : null
  return cle?.name === 'reperes'
}

/** String.raw : le plus souvent une expression régulière, où « \\u00a0 » ne se lirait pas. */
function estSansEchappement(gabarit: NoeudSitue | null): boolean {
  const appel = gabarit?.parent?.noeud
  return (
    appel?.type === 'TaggedTemplateExpression' && (appel.tag as Noeud).type === 'MemberExpression'
  )
}
