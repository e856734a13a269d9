import { a1 } from '../../../../core/grille/index.ts'
import { exiger, lireAdresse } from '../classeur/index.ts'
import {
  type Attribut,
  argumentInvalide,
  type GenreDObjet,
  introuvable,
  nombre,
  type Objet,
  objet,
  texte,
} from '../protocole/index.ts'
import { type CibleDeFeuille, vivante } from './seance.ts'

interface CibleDeNote extends CibleDeFeuille {
  /** Adresse A1. */
  readonly cellule: string
}

function note(c: CibleDeNote) {
  return vivante(c).notes[c.cellule] ?? absente(c.cellule)
}

/** En points ; Excel sur le web ne les connaît pas. */
function taille(cote: 'largeur' | 'hauteur'): Attribut<CibleDeNote> {
  return {
    lire: (c) => note(c)[cote] ?? 0,
    ecrire: (c, valeur) => {
      note(c)[cote] = nombre(valeur, cote)
    },
  }
}

const laNote: GenreDObjet<CibleDeNote> = {
  nom: 'Note',
  attributs: {
    Width: taille('largeur'),
    Height: taille('hauteur'),
    AuthorName: { lire: (c) => note(c).auteur },
    Content: {
      lire: (c) => note(c).texte,
      ecrire: (c, valeur) => {
        exiger(vivante(c), 'allowEditObjects')
        note(c).texte = texte(valeur, 'texte de note')
      },
    },
  },
  methodes: {
    Delete: (c) => {
      exiger(vivante(c), 'allowEditObjects')
      note(c)
      delete c.feuille.notes[c.cellule]
    },
  },
}

/** Les notes d’une feuille (ExcelApi 1.18) ; chacune se désigne par sa cellule. */
export const notes: GenreDObjet<CibleDeFeuille> = {
  nom: 'NoteCollection',
  elements: (c) => Object.keys(vivante(c).notes).map((cellule) => objet(laNote, { ...c, cellule })),
  element: (c, adresse) => trouver(c, adresse) ?? absente(adresse),
  methodes: {
    GetItem: (c, [adresse]) => trouver(c, adresse) ?? absente(adresse),
    GetItemOrNullObject: (c, [adresse]) => trouver(c, adresse),
    GetItemAt: (c, [rang]) => trouver(c, Object.keys(vivante(c).notes)[Number(rang)] ?? ''),
    Add: (c, [adresse, contenu]) => {
      const feuille = vivante(c)
      exiger(feuille, 'allowEditObjects')
      const cellule = celluleDe(c, adresse)
      if (feuille.commentaires[cellule]) throw argumentInvalide('un commentaire est déjà là')
      feuille.notes[cellule] = { auteur: 'Utilisateur', texte: texte(contenu, 'texte de note') }
      return objet(laNote, { ...c, cellule })
    },
  },
}

function celluleDe(c: CibleDeFeuille, adresse: unknown): string {
  const { haut, gauche } = lireAdresse(texte(adresse, 'cellule'), vivante(c).nom)
  return a1(haut, gauche)
}

function trouver(c: CibleDeFeuille, adresse: unknown): Objet | null {
  const cellule = celluleDe(c, adresse)
  return vivante(c).notes[cellule] ? objet(laNote, { ...c, cellule }) : null
}

function absente(adresse: unknown): never {
  throw introuvable(`note en ${String(adresse)}`)
}
