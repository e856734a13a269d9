import type { Scalaire, ValeurDArgument } from '../../core/fonctions/index.ts'

/** Les erreurs de cellule telles qu'un Excel français les montre ; les autres s'écrivent partout pareil. */
const ERREURS_EN_FRANCAIS: Readonly<Record<string, string>> = {
  '#VALUE!': '#VALEUR!',
  '#NAME?': '#NOM?',
  '#NUM!': '#NOMBRE!',
  '#NULL!': '#NUL!',
}

/**
 * Ce qu'Excel passe à une fonction, tel que le cœur le lit : une plage d'une cellule est cette cellule, un argument
 * omis est null, une erreur de cellule est son texte, des arguments répétés se suivent.
 */
export function lireArguments(recus: readonly unknown[]): readonly ValeurDArgument[] {
  return recus.flatMap((recu) => (sontRepetes(recu) ? recu.map(lirePlage) : [lirePlage(recu)]))
}

/** Un paramètre répété arrive en liste de plages : trois dimensions, ou des null pour ceux qui manquent. */
function sontRepetes(recu: unknown): recu is readonly unknown[] {
  return Array.isArray(recu) && recu.every((plage) => plage === null || estPlage(plage))
}

function estPlage(recu: unknown): recu is readonly (readonly unknown[])[] {
  return Array.isArray(recu) && recu.length > 0 && recu.every(Array.isArray)
}

function lirePlage(recu: unknown): ValeurDArgument {
  if (!estPlage(recu)) return lireCellule(recu)
  const plage = recu.map((ligne) => ligne.map(lireCellule))
  const seule = plage.length === 1 && plage[0]?.length === 1
  return seule ? plage[0]?.[0] : plage
}

function lireCellule(recu: unknown): Scalaire {
  if (typeof recu === 'number' || typeof recu === 'string' || typeof recu === 'boolean') return recu
  return estErreur(recu) ? direLErreur(recu.code) : null
}

/** Une CustomFunctions.Error ; reconnue à son code, car elle peut venir d'une autre fenêtre. */
function estErreur(recu: unknown): recu is { readonly code: string } {
  return (
    typeof recu === 'object' && recu !== null && 'code' in recu && typeof recu.code === 'string'
  )
}

function direLErreur(code: string): string {
  return ERREURS_EN_FRANCAIS[code] ?? code
}
