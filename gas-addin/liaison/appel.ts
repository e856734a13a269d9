import type { FONCTION_DES_GESTES, NomDeGeste } from '../echanges/index.ts'

/**
 * Demande un geste au script, ses arguments en JSON ; rend ce que le script a rendu, et rejette ce que Google a
 * dit.
 */
export type Appel = (nom: NomDeGeste, json: string) => Promise<unknown>

/** Ce qu'il faut de google.script.run, l'objet par où une page de Google appelle son script. */
export interface ScriptDistant {
  readonly withSuccessHandler: (recevoir: (rendu: unknown) => void) => ScriptDistant
  readonly withFailureHandler: (recevoir: (cause: unknown) => void) => ScriptDistant
  readonly [FONCTION_DES_GESTES]: (nom: string, json: string) => void
}

/** google.script.run, en promesses. */
export function appelDuScript(script: ScriptDistant): Appel {
  return (nom, json) =>
    new Promise((resoudre, rejeter) => {
      script.withSuccessHandler(resoudre).withFailureHandler(rejeter).pacteGeste(nom, json)
    })
}
