import { type Constat, nomDAnnee, nomDAxe, nomDeGravite } from '../../../core/constats/index.ts'
import { titreDeLaRegle } from '../../../core/examen/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import {
  type ComparaisonRendue,
  direLAction,
  direLAxe,
  direLEcart,
  direLeLieu,
  direLesActions,
  direLesConstats,
  direLesReserves,
  direLesSuites,
  NOMS_DES_IMPORTANCES,
  parImportance,
  TITRE_DES_SUSPENDUS,
} from '../../rendus/index.ts'
import { type Allure, aligner, assainir, type Colonne, encrer, plier } from '../terminal.ts'

/** Deux versions comparées, pour une lecture dans un terminal. Se termine par un saut de ligne. */
export function comparaisonEnTexte(comparaison: ComparaisonRendue, allure: Allure): string {
  const { versions, actions, constats } = comparaison
  const reserves = direLesReserves(comparaison)
  const lignes = [
    encrer(allure, 'gras', assainir(`${versions.avant} → ${versions.apres}`)),
    ...plier(`${direLesActions(actions)}\u00a0; ${direLesConstats(constats)}.`, allure, ''),
    '',
    ...reserves.flatMap((reserve) => plier(reserve, allure, '  ', '- ')),
    ...(reserves.length > 0 ? [''] : []),
    ...tableDesAxes(comparaison, allure),
    ...listeDesActions(comparaison, allure),
    ...listeDesConstats('Constats nouveaux', constats.nouveaux, allure),
    ...listeDesConstats(
      'Constats changés',
      constats.changes.map(({ apres }) => apres),
      allure,
    ),
    ...listeDesConstats(TITRE_DES_SUSPENDUS, constats.suspendus, allure),
    ...listeDesConstats('Constats levés', constats.leves, allure),
  ]
  return `${lignes.join('\n')}\n`
}

const COLONNES: readonly Colonne[] = [
  { titre: 'Axe', aDroite: false },
  { titre: 'Avant', aDroite: true },
  { titre: 'Après', aDroite: true },
  { titre: 'Écart', aDroite: true },
  { titre: 'Suites', aDroite: false },
]

function tableDesAxes({ axes }: ComparaisonRendue, allure: Allure): string[] {
  if (axes.length === 0) return []
  const rangees = axes.map((axe) => [
    `${nomDAxe(axe.axe)} ${nomDAnnee(axe.annee)}`,
    axe.avant ? ecrireEuros(axe.avant.programme) : '—',
    axe.apres ? ecrireEuros(axe.apres.programme) : '—',
    direLEcart(axe),
    direLesSuites(axe),
  ])
  const [titres = '', ...corps] = aligner(COLONNES, rangees)
  return [encrer(allure, 'gras', titres), ...corps, '']
}

function listeDesActions({ actions }: ComparaisonRendue, allure: Allure): string[] {
  if (actions.length === 0) return []
  return [
    encrer(allure, 'gras', 'ACTIONS'),
    '',
    ...parImportance(actions).flatMap((action) => [
      ...plier(
        `${action.action} · ${direLAxe(action.axe)} ${nomDAnnee(action.annee)}`,
        allure,
        '  ',
        `${NOMS_DES_IMPORTANCES[action.importance].toUpperCase()}  `,
      ),
      ...direLAction(action).flatMap((dit) => plier(dit, allure, '    ')),
      '',
    ]),
  ]
}

function listeDesConstats(titre: string, constats: readonly Constat[], allure: Allure): string[] {
  if (constats.length === 0) return []
  return [
    encrer(allure, 'gras', titre.toUpperCase()),
    '',
    ...constats.flatMap((constat) => [
      ...plier(
        [direLeLieu(constat), titreDeLaRegle(constat.regle)]
          .filter((dit) => dit !== null)
          .join(' · '),
        allure,
        '  ',
        `${nomDeGravite(constat).toUpperCase()}  `,
      ),
      ...plier(constat.message, allure, '    '),
      '',
    ]),
  ]
}
