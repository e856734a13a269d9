import { type GenreDObjet, introuvable, type Objet, objet, texte } from '../protocole/index.ts'
import type { Seance } from './seance.ts'

interface Reglage {
  readonly seance: Seance
  readonly cle: string
}

const reglage: GenreDObjet<Reglage> = {
  nom: 'Setting',
  id: (c) => c.cle,
  attributs: {
    Key: { lire: (c) => c.cle },
    Value: {
      lire: (c) => c.seance.classeur.reglages[c.cle],
      ecrire: (c, valeur) => {
        c.seance.classeur.reglages[c.cle] = valeur
      },
    },
  },
  methodes: {
    Delete: (c) => {
      delete c.seance.classeur.reglages[c.cle]
    },
  },
}

function trouver(seance: Seance, cle: unknown): Objet | null {
  const demandee = texte(cle, 'clé')
  const connue = Object.hasOwn(seance.classeur.reglages, demandee)
  return connue ? objet(reglage, { seance, cle: demandee }) : null
}

function absent(cle: unknown): never {
  throw introuvable(`réglage ${String(cle)}`)
}

/** `workbook.settings`. */
export const reglages: GenreDObjet<Seance> = {
  nom: 'SettingCollection',
  elements: (seance) =>
    Object.keys(seance.classeur.reglages).map((cle) => objet(reglage, { seance, cle })),
  element: (seance, cle) => trouver(seance, cle) ?? absent(cle),
  methodes: {
    GetCount: (seance) => Object.keys(seance.classeur.reglages).length,
    GetItem: (seance, [cle]) => trouver(seance, cle) ?? absent(cle),
    GetItemOrNullObject: (seance, [cle]) => trouver(seance, cle),
    Add: (seance, [demandee, valeur]) => {
      const cle = texte(demandee, 'clé')
      seance.classeur.reglages[cle] = valeur
      return objet(reglage, { seance, cle })
    },
  },
}
