import { html } from '../../core/balisage/index.ts'
import { dateEnClair } from '../../core/constats/index.ts'
import { VERSION } from '../../core/version/index.ts'
import { sectionDEchec, sectionDExamen } from './page/classeur.ts'
import { pageEntiere } from './page/entiere.ts'
import { STYLE } from './page/style.ts'
import { estUnEchec, nomDeFichier, type Resultat } from './resultat.ts'

/** Une page entière, imprimable, sans script ni ressource extérieure. */
export function enHtml(resultats: readonly Resultat[]): string {
  const noms = resultats.map((resultat) => nomDeFichier(resultat)).join(', ')
  const [date] = resultats.flatMap((r) => (estUnEchec(r) ? [] : [r.date]))
  return pageEntiere({
    titre: `${noms} — vérification du contrat — Pacte`,
    style: STYLE,
    corps: html`<header>
<h1>Contrat local des solidarités\u00a0: vérification du budget</h1>
<p class="pale">${date ? `Vérifié le ${dateEnClair(date)} par ` : ''}Pacte ${VERSION}</p>
</header>
<main>
${resultats.map((resultat) => (estUnEchec(resultat) ? sectionDEchec(resultat) : sectionDExamen(resultat)))}
</main>`,
  })
}
