import {
  type CoutsLibres,
  cleDesCouts,
  direLaCellule,
  direLaProposition,
  direLEffet,
  direLePrix,
  direPourquoi,
  ecrireLesCouts,
  type PlancherCompare,
  parAction,
} from '../../../core/conformite/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import { nomCite } from '../../../core/regles/index.ts'
import { direLaVerification, direLeContrat } from '../../rendus/index.ts'
import type { PropositionDeFichier, PropositionMontree } from '../proposition.ts'
import { type Allure, assainir, encrer, plier } from '../terminal.ts'

/** Une proposition, pour une lecture dans un terminal. Se termine par un saut de ligne. */
export function propositionEnTexte(montree: PropositionDeFichier, allure: Allure): string {
  const { examen, proposition, siLesCoutsChangent, autresBloquants } = montree
  const lignes = [
    encrer(allure, 'gras', assainir(examen.fichier)),
    ...plier(direLeContrat(examen), allure, ''),
    ...plier(direLaVerification(examen), allure, ''),
    '',
    ...direUne('Proposition', montree, allure),
    ...(siLesCoutsChangent === null
      ? []
      : direUne('Si le coût d’une action peut changer', siLesCoutsChangent, allure)),
    ...liste(
      'Bloquants qu’aucun montant ne lève',
      autresBloquants.map((c) => c.message),
      allure,
    ),
    ...plier(direLaProposition(proposition), allure, '').map((ligne) =>
      encrer(allure, proposition.etat === 'partielle' ? 'rouge' : 'vert', ligne),
    ),
  ]
  return `${lignes.join('\n')}\n`
}

function direLesCouts(couts: CoutsLibres): string {
  return couts.size === 0
    ? 'À coûts tenus\u00a0: aucun coût d’action ne change.'
    : `Coûts libres de changer\u00a0: --couts ${ecrireLesCouts(couts)}`
}

function direUne(
  titre: string,
  { couts, proposition, planchers }: PropositionMontree,
  allure: Allure,
): string[] {
  const { etat, cellules, totaux, restent, nouveaux } = proposition
  return [
    encrer(allure, 'gras', titre.toUpperCase()),
    '',
    ...(etat === 'rien' ? [] : plier(direLesCouts(couts), allure, '  ')),
    ...plier(direLaProposition(proposition), allure, '  '),
    ...(etat === 'rien' || cellules.length === 0
      ? []
      : plier(direLEffet(proposition), allure, '  ')),
    '',
    ...parAction(cellules).flatMap(({ titre: titreDAction, cellules: siennes }) => [
      ...plier(titreDAction, allure, '  '),
      ...siennes.flatMap((cellule) => [
        ...plier(direLaCellule(cellule), allure, '    ', '- '),
        ...plier(direPourquoi(cellule), allure, '        '),
      ]),
      '',
    ]),
    ...planchers.flatMap((plancher) => direLesFacons(plancher, couts, allure)),
    ...liste(
      'Totaux écrits en dur qui suivent',
      totaux.map(
        ({ feuille, cellule, libelle, avant, apres }) =>
          `${feuille}!${cellule}, ${libelle}\u00a0: ${ecrireEuros(avant)} → ${ecrireEuros(apres)}`,
      ),
      allure,
    ),
    ...liste(
      'Ce qui reste, et pourquoi',
      restent.flatMap(({ constat, pourquoi }) => `${constat.message} Pourquoi\u00a0: ${pourquoi}.`),
      allure,
    ),
    ...liste(
      'Ce que ces changements font naître',
      nouveaux.map((c) => c.message),
      allure,
    ),
  ]
}

/** Les façons d'atteindre un plancher, la moins chère pour la collectivité d'abord, et l'option qui la demande. */
function direLesFacons(
  { axe, annee, facons }: PlancherCompare,
  couts: CoutsLibres,
  allure: Allure,
): string[] {
  const options = couts.size === 0 ? '' : `--couts ${ecrireLesCouts(couts)} `
  return [
    encrer(
      allure,
      'gras',
      `Plancher de l’axe ${nomCite(axe)}, ${annee}\u00a0: façons de l’atteindre`.toUpperCase(),
    ),
    '',
    ...facons.flatMap(({ facon, nom, suites, suivie, proposition }) => [
      ...plier(
        `${nom}${suivie ? ' (proposé ci-dessus)' : ''}\u00a0: ${direLePrix(proposition)}`,
        allure,
        '  ',
        '- ',
      ),
      ...suites.flatMap((suite) => plier(suite, allure, '      ')),
      ...(facon === null || suivie
        ? []
        : plier(`${options}--facon "${cleDesCouts(axe, annee)}:${facon}"`, allure, '      ')),
    ]),
    '',
  ]
}

function liste(titre: string, phrases: readonly string[], allure: Allure): string[] {
  if (phrases.length === 0) return []
  return [
    encrer(allure, 'gras', titre.toUpperCase()),
    '',
    ...phrases.flatMap((phrase) => plier(phrase, allure, '  ', '- ')),
    '',
  ]
}
