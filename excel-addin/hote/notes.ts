import { encadrer, trouverBloc } from '../../core/constats/index.ts'
import type { FeuilleConnue } from './inventaire.ts'
import type { MarquesParFeuille } from './marques-par-feuille.ts'
import { CARACTERES_PAR_ECHANGE, type Contexte } from './session.ts'

/** Les notes du classeur, lues ; rien n'est écrit avant la prochaine synchronisation. */
export interface NotesLues {
  /** Ôte nos blocs, et les notes qui n'étaient qu'à nous ; rend combien. */
  readonly retirer: () => number
  /**
   * Ajoute un bloc à la note de chaque cellule marquée, après ce que l'utilisateur y a écrit ; en plusieurs
   * échanges s'il y en a trop.
   */
  readonly poser: () => Promise<void>
}

/** Un échange, sauf si aucune feuille n'a de note : il n'y a alors rien à lire. */
export async function lireLesNotes(
  contexte: Contexte,
  feuilles: readonly FeuilleConnue[],
  aPoser: MarquesParFeuille,
): Promise<NotesLues> {
  const { worksheets } = contexte.workbook
  const notees = feuilles.filter((f) => f.notes > 0 && !f.protegee && !f.estNotreRapport)
  const collections = notees.map(({ id }) => {
    const { notes } = worksheets.getItem(id)
    notes.load('items/content')
    return notes
  })
  const cellules = [...aPoser].flatMap(([feuille, marques]) =>
    marques.map(({ cellule, note }) => ({
      notes: worksheets.getItem(feuille.id).notes,
      cellule,
      bloc: note === '' ? null : encadrer(note),
      actuelle: feuille.notes > 0 ? demander(worksheets.getItem(feuille.id), cellule) : null,
    })),
  )
  if (notees.length > 0) await contexte.sync()
  return {
    retirer: () => {
      const notres = collections.flatMap(({ items }) => items).filter((n) => aUnBloc(n.content))
      // De la dernière à la première : une note retirée change le rang des suivantes.
      for (const note of notres.reverse()) {
        const reste = sansBloc(note.content)
        if (reste === '') note.delete()
        else note.content = reste
      }
      return notres.length
    },
    poser: async () => {
      let caracteres = 0
      for (const { notes, cellule, bloc, actuelle } of cellules) {
        if (bloc === null) continue
        const reste = actuelle === null || actuelle.isNullObject ? '' : sansBloc(actuelle.content)
        if (reste === '') notes.add(cellule, bloc)
        else notes.getItem(cellule).content = `${reste}\n${bloc}`
        caracteres += bloc.length
        if (caracteres < CARACTERES_PAR_ECHANGE) continue
        caracteres = 0
        await contexte.sync()
      }
    },
  }
}

function demander(feuille: Excel.Worksheet, cellule: string): Excel.Note {
  const note = feuille.notes.getItemOrNullObject(cellule)
  note.load('content')
  return note
}

function aUnBloc(texte: string): boolean {
  return trouverBloc(texte) !== null
}

function sansBloc(texte: string): string {
  let reste = texte
  for (let bloc = trouverBloc(reste); bloc !== null; bloc = trouverBloc(reste)) {
    reste = reste.slice(0, bloc[0]) + reste.slice(bloc[1])
  }
  return reste
}
