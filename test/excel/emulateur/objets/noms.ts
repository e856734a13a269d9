import { adresseComplete, type Feuille, lireAdresse, type NomDefini } from '../classeur/index.ts'
import {
  argumentInvalide,
  booleen,
  type GenreDObjet,
  introuvable,
  type Objet,
  objet,
  RefusDExcel,
  texte,
} from '../protocole/index.ts'
import { feuilleDe } from './feuille.ts'
import { plage, plageEnArgument } from './plage.ts'
import type { Seance } from './seance.ts'

interface Noms {
  readonly seance: Seance
  readonly liste: { noms: NomDefini[] }
  /** Pour les noms propres à une feuille. */
  readonly feuille: Feuille | null
}

interface Nom extends Noms {
  readonly nom: NomDefini
}

/** La plage que le nom désigne ; null si sa formule n’est pas une adresse. */
function plageDe({ seance, nom }: Nom): Objet | null {
  const [, entre, nu] = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(nom.formule) ?? []
  const voulue = (entre?.replaceAll("''", "'") ?? nu ?? '').toLowerCase()
  const f = seance.classeur.feuilles.find((x) => x.nom.toLowerCase() === voulue)
  if (!f) return null
  return objet(plage, { seance, feuille: f, zones: [lireAdresse(nom.formule.slice(1), f.nom)] })
}

const nomDefini: GenreDObjet<Nom> = {
  nom: 'NamedItem',
  id: (c) => c.nom.nom,
  attributs: {
    Name: { lire: (c) => c.nom.nom },
    Formula: {
      lire: (c) => c.nom.formule,
      ecrire: (c, valeur) => {
        c.nom.formule = texte(valeur, 'formule')
      },
    },
    Value: { lire: (c) => c.nom.formule.slice(1) },
    Type: { lire: (c) => (plageDe(c) ? 'Range' : 'String') },
    Scope: { lire: (c) => (c.feuille ? 'Worksheet' : 'Workbook') },
    Comment: {
      lire: (c) => c.nom.commentaire,
      ecrire: (c, valeur) => {
        c.nom.commentaire = texte(valeur, 'commentaire')
      },
    },
    Visible: {
      lire: (c) => c.nom.visible,
      ecrire: (c, valeur) => {
        c.nom.visible = booleen(valeur, 'visible')
      },
    },
  },
  objets: {
    WorksheetOrNullObject: (c) => c.feuille && feuilleDe({ seance: c.seance, feuille: c.feuille }),
  },
  methodes: {
    Delete: (c) => {
      c.liste.noms = c.liste.noms.filter((n) => n !== c.nom)
    },
    GetRange: (c) => plageDe(c) ?? absent(c.nom.nom),
    GetRangeOrNullObject: (c) => plageDe(c),
  },
}

function absent(nom: unknown): never {
  throw introuvable(`nom ${String(nom)}`)
}

function trouver(c: Noms, cle: unknown): Objet | null {
  const demande = texte(cle, 'nom').toLowerCase()
  const nom = c.liste.noms.find((n) => n.nom.toLowerCase() === demande)
  return nom ? objet(nomDefini, { ...c, nom }) : null
}

export const noms: GenreDObjet<Noms> = {
  nom: 'NamedItemCollection',
  elements: (c) => c.liste.noms.map((nom) => objet(nomDefini, { ...c, nom })),
  element: (c, cle) => trouver(c, cle) ?? absent(cle),
  methodes: {
    GetItem: (c, [cle]) => trouver(c, cle) ?? absent(cle),
    GetItemOrNullObject: (c, [cle]) => trouver(c, cle),
    GetCount: (c) => c.liste.noms.length,
    Add: (c, [demande, reference, commentaire]) => {
      const nom = texte(demande, 'nom')
      if (!/^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(nom)) throw argumentInvalide(`nom « ${nom} »`)
      if (trouver(c, nom)) throw new RefusDExcel('ItemAlreadyExists', `Le nom ${nom} existe déjà.`)
      const neuf = {
        nom,
        formule: formuleDe(c, reference),
        commentaire: typeof commentaire === 'string' ? commentaire : '',
        visible: true,
      }
      c.liste.noms = [...c.liste.noms, neuf]
      return objet(nomDefini, { ...c, nom: neuf })
    },
  },
}

function formuleDe(c: Noms, reference: unknown): string {
  if (typeof reference === 'string') {
    return reference.startsWith('=') ? reference : `="${reference.replaceAll('"', '""')}"`
  }
  const { feuille, zone } = plageEnArgument(
    { seance: c.seance, feuille: c.seance.classeur.active },
    reference,
  )
  return `=${adresseComplete(feuille.nom, zone)}`
}
