import type { Etat } from './etat.ts'
import { enA1 } from './place.ts'

const MONTREES = 3

/** Ce que cette ouverture a de particulier, une phrase chacun. */
export function avisDe({ feuilles }: Etat, habillagePerdu: boolean): readonly string[] {
  const figees = feuilles.flatMap(({ feuille, figees: places }) =>
    [...places].map((place) => `${feuille.nom}!${enA1(place)}`),
  )
  const avis: string[] = []
  if (figees.length > 0) avis.push(direLesFigees(figees))
  if (habillagePerdu) avis.push(SANS_HABILLAGE)
  return avis
}

const SANS_HABILLAGE =
  'Les couleurs et les largeurs de ce fichier ne se lisent pas ' +
  'ici\u00a0: seul le contenu s’affiche. La copie enregistrée les gardera.'

function direLesFigees(figees: readonly string[]): string {
  const exemples = figees.slice(0, MONTREES).join(', ')
  const lieux = figees.length > MONTREES ? `${exemples}…` : exemples
  return figees.length === 1
    ? `Une formule ne se recalcule pas ici (${lieux})\u00a0: elle garde la valeur enregistrée ` +
        'dans le fichier. Si vous changez ce dont elle dépend, Pacte ne conclura pas sur elle. ' +
        'Pour la recalculer, ouvrez la copie dans votre tableur.'
    : `${figees.length} formules ne se recalculent pas ici (${lieux})\u00a0: elles gardent les ` +
        'valeurs enregistrées dans le fichier. Si vous changez ce dont elles dépendent, Pacte ne ' +
        'conclura pas sur elles. Pour les recalculer, ouvrez la copie dans votre tableur.'
}
