import { evaluerSansRegles } from '../../core/fonctions/index.ts'
import { chargerLeMoteur } from '../moteur/index.ts'
import { lireArgument } from './arguments.ts'
import { type Resultat, rendre } from './resultat.ts'

/**
 * Évalue une fonction de cellule, d'après son nom simple et ce que Google Sheets lui passe. Lève une Error, dont la
 * cellule montre la phrase. Rien n'y dépend que des arguments : Google garde le résultat.
 */
export function evaluer(nom: string, recus: ArrayLike<unknown>): Resultat {
  const valeurs = Array.from(recus, lireArgument)
  return rendre(nom, evaluerSansRegles(nom, valeurs) ?? chargerLeMoteur().evaluer(nom, valeurs))
}
