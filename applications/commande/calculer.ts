import { type Cellule, estErreur, type ValeurDeFonction } from '../../core/fonctions/index.ts'
import { lireArguments } from './arguments.ts'
import type { Commande } from './commande.ts'
import { dateDeVerification } from './date.ts'
import { CODE_BLOQUANT, CODE_SAIN, ErreurDUsage } from './erreur.ts'
import { evaluerExpression } from './evaluer.ts'

/** Évalue une formule : une valeur, ou un tableau JSON par lignes ; les refus vont sur stderr, code 1. */
export const calculer: Commande = async (args, { stdout, stderr }) => {
  const { operandes } = lireArguments(args, [])
  const [formule, deTrop] = operandes
  if (formule === undefined || deTrop !== undefined) {
    throw new ErreurDUsage(
      "Donnez une formule, entre apostrophes\u00a0: pacte calculer 'PACTE.PARTETAT(100;20)'.",
    )
  }
  const valeur = evaluerExpression(formule, {
    date: dateDeVerification(undefined, new Date()),
  })
  const refus = refusDe(valeur)
  for (const phrase of refus) stderr.write(`${phrase}\n`)
  if (!estErreur(valeur)) stdout.write(`${ecrire(valeur)}\n`)
  return refus.length > 0 ? CODE_BLOQUANT : CODE_SAIN
}

function refusDe(valeur: ValeurDeFonction): string[] {
  const cellules: readonly Cellule[] = Array.isArray(valeur) ? valeur.flat() : [valeur]
  return cellules.flatMap((cellule) => (estErreur(cellule) ? [cellule.erreur] : []))
}

// Une cellule refusée est vide dans le tableau ; sa phrase est sur stderr.
function ecrire(valeur: Exclude<ValeurDeFonction, { erreur: string }>): string {
  if (!Array.isArray(valeur)) return String(valeur)
  return JSON.stringify(
    valeur.map((ligne: readonly Cellule[]) => ligne.map((c) => (estErreur(c) ? null : c))),
  )
}
