import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { ChoixDeConstruction } from './choix.ts'

/**
 * Les choix de la construction précédente, ou rien. Lève une Error dont le message se montre si le
 * fichier est abîmé.
 */
export function lireLesDerniersChoix(fichier: string): Partial<ChoixDeConstruction> {
  if (!existsSync(fichier)) return {}
  try {
    const lu: unknown = JSON.parse(readFileSync(fichier, 'utf8'))
    const texte = (cle: keyof ChoixDeConstruction) => {
      const valeur = typeof lu === 'object' && lu !== null ? Reflect.get(lu, cle) : undefined
      if (typeof valeur !== 'string') throw new Error(cle)
      return valeur
    }
    return { adresse: texte('adresse'), office: texte('office') }
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
