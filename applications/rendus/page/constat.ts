import { type Html, html } from '../../../core/balisage/index.ts'
import {
  type Constat,
  type ConstatJustifie,
  direLaCorrection,
  nomDAxe,
  nomDeGravite,
  parSection,
} from '../../../core/constats/index.ts'
import { titreDeLaRegle } from '../../../core/examen/index.ts'
import { type Centimes, centimes } from '../../../core/modele/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import { direLaJustification, direLeLieu } from '../mise-en-page.ts'

/** Un constat, dans l'ordre du volet : quoi, combien, où, quoi faire, calcul, passage. Rien n'est plié. */
export function articleDe(constat: Constat): Html {
  return article(constat, html``)
}

/** Le même, avec la raison qu'en donne la collectivité. */
export function articleDuJustifie(justifie: ConstatJustifie): Html {
  return article(justifie.constat, html`<p>${direLaJustification(justifie)}</p>`)
}

function article(constat: Constat, suite: Html): Html {
  const lieu = direLeLieu(constat)
  return html`<article class="constat ${constat.admis ? 'admis' : constat.gravite}">
<p class="tete"><span class="gravite">${nomDeGravite(constat)}</span>
  <span class="pale">${quiEtQuand(constat)}</span></p>
<div class="quoi"><h4>${titreDeLaRegle(constat.regle)}</h4>${enJeuDe(constat)}</div>
${lieu === null ? html`` : html`<p class="lieu">${lieu}</p>`}
<p>${constat.message}</p>
${etapesDe(constat)}${correctionDe(constat)}${sourcesDe(constat)}${suite}
</article>
`
}

/** « Axe Droits · 2025 ». */
function quiEtQuand({ axe, annee }: Constat): string {
  const dits = [axe === null ? null : `Axe ${nomDAxe(axe)}`, annee]
  return dits.filter((dit) => dit !== null).join(' · ')
}

function enJeuDe({ montants }: Constat): Html {
  if (montants === null) return html``
  const enJeu: Centimes = centimes(Math.abs(montants.ecart))
  return html`<b class="montant">${ecrireEuros(enJeu)}</b>`
}

function etapesDe({ etapes }: Constat): Html {
  if (etapes.length === 0) return html``
  return html`<ol class="etapes">${etapes.map((etape) => html`<li>${etape}</li>`)}</ol>`
}

function correctionDe(constat: Constat): Html {
  const phrase = direLaCorrection(constat)
  return phrase === null ? html`` : html`<p>${phrase}</p>`
}

function sourcesDe({ sources }: Constat): Html {
  return html`${parSection(sources).map(
    ({ section, url, resumes }) =>
      html`<p class="source">${resumes.join(' ')} <a href="${url}">${section}</a></p>`,
  )}`
}
