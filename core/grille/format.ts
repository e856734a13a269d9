import { memoriser } from '../libelle/index.ts'

/** « General », « Standard » et « @ » ne disent rien d'un nombre. */
export function estStandard(code: string): boolean {
  return /^(general|standard|@)?$/i.test(code)
}

/**
 * Le code affiche-t-il un jour ? Lettres anglaises (d, y) ou françaises (j, a) hors guillemets ; une heure seule ou une
 * durée n'est pas un jour, et un code qui a un chiffre (0, #, ?) est un nombre.
 */
export const estDate = memoriser((code): boolean => {
  const [section = ''] = code.split(';')
  const nu = section
    .replaceAll(/"[^"]*(?:"|$)|\\.|[_*].|\[[^\]]*(?:\]|$)|am\/pm|a\/p/gi, '')
    .replaceAll(/s[.,]0+/gi, 's')
  if (/[0#?]|standard|general/i.test(nu)) return false
  return /[djya]/i.test(nu) || (/m/i.test(nu) && !/[hs]/i.test(nu))
})
