import {
  type Apparence,
  type Bordure,
  celluleAEcrire,
  enCommun,
  exiger,
  oublierSiVide,
  pourChaqueCellule,
} from '../classeur/index.ts'
import {
  type Attribut,
  argumentInvalide,
  booleen,
  couleur,
  type GenreDObjet,
  nombre,
  objet,
  texte,
} from '../protocole/index.ts'
import { vivante, type Zones } from './seance.ts'

type Trait = Exclude<keyof Apparence, 'bordures'>

/** Un trait d’apparence lu et écrit sur toutes les cellules des zones ; null quand elles diffèrent. */
function trait<K extends Trait>(
  nom: K,
  defaut: Exclude<Apparence[K], undefined>,
  lire: (valeur: unknown, quoi: string) => Exclude<Apparence[K], undefined>,
): Attribut<Zones> {
  return {
    lire: (c) => enCommun(vivante(c), c.zones, (cellule) => cellule?.apparence?.[nom] ?? defaut),
    ecrire: (c, valeur) => {
      const lue = valeur === '' || valeur === null ? defaut : lire(valeur, nom)
      changer(c, (apparence) => {
        if (lue === defaut) delete apparence[nom]
        else apparence[nom] = lue
      })
    },
  }
}

function changer(c: Zones, agir: (apparence: Apparence) => void): void {
  const feuille = vivante(c)
  exiger(feuille, 'allowFormatCells')
  pourChaqueCellule(c.zones, (i, j) => {
    const cellule = celluleAEcrire(feuille, i, j)
    const apparence = { ...cellule.apparence }
    agir(apparence)
    if (Object.keys(apparence).length > 0) cellule.apparence = apparence
    else delete cellule.apparence
    oublierSiVide(feuille, i, j)
  })
}

export const remplissage: GenreDObjet<Zones> = {
  nom: 'RangeFill',
  attributs: {
    Color: trait('fond', '#FFFFFF', couleur),
    Pattern: trait('motif', 'None', texte),
  },
  methodes: {
    Clear: (c) => {
      changer(c, (apparence) => {
        delete apparence.fond
        delete apparence.motif
      })
    },
  },
}

export const police: GenreDObjet<Zones> = {
  nom: 'RangeFont',
  attributs: {
    Bold: trait('gras', false, booleen),
    Color: trait('encre', '#000000', couleur),
    Italic: trait('italique', false, booleen),
    Name: trait('police', 'Calibri', texte),
    Size: trait('taille', 11, nombre),
    Strikethrough: trait('barre', false, booleen),
    Underline: trait('souligne', 'None', texte),
  },
}

const verrou: GenreDObjet<Zones> = {
  nom: 'FormatProtection',
  attributs: {
    Locked: {
      lire: (c) => enCommun(vivante(c), c.zones, (x) => x?.apparence?.deverrouillee !== true),
      ecrire: (c, valeur) => {
        const verrouille = booleen(valeur, 'locked')
        changer(c, (apparence) => {
          if (verrouille) delete apparence.deverrouillee
          else apparence.deverrouillee = true
        })
      },
    },
  },
}

const COTES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
]

interface CoteDeZones extends Zones {
  readonly cote: string
}

/** La documentation ne dit rien d’un trait intérieur là où il n’y en a pas : refusé par prudence. */
function exigerLeBord({ cote, zones }: CoteDeZones): void {
  const absent = zones.some((z) =>
    cote === 'InsideHorizontal'
      ? z.haut === z.bas
      : cote === 'InsideVertical' && z.gauche === z.droite,
  )
  if (absent) throw argumentInvalide(`pas de trait ${cote} dans une seule ligne ou colonne`)
}

function traitDeBordure(nom: keyof Bordure, defaut: string): Attribut<CoteDeZones> {
  return {
    lire: (c) =>
      enCommun(vivante(c), c.zones, (x) => x?.apparence?.bordures?.[c.cote]?.[nom] ?? defaut),
    ecrire: (c, valeur) => {
      const lue = texte(valeur, nom)
      exigerLeBord(c)
      changer(c, (apparence) => {
        const avant = apparence.bordures?.[c.cote] ?? { style: 'Continuous', couleur: '#000000' }
        apparence.bordures = { ...apparence.bordures, [c.cote]: { ...avant, [nom]: lue } }
      })
    },
  }
}

const bordure: GenreDObjet<CoteDeZones> = {
  nom: 'RangeBorder',
  id: (c) => c.cote,
  attributs: {
    SideIndex: { lire: (c) => c.cote },
    Style: traitDeBordure('style', 'None'),
    Color: traitDeBordure('couleur', '#000000'),
    Weight: traitDeBordure('epaisseur', 'Thin'),
  },
}

const bordures: GenreDObjet<Zones> = {
  nom: 'RangeBorderCollection',
  attributs: { Count: { lire: () => COTES.length } },
  elements: (c) => COTES.map((cote) => objet(bordure, { ...c, cote })),
  element: (c, cle) => objet(bordure, { ...c, cote: texte(cle, 'côté de bordure') }),
}

/** Largeur ou hauteur en points, commune aux colonnes ou aux lignes des zones. */
function mesure(
  de: 'largeurs' | 'hauteurs',
  defaut: number,
  rangs: (c: Zones) => readonly number[],
): Attribut<Zones> {
  return {
    lire: (c) => {
      const mesures = new Set(rangs(c).map((r) => vivante(c)[de][String(r)] ?? defaut))
      return mesures.size === 1 ? [...mesures][0] : null
    },
    ecrire: (c, valeur) => {
      exiger(vivante(c), de === 'largeurs' ? 'allowFormatColumns' : 'allowFormatRows')
      const lue = nombre(valeur, de)
      for (const r of rangs(c)) c.feuille[de][String(r)] = lue
    },
  }
}

function suite(debut: number, fin: number): number[] {
  return Array.from({ length: fin - debut + 1 }, (_, i) => debut + i)
}

const colonnes = (c: Zones) => c.zones.flatMap((z) => suite(z.gauche, z.droite))
const lignes = (c: Zones) => c.zones.flatMap((z) => suite(z.haut, z.bas))

export const format: GenreDObjet<Zones> = {
  nom: 'RangeFormat',
  attributs: {
    ColumnWidth: mesure('largeurs', 48, colonnes),
    RowHeight: mesure('hauteurs', 15, lignes),
    HorizontalAlignment: trait('horizontal', 'General', texte),
    VerticalAlignment: trait('vertical', 'Bottom', texte),
    IndentLevel: trait('retrait', 0, nombre),
    WrapText: trait('renvoi', false, booleen),
  },
  objets: {
    Fill: (c) => objet(remplissage, c),
    Font: (c) => objet(police, c),
    Borders: (c) => objet(bordures, c),
    Protection: (c) => objet(verrou, c),
  },
  methodes: {
    AutofitColumns: (c) => exiger(vivante(c), 'allowFormatColumns'),
    AutofitRows: (c) => exiger(vivante(c), 'allowFormatRows'),
  },
}
