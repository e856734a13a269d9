import { type Html, html } from '../../../core/balisage/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import {
  direLaCouverture,
  direLExecution,
  type Execution,
  ecrireTaux,
  estSuivie,
  type LigneDExecution,
  NOMS_DES_ETATS_D_ANNEE,
  nomDeLAxeSuivi,
  RESERVE_DU_SUIVI,
} from '../../../core/suivi/index.ts'
import { eurosOuTiret } from '../mise-en-page.ts'

/** Les années suivies, et ce qui expose la dernière ; rien si aucun consommé n’est connu. */
export function sectionDuSuivi(execution: Execution): Html {
  if (!estSuivie(execution)) return html``
  return html`<div class="cadre" role="region" tabindex="0" aria-label="Exécution par axe et par année"><table>
<caption>Exécution par axe et par année</caption>
<thead><tr>
<th scope="col">Axe</th>
<th scope="col">Année</th>
<th scope="col" class="montant">Programmé</th>
<th scope="col" class="montant">Actions suivies</th>
<th scope="col" class="montant">Consommé</th>
<th scope="col" class="montant">Taux</th>
<th scope="col" class="montant">Reste</th>
<th scope="col" class="montant">Justifié</th>
<th scope="col" class="montant">Non justifié</th>
<th scope="col" class="montant">Baisse au plus, l’année suivante</th>
</tr></thead>
<tbody>${execution.lignes.filter((l) => l.suivies > 0).map(rangeeDe)}</tbody>
</table></div>
${direLExecution(execution).map((phrase) => html`<p>${phrase}</p>`)}
<p class="legende">${RESERVE_DU_SUIVI}</p>`
}

function rangeeDe(ligne: LigneDExecution): Html {
  return html`<tr class="${ligne.axe === null ? 'ensemble' : 'axe'}">
<th scope="row">${nomDeLAxeSuivi(ligne)}</th>
<td>${ligne.annee}${NOMS_DES_ETATS_D_ANNEE[ligne.etat]}</td>
<td class="montant">${ecrireEuros(ligne.programme)}</td>
<td class="montant">${direLaCouverture(ligne)}</td>
<td class="montant">${eurosOuTiret(ligne.consomme)}</td>
<td class="montant">${ecrireTaux(ligne.taux)}</td>
<td class="montant">${eurosOuTiret(ligne.reste)}</td>
<td class="montant">${eurosOuTiret(ligne.justifie)}</td>
<td class="montant">${eurosOuTiret(ligne.nonJustifie)}</td>
<td class="montant">${eurosOuTiret(ligne.baisse)}</td>
</tr>
`
}
