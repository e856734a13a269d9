import {
  adresseComplete,
  exiger,
  type GraphiqueOuvert,
  identifiant,
  type Serie,
} from '../classeur/index.ts'
import {
  type Attribut,
  entier,
  type GenreDObjet,
  introuvable,
  type Objet,
  objet,
  texte,
} from '../protocole/index.ts'
import { feuilleDe } from './feuille.ts'
import { plageEnArgument } from './plage.ts'
import { type CibleDeFeuille, vivante } from './seance.ts'

/** Une partie d’un graphique : ses attributs sont rangés sous leur chemin (« Axes.ValueAxis.NumberFormat »). */
interface Partie extends CibleDeFeuille {
  readonly attributs: Record<string, unknown>
  readonly chemin: string
}

function libres(noms: readonly string[]): Record<string, Attribut<Partie>> {
  const attribut = (nom: string): Attribut<Partie> => ({
    lire: (c) => c.attributs[`${c.chemin}${nom}`] ?? null,
    ecrire: (c, valeur) => {
      exiger(vivante(c), 'allowEditObjects')
      c.attributs[`${c.chemin}${nom}`] = valeur
    },
  })
  return Object.fromEntries(noms.map((nom) => [nom, attribut(nom)]))
}

const dans = (genre: () => GenreDObjet<Partie>, nom: string) => (c: Partie) =>
  objet(genre(), { ...c, chemin: `${c.chemin}${nom}.` })

const trait: GenreDObjet<Partie> = {
  nom: 'ChartLineFormat',
  attributs: libres(['Color', 'LineStyle', 'Weight']),
}

const police: GenreDObjet<Partie> = {
  nom: 'ChartFont',
  attributs: libres(['Bold', 'Color', 'Italic', 'Name', 'Size', 'Underline']),
}

const remplissage: GenreDObjet<Partie> = {
  nom: 'ChartFill',
  methodes: {
    SetSolidColor: (c, [couleur]) => {
      c.attributs[`${c.chemin}Color`] = texte(couleur, 'couleur')
    },
    Clear: (c) => {
      delete c.attributs[`${c.chemin}Color`]
    },
  },
}

const format: GenreDObjet<Partie> = {
  nom: 'ChartFormat',
  objets: {
    Fill: dans(() => remplissage, 'Fill'),
    Font: dans(() => police, 'Font'),
    Line: dans(() => trait, 'Line'),
    Border: dans(() => trait, 'Border'),
  },
}

const avecFormat = { Format: dans(() => format, 'Format') }

const titre: GenreDObjet<Partie> = {
  nom: 'ChartTitle',
  attributs: libres(['Text', 'Visible', 'Overlay', 'HorizontalAlignment', 'Position']),
  objets: avecFormat,
}

const legende: GenreDObjet<Partie> = {
  nom: 'ChartLegend',
  attributs: libres(['Visible', 'Position', 'Overlay']),
  objets: avecFormat,
}

const etiquettes: GenreDObjet<Partie> = {
  nom: 'ChartDataLabels',
  attributs: libres(['NumberFormat', 'Position', 'ShowValue', 'ShowSeriesName']),
  objets: avecFormat,
}

const lignes: GenreDObjet<Partie> = {
  nom: 'ChartGridlines',
  attributs: libres(['Visible']),
  objets: avecFormat,
}

const axe: GenreDObjet<Partie> = {
  nom: 'ChartAxis',
  attributs: libres([
    'Minimum',
    'Maximum',
    'MajorUnit',
    'NumberFormat',
    'DisplayUnit',
    'ReversePlotOrder',
    'Visible',
    'TickLabelPosition',
  ]),
  objets: {
    ...avecFormat,
    Title: dans(() => titre, 'Title'),
    MajorGridlines: dans(() => lignes, 'MajorGridlines'),
    MinorGridlines: dans(() => lignes, 'MinorGridlines'),
  },
}

const axes: GenreDObjet<Partie> = {
  nom: 'ChartAxes',
  objets: {
    CategoryAxis: dans(() => axe, 'CategoryAxis'),
    ValueAxis: dans(() => axe, 'ValueAxis'),
  },
}

interface DeGraphique extends Partie {
  readonly graphique: GraphiqueOuvert
}

interface DeSerie extends DeGraphique {
  readonly serie: Serie
}

function adresseDe(c: CibleDeFeuille, plage: unknown): string {
  const { feuille, zone } = plageEnArgument(c, plage)
  return adresseComplete(feuille.nom, zone)
}

const serie: GenreDObjet<DeSerie> = {
  nom: 'ChartSeries',
  attributs: libres([
    'Name',
    'ChartType',
    'HasDataLabels',
    'GapWidth',
    'Overlap',
    'AxisGroup',
    'PlotOrder',
  ]),
  objets: { ...avecFormat, DataLabels: dans(() => etiquettes, 'DataLabels') },
  methodes: {
    SetValues: (c, [plage]) => {
      c.serie.valeurs = adresseDe(c, plage)
    },
    SetXAxisValues: (c, [plage]) => {
      c.serie.abscisses = adresseDe(c, plage)
    },
    Delete: (c) => {
      c.graphique.series = c.graphique.series.filter((s) => s !== c.serie)
    },
  },
}

