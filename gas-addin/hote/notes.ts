import { encadrer, trouverBloc } from '../../core/constats/index.ts'
import type { Adresse, Plage } from '../../core/grille/index.ts'
import { extraire, rectanglesHors } from './decoupe.ts'
import { type Feuille, plageDans } from './feuilles.ts'
import type { Ecrire } from './journal.ts'
import { estProtegee, type Protections } from './protections.ts'

/** Les notes d'une feuille, à partir de A1 ; '' s'il n'y en a pas. */
export type Notes = readonly (readonly string[])[]

/** Ce qu'il faut écrire dans une cellule : le texte d'un bloc, sans ses délimiteurs. */
export interface NoteDeCellule extends Adresse {
  readonly texte: string
}

/** Ce qui change dans les notes d'une feuille. */
export interface NotesChangees {
  readonly cellules: readonly (Adresse & { readonly note: string })[]
  /** Nos blocs d'avant, que l'on ôte ou que l'on remplace. */
  readonly retirees: number
  /** Nos blocs d'avant, sous une protection. */
  readonly gardees: number
}

/** Ôte nos blocs, et en met un, après le texte de l'utilisateur, là où c'est demandé. */
export function changerLesNotes(
  avant: Notes,
  demandees: readonly NoteDeCellule[],
  protections: Protections,
): NotesChangees {
  const blocs = new Map<string, string>()
  for (const { ligne, colonne, texte } of demandees) {
    if (texte !== '') blocs.set(cleDe(ligne, colonne), encadrer(texte))
  }
  const cellules: (Adresse & { note: string })[] = []
  let [retirees, gardees] = [0, 0]
  for (const [ligne, notes] of avant.entries()) {
    for (const [colonne, note] of notes.entries()) {
      const reste = sansBloc(note)
      const protegee = reste !== note && estProtegee(protections, ligne, colonne)
      if (protegee) gardees++
      else if (reste !== note) retirees++
      const bloc = blocs.get(cleDe(ligne, colonne))
      const voulue = ajouter(reste, bloc)
      if (voulue !== note && !protegee) cellules.push({ ligne, colonne, note: voulue })
    }
  }
  return { cellules, retirees, gardees }
}

function ajouter(reste: string, bloc: string | undefined): string {
  if (bloc === undefined) return reste
  return reste === '' ? bloc : `${reste}\n${bloc}`
}

function cleDe(ligne: number, colonne: number): string {
  return `${ligne}:${colonne}`
}

function sansBloc(texte: string): string {
  let reste = texte
  for (let bloc = trouverBloc(reste); bloc !== null; bloc = trouverBloc(reste)) {
    reste = reste.slice(0, bloc[0]) + reste.slice(bloc[1])
  }
  return reste
}

/** Une écriture, plusieurs si des plages protégées l'obligent à se couper. */
export function ecrireLesNotes(
  feuille: Feuille,
  avant: Notes,
  { cellules }: NotesChangees,
  protegees: readonly Plage[],
  ecrire: Ecrire,
): void {
  const apres = avant.map((ligne) => [...ligne])
  for (const { ligne, colonne, note } of cellules) {
    const notes = apres[ligne]
    if (notes !== undefined) notes[colonne] = note
  }
  for (const zone of rectanglesHors(cellules, protegees)) {
    const plage = plageDans(feuille, zone)
    ecrire(
      () => plage.setNotes(extraire(apres, zone)),
      () => plage.setNotes(extraire(avant, zone)),
    )
  }
}
