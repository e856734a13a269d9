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
  return enPhrase([...credits, ...compter(constats)])
}

/** La même lecture, dite juste : les constats qui attendaient se comptent. */
export function direLaConfirmation(constats: readonly Constat[]): string {
  return enPhrase(compter(constats))
}

/** La lecture dite fausse : ce qui attendait ne se vérifie pas. */
export function direLaContestation(constats: readonly Constat[]): string {
  const attendus = pluriel(
    constats.length,
    'constat n’est pas retenu',
    'constats ne sont pas retenus',
  )
  return `${attendus}\u00a0; il faudra désigner ces colonnes dans l’onglet Lecture.`
}

function compter(constats: readonly Constat[]): string[] {
  if (constats.length === 0) return ['rien de plus n’est relevé']
  const titres = [...new Set(constats.map(({ regle }) => titreDeLaRegle(regle)))]
  const cites = titres.slice(0, TITRES_CITES).map((titre) => `«\u00a0${titre}\u00a0»`)
  const autres = titres.length - cites.length
  const suite = autres > 0 ? ` et ${pluriel(autres, 'autre règle', 'autres règles')}` : ''
  return [`${pluriel(constats.length, 'constat', 'constats')}, ${cites.join(', ')}${suite}`]
}

/** Un bouton se lit d'un coup d'œil. */
const TITRES_CITES = 2

function enPhrase(parties: readonly string[]): string {
  const phrase = parties.join('\u00a0; ')
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`
}
