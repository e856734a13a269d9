import { noeudsDe } from '../../../outils/typographie/index.ts'

const MOIS =
  /(?<!\p{L})(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L})/gu
const NOMBRE = /(?<![\p{L}\d])\d+(?: \d{3})*(?![\p{L}\d])/gu
const EN_LETTRES = /(?<!\p{L})(?:trois|quatre|cinq|dix|vingt|moitié)(?!\p{L})/giu
/** Un sigle, ou un nom qui en porte un : « EGAlim ». */
const SIGLE = /(?<![\p{L}\d])\p{Lu}{2,}[\p{L}+]*/gu
/** Un nom propre au milieu d'une phrase. */
const NOM = /(?<=[\p{Ll},;] |[ld]’)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu
/** Ce que le texte seul peut fonder, dans une page qui compte aussi des pixels : une somme, une part, une date. */
const CHIFFRE_DU_TEXTE = /(?<![\p{L}\d])(?:\d+(?: \d{3})* ?(?:%|€|euros?)|N\+\d)/gu

/** Ce qui ressemble à une phrase : deux mots, et ni motif, ni balise. */
const PHRASE = /\p{L}{2,} |(?<=\d) [%€]/u
const PAS_UNE_PHRASE = /\(\?|\\b|<\/?\w|xmlns|\w="|\w\.\w+\(/

export function aplanir(texte: string): string {
  return texte.replaceAll(/[\u00a0\u202f]/g, ' ')
}

/** Les morceaux de phrases qu'un fichier écrit lui-même ; ce qu'il calcule n'y est pas. */
export function phrasesDe(source: string, fichier: string): string[] {
  if (fichier.endsWith('.md')) return [source.replace(/```[\s\S]*?```|`[^`\n]*`/g, ' ')]
  return noeudsDe(source, fichier).flatMap(({ noeud }) => {
    const { value } = noeud
    const texte =
      noeud.type === 'TemplateElement'
        ? (value as { readonly cooked: string }).cooked
        : noeud.type === 'Literal' || noeud.type === 'JSXText'
          ? value
          : null
    if (typeof texte !== 'string') return []
    const lu = aplanir(texte)
    return PHRASE.test(lu) && !PAS_UNE_PHRASE.test(lu) ? [lu] : []
  })
}

/** Chiffres, mois et noms d'une phrase du cœur. */
export function faitsDe(phrase: string): string[] {
  return [NOMBRE, MOIS, EN_LETTRES, SIGLE, NOM].flatMap(
    (motif) => aplanir(phrase).match(motif) ?? [],
  )
}

/** Sommes, parts et mois d'une page du guide, du site ou d'un écran. */
export function chiffresDuTexte(phrase: string): string[] {
  return [CHIFFRE_DU_TEXTE, MOIS].flatMap((motif) => aplanir(phrase).match(motif) ?? [])
}
