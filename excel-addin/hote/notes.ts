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

/** En points : de quoi lire un constat sans faire défiler. Excel n'y ajuste pas une note à son texte. */
const LARGEUR = 260
const HAUTEUR_DE_LIGNE = 13
const SIGNES_PAR_LIGNE = 46
const MARGE = 12

/**
 * Un échange, sauf si aucune feuille n'a ni note ni commentaire : il n'y a alors rien à lire. Un de plus s'il y a des
 * commentaires en fil : leur cellule n'admet pas de note, et n'en reçoit pas.
 */
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
      id: feuille.id,
      notes: worksheets.getItem(feuille.id).notes,
      cellule,
      bloc: note === '' ? null : encadrer(note),
      actuelle: feuille.notes > 0 ? demander(worksheets.getItem(feuille.id), cellule) : null,
    })),
  )
  const fils = [...aPoser.keys()]
    .filter((f) => f.commentaires > 0)
    .map(({ id }) => ({ id, liste: worksheets.getItem(id).comments.load('items/id') }))
  if (notees.length + fils.length > 0) await contexte.sync()
  const commentees = await cellulesCommentees(contexte, fils)
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
      for (const { id, notes, cellule, bloc, actuelle } of cellules) {
        if (bloc === null || commentees.has(`${id} ${cellule}`)) continue
        const reste = actuelle === null || actuelle.isNullObject ? '' : sansBloc(actuelle.content)
        if (reste === '') {
          notes.add(cellule, bloc)
          dimensionner(notes.getItem(cellule), bloc)
        } else notes.getItem(cellule).content = `${reste}\n${bloc}`
        caracteres += bloc.length
        if (caracteres < CARACTERES_PAR_ECHANGE) continue
        caracteres = 0
        await contexte.sync()
      }
    },
  }
}

interface Fils {
  readonly id: string
  readonly liste: Excel.CommentCollection
}

/** « identifiant de feuille, cellule » de chaque commentaire en fil. */
async function cellulesCommentees(
  contexte: Contexte,
  fils: readonly Fils[],
): Promise<ReadonlySet<string>> {
  const lieux = fils.flatMap(({ id, liste }) =>
    liste.items.map((fil) => ({ id, plage: fil.getLocation().load('address') })),
  )
  if (lieux.length > 0) await contexte.sync()
  return new Set(lieux.map(({ id, plage }) => `${id} ${plage.address.replace(/^.*!/, '')}`))
}

/** Une note de l'utilisateur garde sa taille ; Excel sur le web n'en connaît pas. */
function dimensionner(note: Excel.Note, texte: string): void {
  if (Office.context.platform === Office.PlatformType.OfficeOnline) return
  // Chaque ligne du texte finit la sienne : une de plus par retour suffit à la loger.
  const lignes = texte.length / SIGNES_PAR_LIGNE + texte.split('\n').length
  note.width = LARGEUR
  note.height = lignes * HAUTEUR_DE_LIGNE + MARGE
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
