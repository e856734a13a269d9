import { type Constat, nomDAnnee, nomDAxe, pluriel } from '../constats/index.ts'
import { ecrireEuros } from '../nombres/index.ts'
import { BIEN_LU, MAL_LU } from './accusations.ts'
import { enPlusDe } from './comparer.ts'
import type { QuestionPosee } from './interroger.ts'
import type { Jugement } from './juger.ts'
import { titreDeLaRegle } from './titrer.ts'

/** Ce que ce choix changerait au verdict, en une phrase ; null : il n'a pas été rejoué. */
export function direLEffet(
  { retenu, jugements, dependants }: QuestionPosee,
  valeur: string,
): string | null {
  if (valeur === BIEN_LU) return compterLesConstats(dependants)
  if (valeur === MAL_LU) {
    return 'rien de cela n’est retenu\u00a0; désignez ces colonnes dans l’onglet Lecture'
  }
  const celle = jugements.get(valeur)
  const autre = [...jugements].find(([v]) => (valeur === retenu ? v !== retenu : v === retenu))
  return celle && autre ? opposer(celle, autre[1]) : null
}

/** Ce que cette lecture dirait, et que l'autre ne dit pas. */
function opposer(celle: Jugement, autre: Jugement): string {
  const credits = celle.synthese.flatMap(({ axe, annee, programme }) => {
    const enFace = autre.synthese.find((s) => s.axe === axe && s.annee === annee)
    if (axe === null || enFace?.programme === programme) return []
    return [`${nomDAxe(axe)}, ${nomDAnnee(annee)}\u00a0: ${ecrireEuros(programme)} programmés`]
  })
  return [...credits, compterLesConstats(enPlusDe(celle, autre))].join('\u00a0; ')
}

/** Combien de constats, et de quelles règles. */
function compterLesConstats(constats: readonly Constat[]): string {
  if (constats.length === 0) return 'rien de plus n’est relevé'
  const titres = new Set(constats.map(({ regle }) => `«\u00a0${titreDeLaRegle(regle)}\u00a0»`))
  return [pluriel(constats.length, 'constat', 'constats'), ...titres].join(', ')
}
