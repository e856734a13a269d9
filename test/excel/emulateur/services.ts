import { type GenreDObjet, type Objet, objet } from './protocole/index.ts'

/** Ce que le moteur des fonctions personnalisées rend à Excel. */
export interface ResultatDeFonction {
  readonly numero: number
  readonly reussi: boolean
  /** La valeur ou, en cas d’échec, le message. */
  readonly valeur: unknown
  /** Le code interne de l’erreur ; null si la fonction a réussi. */
  readonly codeDErreur: number | null
}

/** Le service qui reçoit les résultats des fonctions ; null si le nom n’est pas le sien. */
export function serviceDesFonctions(
  nom: string,
  recevoir: (resultat: ResultatDeFonction) => void,
): Objet | null {
  if (nom !== 'Microsoft.ExcelServices.CustomFunctions') return null
  const genre: GenreDObjet<null> = {
    nom: 'CustomFunctions',
    methodes: {
      _SetOsfControlContainerReadyForCustomFunctions: () => null,
      SetInvocationArrayResults: (_, [resultats]) => {
        for (const resultat of Array.isArray(resultats) ? resultats : []) {
          const [numero, reussi, valeur, code = null] = resultat
          recevoir({ numero, reussi, valeur, codeDErreur: reussi ? null : code })
        }
      },
    },
  }
  return objet(genre, null)
}

/** Télémétrie, volet, ruban : hors du classeur, on note l’appel et l’on ne répond rien. */
export function serviceMuet(nom: string, appels: string[]): Objet {
  return {
    ...objet({ nom }, null),
    appeler: (methode) => {
      appels.push(`${nom}.${methode}`)
      return null
    },
  }
}
