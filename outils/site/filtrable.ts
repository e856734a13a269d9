import { type Html, html, RIEN } from '../../core/balisage/index.ts'
import { ancre } from './ancre.ts'
import type { Page, Vers } from './page.ts'

export interface Groupe {
  readonly titre?: string
  readonly pages: readonly Page[]
}

/** Des pages en liste, entières sans script ; avec lui, un champ les filtre. */
export function filtrable(nom: string, groupes: readonly Groupe[], vers: Vers): Html {
  return html`<div class="filtre" data-filtre hidden>
<label for="filtre">${nom}</label>
<input id="filtre" type="search" autocomplete="off" spellcheck="false">
<p role="status"></p>
</div>
${groupes.map((groupe) => groupeDe(groupe, vers))}`
}

function groupeDe({ titre, pages }: Groupe, vers: Vers): Html {
  return html`<section data-groupe>
${titre === undefined ? RIEN : html`<h2 id="${ancre(titre)}">${titre}</h2>`}
<ul class="entrees">${pages.map((p) => entree(p, vers))}</ul>
</section>
`
}

function entree({ adresse, titre, resume, genre, mots = [] }: Page, vers: Vers): Html {
  return html`<li data-mots="${[genre, ...mots].join(' ')}"><a href="${vers(adresse)}">${titre}</a><p>${resume}</p></li>
`
}
