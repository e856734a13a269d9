import { type Avenant, direLaNonReconduite, rappelsDe } from '../../../core/avenant/index.ts'
import { pluriel } from '../../../core/constats/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import { aligner, assainir } from '../terminal.ts'

/** Ce que la feuille reprend, axe par axe, et ce qui reste à vérifier. */
export function direLAvenant(avenant: Avenant): string {
  const { annee, depart, axes, blocs, nombreDActions, nonReconduites } = avenant
  const reprises = pluriel(nombreDActions, 'action reprise', 'actions reprises')
  const titre = `Avenant ${annee}, tiré de ${depart}\u00a0: ${reprises}.`
  const tableau = aligner(
    [
      { titre: 'Axe', aDroite: false },
      { titre: 'Actions', aDroite: true },
      { titre: 'Plafond', aDroite: true },
      { titre: 'Plancher', aDroite: true },
      { titre: 'Report au plus', aDroite: true },
    ],
    axes.map(({ axe, libelle, plafond, plancher, nonConsomme }) => [
      libelle,
      String(blocs.find((b) => b.axe === axe)?.actions.length ?? 0),
      plafond.genre === 'connu' ? ecrireEuros(plafond.montant) : 'à saisir',
      plancher === null ? '—' : ecrireEuros(plancher),
      nonConsomme === null ? 'inconnu' : ecrireEuros(nonConsomme),
    ]),
  )
  const lignes = [
    titre,
    '',
    ...tableau,
    ...titrer('Non reconduites', nonReconduites.map(direLaNonReconduite)),
    ...titrer('À vérifier', rappelsDe(avenant)),
  ]
  return `${lignes.map(assainir).join('\n')}\n`
}

function titrer(titre: string, phrases: readonly string[]): string[] {
  return phrases.length === 0 ? [] : ['', titre, ...phrases.map((phrase) => `  ${phrase}`)]
}
