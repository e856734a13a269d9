import { identifiant, type PartieXml } from '../classeur/index.ts'
import {
  argumentInvalide,
  type GenreDObjet,
  introuvable,
  type Objet,
  objet,
  RefusDExcel,
  texte,
} from '../protocole/index.ts'
import type { Seance } from './seance.ts'

interface Parties {
  readonly seance: Seance
  /** null : toutes. */
  readonly espace: string | null
}

interface Partie extends Parties {
  readonly partie: PartieXml
}

function espaceDe(xml: string): string {
  return /^\s*(?:<\?[^>]*\?>\s*)?<[^>]*?\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1] ?? ''
}

function verifier(xml: unknown): string {
  const lu = texte(xml, 'XML')
  if (!/^\s*(?:<\?[^>]*\?>\s*)?<[\w:-]+[\s\S]*>\s*$/.test(lu))
    throw argumentInvalide('XML illisible')
  return lu
}

const partieXml: GenreDObjet<Partie> = {
  nom: 'CustomXmlPart',
  id: (c) => c.partie.id,
  attributs: {
    Id: { lire: (c) => c.partie.id },
    NamespaceUri: { lire: (c) => espaceDe(c.partie.xml) },
  },
  methodes: {
    GetXml: (c) => c.partie.xml,
    SetXml: (c, [xml]) => {
      c.partie.xml = verifier(xml)
    },
    Delete: (c) => {
      const { classeur } = c.seance
      classeur.parties = classeur.parties.filter((p) => p !== c.partie)
    },
  },
}

function choisies(c: Parties): readonly PartieXml[] {
  const { parties } = c.seance.classeur
  return c.espace === null ? parties : parties.filter((p) => espaceDe(p.xml) === c.espace)
}

function trouver(c: Parties, id: unknown): Objet | null {
  const partie = choisies(c).find((p) => p.id === id)
  return partie ? objet(partieXml, { ...c, partie }) : null
}

function absente(id: unknown): never {
  throw introuvable(`partie XML ${String(id)}`)
}

function laSeule(c: Parties): Objet | null {
  const [partie, ...autres] = choisies(c)
  return partie && autres.length === 0 ? objet(partieXml, { ...c, partie }) : null
}

const parEspace: GenreDObjet<Parties> = {
  nom: 'CustomXmlPartScopedCollection',
  elements: (c) => choisies(c).map((partie) => objet(partieXml, { ...c, partie })),
  element: (c, id) => trouver(c, id) ?? absente(id),
  methodes: {
    GetCount: (c) => choisies(c).length,
    GetItem: (c, [id]) => trouver(c, id) ?? absente(id),
    GetItemOrNullObject: (c, [id]) => trouver(c, id),
    GetOnlyItem: (c) => {
      const seule = laSeule(c)
      if (!seule) throw new RefusDExcel('InvalidOperation', 'Il n’y a pas une seule partie XML.')
      return seule
    },
    GetOnlyItemOrNullObject: (c) => laSeule(c),
  },
}

export const parties: GenreDObjet<Parties> = {
  nom: 'CustomXmlPartCollection',
  elements: (c) => choisies(c).map((partie) => objet(partieXml, { ...c, partie })),
  element: (c, id) => trouver(c, id) ?? absente(id),
  methodes: {
    GetCount: (c) => choisies(c).length,
    GetItem: (c, [id]) => trouver(c, id) ?? absente(id),
    GetItemOrNullObject: (c, [id]) => trouver(c, id),
    GetByNamespace: (c, [espace]) =>
      objet(parEspace, { ...c, espace: texte(espace, 'espace de noms') }),
    Add: (c, [xml]) => {
      const partie = { id: identifiant(), xml: verifier(xml) }
      c.seance.classeur.parties = [...c.seance.classeur.parties, partie]
      return objet(partieXml, { ...c, partie })
    },
  },
}
