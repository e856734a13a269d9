import {
  type CoutsLibres,
  direLaCellule,
  direLaProposition,
  direLEffet,
  direPourquoi,
  ecrireLesCouts,
  type Proposition,
  parAction,
} from '../../../core/conformite/index.ts'
import { dateEnClair } from '../../../core/constats/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import { direLeContrat } from '../../rendus/index.ts'
import type { PropositionDeFichier } from '../proposition.ts'
import { type Allure, assainir, encrer, plier } from '../terminal.ts'

/** Une proposition, pour une lecture dans un terminal. Se termine par un saut de ligne. */
export function propositionEnTexte(montree: PropositionDeFichier, allure: Allure): string {
  const { examen, couts, proposition, siLesCoutsChangent, autresBloquants } = montree
  const lignes = [
    encrer(allure, 'gras', assainir(examen.fichier)),
    ...plier(direLeContrat(examen), allure, ''),
    ...plier(`Vérifié le ${dateEnClair(examen.date)}`, allure, ''),
    '',
    ...direUne('Proposition', couts, proposition, allure),
    ...(siLesCoutsChangent === null
      ? []
      : direUne(
          'Si le coût d’une action peut changer',
          siLesCoutsChangent.couts,
          siLesCoutsChangent.proposition,
          allure,
        )),
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
  couts: CoutsLibres,
  proposition: Proposition,
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

function liste(titre: string, phrases: readonly string[], allure: Allure): string[] {
  if (phrases.length === 0) return []
  return [
    encrer(allure, 'gras', titre.toUpperCase()),
    '',
    ...phrases.flatMap((phrase) => plier(phrase, allure, '  ', '- ')),
    '',
  ]
}
