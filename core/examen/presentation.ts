import { COLLECTIVITES } from '../catalogue/index.ts'
import {
  AXES,
  type Axe,
  CHAMPS,
  type Champ,
  NOMS_DES_CHAMPS,
  nomCite,
  type TypeCollectivite,
} from '../modele/index.ts'
import {
  type CleInterpretation,
  choixDInterpretation,
  INTERPRETATIONS,
  POURQUOI,
} from '../reglages/index.ts'
import { VERSION, VERSION_DES_REGLES } from '../version/index.ts'

export interface InterpretationPresentee {
  readonly cle: CleInterpretation
  readonly numero: string
  readonly titre: string
  readonly pourquoi: string
  /** null : un montant en euros. */
  readonly choix: readonly { readonly valeur: string; readonly phrase: string }[] | null
  readonly defaut: string | number
}

/** Ce qu'un volet offre à choisir, tiré des registres. */
export interface Presentation {
  readonly version: string
  /** AAAA-MM-JJ. */
  readonly regles: string
  readonly collectivites: readonly { readonly nom: string; readonly type: TypeCollectivite }[]
  readonly axes: readonly { readonly axe: Axe; readonly nom: string }[]
  readonly champs: readonly { readonly champ: Champ; readonly nom: string }[]
  readonly interpretations: readonly InterpretationPresentee[]
}

export function presenter(): Presentation {
  return {
    version: VERSION,
    regles: VERSION_DES_REGLES,
    collectivites: COLLECTIVITES,
    axes: AXES.map((axe) => ({ axe, nom: nomCite(axe) })),
    champs: CHAMPS.map((champ) => ({ champ, nom: NOMS_DES_CHAMPS[champ] })),
    interpretations: INTERPRETATIONS.map(({ cle, numero, titre, defaut }) => ({
      cle,
      numero,
      titre,
      pourquoi: POURQUOI[cle],
      choix: choixDInterpretation(cle),
      defaut,
    })),
  }
}
