import { html } from '../../core/balisage/index.ts'
import { VERSION } from '../../core/version/index.ts'
import { direLaVerification } from './mise-en-page.ts'
import { sectionDEchec, sectionDExamen } from './page/classeur.ts'
import { pageEntiere } from './page/entiere.ts'
import { STYLE } from './page/style.ts'
import { estUnEchec, nomDeFichier, type Resultat } from './resultat.ts'

/** Une page entière, imprimable, sans script ni ressource extérieure. */
export function enHtml(resultats: readonly Resultat[]): string {
  const noms = resultats.map((resultat) => nomDeFichier(resultat)).join(', ')
  const examines = resultats.flatMap((r) => (estUnEchec(r) ? [] : [r]))
  const [premier] = examines
  return pageEntiere({
    titre: `${noms} — vérification du contrat — Pacte`,
    style: STYLE,
    corps: html`<header>
<h1>Contrat local des solidarités\u00a0: vérification du budget</h1>
<p class="pale">${premier ? direLaVerification(premier) : `Pacte ${VERSION}`}</p>
${examines.map((r) => (r.etat ? html`<p class="pale">État vérifié de ${nomDeFichier(r)}\u00a0: ${r.etat}</p>` : ''))}
</header>
<main>
${resultats.map((resultat) => (estUnEchec(resultat) ? sectionDEchec(resultat) : sectionDExamen(resultat)))}
</main>`,
  })
}
