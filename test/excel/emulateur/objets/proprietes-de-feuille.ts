import { type GenreDObjet, introuvable, type Objet, objet, texte } from '../protocole/index.ts'
import { type CibleDeFeuille, vivante } from './seance.ts'

interface Propriete extends CibleDeFeuille {
  readonly cle: string
}

const propriete: GenreDObjet<Propriete> = {
  nom: 'WorksheetCustomProperty',
  id: (c) => c.cle,
  attributs: {
    Key: { lire: (c) => c.cle },
    Value: {
      lire: (c) => vivante(c).proprietes[c.cle] ?? '',
      ecrire: (c, valeur) => {
        vivante(c).proprietes[c.cle] = texte(valeur, 'valeur')
      },
    },
  },
  methodes: {
    Delete: (c) => {
      delete vivante(c).proprietes[c.cle]
    },
  },
}

/** Les clés s’entendent sans égard à la casse. */
function trouver(c: CibleDeFeuille, demandee: unknown): Objet | null {
  const voulue = texte(demandee, 'clé').toLowerCase()
  const cle = Object.keys(vivante(c).proprietes).find((k) => k.toLowerCase() === voulue)
  return cle === undefined ? null : objet(propriete, { ...c, cle })
}

function absente(cle: unknown): never {
  throw introuvable(`propriété ${String(cle)}`)
}

export const proprietesDeFeuille: GenreDObjet<CibleDeFeuille> = {
  nom: 'WorksheetCustomPropertyCollection',
  elements: (c) => Object.keys(vivante(c).proprietes).map((cle) => objet(propriete, { ...c, cle })),
  element: (c, cle) => trouver(c, cle) ?? absente(cle),
  methodes: {
    GetCount: (c) => Object.keys(vivante(c).proprietes).length,
    GetItem: (c, [cle]) => trouver(c, cle) ?? absente(cle),
    GetItemOrNullObject: (c, [cle]) => trouver(c, cle),
    Add: (c, [demandee, valeur]) => {
      const cle = texte(demandee, 'clé')
      vivante(c).proprietes[cle] = texte(valeur, 'valeur')
      return objet(propriete, { ...c, cle })
    },
  },
}
