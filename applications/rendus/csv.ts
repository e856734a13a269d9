import {
  type Constat,
  type ConstatJustifie,
  nomDAxe,
  nomDeGravite,
  sectionsDe,
} from '../../core/constats/index.ts'
import {
  direCeQuiEstLaisse,
  montrerLaQuestion,
  type QuestionPosee,
  titreDeLaRegle,
} from '../../core/examen/index.ts'
import { enEuros } from '../../core/modele/index.ts'
import { direLaJustification, direLeLieu } from './mise-en-page.ts'
import { estUnEchec, nomDeFichier, type Resultat } from './resultat.ts'

const COLONNES = [
  'Classeur',
  'Gravité',
  'Où',
  'Axe',
  'Année',
  'Action',
  'Constat',
  'Calcul',
  'Écart (€)',
  'Cellule à corriger',
  'Valeur possible (€)',
  'Justification',
  'Source',
  'Règle',
] as const

/**
 * La conclusion, les questions qui attendent, puis un constat par ligne, pour un tableur français : point-virgule,
 * virgule décimale, UTF-8 avec sa marque.
 */
export function enCsv(resultats: readonly Resultat[]): string {
  const lignes = resultats.flatMap((resultat) => {
    const nom = nomDeFichier(resultat)
    if (estUnEchec(resultat))
      return [[nom, 'Classeur inutilisable', '', '', '', '', resultat.erreur]]
    return [
      [nom, 'Conclusion', '', '', '', '', resultat.conclusion.phrase],
      ...resultat.questions.map((posee) => ligneDeQuestion(nom, posee)),
      ...resultat.lecture.laisses.map((laisse) => [
        nom,
        'Laissé de côté',
        laisse.feuille,
        '',
        '',
        '',
        direCeQuiEstLaisse(laisse),
      ]),
      ...resultat.constats.map((constat) => ligneDe(nom, constat, '')),
      ...resultat.justifies.map((justifie) => ligneDuJustifie(nom, justifie)),
    ]
  })
  return `\ufeff${[COLONNES, ...lignes].map(enLigne).join('')}`
}

function ligneDeQuestion(nom: string, posee: QuestionPosee): string[] {
  const { feuille, cellule, question, preuves, choix, enjeu } = montrerLaQuestion(posee)
  const choisir = choix.map(({ dit }) => dit).join(' / ')
  const dite = [question, ...preuves, enjeu, choisir].join(' ')
  return [nom, 'Question', `${feuille}!${cellule}`, '', '', '', dite]
}

function ligneDuJustifie(nom: string, justifie: ConstatJustifie): string[] {
  return ligneDe(nom, justifie.constat, direLaJustification(justifie))
}

function ligneDe(nom: string, constat: Constat, justification: string): string[] {
  const { montants, correction } = constat
  return [
    nom,
    nomDeGravite(constat),
    direLeLieu(constat) ?? '',
    constat.axe === null ? '' : nomDAxe(constat.axe),
    constat.annee === null ? '' : String(constat.annee),
    constat.action ?? '',
    constat.message,
    constat.etapes.join('\u00a0; '),
    montants === null ? '' : enNombre(enEuros(montants.ecart)),
    correction === null ? '' : correction.cellule,
    correction === null ? '' : enNombre(enEuros(correction.valeur)),
    justification,
    sectionsDe(constat).join('\u00a0; '),
    titreDeLaRegle(constat.regle),
  ]
}

function enNombre(valeur: number): string {
  return String(valeur).replace('.', ',')
}

function enLigne(champs: readonly string[]): string {
  return `${COLONNES.map((_, i) => enChamp(champs[i] ?? '')).join(';')}\r\n`
}

const NOMBRE = /^-?\d+(,\d+)?$/

/** Un texte venu d'un classeur ne devient jamais une formule dans un autre. */
function enChamp(texte: string): string {
  const sur = /^[=+\-@\t\r]/.test(texte) && !NOMBRE.test(texte) ? `'${texte}` : texte
  return /[";\r\n]/.test(sur) ? `"${sur.replaceAll('"', '""')}"` : sur
}
