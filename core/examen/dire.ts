import { direLeGroupe, type MatiereDuRapport, regrouper } from '../constats/index.ts'
import { type CleInterpretation, direInterpretation, INTERPRETATIONS } from '../reglages/index.ts'
import { rangeesDuSuivi } from '../suivi/index.ts'
import type { Examen, SansTableau } from './examiner.ts'
import {
  direCeQuiEstLaisse,
  montrerLaQuestion,
  type QuestionMontree,
} from './montrer-les-questions.ts'
import { titreDeLaRegle } from './titrer.ts'

const FEUILLES_CITEES = 8

/** Pourquoi rien n'a été vérifié ; l'hôte ajoute ce qu'on peut y faire. */
export function direSansTableau({ feuilles }: SansTableau): string {
  const illisibles = feuilles.filter((f) => f.attend === 'montants')
  if (illisibles.length > 0) {
    return (
      `Le tableau est reconnu, mais aucun de ses montants ne se lit. ${ceQuiAEteVu(illisibles)}. ` +
      'Écrivez les montants en chiffres, puis vérifiez.'
    )
  }
  const aRemplir = feuilles.filter((f) => f.attend === 'actions')
  if (aRemplir.length > 0) {
    return (
      `Le tableau est prêt, mais vide. ${ceQuiAEteVu(aRemplir)}. ` +
      'Remplissez d’abord une action (son intitulé et ses montants), puis vérifiez.'
    )
  }
  return (
    'Aucun tableau de budget reconnu\u00a0: il faut une ligne d’en-tête avec au moins une colonne d’actions et une ' +
    `colonne de crédits de l’État. ${ceQuiAEteVu(feuilles)}.`
  )
}

function ceQuiAEteVu(feuilles: SansTableau['feuilles']): string {
  if (feuilles.length === 0) return 'Le classeur n’a aucune feuille lisible'
  const citees = feuilles.slice(0, FEUILLES_CITEES)
  const reste = feuilles.length - citees.length
  const dites = citees.map(({ nom, verdict }) => `feuille «\u00a0${nom}\u00a0»\u00a0: ${verdict}`)
  if (reste > 0)
    dites.push(`et ${reste} autre${reste > 1 ? 's' : ''} feuille${reste > 1 ? 's' : ''}`)
  return dites.join('\u00a0; ').replace(/^f/, 'F')
}

/** Les interprétations utiles, une phrase chacune, avec la clé qui les change dans un fichier de réglages. */
export function direLesInterpretations(examen: Examen): string[] {
  return retenues(examen).map(({ cle, titre }) => direUne(examen, cle, `${titre} (${cle})`))
}

/** Une interprétation retenue, pour qui la change d'un clic. */
export interface InterpretationRetenue {
  readonly cle: CleInterpretation
  readonly phrase: string
}

export function retenirLesInterpretations(examen: Examen): InterpretationRetenue[] {
  return retenues(examen).map(({ cle, titre }) => ({ cle, phrase: direUne(examen, cle, titre) }))
}

function retenues({ interpretationsUtiles }: Examen) {
  return INTERPRETATIONS.filter(({ cle }) => interpretationsUtiles.includes(cle))
}

function direUne({ interpretations }: Examen, cle: CleInterpretation, titre: string): string {
  return `${titre}\u00a0: ${direInterpretation(cle, interpretations)}.`
}

export function matiereDuRapport(examen: Examen): MatiereDuRapport {
  const enAttente = regrouper(examen.retenus)
  return {
    collectivite: examen.lecture.contrat.collectivite.nom,
    date: examen.date,
    conclusion: examen.conclusion.phrase,
    questions: examen.questions.map(montrerLaQuestion).map(direLaQuestion),
    enAttente: [
      ...enAttente.detailles.map(({ message }) => message),
      ...enAttente.groupes.map((groupe) => direLeGroupe(groupe, titreDeLaRegle(groupe.regle))),
    ],
    laisses: examen.lecture.laisses.map(direCeQuiEstLaisse),
    constats: examen.constats,
    justifies: examen.justifies,
    titreDeLaRegle,
    synthese: examen.synthese,
    suivi: rangeesDuSuivi(examen.execution),
    interpretations: retenirLesInterpretations(examen).map(({ phrase }) => phrase),
    notes: examen.lecture.notes,
  }
}

function direLaQuestion({ feuille, cellule, question, preuves, enjeu }: QuestionMontree): string {
  return [`${feuille}!${cellule} —`, question, ...preuves, enjeu].join(' ')
}
