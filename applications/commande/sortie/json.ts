import { type Constat, citer, type LigneDeSynthese } from '../../../core/constats/index.ts'
import { lettreDe, plageEnA1 } from '../../../core/grille/index.ts'
import { type Centimes, enEuros, type Vue } from '../../../core/modele/index.ts'
import { VERSION, VERSION_DES_REGLES } from '../../../core/version/index.ts'
import { type ExamenDeFichier, estUnEchec, type Resultat } from '../../rendus/index.ts'

/** La sortie JSON de « verifier ». Montants en euros, cellules en notation A1. */
export function enJson(resultats: readonly Resultat[]): string {
  const document = {
    pacte: { version: VERSION, regles: VERSION_DES_REGLES },
    classeurs: resultats.map((resultat) =>
      estUnEchec(resultat)
        ? {
            fichier: resultat.fichier,
            erreur: resultat.erreur,
            contrat: null,
            tableaux: [],
            constats: [],
            justifies: [],
            synthese: [],
            notes: [],
          }
        : classeurDe(resultat),
    ),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function classeurDe({ fichier, lecture, constats, justifies, synthese }: ExamenDeFichier) {
  const { contrat, notes } = lecture
  return {
    fichier,
    erreur: null,
    contrat: {
      collectivite: contrat.collectivite.nom,
      type: contrat.collectivite.type,
      annees: contrat.annees,
    },
    tableaux: contrat.vues.filter((v) => !v.complement).map(tableauDe),
    constats: constats.map(constatDe),
    justifies: justifies.map(({ constat, motif, date }) => ({
      ...constatDe(constat),
      motif,
      date,
    })),
    synthese: synthese.map(syntheseDe),
    notes,
  }
}

function tableauDe(vue: Vue) {
  return {
    feuille: vue.feuille,
    entete: plageEnA1(vue.entete),
    annee: vue.annee,
    unite: vue.unite,
    lignes: vue.nombreDeLignes,
    colonnes: Object.fromEntries(
      Object.entries(vue.colonnes).map(([champ, colonnes]) => [champ, colonnes.map(lettreDe)]),
    ),
  }
}

function constatDe(constat: Constat) {
  const { montants, correction } = constat
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
    correction: correction && { cellule: correction.cellule, valeur: enEuros(correction.valeur) },
  }
}

function syntheseDe(ligne: LigneDeSynthese) {
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

function eurosOuRien(montant: Centimes | null): number | null {
  return montant === null ? null : enEuros(montant)
}
