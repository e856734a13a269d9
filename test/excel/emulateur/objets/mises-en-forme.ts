import {
  type Bordure,
  exiger,
  type FormatConditionnel,
  identifiant,
  intersection,
  type MiseEnFormeOuverte,
} from '../classeur/index.ts'
import {
  type Attribut,
  argumentInvalide,
  booleen,
  couleur,
  entier,
  type GenreDObjet,
  introuvable,
  type Objet,
  objet,
  parmi,
  RefusDExcel,
  texte,
} from '../protocole/index.ts'
import { plage, zones } from './plage.ts'
import { vivante, type Zones } from './seance.ts'

const GENRES = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const

interface Cible extends Zones {
  readonly mise: MiseEnFormeOuverte
}

/** La mise en forme, si elle existe encore, et si l’on peut la changer. */
function aChanger(c: Cible): MiseEnFormeOuverte {
  const feuille = vivante(c)
  exiger(feuille, 'allowFormatCells')
  if (!feuille.misesEnForme.includes(c.mise)) throw introuvable('mise en forme conditionnelle')
  return c.mise
}

function trait<K extends Exclude<keyof FormatConditionnel, 'bordures'>>(
  nom: K,
  lire: (valeur: unknown, quoi: string) => Exclude<FormatConditionnel[K], undefined>,
): Attribut<Cible> {
  return {
    lire: (c) => c.mise.format[nom] ?? null,
    ecrire: (c, valeur) => {
      aChanger(c).format[nom] = lire(valeur, nom)
    },
  }
}

const fond: GenreDObjet<Cible> = {
  nom: 'ConditionalRangeFill',
  attributs: { Color: trait('fond', couleur) },
  methodes: {
    Clear: (c) => {
      delete aChanger(c).format.fond
    },
  },
}

const police: GenreDObjet<Cible> = {
  nom: 'ConditionalRangeFont',
  attributs: {
    Bold: trait('gras', booleen),
    Color: trait('encre', couleur),
    Italic: trait('italique', booleen),
    Strikethrough: trait('barre', booleen),
    Underline: trait('souligne', texte),
  },
}

const COTES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight']

interface CoteDeMise extends Cible {
  readonly cote: string
}

function traitDeBordure(nom: 'style' | 'couleur'): Attribut<CoteDeMise> {
  return {
    lire: (c) => c.mise.format.bordures?.[c.cote]?.[nom] ?? null,
    ecrire: (c, valeur) => {
      const { format } = aChanger(c)
      const neuve: Bordure = { style: 'Continuous', couleur: '#000000' }
      const avant = format.bordures?.[c.cote] ?? neuve
      format.bordures = { ...format.bordures, [c.cote]: { ...avant, [nom]: texte(valeur, nom) } }
    },
  }
}

const bordure: GenreDObjet<CoteDeMise> = {
  nom: 'ConditionalRangeBorder',
  id: (c) => c.cote,
  attributs: {
    SideIndex: { lire: (c) => c.cote },
    Style: traitDeBordure('style'),
    Color: traitDeBordure('couleur'),
  },
}

const cote = (nom: string) => (c: Cible) => objet(bordure, { ...c, cote: nom })

const bordures: GenreDObjet<Cible> = {
  nom: 'ConditionalRangeBorderCollection',
  attributs: { Count: { lire: () => COTES.length } },
  objets: {
    Top: cote('EdgeTop'),
    Bottom: cote('EdgeBottom'),
    Left: cote('EdgeLeft'),
    Right: cote('EdgeRight'),
  },
  elements: (c) => COTES.map((nom) => cote(nom)(c)),
  element: (c, cle) => cote(parmi(cle, COTES, 'côté de bordure'))(c),
}

const format: GenreDObjet<Cible> = {
  nom: 'ConditionalRangeFormat',
  attributs: { NumberFormat: trait('formatDeNombre', texte) },
  objets: {
    Fill: (c) => objet(fond, c),
    Font: (c) => objet(police, c),
    Borders: (c) => objet(bordures, c),
  },
}

const formule: Attribut<Cible> = {
  lire: (c) => c.mise.formule,
  ecrire: (c, valeur) => {
    const lue = texte(valeur, 'formule')
    if (lue === '' || lue === '=') throw argumentInvalide('formule vide')
    aChanger(c).formule = lue.startsWith('=') ? lue : `=${lue}`
  },
}

const regle: GenreDObjet<Cible> = {
  nom: 'ConditionalFormatRule',
  attributs: { Formula: formule, FormulaLocal: formule },
}

