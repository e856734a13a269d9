import type { Marque } from '../../core/constats/index.ts'
import { estDuMotif, traduire } from './erreurs.ts'
import type { MarquesParFeuille } from './marques-par-feuille.ts'
import type { Memoire, Posees } from './memoire.ts'
import type { Contexte } from './session.ts'

/** Des règles qui viennent d'être ajoutées ; rend de quoi les retenir une fois Excel d'accord. */
export function attendre(
  couleurs: readonly Excel.ConditionalFormat[],
  marques: readonly Marque[],
): () => Posees {
  const zones = couleurs.map((couleur) => couleur.load('id').getRanges().load('address'))
  return () => ({
    cle: cleDe(marques),
    regles: couleurs.map(({ id }, i) => ({ id, adresse: zones[i]?.address ?? '' })),
  })
}

/** Parmi ce que nous avons posé, ce qu'il faudrait reposer tel quel. */
export function inchangees({ posees }: Memoire, aPoser: MarquesParFeuille): Memoire['posees'] {
  return new Map(
    [...aPoser].flatMap(([{ id, marques: regles }, marques]) => {
      const connues = posees.get(id)
      const memes = connues?.cle === cleDe(marques) && connues.regles.length === regles.length
      return connues && memes ? [[id, connues]] : []
    }),
  )
}

/**
 * Les feuilles dont les couleurs sont là où nous les avons mises, devant toutes les autres : on n'y touche pas. Annuler
 * la suppression d'une règle la rend illisible jusqu'à la réouverture (office-js, ticket 6396) : mieux vaut ne pas
 * supprimer ce que l'on reposerait.
 */
export async function enPlace(
  contexte: Contexte,
  posees: Memoire['posees'],
): Promise<ReadonlySet<string>> {
  if (posees.size === 0) return new Set()
  const vues = [...posees].map(([feuille, { regles }]) => {
    const { conditionalFormats } = contexte.workbook.worksheets.getItem(feuille).getRange()
    return regles.map(({ id, adresse }) => {
      const couleur = conditionalFormats.getItem(id).load('priority')
      return { couleur, zones: couleur.getRanges().load('address'), adresse }
    })
  })
  try {
    await contexte.sync()
  } catch (cause) {
    if (!estDuMotif(traduire(cause), 'introuvable')) throw cause
    return new Set()
  }
  return new Set(
    [...posees.keys()].filter((_, i) =>
      vues[i]?.every(
        ({ couleur, zones, adresse }, _rang, { length }) =>
          zones.address === adresse && couleur.priority < length,
      ),
    ),
  )
}

function cleDe(marques: readonly Marque[]): string {
  return marques
    .map(({ cellule, gravite }) => `${cellule} ${gravite}`)
    .sort()
    .join('\n')
}
