import type { Atelier } from './atelier.ts'
import { horloge } from './dates.ts'
import { strict } from './strict.ts'

type Utilities = GoogleAppsScript.Utilities.Utilities
type Session = GoogleAppsScript.Base.Session

/** Utilities : l'heure d'un fuseau, et attendre. */
export function utilitaires(atelier: Atelier): Utilities {
  return strict<Utilities>(
    atelier,
    'Utilities',
  )({
    formatDate: (date, fuseau, format) => formater(horloge(date.getTime(), fuseau), format),
    sleep: (duree) => {
      atelier.pannes.heure += duree
    },
  })
}

/** Ce que vaut chaque lettre d'un format, dans « 2025-03-12T08:30:00 ». */
const LETTRES = {
  yyyy: [0, 4],
  MM: [5, 7],
  dd: [8, 10],
  HH: [11, 13],
  mm: [14, 16],
  ss: [17, 19],
} as const

/** Les codes de Java dont on se sert ; un texte y est entre apostrophes, un autre code lève. */
function formater(instant: string, format: string): string {
  return format.replace(/'([^']*)'|[A-Za-z]+/g, (code: string, texte: string | undefined) => {
    if (texte !== undefined) return texte
    const places = Object.entries(LETTRES).find(([lettres]) => lettres === code)?.[1]
    if (places === undefined) throw new Error(`Le faux ne connaît pas le format « ${code} ».`)
    return instant.slice(...places)
  })
}

/** Session : la langue et le fuseau du compte ; l'adresse de la personne demande une autorisation que nous n'avons pas. */
export function sessionDe(atelier: Atelier): Session {
  return strict<Session>(
    atelier,
    'Session',
  )({
    getActiveUserLocale: () => 'fr',
    getScriptTimeZone: () => atelier.document.fuseau,
  })
}
