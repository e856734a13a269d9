import type { Axe, Centimes } from '../../modele/index.ts'
import { estAxe } from '../../modele/index.ts'
import { lireMontant } from '../../nombres/index.ts'
import { type ReperesDesAxes, resoudreAxe } from '../textes/index.ts'

const MOTS = /droits? de tirage|plafonds?|enveloppes?|notifi\S*|montants?|annuels?|[\d\s.,]+€?/gi
const SOMME = /\d[\d\s\u00a0\u202f.,]*\s*(?:k€|M€|€|euros)/gi

/** Le texte sans ses mots de plafond ni ses sommes. */
export function sansMotsDePlafond(texte: string): string {
  return texte.replace(MOTS, ' ')
}

/** Le texte sans ses sommes. */
export function sansSommes(texte: string): string {
  return texte.replace(SOMME, ' ')
}

/** Une somme, et les textes qui la séparent de ses voisines. */
export interface Citation {
  readonly centimes: Centimes
  readonly avant: string
  readonly apres: string
}

/** Les sommes d'une phrase, dans l'ordre. */
export function citationsDe(texte: string): Citation[] {
  const sommes = [...texte.matchAll(SOMME)]
  return sommes.flatMap((m, i) => {
    const lu = lireMontant(m[0])
    if (lu.genre !== 'montant') return []
    const precedente = sommes[i - 1]
    const debut = precedente ? precedente.index + precedente[0].length : 0
    const fin = m.index + m[0].length
    return [
      {
        centimes: lu.centimes,
        avant: texte.slice(debut, m.index),
        apres: texte.slice(fin, sommes[i + 1]?.index),
      },
    ]
  })
}

/** « Enfance 190 000 €, droits 205 000 € » ou « 190 000 € pour l'enfance, 205 000 € pour les droits » : d'un seul côté. */
export function axesCites(citations: readonly Citation[], reperes: ReperesDesAxes): (Axe | null)[] {
  // « Rappel des plafonds notifiés par an : Enfance 524 000 € » : ce qui annonce la phrase n'est pas de l'axe.
  const avant = citations.map(
    (c) =>
      axeNomme(c.avant.slice(c.avant.lastIndexOf(':') + 1), reperes) ?? axeNomme(c.avant, reperes),
  )
  const apres = citations.map((c) => axeNomme(c.apres, reperes))
  // La première somme le dit : rien ne la précède, si les axes suivent.
  return avant[0] === null && apres[0] !== null ? apres : avant
}

function axeNomme(texte: string, reperes: ReperesDesAxes): Axe | null {
  const nomme = resoudreAxe(
    sansMotsDePlafond(texte)
      .replace(/[;:,()–-]/g, ' ')
      .trim(),
    reperes,
  )
  return estAxe(nomme) ? nomme : null
}

/** L'axe d'une phrase qui ne donne qu'une somme ; null si elle n'en nomme pas. */
export function axeDeLaPhrase(texte: string, reperes: ReperesDesAxes): Axe | null {
  const citations = citationsDe(texte)
  return citations.length === 1 ? (axesCites(citations, reperes)[0] ?? null) : null
}
