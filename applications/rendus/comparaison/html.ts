import { type Html, html, RIEN } from '../../../core/balisage/index.ts'
import type { AxeCompare } from '../../../core/comparaison/index.ts'
import { type Constat, nomDAnnee, nomDAxe } from '../../../core/constats/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import { VERSION } from '../../../core/version/index.ts'
import { articleDe } from '../page/constat.ts'
import { pageEntiere } from '../page/entiere.ts'
import { STYLE } from '../page/style.ts'
import {
  type ComparaisonRendue,
  direLAction,
  direLAxe,
  direLEcart,
  direLesActions,
  direLesConstats,
  direLesReserves,
  direLesSuites,
  NOMS_DES_IMPORTANCES,
  parImportance,
  TITRE_DES_SUSPENDUS,
} from './mots.ts'

/** Une page entière, imprimable, sans script ni ressource extérieure. */
export function comparaisonEnHtml(comparaison: ComparaisonRendue): string {
  const { versions, actions, axes, constats } = comparaison
  return pageEntiere({
    titre: `${versions.avant} → ${versions.apres} — comparaison — Pacte`,
    style: STYLE,
    corps: html`<header><h1>Deux versions d’un contrat</h1>
<p>Avant\u00a0: ${versions.avant}</p><p>Après\u00a0: ${versions.apres}</p>
<p class="pale">Pacte ${VERSION}</p></header>
<main>
<p class="verdict">${direLesActions(actions)}\u00a0; ${direLesConstats(constats)}.</p>
${direLesReserves(comparaison).map((reserve) => html`<p>${reserve}</p>`)}
${tableDesAxes(axes)}
${tableDesActions(comparaison)}
${sectionDeConstats('Constats nouveaux', constats.nouveaux)}
${sectionDeConstats(
  'Constats changés, tels qu’ils sont dans la seconde version',
  constats.changes.map(({ apres }) => apres),
)}
${sectionDeConstats(TITRE_DES_SUSPENDUS, constats.suspendus)}
${sectionDeConstats('Constats levés', constats.leves)}
</main>
<footer><p class="legende">Pacte ne dit pas laquelle des deux versions vaut.</p></footer>`,
  })
}

function tableDesAxes(axes: readonly AxeCompare[]): Html {
  if (axes.length === 0) return RIEN
  return html`<h2>Crédits de l’État par axe</h2>
<div class="cadre" role="region" tabindex="0" aria-label="Crédits de l’État par axe"><table>
<thead><tr><th scope="col">Axe</th><th scope="col">Année</th><th scope="col" class="montant">Avant</th>
<th scope="col" class="montant">Après</th><th scope="col" class="montant">Écart</th>
<th scope="col">Suites</th></tr></thead>
<tbody>${axes.map(
    (
      axe,
    ) => html`<tr class="${axe.axe === null ? 'ensemble' : 'axe'}"><th scope="row">${nomDAxe(axe.axe)}</th>
<td>${nomDAnnee(axe.annee)}</td><td class="montant">${programmeDe(axe.avant)}</td>
<td class="montant">${programmeDe(axe.apres)}</td><td class="montant">${direLEcart(axe)}</td>
<td>${direLesSuites(axe)}</td></tr>`,
  )}</tbody></table></div>`
}

function programmeDe(ligne: AxeCompare['avant']): string {
  return ligne === null ? '—' : ecrireEuros(ligne.programme)
}

function tableDesActions({ actions }: ComparaisonRendue): Html {
  if (actions.length === 0) return RIEN
  return html`<h2>Actions</h2>
<div class="cadre" role="region" tabindex="0" aria-label="Actions qui diffèrent"><table>
<thead><tr><th scope="col">Importance</th><th scope="col">Axe</th><th scope="col">Année</th>
<th scope="col">Action</th><th scope="col">Ce qui change</th></tr></thead>
<tbody>${parImportance(actions).map(
    (
      action,
    ) => html`<tr><td>${NOMS_DES_IMPORTANCES[action.importance]}</td><td>${direLAxe(action.axe)}</td>
<td>${nomDAnnee(action.annee)}</td><th scope="row">${action.action}</th>
<td>${direLAction(action).map((dit) => html`<p>${dit}</p>`)}</td></tr>`,
  )}</tbody></table></div>`
}

function sectionDeConstats(titre: string, constats: readonly Constat[]): Html {
  return constats.length === 0 ? RIEN : html`<h2>${titre}</h2>${constats.map(articleDe)}`
}
