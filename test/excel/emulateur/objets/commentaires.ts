import { lireAdresse } from '../classeur/index.ts'
import { type GenreDObjet, introuvable, objet } from '../protocole/index.ts'
import { plage } from './plage.ts'
import { type CibleDeFeuille, vivante } from './seance.ts'

interface CibleDeCommentaire extends CibleDeFeuille {
  /** Adresse A1. */
  readonly cellule: string
}

const commentaire: GenreDObjet<CibleDeCommentaire> = {
  nom: 'Comment',
  attributs: {
    Id: { lire: (c) => `{${c.cellule}}` },
    Content: { lire: (c) => vivante(c).commentaires[c.cellule]?.texte ?? '' },
  },
  methodes: {
    GetLocation: (c) => objet(plage, { ...c, zones: [lireAdresse(c.cellule, vivante(c).nom)] }),
  },
}

/** Les commentaires en fil d’une feuille (ExcelApi 1.10), que le complément ne fait que lire. */
export const commentaires: GenreDObjet<CibleDeFeuille> = {
  nom: 'CommentCollection',
  elements: (c) =>
    Object.keys(vivante(c).commentaires).map((cellule) => objet(commentaire, { ...c, cellule })),
  element: (c, id) => {
    const cellule = String(id).slice(1, -1)
    if (vivante(c).commentaires[cellule] === undefined) throw introuvable(`commentaire ${id}`)
    return objet(commentaire, { ...c, cellule })
  },
  methodes: {},
}
