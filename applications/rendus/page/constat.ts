import { type Html, html } from '../../../core/balisage/index.ts'
import {
  type Constat,
  type ConstatJustifie,
  direLaCorrection,
  NOMS_DES_GRAVITES,
  parSection,
} from '../../../core/constats/index.ts'
import { titreDeLaRegle } from '../../../core/examen/index.ts'
import { direLaJustification, direLeLieu } from '../mise-en-page.ts'

/** Un constat : gravité, lieu, phrase, calcul, source. Tout est ouvert, pour l'impression. */
export function articleDe(constat: Constat): Html {
  return article(constat, html``)
}

/** Le même, avec la raison qu'en donne la collectivité. */
export function articleDuJustifie(justifie: ConstatJustifie): Html {
  return article(justifie.constat, html`<p>${direLaJustification(justifie)}</p>`)
}

function article(constat: Constat, suite: Html): Html {
  const lieu = direLeLieu(constat)
  return html`<article class="constat ${constat.gravite}">
<header><span class="gravite">${NOMS_DES_GRAVITES[constat.gravite]}</span>${enTeteDe(lieu)}${enTeteDe(constat.annee)}
  <span class="pale">${titreDeLaRegle(constat.regle)}</span></header>
<p>${constat.message}</p>
${etapesDe(constat)}${correctionDe(constat)}${sourcesDe(constat)}${suite}
</article>
`
}

/** Un mot de plus dans l'en-tête du constat, s'il y en a un. */
function enTeteDe(mot: string | number | null): Html {
  return mot === null ? html`` : html` <span>${mot}</span>`
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
      html`<p class="source">Source\u00a0: <a href="${url}">${section}</a>. ${resumes.join(' ')}</p>`,
  )}`
}
