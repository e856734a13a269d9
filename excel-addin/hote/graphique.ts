import { allureDeSerie, FORMAT_DES_ENTIERS } from '../../core/aspect/index.ts'
import type { Rapport } from '../../core/constats/index.ts'
import { plageDans } from './feuille-neuve.ts'

type Graphique = NonNullable<Rapport['graphique']>

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
  dessin.axes.valueAxis.numberFormat = FORMAT_DES_ENTIERS
  for (const [i, { nom, valeurs }] of series.entries()) {
    const serie = i === 0 ? dessin.series.getItemAt(0) : dessin.series.add(nom)
    serie.name = nom
    serie.setValues(plageDans(feuille, valeurs))
    serie.setXAxisValues(plageDans(feuille, categories))
    const { fond, bord } = allureDeSerie(i)
    serie.format.fill.setSolidColor(fond)
    serie.format.line.color = bord
  }
  const { haut, gauche, bas, droite } = cadre
  dessin.setPosition(
    feuille.getRangeByIndexes(haut, gauche, 1, 1),
    feuille.getRangeByIndexes(bas, droite, 1, 1),
  )
}
