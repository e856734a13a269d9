import { ecrireEuros } from '../nombres/index.ts'
import type { ActionNonReconduite, Avenant, AxeDAvenant } from './avenant.ts'

/** « Axe – Action – Porteur – non reconduite ». */
export function direLaNonReconduite({ axeLu, action, porteur }: ActionNonReconduite): string {
  return [axeLu, action, porteur, 'non reconduite'].filter((t) => t !== '').join(' – ')
}

/**
 * Ce que personne ne peut savoir à la place de l'utilisateur, une phrase chacun. Les plafonds n'y ont pas leur montant,
 * que le tableau porte : écrits à la suite, ils se reliraient comme ceux de l'année d'avant.
 */
export function rappelsDe(avenant: Avenant): readonly string[] {
  const { axes, annee, depart, reconduites } = avenant
  const connus = axes
    .filter(({ plafond }) => plafond.genre === 'connu')
    .map(({ libelle }) => libelle)
  const inconnus = axes
    .filter(({ plafond }) => plafond.genre === 'inconnu')
    .map(({ libelle }) => libelle)
  const reports = axes.flatMap((axe) =>
    axe.nonConsomme === null ? [] : [`${axe.libelle} ${ecrireEuros(axe.nonConsomme)}`],
  )
  const sansReport = axes
    .filter(({ nonConsomme }) => nonConsomme === null)
    .map(({ libelle }) => libelle)
  return [
    ...lister(`Plafonds repris de ${depart}, à confirmer à la notification`, connus),
    ...axes.flatMap(direLaVariation),
    ...axes.flatMap(({ libelle, plafondAnnonce }) =>
      plafondAnnonce === null
        ? []
        : [`${libelle}\u00a0: le classeur écrit ${ecrireEuros(plafondAnnonce)} pour ${annee}.`],
    ),
    ...lister('Plafonds que le classeur ne dit pas, à saisir d’après la notification', inconnus),
    ...lister(`Report au plus, ce que ${depart} n’a pas consommé`, reports),
    ...lister(`Report au plus inconnu, faute de crédits consommés en ${depart}`, sansReport),
    ...lister(
      'Actions reconduites, dont l’accord du commissaire à la lutte contre la pauvreté se redemande',
      reconduites,
    ),
  ]
}

function direLaVariation(axe: AxeDAvenant): string[] {
  const { plafond } = axe
  if (plafond.genre !== 'varie') return []
  const lus = plafond.montants.map(
    (p) => `${ecrireEuros(p.montant)}${p.annee === null ? '' : ` en ${p.annee}`}`,
  )
  return [
    `${axe.libelle}\u00a0: plafond à saisir, le classeur en porte plusieurs (${lus.join(', ')}).`,
  ]
}

function lister(titre: string, elements: readonly string[]): string[] {
  return elements.length === 0 ? [] : [`${titre}\u00a0: ${elements.join(', ')}.`]
}
