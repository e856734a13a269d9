import { pluriel } from '../constats/index.ts'
import type { Cellule, Classeur } from '../grille/index.ts'

/** Le plus qu'un tableur en ait : chaque place a son nombre. */
const COLONNES = 16_384

/**
 * L'état d'un classeur, en un groupe de mots : ce qu'il contient, et une empreinte qui change avec la moindre cellule.
 * Le même pour les mêmes cellules, où qu'on les lise.
 */
export function direLEtatDuClasseur({ feuilles }: Classeur): string {
  let [empreinte, remplies] = [0x811c9dc5, 0]
  for (const { nom, lignes } of feuilles) {
    empreinte = melerUnTexte(empreinte, nom)
    for (const [rang, ligne = []] of lignes.entries()) {
      for (const [colonne, cellule] of ligne.entries()) {
        if (cellule === undefined) continue
        remplies++
        empreinte = melerUneCellule(meler(empreinte, rang * COLONNES + colonne), cellule)
      }
    }
  }
  return [
    pluriel(feuilles.length, 'feuille', 'feuilles'),
    pluriel(remplies, 'cellule remplie', 'cellules remplies'),
    `empreinte ${(empreinte >>> 0).toString(36).toUpperCase()}`,
  ].join(', ')
}

function melerUneCellule(empreinte: number, cellule: Cellule): number {
  // Les genres n'ont pas deux fois la même initiale.
  let melee = meler(empreinte, cellule.genre.charCodeAt(0))
  if (cellule.genre === 'nombre') {
    melee = melerUnNombre(melee, cellule.valeur)
    melee = melerUnTexte(melee, cellule.format ?? '')
  } else if (cellule.genre !== 'sans-valeur') melee = melerUnTexte(melee, `${cellule.valeur}`)
  return cellule.formule === undefined ? melee : melerUnTexte(melee, cellule.formule)
}

function melerUnTexte(empreinte: number, texte: string): number {
  let melee = meler(empreinte, texte.length)
  for (let i = 0; i < texte.length; i++) melee = meler(melee, texte.charCodeAt(i))
  return melee
}

const reel = new Float64Array(1)
const mots = new Int32Array(reel.buffer)

/** Par ses bits : l'écrire en chiffres coûterait dix fois plus. */
function melerUnNombre(empreinte: number, nombre: number): number {
  // « −0 » s'écrit 0.
  reel[0] = nombre + 0
  return meler(meler(empreinte, mots[0] ?? 0), mots[1] ?? 0)
}

/** De quoi reconnaître un état, non de quoi s'en prémunir. Repliée : rien ne descendrait des bits hauts. */
function meler(empreinte: number, mot: number): number {
  const melee = Math.imul(empreinte ^ mot, 0x9e3779b1)
  return melee ^ (melee >>> 15)
}
