import { choisir, lireArguments } from './arguments.ts'
import type { Commande } from './commande.ts'
import { CODE_SAIN, ErreurDUsage } from './erreur.ts'
import { type Allure, allureDe } from './terminal.ts'

/** Une commande qui montre une liste, en texte ou en JSON. */
export function commandeDeListe(
  enDonnees: () => readonly object[],
  enLignes: (allure: Allure) => readonly string[],
): Commande {
  return async (args, { stdout, env }) => {
    const { operandes, options } = lireArguments(args, ['format'])
    if (operandes.length > 0) throw new ErreurDUsage(`«\u00a0${operandes[0]}\u00a0» est de trop.`)
    const format = choisir('format', options.format, ['texte', 'json'])
    const texte =
      format === 'json'
        ? JSON.stringify(enDonnees(), null, 2)
        : enLignes(allureDe(stdout, env)).join('\n')
    stdout.write(`${texte}\n`)
    return CODE_SAIN
  }
}
