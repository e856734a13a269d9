import { type Html, html } from '../../../core/balisage/index.ts'
import {
  type Conclusion,
  type Constat,
  type ConstatJustifie,
  type LigneDeSynthese,
  nomDAnnee,
  nomDAxe,
  partager,
  pluriel,
  situerLAxe,
  titrerCeQuiAttend,
} from '../../../core/constats/index.ts'
import {
  direCeQuiEstLaisse,
  montrerLaQuestion,
  type QuestionMontree,
  type QuestionPosee,
  retenirLesInterpretations,
} from '../../../core/examen/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import {
  direCeQuiAttend,
  direLeContrat,
  duPlusGraveAuMoinsGrave,
  eurosOuTiret,
  eurosSiPositif,
  TITRE_DES_JUSTIFIES,
} from '../mise-en-page.ts'
import type { Echec, ExamenDeFichier } from '../resultat.ts'
import { barreDe } from './barre.ts'
import { articleDe, articleDuJustifie } from './constat.ts'
import { sectionDuSuivi } from './suivi.ts'

/** Un classeur inutilisable, et pourquoi. */
export function sectionDEchec({ fichier, erreur }: Echec): Html {
  return html`<section class="classeur">
<h2>${fichier}</h2>
<p class="verdict manquements">Classeur inutilisable. ${erreur}</p>
</section>`
}

/** Un classeur vérifié : bilan, synthèse par axe, constats, réserves. */
export function sectionDExamen(examen: ExamenDeFichier): Html {
  const { lacunes } = partager(examen.constats)
  return html`<section class="classeur">
<h2>${examen.fichier}</h2>
<p>${direLeContrat(examen)}</p>
<div class="verdict ${examen.conclusion.etat}"><p><strong>${examen.conclusion.phrase}</strong></p>
<p>${direLesComptes(examen.conclusion)}</p></div>
${sectionDesQuestions(examen.questions)}
${liste('Ce qui a été laissé de côté', examen.lecture.laisses.map(direCeQuiEstLaisse))}
${tableDeSynthese(examen.synthese)}
${sectionDuSuivi(examen.execution)}
${sectionDesConstats(examen.constats)}
${sectionDesJustifies(examen.justifies)}
${liste(titrerCeQuiAttend(examen.questions.length), direCeQuiAttend(examen.retenus))}
${liste(
  'Ce qui n’a pas été vérifié',
  lacunes.map((c) => c.message),
)}
${liste(
  'Interprétations retenues',
  retenirLesInterpretations(examen).map(({ phrase }) => phrase),
)}
${liste('Ce qui a été lu', examen.lecture.notes)}
</section>`
}

/** Les mêmes comptes que le volet, les nuls compris : ce qui n'est pas relevé se voit. */
function direLesComptes({
  bloquants,
  aJustifier,
  aSavoir,
  permis,
  justifies,
  nonVerifies,
}: Conclusion): string {
  const dits = [
    pluriel(bloquants, 'bloquant', 'bloquants'),
    `${aJustifier} à justifier`,
    `${aSavoir} à savoir`,
    ...(permis > 0 ? [`${permis} permis par le texte`] : []),
    pluriel(justifies, 'justifié', 'justifiés'),
    pluriel(nonVerifies, 'contrôle non fait', 'contrôles non faits'),
  ]
  return `${dits.join(', ')}.`
}

function sectionDesConstats(tous: readonly Constat[]): Html {
  const { constats, suite } = duPlusGraveAuMoinsGrave(tous)
  if (constats.length === 0) return html``
  return html`<h3>Constats, du plus grave au moins grave</h3>
${constats.map(articleDe)}${suite.map((phrase) => html`<p>${phrase}</p>`)}`
}

function sectionDesQuestions(questions: readonly QuestionPosee[]): Html {
  if (questions.length === 0) return html``
  return html`<h3>Questions sur la lecture</h3>
<ol>${questions.map(montrerLaQuestion).map(articleDeQuestion)}</ol>`
}

function articleDeQuestion(montree: QuestionMontree): Html {
  const { id, question, preuves, choix, enjeu, feuille, cellule } = montree
  return html`<li class="question"><p><strong>${question}</strong> <span class="pale">${feuille}!${cellule}</span></p>
${preuves.map((preuve) => html`<p>${preuve}</p>`)}
<p>${enjeu}</p>
<p>Répondre\u00a0: ${choix.map(({ valeur, dit }) => html`<code>"${id}": "${valeur}"</code> (${dit}) `)}</p></li>`
}

function sectionDesJustifies(justifies: readonly ConstatJustifie[]): Html {
  if (justifies.length === 0) return html``
  return html`<h3>${TITRE_DES_JUSTIFIES}</h3>${justifies.map(articleDuJustifie)}`
}

function tableDeSynthese(synthese: readonly LigneDeSynthese[]): Html {
  if (synthese.length === 0) return html``
  return html`<div class="cadre" role="region" tabindex="0" aria-label="Crédits de l’État par axe"><table>
<caption>Crédits de l’État par axe</caption>
<thead><tr>
<th scope="col">Axe</th>
<th scope="col">Année</th>
<th scope="col" class="montant">Programmé</th>
<th scope="col" class="montant">Plancher</th>
<th scope="col" class="montant">Plafond</th>
<th scope="col" class="montant">Manque</th>
<th scope="col" class="montant">Reste</th>
<th scope="col">Situation</th>
</tr></thead>
<tbody>${synthese.map(rangeeDe)}</tbody>
</table></div>
<p class="legende">Plein\u00a0: programmé. Tirets\u00a0: manque. Cadre\u00a0: plafond. Trait\u00a0: plancher.</p>`
}

function rangeeDe(ligne: LigneDeSynthese): Html {
  const manque = (ligne.manque ?? 0) > 0 ? 'montant manque' : 'montant'
  return html`<tr class="${ligne.axe === null ? 'ensemble' : 'axe'}">
<th scope="row">${nomDAxe(ligne.axe)}</th>
<td>${nomDAnnee(ligne.annee)}</td>
<td class="montant">${ecrireEuros(ligne.programme)}</td>
<td class="montant">${eurosOuTiret(ligne.plancher)}</td>
<td class="montant">${eurosOuTiret(ligne.plafond)}</td>
<td class="${manque}">${eurosSiPositif(ligne.manque)}</td>
<td class="montant">${eurosOuTiret(ligne.reste)}</td>
<td class="situation">${barreDe(ligne)}${situerLAxe(ligne)}</td>
</tr>
`
}

function liste(titre: string, phrases: readonly string[]): Html {
  if (phrases.length === 0) return html``
  return html`<h3>${titre}</h3>
<ul>${phrases.map((phrase) => html`<li>${phrase}</li>`)}</ul>`
}
