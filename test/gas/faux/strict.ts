import type { Atelier } from './atelier.ts'

/** Un membre que le faux n'a pas : à ajouter ici, ou bien il n'existe pas chez Google. */
export class MembreInconnu extends Error {
  constructor(genre: string, nom: string) {
    super(`Le faux Google Sheets ne connaît pas ${genre}.${nom}.`)
    this.name = 'MembreInconnu'
  }
}

/**
 * Un objet de Google, réduit à ces membres, tous de son type : tout autre lève, et chaque appel passe par l'atelier. Rien
 * ne s'y écrit, comme chez Google. Les membres d'un objet que l'on demande par milliers se donnent en fonction : ils ne
 * se font que si l'on s'en sert.
 */
export function strict<T extends object>(atelier: Atelier, genre: string) {
  return <M extends keyof T>(membres: Pick<T, M> | (() => Pick<T, M>)): T => {
    let faits: Pick<T, M> | null = null
    const faire = () => {
      faits ??= typeof membres === 'function' ? membres() : membres
      return faits
    }
    const objet: object = new Proxy(typeof membres === 'function' ? {} : membres, {
      get: (_, nom) => {
        // Un symbole sert au langage (affichage, conversion) ; `then`, à savoir si l'on attend une promesse.
        if (typeof nom === 'symbol' || nom === 'then') return undefined
        const cible = faire()
        if (!Object.hasOwn(cible, nom)) throw new MembreInconnu(genre, nom)
        const membre: unknown = Reflect.get(cible, nom)
        if (typeof membre !== 'function') return membre
        return (...valeurs: unknown[]) => {
          atelier.appeler(`${genre}.${nom}`)
          return Reflect.apply(membre, objet, valeurs)
        }
      },
      set: (_, nom) => {
        throw new MembreInconnu(genre, `${String(nom)} = …`)
      },
    })
    return objet as T
  }
}

/** Une énumération de Google : ses constantes, seulement celles dont on se sert. */
export function enumeration<E extends object>(genre: string, noms: readonly (keyof E & string)[]) {
  const valeurs = Object.fromEntries(noms.map((nom) => [nom, nom]))
  return new Proxy(valeurs, {
    get: (cible, nom) => {
      if (typeof nom === 'symbol') return undefined
      if (!Object.hasOwn(cible, nom)) throw new MembreInconnu(genre, nom)
      return cible[nom]
    },
  }) as unknown as E
}
