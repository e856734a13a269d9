import {
  type Conclusion,
  type Constat,
  type ConstatJustifie,
  type ConstatsGroupes,
  direLeGroupe,
  direLesPlages,
  nomDAxe,
  nomDeGravite,
  regrouper,
  sectionsDe,
} from '../../core/constats/index.ts'
import { type QuestionMontree, titreDeLaRegle } from '../../core/examen/index.ts'
import type { Case, ColonneDeTableau } from '../../formats/index.ts'
import { direLaJustification, direLaVerification, direLeLieu } from './mise-en-page.ts'

import type { ExamenDeFichier } from './resultat.ts'

export const COLONNES_DES_CONSTATS: readonly ColonneDeTableau[] = [
  { titre: 'Classeur', largeur: 30 },
  { titre: 'Gravité', largeur: 13 },
  { titre: 'Où', largeur: 22 },
  { titre: 'Axe', largeur: 12 },
  { titre: 'Année', largeur: 8 },
  { titre: 'Action', largeur: 30 },
  { titre: 'Constat', largeur: 70 },
  { titre: 'Calcul', largeur: 50 },
  { titre: 'Écart (€)', largeur: 16 },
  { titre: 'Cellule à corriger', largeur: 12 },
  { titre: 'Valeur possible (€)', largeur: 16 },
  { titre: 'Justification', largeur: 30 },
  { titre: 'Source', largeur: 34 },
  { titre: 'Règle', largeur: 24 },
]

/** Ce qu'un classeur vérifié donne à lister. */
export interface Constate {
  readonly conclusion: Conclusion
  readonly questions: readonly QuestionMontree[]
  /** Ce qui a été lu et mis de côté, une phrase chacun. */
  readonly laisses: readonly { readonly feuille: string; readonly dit: string }[]
  readonly constats: readonly Constat[]
  readonly justifies: readonly ConstatJustifie[]
}

/** La conclusion, les questions qui attendent, ce qui est laissé, puis un constat par ligne. */
export function lignesDesConstats(nom: string, constate: Constate): Case[][] {
  const { detailles, groupes } = regrouper(constate.constats)
  return [
    phrase(nom, 'Conclusion', '', constate.conclusion.phrase),
    ...constate.questions.map((montree) => ligneDeQuestion(nom, montree)),
    ...constate.laisses.map(({ feuille, dit }) => phrase(nom, 'Laissé de côté', feuille, dit)),
    ...detailles.map((constat) => ligneDe(nom, constat, '')),
    ...groupes.map((groupe) => ligneDeGroupe(nom, groupe)),
    ...constate.justifies.map((justifie) =>
      ligneDe(nom, justifie.constat, direLaJustification(justifie)),
    ),
  ]
}

/** De quand est la vérification, et de quel état du classeur. */
export function ligneDeLaVerification(
  nom: string,
  examen: Pick<ExamenDeFichier, 'date' | 'heure' | 'etat'>,
): Case[] {
  const etat = examen.etat === undefined ? '' : ` État vérifié\u00a0: ${examen.etat}.`
  return phrase(nom, 'Vérification', '', `${direLaVerification(examen)}.${etat}`)
}

export function ligneDEchec(nom: string, erreur: string): Case[] {
  return phrase(nom, 'Classeur inutilisable', '', erreur)
}

function phrase(nom: string, genre: string, lieu: string, dite: string): Case[] {
  return [nom, genre, lieu, '', '', '', dite, '', '', '', '', '', '', '']
}

function ligneDeQuestion(nom: string, montree: QuestionMontree): Case[] {
  const { feuille, cellule, question, preuves, choix, enjeu } = montree
  const choisir = choix.map(({ dit }) => dit).join(' / ')
  const dite = [question, ...preuves, enjeu, choisir].join(' ')
  return phrase(nom, 'Question', `${feuille}!${cellule}`, dite)
}

function ligneDeGroupe(nom: string, groupe: ConstatsGroupes): Case[] {
  const titre = titreDeLaRegle(groupe.regle)
  const ligne = phrase(
    nom,
    nomDeGravite(groupe),
    direLesPlages(groupe) ?? '',
    direLeGroupe(groupe, titre),
  )
  return [...ligne.slice(0, -1), titre]
}

function ligneDe(nom: string, constat: Constat, justification: string): Case[] {
  const { montants, correction } = constat
  return [
    nom,
    nomDeGravite(constat),
    direLeLieu(constat) ?? '',
    constat.axe === null ? '' : nomDAxe(constat.axe),
    constat.annee === null ? '' : { repere: constat.annee },
    constat.action ?? '',
    constat.message,
    constat.etapes.join('\u00a0; '),
    montants === null ? '' : { montant: montants.ecart },
    correction === null ? '' : correction.cellule,
    correction === null ? '' : { montant: correction.valeur },
    justification,
    sectionsDe(constat).join('\u00a0; '),
    titreDeLaRegle(constat.regle),
  ]
}
