import { normaliser } from '../../libelle/index.ts'

const SERVICE = /\b(?:directions?|services?|poles?|porteurs?|bureaux?|dga)\b/

/** « Direction de l'insertion et de l'emploi » n'est pas un axe. */
export const nommeUnService = (texte: string): boolean => SERVICE.test(normaliser(texte))
