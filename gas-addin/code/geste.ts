import { ErreurDHote } from '../../task-pane/hote/index.ts'
import { ecrireReponse, type Gestes, type NomDeGeste, type Reponse } from '../echanges/index.ts'
import { hoteSheets } from '../hote/index.ts'

/**
 * Exécute un geste de l'hôte pour le volet : ses arguments en JSON, une Reponse en JSON. Un refus du tableur y
 * garde son motif ; un défaut de notre code, un nom inconnu ou des arguments illisibles se lèvent.
 */
export function geste(nom: string, json: string): string {
  return ecrireReponse(repondre(nom, json))
}

function repondre(nom: string, json: string): Reponse {
  const gestes = hoteSheets()
  if (!estUnGeste(gestes, nom))
    throw new RangeError(`«\u00a0${nom}\u00a0» n’est pas un geste de l’hôte`)
  const valeurs: unknown = JSON.parse(json)
  if (!Array.isArray(valeurs))
    throw new TypeError(`${nom}\u00a0: les arguments ne sont pas une liste`)
  try {
    const fait: unknown = Reflect.apply(gestes[nom], undefined, valeurs)
    return { fait: fait ?? null }
  } catch (cause) {
    if (!(cause instanceof ErreurDHote)) throw cause
    return { refus: { motif: cause.motif, phrase: cause.message } }
  }
}

function estUnGeste(gestes: Gestes, nom: string): nom is NomDeGeste {
  return Object.hasOwn(gestes, nom)
}
