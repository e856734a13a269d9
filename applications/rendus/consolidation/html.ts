import { type Html, html, RIEN } from '../../../core/balisage/index.ts'
import {
  type ClasseurConsolide,
  type Consolidation,
  type LigneDeTotal,
  planchersManques,
  type Somme,
} from '../../../core/consolidation/index.ts'
import { dateEnClair, direLesAnnees, pluriel } from '../../../core/constats/index.ts'
import { somme } from '../../../core/modele/index.ts'
import { VERSION, VERSION_DES_REGLES } from '../../../core/version/index.ts'
import { eurosOuTiret } from '../mise-en-page.ts'
import { pageEntiere } from '../page/entiere.ts'
import { STYLE } from '../page/style.ts'
import { sectionDAnnee } from './annee.ts'
import {
  direLaCouverture,
  direLeSort,
  direLesAbsents,
  direLesDoublons,
  direPourquoi,
  nomDeLAxe,
} from './mots.ts'
import { sectionDesPieces } from './pieces.ts'
import { STYLE_DE_CONSOLIDATION } from './style.ts'

/** Une page entière, imprimable, sans script ni ressource extérieure. `date` : celle de la vérification, AAAA-MM-JJ. */
export function consolidationEnHtml(consolidation: Consolidation, date: string): string {
  const { classeurs, totaux, nombre } = consolidation
  const annees = [...new Set(totaux.map(({ annee }) => annee))]
  const titre = `Contrats locaux des solidarités${annees.length === 0 ? '' : `, ${direLesAnnees(annees)}`}`
  return pageEntiere({
    titre: `${titre} — consolidation — Pacte`,
    style: STYLE + STYLE_DE_CONSOLIDATION,
    corps: html`<header>
<h1>${titre}</h1>
<p class="pale">${pluriel(nombre, 'classeur', 'classeurs')}, vérifiés le ${dateEnClair(date)} par Pacte ${VERSION},
  règles du ${dateEnClair(VERSION_DES_REGLES)}</p>
</header>
<main>
${chiffresCles(consolidation)}
${tableDesTotaux(totaux)}
${annees.map((annee) => sectionDAnnee(annee, classeurs))}
<p class="legende">Barre pleine\u00a0: programmé. Cadre\u00a0: plafond. Trait vertical\u00a0: plancher.</p>
${sectionDesPieces(classeurs)}
${bandeauDesDoublons(consolidation)}
${bandeauDesFichiers(consolidation)}
</main>
<footer><p class="legende">Un constat n’est pas une décision\u00a0: le texte laisse une appréciation au commissaire
  et au préfet. L’emploi d’un département est à part, et n’entre dans aucun total.</p></footer>`,
  })
}

function chiffresCles({ classeurs, totaux, doublons, nombre }: Consolidation): Html {
  const fautifs = classeurs.filter(({ resume }) => resume.conclusion.bloquants > 0)
  const bloquants = fautifs.reduce((n, { resume }) => n + resume.conclusion.bloquants, 0)
  const manques = classeurs.flatMap(manquesComptes)
  const planchers = manques.reduce((n, { nombre }) => n + nombre, 0)
  const questionnes = classeurs.filter(({ resume }) => resume.questions.length > 0)
  const questions = questionnes.reduce((n, { resume }) => n + resume.questions.length, 0)
  const aChoisir = new Set(doublons.flatMap((d) => (d.retenu === null ? d.fichiers : [])))
  const ensembles = totaux.filter(({ axe }) => axe === null)
  return html`<ul class="cles" aria-label="En bref">
<li class="bloquant"><b>${pluriel(bloquants, 'bloquant', 'bloquants')}</b>dans
  ${pluriel(fautifs.length, 'classeur', 'classeurs')}</li>
<li class="bloquant"><b>${eurosOuTiret(manques.length === 0 ? null : somme(manques.map((m) => m.montant)))}</b>${
    manques.length === 0
      ? 'manquent aux planchers'
      : `manquent pour ${pluriel(planchers, 'plancher', 'planchers')}`
  }, ${direLesLus(manques.length, nombre)}</li>
${cleDeDoute(questionnes.length, html`sans chiffres, ${pluriel(questions, 'question', 'questions')}`)}
${cleDeDoute(aChoisir.size, html`à <a href="#a-choisir">choisir</a>\u00a0: même collectivité, même année`)}
${ensembles.map(
  ({ annee, programme, plafond }) =>
    html`<li><b>${eurosOuTiret(programme.montant)}</b>programmés en ${annee}
  (${direLaCouverture(programme)} classeurs)\u00a0; plafonds\u00a0: ${eurosOuTiret(plafond.montant)}
  (${direLaCouverture(plafond)})</li>`,
)}
</ul>`
}

