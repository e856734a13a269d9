import type { CelluleVisible } from '../grille/index.ts'
import { type Constat, GRAVITES } from './constat.ts'
import { nomDeGravite } from './lacunes.ts'
import type { Marque } from './marque.ts'
import { pluriel } from './mots.ts'
import { duPlusGrave } from './ordonner.ts'
import { NOM_DU_RAPPORT } from './rapport.ts'
import { sectionsDe } from './sourcer.ts'

/** Au-delà, une note de cellule ne se lit plus sans la déplier. */
const LONGUEUR_MAXIMALE = 900

/**
 * Une marque par cellule, avec tous ses constats dans la note, du plus grave au moins grave. `visible` : où se voit
 * ce qu'une fusion recouvre ; sans lui, chaque marque va à la cellule du constat.
 */
export function marquesDe(
  constats: readonly Constat[],
  visible: CelluleVisible = (_, cellule) => cellule,
): Marque[] {
  const parCellule = new Map<string, { feuille: string; cellule: string; constats: Constat[] }>()
  for (const constat of constats) {
    const { feuille } = constat
    if (feuille === null) continue
    for (const cellule of new Set(constat.cellules.map((c) => visible(feuille, c)))) {
      const cle = `${feuille}\n${cellule}`
      const groupe = parCellule.get(cle)
      if (groupe) groupe.constats.push(constat)
      else parCellule.set(cle, { feuille, cellule, constats: [constat] })
    }
  }
  return [...parCellule.values()].map(({ feuille, cellule, constats: siens }) => {
    const gravite = GRAVITES.find((g) => siens.some((c) => c.gravite === g)) ?? 'signalement'
    return { feuille, cellule, gravite, note: noteDe(siens) }
  })
}

function noteDe(constats: readonly Constat[]): string {
  const tries = [...constats].sort(duPlusGrave)
  const blocs: string[] = []
  let longueur = 0
  for (const [rang, constat] of tries.entries()) {
    const bloc = blocDe(constat)
    if (rang > 0 && longueur + bloc.length > LONGUEUR_MAXIMALE) {
      const restants = pluriel(tries.length - rang, 'autre constat', 'autres constats')
      blocs.push(`… et ${restants}\u00a0: voir la feuille «\u00a0${NOM_DU_RAPPORT}\u00a0».`)
      break
    }
    blocs.push(bloc)
    longueur += bloc.length + 2
  }
  return blocs.join('\n\n')
}

function blocDe(constat: Constat): string {
  const sections = sectionsDe(constat)
  const source = sections.length > 0 ? `\nSource\u00a0: ${sections.join('\u00a0; ')}` : ''
  const titre = nomDeGravite(constat).toUpperCase()
  const place = LONGUEUR_MAXIMALE - titre.length - source.length - 5
  return `${titre} — ${abreger(constat.message, place)}${source}`
}

function abreger(texte: string, longueur: number): string {
  if (texte.length <= longueur) return texte
  const coupe = texte.slice(0, longueur - 2)
  const espace = coupe.lastIndexOf(' ')
  return `${espace > 0 ? coupe.slice(0, espace) : coupe} …`
}
