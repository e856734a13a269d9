import { type Contenu, type Html, html, RIEN } from '../../core/balisage/index.ts'
import { type CleCitee, source, URL_DE_LA_FAQ } from '../../core/sources/index.ts'
import { adresseDeSource } from './adresses.ts'
import { ancre } from './ancre.ts'
import type { Vers } from './page.ts'
import { type ValeurMontree, valeursDe } from './valeurs.ts'

/** Un tableau qui défile seul quand l'écran est étroit. */
export function tableau(
  legende: string,
  entetes: readonly string[],
  rangees: readonly (readonly Contenu[])[],
): Html {
  return html`<div class="cadre" role="region" tabindex="0" aria-label="${legende}"><table>
<caption>${legende}</caption>
<thead><tr>${entetes.map((e) => html`<th scope="col">${e}</th>`)}</tr></thead>
<tbody>${rangees.map(rangee)}</tbody>
</table></div>
`
}

function rangee([premiere, ...autres]: readonly Contenu[]): Html {
  return html`<tr><th scope="row">${premiere ?? ''}</th>${autres.map((c) => html`<td>${c}</td>`)}</tr>
`
}

/** Une partie de page, avec son ancre ; sans contenu, rien. */
export function partie(titre: string, ...contenu: readonly Contenu[]): Html {
  if (contenu.every((c) => c === RIEN)) return RIEN
  return html`<section aria-labelledby="${ancre(titre)}">
<h2 id="${ancre(titre)}">${titre}</h2>
${contenu}
</section>
`
}

export function liste(elements: readonly Contenu[]): Html {
  return html`<ul>${elements.map(
    (e) => html`<li>${e}</li>
`,
  )}</ul>
`
}

/** Les passages cités : où les trouver dans le texte, et ce qu'ils disent dans nos mots. */
export function passages(cles: readonly CleCitee[], vers: Vers): Html {
  if (cles.length === 0) {
    return html`<p>Contrôle de saisie ou de lecture\u00a0: aucun passage du texte ne le pose.</p>`
  }
  return html`<p>Passages de la <a href="${URL_DE_LA_FAQ}">foire aux questions du ministère</a>, ou
    faits pris ailleurs et dits tels, résumés dans nos mots\u00a0:</p>
${liste(
  cles.map((cle) => {
    const { section, resume } = source(cle)
    return html`${resume} <span class="pale">${section} (<a href="${vers(adresseDeSource(cle))}">${cle}</a>).</span>`
  }),
)}`
}

/** Les valeurs chiffrées que posent ces passages. */
export function valeursCitees(cles: readonly CleCitee[], vers: Vers): Html {
  const valeurs = valeursDe(cles)
  if (valeurs.length === 0) return RIEN
  return html`${liste(valeurs.map(direValeur))}
<p><a href="${vers('valeurs.html')}">Toutes les valeurs datées</a></p>`
}

function direValeur({ titre, valeurs }: ValeurMontree): Html {
  const dites = valeurs.map(({ ecrite, depuis }) => `${ecrite} depuis ${depuis}`)
  return html`${titre}\u00a0: ${dites.join('\u00a0; ')}.`
}
