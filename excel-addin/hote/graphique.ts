import type { Rapport } from '../../core/constats/index.ts'
import { plageDans } from './feuille-neuve.ts'

type Graphique = NonNullable<Rapport['graphique']>

/** Un foncé, un clair bordé d'orange, un clair bordé de noir : les barres se distinguent aussi sans couleur. */
const REMPLISSAGES = [
  { fond: '#000091', bord: '#000091' },
  { fond: '#ffd3b0', bord: '#b34000' },
  { fond: '#e3e3fd', bord: '#1e1e1e' },
] as const

/** Des barres groupées qui lisent les cellules de la feuille. */
export function tracer(feuille: Excel.Worksheet, graphique: Graphique): void {
  const { titre, categories, series, cadre } = graphique
  const source = series[0]
  if (source === undefined) return
  const dessin = feuille.charts.add(
    'ColumnClustered',
    plageDans(feuille, source.valeurs),
    'Columns',
  )
  dessin.name = 'Graphique Pacte'
  dessin.title.text = titre
  dessin.title.format.font.size = 12
  dessin.legend.position = 'Bottom'
  dessin.axes.valueAxis.numberFormat = '#,##0'
  for (const [i, { nom, valeurs }] of series.entries()) {
    const serie = i === 0 ? dessin.series.getItemAt(0) : dessin.series.add(nom)
    serie.name = nom
    serie.setValues(plageDans(feuille, valeurs))
    serie.setXAxisValues(plageDans(feuille, categories))
    const remplissage = REMPLISSAGES[i % REMPLISSAGES.length]
    if (remplissage === undefined) continue
    serie.format.fill.setSolidColor(remplissage.fond)
    serie.format.line.color = remplissage.bord
  }
  const { haut, gauche, bas, droite } = cadre
  dessin.setPosition(
    feuille.getRangeByIndexes(haut, gauche, 1, 1),
    feuille.getRangeByIndexes(bas, droite, 1, 1),
  )
}
