import { createContext, Script } from 'node:vm'
import { SANS_LA_SUITE_D_ES2020 } from '../../excel/ancien-moteur.ts'

/** Un Code.js chargé, comme Apps Script le fait : une fonction globale s'appelle par son nom. */
export interface ScriptCharge {
  readonly appeler: (nom: string, ...valeurs: readonly unknown[]) => unknown
  /** Le type d'une variable globale : « function », « undefined »… */
  readonly typeDe: (nom: string) => string
  /** Les fonctions globales, dans l'ordre alphabétique. */
  readonly fonctions: readonly string[]
}

interface Options {
  /** Les services de Google que le script trouve ; tout autre nom manque. */
  readonly services?: Readonly<Record<string, unknown>>
  /** `new Function` est-il permis ? */
  readonly evaluation?: boolean
  /** Un V8 d'ES2020, sans rien de ce qui a suivi. */
  readonly ancien?: boolean
}

/** Charge le script dans un monde JavaScript nu : rien du Web, ni console, ni minuterie. */
export function charger(
  script: string,
  { services = {}, evaluation = true, ancien = false }: Options = {},
): ScriptCharge {
  const monde = createContext(
    { ...services },
    { codeGeneration: { strings: evaluation, wasm: false } },
  )
  new Script('delete globalThis.console; delete globalThis.WebAssembly').runInContext(monde)
  if (ancien) new Script(SANS_LA_SUITE_D_ES2020).runInContext(monde)
  const avant = new Set(Object.keys(monde))
  new Script(script).runInContext(monde)
  return {
    appeler: (nom, ...valeurs) => {
      const fonction: unknown = Reflect.get(monde, nom)
      if (typeof fonction !== 'function') throw new Error(`« ${nom} » n’est pas dans le script`)
      return fonction(...valeurs)
    },
    typeDe: (nom) => String(new Script(`typeof ${nom}`).runInContext(monde)),
    fonctions: Object.keys(monde)
      .filter((nom) => !avant.has(nom) && typeof Reflect.get(monde, nom) === 'function')
      .sort(),
  }
}

/** Un service dont le moindre emploi lève. */
export function interdit(nom: string): object {
  return new Proxy(
    {},
    {
      get: (_, membre) => {
        throw new Error(`${nom}.${String(membre)} n’est pas permis ici`)
      },
    },
  )
}
