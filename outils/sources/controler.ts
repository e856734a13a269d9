import type { Source } from '../../core/sources/index.ts'
import { decouper, egaliser } from './decouper.ts'

export type Sources = Readonly<Record<string, Source>>

/** Ce qu'on a trouvé d'une clé dans le texte. */
export type Controle = { readonly cle: string; readonly source: Source } & (
  | { readonly etat: 'trouvee'; readonly paragraphe: string }
  | { readonly etat: 'section-absente' }
  /** Aucun paragraphe n'a tous les repères ; `manquants` : ceux qui manquent au plus proche. */
  | {
      readonly etat: 'introuvable'
      readonly proche: string | null
      readonly manquants: readonly string[]
    }
  | { readonly etat: 'ambigue'; readonly nombre: number }
)

/** Cherche chaque passage cité : tous ses repères dans un paragraphe de sa section, et un seul. */
export function controler(
  sources: Sources,
  sections: readonly string[],
  texte: string,
): Controle[] {
  const paragraphes = decouper(texte, sections.map(egaliser))
  return Object.entries(sources).map(([cle, source]) => {
    const section = egaliser(source.section)
    const candidats = paragraphes.filter((p) => p.section === section).map((p) => p.texte)
    return { cle, source, ...chercher(source, candidats) }
  })
}

type Etat = Controle extends infer C
  ? C extends Controle
    ? Omit<C, 'cle' | 'source'>
    : never
  : never

function chercher({ reperes, absents = [] }: Source, section: readonly string[]): Etat {
  const candidats = section.filter(
    (texte) => manquantsDans(texte, absents).length === absents.length,
  )
  if (candidats.length === 0) return { etat: 'section-absente' }
  const essais = candidats.map((texte) => ({ texte, manquants: manquantsDans(texte, reperes) }))
  const [trouve, ...autres] = essais.filter(({ manquants }) => manquants.length === 0)
  if (trouve && autres.length === 0) return { etat: 'trouvee', paragraphe: trouve.texte }
  if (trouve) return { etat: 'ambigue', nombre: autres.length + 1 }
  const [proche] = essais.sort((a, b) => a.manquants.length - b.manquants.length)
  const aucun = !proche || proche.manquants.length === reperes.length
  return {
    etat: 'introuvable',
    proche: aucun ? null : proche.texte,
    manquants: aucun ? reperes : proche.manquants,
  }
}

function manquantsDans(texte: string, reperes: readonly string[]): string[] {
  const cible = texte.toLowerCase()
  return reperes.filter((repere) => !contientLeMot(cible, egaliser(repere).toLowerCase()))
}

/** Le repère entier : « 40 % » n'est pas dans « 140 % », ni « FSE » dans « FSE+ ». */
function contientLeMot(texte: string, mot: string): boolean {
  for (let i = texte.indexOf(mot); i >= 0; i = texte.indexOf(mot, i + 1)) {
    if (!estLettre(texte[i - 1]) && !estLettre(texte[i + mot.length])) return true
  }
  return false
}

function estLettre(caractere: string | undefined): boolean {
  return caractere !== undefined && /[\p{L}\p{N}+]/u.test(caractere)
}
