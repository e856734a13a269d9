import { allureDeSerie, FORMAT_DES_ENTIERS } from '../../core/aspect/index.ts'
import type { Rapport } from '../../core/constats/index.ts'
import { enPixels } from './feuille-neuve.ts'
import { type Feuille, plageDans } from './feuilles.ts'

const HAUTEUR_D_UNE_LIGNE = 21

/** Des barres groupées qui lisent les cellules de la feuille, dans leur cadre. */
export function tracer(feuille: Feuille, { graphique, largeurs }: Rapport): void {
  if (graphique === null) return
  const { titre, categories, series, cadre } = graphique
  const { haut, gauche, bas, droite } = cadre
  const dessin = feuille.newChart().asColumnChart().addRange(plageDans(feuille, categories))
  for (const { valeurs } of series) dessin.addRange(plageDans(feuille, valeurs))
  dessin
    .setOption('title', titre)
    .setOption('legend', { position: 'bottom' })
    .setOption('vAxis', { format: FORMAT_DES_ENTIERS })
    // Les plages n'ont pas d'en-tête : le nom de chaque série se dit ici.
    .setOption('series', Object.fromEntries(series.map(({ nom }, i) => [i, serie(nom, i)])))
    .setOption(
      'width',
      largeurs.slice(gauche, droite + 1).reduce((n, l) => n + enPixels(l), 0),
    )
    .setOption('height', (bas - haut + 1) * HAUTEUR_D_UNE_LIGNE)
    .setPosition(haut + 1, gauche + 1, 0, 0)
  feuille.insertChart(dessin.build())
}

function serie(nom: string, rang: number) {
  return { labelInLegend: nom, color: allureDeSerie(rang).fond }
}