/** Ce qui manque dans ce que les totaux comptent : un manque dit par deux versions n'est pas deux manques. */
function manquesComptes({ resume, lignes }: ClasseurConsolide) {
  const axes = lignes.filter(({ raison }) => raison === null)
  return axes.length === 0 ? [] : (planchersManques({ ...resume, axes }) ?? [])
}

function cleDeDoute(nombre: number, suite: Html): Html {
  if (nombre === 0) return RIEN
  return html`<li class="doute"><b>${pluriel(nombre, 'classeur', 'classeurs')}</b>${suite}</li>`
}

function direLesLus(connus: number, sur: number): string {
  return `connus pour ${pluriel(connus, 'classeur', 'classeurs')} sur ${sur}`
}

function bandeauDesDoublons({ doublons }: Consolidation): Html {
  if (doublons.length === 0) return RIEN
  return html`<section class="bandeau" id="a-choisir"><p><b>Même collectivité, même année</b></p>
<ul>${direLesDoublons(doublons).map((dit) => html`<li>${dit}</li>`)}</ul></section>`
}

/** Ceux qui ne sont pas simplement lus : illisibles, copies, ignorés. */
function bandeauDesFichiers({ fichiers }: Consolidation): Html {
  const aDire = fichiers.filter(({ copieDe, issue }) => copieDe !== null || issue.genre !== 'lu')
  if (aDire.length === 0) return RIEN
  return html`<section class="bandeau"><p><b>${pluriel(
    aDire.length,
    'fichier n’est pas compté',
    'fichiers ne sont pas comptés',
  )}</b></p>
<ul>${aDire.map(
    (fichier) =>
      html`<li>«\u00a0${fichier.nom}\u00a0», ${direLeSort(fichier)}\u00a0: ${direPourquoi(fichier)}</li>`,
  )}</ul></section>`
}

function tableDesTotaux(totaux: readonly LigneDeTotal[]): Html {
  if (totaux.length === 0) return RIEN
  return html`<section><h2>Totaux</h2>
<div class="cadre" role="region" tabindex="0" aria-label="Totaux par année et par axe"><table>
<caption>Sommes de ce qui est connu\u00a0; «\u00a02 sur 3\u00a0» dit combien de classeurs chacune compte</caption>
<thead><tr><th scope="col">Année</th><th scope="col">Axe</th><th scope="col" class="montant">Programmé</th>
<th scope="col" class="montant">Plafond</th><th scope="col" class="montant">Reste</th>
<th scope="col" class="montant">Manque</th><th scope="col">Non comptés</th></tr></thead>
<tbody>${totaux.map(rangeeDeTotal)}</tbody>
</table></div></section>`
}

function rangeeDeTotal({
  annee,
  axe,
  programme,
  plafond,
  reste,
  manque,
  absents,
}: LigneDeTotal): Html {
  return html`<tr class="${axe === null ? 'ensemble' : 'axe'}"><td>${annee}</td>
<th scope="row">${nomDeLAxe(axe)}</th>
${[programme, plafond, reste].map(caseDeSomme)}
${axe === null ? html`<td></td>` : caseDeSomme(manque)}<td>${direLesAbsents(absents)}</td></tr>`
}

function caseDeSomme(valeur: Somme): Html {
  return html`<td class="montant">${eurosOuTiret(valeur.montant)}
<span class="pale">${direLaCouverture(valeur)}</span></td>`
}
