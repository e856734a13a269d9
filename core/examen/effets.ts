import { type Constat, nomDAnnee, nomDAxe, pluriel } from '../constats/index.ts'
import { ecrireEuros } from '../nombres/index.ts'
import { enPlusDe } from './comparer.ts'
import type { Jugement } from './juger.ts'
import { titreDeLaRegle } from './titrer.ts'

/** Ce que chaque choix d'une question changerait, par valeur du choix. */
export type Effets = Readonly<Record<string, string>>

/** Ce que cette lecture dirait, et que l'autre ne dit pas, en une phrase. */
export function direLEffet(celle: Jugement, autre: Jugement): string {
  const constats = enPlusDe(celle, autre)
  const credits = celle.synthese.flatMap(({ axe, annee, programme }) => {
    const enFace = autre.synthese.find((s) => s.axe === axe && s.annee === annee)
    if (axe === null || enFace?.programme === programme) return []
    return [`${nomDAxe(axe)}, ${nomDAnnee(annee)}\u00a0: ${ecrireEuros(programme)} programmés`]
  })
  return [...credits, compterLesConstats(constats)].join('\u00a0; ')
}

/** L'effet de dire fausse une lecture que les constats accusent : rien ne s'en déduit. */
export const LECTURE_A_REFAIRE =
  'rien de cela n’est retenu\u00a0; désignez ces colonnes dans l’onglet Lecture'

/** Combien de constats, et de quelles règles. */
export function compterLesConstats(constats: readonly Constat[]): string {
  if (constats.length === 0) return 'rien de plus n’est relevé'
  const titres = new Set(constats.map(({ regle }) => `«\u00a0${titreDeLaRegle(regle)}\u00a0»`))
  return [pluriel(constats.length, 'constat', 'constats'), ...titres].join(', ')
}
