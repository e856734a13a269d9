import { pluriel } from '../constats/index.ts'
import type { Classeur } from '../grille/index.ts'

/**
 * L'état d'un classeur, en un groupe de mots : ce qu'il contient, et une empreinte qui change avec la moindre cellule.
 * Le même pour les mêmes cellules, où qu'on les lise.
 */
export function direLEtat({ feuilles }: Classeur): string {
  const empreinte = melangeur()
  let remplies = 0
  for (const { nom, lignes } of feuilles) {
    empreinte.ajouter(nom)
    for (const [rang, ligne] of lignes.entries()) {
      for (const [colonne, cellule] of (ligne ?? []).entries()) {
        if (cellule === undefined) continue
        remplies++
        const valeur = cellule.genre === 'sans-valeur' ? '' : String(cellule.valeur)
        empreinte.ajouter(`${rang}:${colonne}=${valeur}`)
        if (cellule.formule !== undefined) empreinte.ajouter(`=${cellule.formule}`)
      }
    }
  }
  return [
    pluriel(feuilles.length, 'feuille', 'feuilles'),
    pluriel(remplies, 'cellule remplie', 'cellules remplies'),
    `empreinte ${empreinte.lue()}`,
  ].join(', ')
}

/** FNV-1a, 32 bits : de quoi reconnaître un état, non de quoi s'en prémunir. */
function melangeur() {
  let etat = 0x811c9dc5
  return {
    ajouter(texte: string): void {
      for (let i = 0; i < texte.length; i++) {
        etat = Math.imul(etat ^ texte.charCodeAt(i), 0x01000193)
      }
      etat = Math.imul(etat ^ 0x1f, 0x01000193)
    },
    lue: () => (etat >>> 0).toString(16).padStart(8, '0').toUpperCase(),
  }
}
