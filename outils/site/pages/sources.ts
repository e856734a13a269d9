import { type Html, html, RIEN } from '../../../core/balisage/index.ts'
import { FONCTIONS } from '../../../core/fonctions/index.ts'
import { REGLES } from '../../../core/regles/index.ts'
import {
  type CleCitee,
  EXTERIEURES,
  SOURCES,
  source,
  URL_DE_LA_FAQ,
} from '../../../core/sources/index.ts'
import { adresseDeFonction, adresseDeRegle } from '../adresses.ts'
import { ancre } from '../ancre.ts'
import type { Page, Vers } from '../page.ts'

const CLES = [...Object.keys(SOURCES), ...Object.keys(EXTERIEURES)] as readonly CleCitee[]

export const PAGE_DES_SOURCES: Page = {
  adresse: 'sources.html',
  titre: 'Sources',
  resume:
    'Les passages de la foire aux questions sur lesquels Pacte s’appuie, section par section.',
  genre: 'Autres pages',
  mots: CLES,
  corps: (vers) => html`<p>Pacte s’appuie sur la <a href="${URL_DE_LA_FAQ}">foire aux questions du
ministère</a> consacrée aux pactes et contrats locaux des solidarités. Chaque passage est résumé ici dans nos
mots, avec la section où le retrouver\u00a0: seul le texte du ministère fait foi.</p>
${[...parSection()].map(([section, cles]) => sectionDe(section, cles, vers))}`,
}

function parSection(): ReadonlyMap<string, readonly CleCitee[]> {
  const groupes = new Map<string, CleCitee[]>()
  for (const cle of CLES) {
    const { section } = source(cle)
    const groupe = groupes.get(section)
    if (groupe) groupe.push(cle)
    else groupes.set(section, [cle])
  }
  return groupes
}

function sectionDe(section: string, cles: readonly CleCitee[], vers: Vers): Html {
  const id = `section-${ancre(section)}`
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${section}</h2>
<dl class="sources">${cles.map((cle) => passageDe(cle, vers))}</dl>
</section>
`
}

function passageDe(cle: CleCitee, vers: Vers): Html {
  return html`<dt id="${ancre(cle)}"><code>${cle}</code></dt>
<dd><p>${source(cle).resume}</p>${citePar(cle, vers)}</dd>
`
}

function citePar(cle: CleCitee, vers: Vers): Html {
  const liens = [
    ...REGLES.filter((r) => r.sources.includes(cle)).map((r) => ({
      adresse: adresseDeRegle(r.id),
      nom: r.titre,
    })),
    ...FONCTIONS.filter((f) => f.sources.some((c) => c === cle)).map((f) => ({
      adresse: adresseDeFonction(f.nom),
      nom: f.nom,
    })),
  ]
  if (liens.length === 0) return RIEN
  return html`<p class="pale">Cité par\u00a0: ${liens.map(
    ({ adresse, nom }, i) => html`${i > 0 ? ', ' : ''}<a href="${vers(adresse)}">${nom}</a>`,
  )}.</p>`
}
