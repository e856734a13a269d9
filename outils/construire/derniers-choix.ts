import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type ChoixDeConstruction, placeNommee } from './choix.ts'

/**
 * Les choix de la construction précédente, ou rien. Lève une Error dont le message se montre si le
 * fichier est abîmé.
 */
export function lireLesDerniersChoix(fichier: string): Partial<ChoixDeConstruction> {
  if (!existsSync(fichier)) return {}
  try {
    const lu: unknown = JSON.parse(readFileSync(fichier, 'utf8'))
    if (typeof lu !== 'object' || lu === null || Array.isArray(lu)) throw new Error(fichier)
    const { adresse, office, sheets } = lu as Readonly<Record<string, unknown>>
    // Un choix qu'une version plus ancienne ne gardait pas prend sa valeur d'usage.
    return {
      ...(adresse === undefined ? {} : { adresse: texte(adresse) }),
      ...(office === undefined ? {} : { office: texte(office) }),
      ...(sheets === undefined ? {} : { sheets: placeNommee(texte(sheets)) }),
    }
  } catch {
    throw new Error(
      `${fichier}, qui garde l’adresse de la construction précédente, ne se lit pas. Supprimez-le, puis relancez ` +
        '« npm run construire -- --adresse https://… ».',
    )
  }
}

export function garderLesChoix(fichier: string, choix: ChoixDeConstruction): void {
  writeFileSync(fichier, `${JSON.stringify(choix, null, 2)}\n`)
}

function texte(valeur: unknown): string {
  if (typeof valeur !== 'string') throw new TypeError(String(valeur))
  return valeur
}
