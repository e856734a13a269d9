import { pluriel } from '../constats/index.ts'
import type { Classeur } from '../grille/index.ts'

/**
 * L'état d'un classeur, en un groupe de mots : ce qu'il contient, et une empreinte qui change avec la moindre cellule.
 * Le même pour les mêmes cellules, où qu'on les lise.
 */
export function direLEtatDuClasseur({ feuilles }: Classeur): string {
  let [empreinte, remplies] = [0x811c9dc5, 0]
  for (const { nom, lignes } of feuilles) {
    empreinte = meler(empreinte, nom)
    lignes.forEach((ligne, rang) => {
      remplies += ligne?.filter(Boolean).length ?? 0
      if (ligne) empreinte = meler(empreinte, rang + JSON.stringify(ligne))
    })
  }
  return [
    pluriel(feuilles.length, 'feuille', 'feuilles'),
    pluriel(remplies, 'cellule remplie', 'cellules remplies'),
    `empreinte ${(empreinte >>> 0).toString(36).toUpperCase()}`,
  ].join(', ')
}

/** FNV-1a, 32 bits : de quoi reconnaître un état, non de quoi s'en prémunir. */
function meler(empreinte: number, texte: string): number {
  let melee = empreinte
  for (let i = 0; i < texte.length; i++) melee = Math.imul(melee ^ texte.charCodeAt(i), 0x01000193)
  return melee
}
