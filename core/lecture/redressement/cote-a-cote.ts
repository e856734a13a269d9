import { largeurEntre, type Page } from '../textes/index.ts'
import { porteDeLArgent, posteDe } from './mots.ts'
import { type FeuilleRedressee, poser, type RangPose, tisser } from './trame.ts'

const LIGNES_DE_TETE = 60
const COLONNES = 80
/** L'action, et ce qu'elle reçoit. */
const LARGEUR_AU_MOINS = 2

/** Un même en-tête redit de gauche à droite. */
interface Tableaux {
  readonly entete: number
  readonly bas: number
  readonly gauche: number
  readonly largeur: number
  readonly nombre: number
}

/**
 * « Action | Coût | État | Action | Coût | État » : un tableau par axe, que rien ne sépare. La même feuille, une colonne
 * vide entre chacun ; null si elle n'en a pas.
 */
export function separerLesTableaux(page: Page): FeuilleRedressee | null {
  const vus = chercher(page)
  if (!vus) return null
  const { entete, bas, gauche, largeur, nombre } = vus
  const haut = Math.max(0, entete - 1)
  const fin = largeurEntre(page, haut, bas)
  const rangs: RangPose[] = []
  for (let l = haut; l <= bas; l++) {
    const rang = Array.from({ length: fin }, (_, c) => poser(page.feuille, l, c))
    for (let i = nombre; i > 0; i--) rang.splice(gauche + i * largeur, 0, undefined)
    rangs.push(rang)
  }
  return tisser(page.feuille, { haut, bas, gauche: 0, droite: fin - 1 }, rangs)
}

function chercher(page: Page): Tableaux | null {
  for (let entete = 0; entete < Math.min(page.nombreDeLignes, LIGNES_DE_TETE); entete++) {
    const fin = Math.min(page.largeur(entete), COLONNES)
    const libelles = Array.from({ length: fin }, (_, c) => page.libelle(entete, c))
    const gauche = libelles.findIndex((dit) => dit !== '')
    const largeur = libelles.indexOf(libelles[gauche] ?? '', gauche + 1) - gauche
    if (gauche < 0 || largeur < LARGEUR_AU_MOINS) continue
    const redit = (n: number) =>
      Array.from({ length: largeur }, (_, i) => gauche + i).every(
        (c) => libelles[c] !== '' && libelles[c + n * largeur] === libelles[c],
      )
    let nombre = 1
    while (redit(nombre)) nombre++
    const postes = Array.from({ length: largeur }, (_, i) => page.texte(entete, gauche + i))
    if (nombre < 2 || !postes.some((p) => posteDe(p)?.champ === 'partEtat')) continue
    let bas = entete
    while (porteDeLArgent(page, bas + 1)) bas++
    return { entete, bas, gauche, largeur, nombre }
  }
  return null
}
