import { Html, html } from '../../core/balisage/index.ts'
import { dateEnClair } from '../../core/constats/index.ts'
import { VERSION } from '../../core/version/index.ts'
import { sectionDEchec, sectionDExamen } from './page/classeur.ts'
import { STYLE } from './page/style.ts'
import { estUnEchec, nomDeFichier, type Resultat } from './resultat.ts'

/** Une page entière, imprimable, sans script ni ressource extérieure. */
export function enHtml(resultats: readonly Resultat[]): string {
  const noms = resultats.map((resultat) => nomDeFichier(resultat)).join(', ')
  const [date] = resultats.flatMap((r) => (estUnEchec(r) ? [] : [r.date]))
  const page = html`<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${noms} — vérification du contrat — Pacte</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<header>
<h1>Contrat local des solidarités\u00a0: vérification du budget</h1>
<p class="pale">${date ? `Vérifié le ${dateEnClair(date)} par ` : ''}Pacte ${VERSION}</p>
</header>
<main>
${resultats.map((resultat) => (estUnEchec(resultat) ? sectionDEchec(resultat) : sectionDExamen(resultat)))}
</main>
</body>
</html>
`
  return page.source
}
