import { enEuros, moins } from '../../../core/modele/index.ts'
import type { Execution, LigneDExecution } from '../../../core/suivi/index.ts'
import { eurosOuRien } from './euros.ts'

/** L’exécution du contrat, dans la sortie JSON de « verifier ». Euros ; taux en % ; null : inconnu, jamais 0. */
export function executionEnJson(execution: Execution) {
  const { lignes, horsProgrammation, nonRattachees, exposition } = execution
  return {
    lignes: lignes.map(ligneEnJson),
    horsProgrammation: horsProgrammation.map((h) => ({ ...h, consomme: enEuros(h.consomme) })),
    nonRattachees,
    exposition: {
      annee: exposition.annee,
      montant: eurosOuRien(exposition.montant),
      dejaRepris: enEuros(exposition.dejaRepris),
      auMoins: exposition.auMoins,
      dejaSignale: eurosOuRien(exposition.dejaSignale),
      programme: eurosOuRien(exposition.programme),
      parAnnee: exposition.parAnnee.map(({ annee, montant }) => ({
        annee,
        montant: eurosOuRien(montant),
      })),
    },
  }
}

function ligneEnJson(ligne: LigneDExecution) {
  return {
    axe: ligne.axe,
    annee: ligne.annee,
    etat: ligne.etat,
    aPart: ligne.aPart,
    actions: ligne.actions,
    suivies: ligne.suivies,
    programme: enEuros(ligne.programme),
    incomplet: ligne.incomplet,
    suivi: enEuros(ligne.suivi),
    inconnu: enEuros(moins(ligne.programme, ligne.suivi)),
    consomme: eurosOuRien(ligne.consomme),
    taux: ligne.taux === null ? null : ligne.taux / 100,
    reste: eurosOuRien(ligne.reste),
    justifie: eurosOuRien(ligne.justifie),
    nonJustifie: eurosOuRien(ligne.nonJustifie),
    baisse: eurosOuRien(ligne.baisse),
  }
}