const ouvrirSerie = (c: DeGraphique, s: Serie): Objet =>
  objet(serie, { ...c, serie: s, attributs: s.attributs, chemin: '' })

const series: GenreDObjet<DeGraphique> = {
  nom: 'ChartSeriesCollection',
  attributs: { Count: { lire: (c) => c.graphique.series.length } },
  elements: (c) => c.graphique.series.map((s) => ouvrirSerie(c, s)),
  methodes: {
    GetCount: (c) => c.graphique.series.length,
    GetItemAt: (c, [rang]) => {
      const trouvee = c.graphique.series[entier(rang, 'rang')]
      if (!trouvee) throw introuvable(`série ${String(rang)}`)
      return ouvrirSerie(c, trouvee)
    },
    Add: (c, [nom]) => {
      const neuve: Serie = { attributs: nom ? { Name: nom } : {} }
      c.graphique.series.push(neuve)
      return ouvrirSerie(c, neuve)
    },
  },
}

const graphique: GenreDObjet<DeGraphique> = {
  nom: 'Chart',
  id: (c) => c.graphique.id,
  attributs: {
    ...libres(['ChartType', 'Height', 'Left', 'Top', 'Width', 'PlotBy', 'Style']),
    Id: { lire: (c) => c.graphique.id },
    Name: {
      lire: (c) => c.graphique.nom,
      ecrire: (c, valeur) => {
        c.graphique.nom = texte(valeur, 'nom de graphique')
      },
    },
  },
  objets: {
    ...avecFormat,
    Title: dans(() => titre, 'Title'),
    Legend: dans(() => legende, 'Legend'),
    Axes: dans(() => axes, 'Axes'),
    DataLabels: dans(() => etiquettes, 'DataLabels'),
    Series: (c) => objet(series, c),
    Worksheet: (c) => feuilleDe(c),
  },
  methodes: {
    SetPosition: (c, [debut, fin]) => {
      c.attributs.Position = [
        adresseDe(c, debut),
        ...(fin === null || fin === undefined ? [] : [adresseDe(c, fin)]),
      ]
    },
    SetData: (c, [source]) => {
      c.attributs.Source = adresseDe(c, source)
    },
    Activate: () => null,
    Delete: (c) => {
      exiger(vivante(c), 'allowEditObjects')
      c.feuille.graphiques = c.feuille.graphiques.filter((g) => g !== c.graphique)
    },
  },
}

const ouvrir = (c: CibleDeFeuille, g: GraphiqueOuvert): Objet =>
  objet(graphique, { ...c, graphique: g, attributs: g.attributs, chemin: '' })

function chercher(c: CibleDeFeuille, cle: unknown): Objet | null {
  const trouve = vivante(c).graphiques.find((g) => g.nom === cle || g.id === cle)
  return trouve ? ouvrir(c, trouve) : null
}

function absent(cle: unknown): never {
  throw introuvable(`graphique ${String(cle)}`)
}

export const graphiques: GenreDObjet<CibleDeFeuille> = {
  nom: 'ChartCollection',
  attributs: { Count: { lire: (c) => vivante(c).graphiques.length } },
  elements: (c) => vivante(c).graphiques.map((g) => ouvrir(c, g)),
  element: (c, cle) => chercher(c, cle) ?? absent(cle),
  methodes: {
    GetCount: (c) => vivante(c).graphiques.length,
    GetItem: (c, [cle]) => chercher(c, cle) ?? absent(cle),
    GetItemOrNullObject: (c, [cle]) => chercher(c, cle),
    GetItemAt: (c, [rang]) => {
      const trouve = vivante(c).graphiques[entier(rang, 'rang')]
      return trouve ? ouvrir(c, trouve) : absent(rang)
    },
    Add: (c, [genre, source, sens]) => {
      exiger(vivante(c), 'allowEditObjects')
      const neuf: GraphiqueOuvert = {
        id: identifiant(),
        nom: `Graphique ${c.feuille.graphiques.length + 1}`,
        attributs: {
          ChartType: texte(genre, 'genre de graphique'),
          Source: adresseDe(c, source),
          PlotBy: typeof sens === 'string' ? sens : 'Auto',
        },
        series: seriesDe(c, source, sens),
      }
      c.feuille.graphiques = [...c.feuille.graphiques, neuf]
      return ouvrir(c, neuf)
    },
  },
}

/** Une série par colonne de la source (ou par ligne), sans celle des libellés. */
function seriesDe(c: CibleDeFeuille, source: unknown, sens: unknown): Serie[] {
  const { zone } = plageEnArgument(c, source)
  const etendue = sens === 'Rows' ? zone.bas - zone.haut : zone.droite - zone.gauche
  return Array.from({ length: Math.max(1, etendue) }, () => ({ attributs: {} }))
}
