import {
  type Constat,
  type Correction,
  citer,
  type LigneDeSynthese,
  regrouper,
} from '../../../core/constats/index.ts'
import type { QuestionPosee } from '../../../core/examen/index.ts'
import { a1, lettreDe, plageEnA1 } from '../../../core/grille/index.ts'
import type { TableauCompris } from '../../../core/lecture/index.ts'
import { enEuros, type Laisse, type Vue } from '../../../core/modele/index.ts'
import { VERSION, VERSION_DES_REGLES } from '../../../core/version/index.ts'
import { type ExamenDeFichier, estUnEchec, type Resultat } from '../../rendus/index.ts'
import { eurosOuRien } from './euros.ts'
import { executionEnJson } from './execution-en-json.ts'

/** La sortie JSON de « verifier ». Montants en euros, cellules en notation A1. */
export function enJson(resultats: readonly Resultat[]): string {
  const document = {
    pacte: { version: VERSION, regles: VERSION_DES_REGLES },
    classeurs: resultats.map((resultat) =>
      estUnEchec(resultat)
        ? {
            fichier: resultat.fichier,
            erreur: resultat.erreur,
            verification: null,
            contrat: null,
            conclusion: null,
            questions: [],
            laisses: [],
            tableaux: [],
            constats: [],
            groupes: [],
            justifies: [],
            synthese: [],
            execution: null,
            notes: [],
          }
        : classeurDe(resultat),
    ),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function classeurDe(examen: ExamenDeFichier) {
  const { fichier, date, etat, lecture, conclusion, questions, constats, justifies } = examen
  const { synthese, execution } = examen
  const { contrat, notes, laisses } = lecture
  const { detailles, groupes } = regrouper(constats)
  return {
    fichier,
    erreur: null,
    // Sans l'heure : deux vérifications d'un même jour et d'un même état rendent le même texte.
    verification: { date, etat: etat ?? null },
    contrat: {
      collectivite: contrat.collectivite.nom,
      type: contrat.collectivite.type,
      annees: contrat.annees,
    },
    conclusion,
    questions: questions.map(questionDe),
    laisses: laisses.map(laisseDe),
    tableaux: contrat.vues
      .filter((v) => !v.complement)
      .map((vue) => tableauDe(vue, lecture.tableaux)),
    constats: detailles.map(constatEnJson),
    groupes,
    justifies: justifies.map(({ constat, motif, date }) => ({
      ...constatEnJson(constat),
      motif,
      date,
    })),
    synthese: synthese.map(syntheseEnJson),
    execution: executionEnJson(execution),
    notes,
  }
}

function questionDe(posee: QuestionPosee) {
  const { id, objet, lieux, question, retenu, choix, preuves, regles } = posee
  const [{ feuille }] = lieux
  return {
    id,
    objet,
    feuille,
    cellules: lieux.filter((l) => l.feuille === feuille).map((l) => a1(l.ligne, l.colonne)),
    question,
    retenu,
    choix,
    preuves,
    regles,
  }
}

function laisseDe({ feuille, raison, dit, partEtat }: Laisse) {
  return { feuille, raison, dit, partEtat: eurosOuRien(partEtat) }
}

function tableauDe(vue: Vue, compris: readonly TableauCompris[]) {
  const entete = plageEnA1(vue.entete)
  const tableau = compris.find((t) => t.feuille === vue.feuille && plageEnA1(t.entete) === entete)
  return {
    feuille: vue.feuille,
    entete,
    annee: vue.annee,
    unite: vue.unite,
    lignes: vue.nombreDeLignes,
    colonnes: Object.fromEntries(
      Object.entries(vue.colonnes).map(([champ, colonnes]) => [champ, colonnes.map(lettreDe)]),
    ),
    disposition: tableau?.disposition ?? null,
    zones: Object.fromEntries(
      Object.entries(tableau?.zones ?? {}).map(([role, plage]) => [role, plageEnA1(plage)]),
    ),
    laisseDeCote: (tableau?.laisseDeCote ?? []).map(({ plage, raison }) => ({
      plage: plageEnA1(plage),
      raison,
    })),
  }
}

export function constatEnJson(constat: Constat) {
  const { montants, correction, correctionJointe } = constat
  return {
    regle: constat.regle,
    gravite: constat.gravite,
    axe: constat.axe,
    annee: constat.annee,
    action: constat.action,
    feuille: constat.feuille,
    cellules: constat.cellules,
    message: constat.message,
    etapes: constat.etapes,
    montants: montants && {
      constate: enEuros(montants.constate),
      attendu: enEuros(montants.attendu),
      ecart: enEuros(montants.ecart),
    },
    sources: constat.sources.map(citer),
    interpretations: constat.interpretations,
    correction: correction && corrigeeDe(correction),
    correctionJointe: correctionJointe.map(corrigeeDe),
  }
}

function corrigeeDe({ cellule, valeur }: Correction) {
  return { cellule, valeur: enEuros(valeur) }
}

export function syntheseEnJson(ligne: LigneDeSynthese) {
  return {
    axe: ligne.axe,
    annee: ligne.annee,
    plafond: eurosOuRien(ligne.plafond),
    plancher: eurosOuRien(ligne.plancher),
    programme: enEuros(ligne.programme),
    manque: eurosOuRien(ligne.manque),
    reste: eurosOuRien(ligne.reste),
  }
}