const surMesure: GenreDObjet<Cible> = {
  nom: 'CustomConditionalFormat',
  objets: { Rule: (c) => objet(regle, c), Format: (c) => objet(format, c) },
}

/** Deux règles faites à la main sur les mêmes cellules se listent mais ne se lisent pas (office-js, 5222, 6827, 6835). */
function exigerLisible({ mise }: Cible): void {
  if (mise.illisible === true) throw introuvable('règle de mise en forme conditionnelle')
}

const miseEnForme: GenreDObjet<Cible> = {
  nom: 'ConditionalFormat',
  id: (c) => c.mise.id,
  attributs: {
    Id: { lire: (c) => c.mise.id },
    Type: { lire: (c) => c.mise.genre },
    Priority: {
      lire: (c) => vivante(c).misesEnForme.indexOf(c.mise),
      ecrire: (c, valeur) => deplacer(c, entier(valeur, 'priorité')),
    },
    StopIfTrue: {
      lire: (c) => c.mise.arreter,
      ecrire: (c, valeur) => {
        aChanger(c).arreter = booleen(valeur, 'stopIfTrue')
      },
    },
  },
  objets: {
    Custom: (c) => {
      exigerLisible(c)
      if (c.mise.genre !== 'Custom') throw introuvable('règle personnalisée')
      return objet(surMesure, c)
    },
    CustomOrNullObject: (c) => {
      exigerLisible(c)
      return c.mise.genre === 'Custom' ? objet(surMesure, c) : null
    },
  },
  methodes: {
    Delete: (c) => {
      const mise = aChanger(c)
      c.feuille.misesEnForme = c.feuille.misesEnForme.filter((m) => m !== mise)
    },
    GetRange: (c) => {
      const [seule, ...autres] = c.mise.zones
      if (!seule || autres.length > 0) {
        throw new RefusDExcel('InvalidOperation', 'La mise en forme porte sur plusieurs zones.')
      }
      return objet(plage, { ...c, zones: [seule] })
    },
    GetRangeOrNullObject: (c) =>
      c.mise.zones.length === 1 ? objet(plage, { ...c, zones: c.mise.zones }) : null,
    GetRanges: (c) => objet(zones, { ...c, zones: c.mise.zones }),
  },
}

function deplacer(c: Cible, rang: number): void {
  const mise = aChanger(c)
  const autres = c.feuille.misesEnForme.filter((m) => m !== mise)
  c.feuille.misesEnForme = [...autres.slice(0, rang), mise, ...autres.slice(rang)]
}

/** Celles qui touchent les zones, de la plus prioritaire à la moins prioritaire. */
function touchees(c: Zones): readonly MiseEnFormeOuverte[] {
  return vivante(c).misesEnForme.filter((m) =>
    m.zones.some((z) => c.zones.some((autre) => intersection(z, autre) !== null)),
  )
}

function trouver(c: Zones, id: unknown): Objet | null {
  const mise = touchees(c).find((m) => m.id === id)
  return mise ? objet(miseEnForme, { ...c, mise }) : null
}

export const misesEnForme: GenreDObjet<Zones> = {
  nom: 'ConditionalFormatCollection',
  elements: (c) => touchees(c).map((mise) => objet(miseEnForme, { ...c, mise })),
  element: (c, id) => trouver(c, id) ?? absente(id),
  methodes: {
    Add: (c, [genre]) => {
      const feuille = vivante(c)
      exiger(feuille, 'allowFormatCells')
      const mise: MiseEnFormeOuverte = {
        id: identifiant(),
        genre: parmi(genre, GENRES, 'genre de mise en forme conditionnelle'),
        zones: [...c.zones],
        arreter: false,
        formule: '',
        format: {},
      }
      feuille.misesEnForme = [mise, ...feuille.misesEnForme]
      return objet(miseEnForme, { ...c, mise })
    },
    ClearAll: (c) => {
      const feuille = vivante(c)
      exiger(feuille, 'allowFormatCells')
      const retirees = touchees(c)
      feuille.misesEnForme = feuille.misesEnForme.filter((m) => !retirees.includes(m))
    },
    GetCount: (c) => touchees(c).length,
    GetItemAt: (c, [rang]) => {
      const mise = touchees(c)[entier(rang, 'rang')]
      if (!mise) throw introuvable(`mise en forme conditionnelle ${String(rang)}`)
      return objet(miseEnForme, { ...c, mise })
    },
    GetItemOrNullObject: (c, [id]) => trouver(c, id),
  },
}

function absente(id: unknown): never {
  throw introuvable(`mise en forme conditionnelle ${String(id)}`)
}
