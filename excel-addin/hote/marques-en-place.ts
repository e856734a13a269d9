import type { Marque } from '../../core/constats/index.ts'
import { estDuMotif, traduire } from './erreurs.ts'
import type { FeuilleConnue } from './inventaire.ts'
import type { MarquesParFeuille } from './marques-par-feuille.ts'
import type { Memoire, Posees } from './memoire.ts'
import type { Contexte } from './session.ts'

/** Une règle posée et ce qu'Excel en dira à la prochaine synchronisation. */
interface Attendue {
  readonly couleur: Excel.ConditionalFormat
  readonly zones: Excel.RangeAreas
}

/** Des règles qui viennent d'être ajoutées ; rend de quoi les retenir une fois Excel d'accord. */
export function attendre(
  couleurs: readonly Excel.ConditionalFormat[],
  marques: readonly Marque[],
): () => Posees {
  const attendues = couleurs.map((couleur): Attendue => {
    couleur.load('id')
    return { couleur, zones: couleur.getRanges().load('address') }
  })
  return () => ({
    cle: cleDe(marques),
    regles: attendues.map(({ couleur, zones }) => ({ id: couleur.id, adresse: zones.address })),
  })
}

/**
 * Les feuilles dont les couleurs sont déjà celles que l'on veut, là où nous les avons mises, devant toutes les autres :
 * on n'y touche pas. Annuler la suppression d'une règle la rend illisible jusqu'à la réouverture (office-js, ticket
 * 6396) : mieux vaut ne pas supprimer ce que l'on reposerait.
 */
export async function feuillesEnPlace(
  contexte: Contexte,
  { posees }: Memoire,
  aPoser: MarquesParFeuille,
): Promise<ReadonlySet<FeuilleConnue>> {
  const demandees = [...aPoser].flatMap(([feuille, marques]) => {
    const connues = posees.get(feuille.id)
    if (connues?.cle !== cleDe(marques) || !memesRegles(connues, feuille.marques)) return []
    const { conditionalFormats } = contexte.workbook.worksheets.getItem(feuille.id).getRange()
    const regles = connues.regles.map(({ id, adresse }) => {
      const couleur = conditionalFormats.getItem(id).load('priority')
      return { couleur, zones: couleur.getRanges().load('address'), adresse }
    })
    return [{ feuille, regles }]
  })
  if (demandees.length === 0) return new Set()
  try {
    await contexte.sync()
  } catch (cause) {
    if (!estDuMotif(traduire(cause), 'introuvable', 'inattendu')) throw cause
    return new Set()
  }
  const enPlace = demandees.filter(({ regles }) =>
    regles.every(
      ({ couleur, zones, adresse }) =>
        zones.address === adresse && couleur.priority < regles.length,
    ),
  )
  return new Set(enPlace.map(({ feuille }) => feuille))
}

function memesRegles({ regles }: Posees, ids: readonly string[]): boolean {
  return regles.length === ids.length && regles.every(({ id }) => ids.includes(id))
}

function cleDe(marques: readonly Marque[]): string {
  return marques
    .map(({ cellule, gravite }) => `${cellule} ${gravite}`)
    .sort()
    .join('\n')
}
