import type { Verification } from '../../../core/examen/index.ts'
import type { Cible } from '../../../task-pane/hote/index.ts'
import type { Outils } from '../../../task-pane/parcours/index.ts'

/** Ce que l'utilisateur vient d'obtenir, par le volet ou par la visite. */
export type Fait =
  | { readonly genre: 'verifie'; readonly verification: Verification }
  | { readonly genre: 'montre'; readonly cible: Cible }

export interface Temoin {
  /** Les mêmes outils, à donner au volet. */
  readonly outils: Outils
  /** Rend de quoi cesser d'écouter. */
  readonly ecouter: (entendre: (fait: Fait) => void) => () => void
}

/** Se place entre le volet et ses outils pour voir ce qui réussit, sans rien y changer. */
export function temoin(outils: Outils): Temoin {
  const { hote, moteur } = outils
  const oreilles = new Set<(fait: Fait) => void>()
  const dire = (fait: Fait) => {
    for (const entendre of [...oreilles]) entendre(fait)
  }
  return {
    outils: {
      ...outils,
      hote: {
        ...hote,
        allerA: async (cible) => {
          await hote.allerA(cible)
          dire({ genre: 'montre', cible })
        },
      },
      moteur: {
        ...moteur,
        verifier: async (demande) => {
          const verification = await moteur.verifier(demande)
          if (verification.genre === 'verifie') dire({ genre: 'verifie', verification })
          return verification
        },
      },
    },
    ecouter: (entendre) => {
      oreilles.add(entendre)
      return () => oreilles.delete(entendre)
    },
  }
}
