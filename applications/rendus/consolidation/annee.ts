import { type Html, html, RIEN } from '../../../core/balisage/index.ts'
import { tauxDePlancher } from '../../../core/calculs/index.ts'
import type {
  ClasseurConsolide,
  LigneConsolidee,
  Resume,
} from '../../../core/consolidation/index.ts'
import { type Constat, ETATS, partager, pluriel } from '../../../core/constats/index.ts'
import {
  AXES,
  type Axe,
  type Centimes,
  enPourcent,
  moins,
  plusGrand,
  somme,
  ZERO,
} from '../../../core/modele/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import { direLeLieu } from '../mise-en-page.ts'
import { barreDe } from '../page/barre.ts'
import { DIRE_LA_RAISON, direLEtat, nomDeLAxe, nomDuType } from './mots.ts'

const COLONNES = ['Contrat', 'Verdict', ...AXES.map(nomDeLAxe)]

/** Les contrats d'une année, les plus graves d'abord, puis par montant en jeu. */
export function sectionDAnnee(annee: number, classeurs: readonly ClasseurConsolide[]): Html {
  const siens = classeurs
    .filter(({ lignes }) => lignes.some((l) => l.annee === annee))
    .map((classeur) => {
      const bloquants = bloquantsDe(classeur, annee)
      return { classeur, rang: rangDe(classeur, bloquants), enJeu: enJeuDe(bloquants) }
    })
    .sort(
      (a, b) => a.rang - b.rang || b.enJeu - a.enJeu || (a.classeur.nom < b.classeur.nom ? -1 : 1),
    )
  return html`<section class="annee"><h2>${annee}</h2>
<div class="cadre" role="region" tabindex="0" aria-label="Contrats et axes, ${annee}">
<table class="contrats" role="table">
<caption>Crédits de l’État, ${annee}\u00a0: les contrats les plus graves d’abord, puis par montant en jeu</caption>
<thead role="rowgroup"><tr role="row">
${COLONNES.map((nom) => html`<th role="columnheader" scope="col">${nom}</th>`)}
<th role="columnheader" scope="col" class="montant">Programmé</th></tr></thead>
<tbody role="rowgroup">${siens.map(({ classeur }) => rangeeDe(classeur, annee))}</tbody>
</table></div></section>`
}

/** Ce qui bloque cette année-là passe avant ce qui n'en bloque qu'une autre ; ce qui reste à justifier, avant rien. */
function rangDe(
  { resume: { conclusion } }: ClasseurConsolide,
  bloquants: readonly Constat[],
): number {
  const { etat, aJustifier } = conclusion
  const pressant = etat === 'manquements' ? bloquants.length > 0 : aJustifier > 0
  return 2 * ETATS.indexOf(etat) + (pressant ? 0 : 1)
}

/** Ceux de l'année ; ceux qui n'en ont pas se disent la première. */
function bloquantsDe({ resume }: ClasseurConsolide, annee: number): readonly Constat[] {
  return partager(resume.constats).reproches.filter(
    (constat) =>
      constat.gravite === 'bloquant' && (constat.annee ?? resume.annees[0] ?? annee) === annee,
  )
}

/** L'argent que ces constats disent en jeu. */
function enJeuDe(constats: readonly Constat[]): Centimes {
  return somme(constats.map(ecartDe))
}

function ecartDe({ montants }: Constat): Centimes {
  return montants === null ? ZERO : plusGrand(montants.ecart, moins(ZERO, montants.ecart))
}

function direLeBloquant(constat: Constat): string {
  const lieu = direLeLieu(constat)
  const ecart = ecartDe(constat)
  return [ecart === ZERO ? null : ecrireEuros(ecart), constat.message, lieu]
    .filter((dit) => dit !== null)
    .join(' · ')
}

function rangeeDe(classeur: ClasseurConsolide, annee: number): Html {
  const { nom, resume, lignes } = classeur
  const taux = tauxDePlancher(resume.type)
  const bloquants = bloquantsDe(classeur, annee)
  const suite = suiteDe(classeur, annee, bloquants)
  return html`<tr role="row"${suite === RIEN ? RIEN : html` class="avec-suite"`}>
<th role="rowheader" scope="row">${resume.collectivite ?? 'Collectivité non reconnue'}
<span>${nomDuType(resume.type)}${taux === null ? '' : `, ${enPourcent(taux)}`} · ${nom}</span></th>
<td role="cell"><span class="etat ${allureDe(classeur)}">${direLEtat(resume)}</span>${direDansLAnnee(
    resume,
    annee,
    bloquants.length,
  )}</td>
${AXES.map(
  (axe) =>
    html`<td role="cell" data-nom="${nomDeLAxe(axe)}">${caseDAxe(axe, ligneDe(lignes, axe, annee))}</td>`,
)}
<td role="cell" data-nom="Programmé" class="montant">${programmeDe(classeur, annee)}</td></tr>
${suite}`
}

/** Le verdict est celui du contrat entier : ce qui en revient à l'année, quand ce n'est pas tout. */
function direDansLAnnee({ conclusion }: Resume, annee: number, siens: number): Html {
  const { etat, bloquants } = conclusion
  if (etat !== 'manquements' || siens === bloquants) return RIEN
  return html`<span class="petit">dont ${siens === 0 ? 'aucun' : siens} en ${annee}</span>`
}

/** La couleur du verdict ; le mot le dit aussi. */
function allureDe({ resume: { conclusion } }: ClasseurConsolide): string {
  const { etat, aJustifier } = conclusion
  return etat === 'conforme' && aJustifier > 0 ? 'a-justifier' : etat
}

function ligneDe(lignes: readonly LigneConsolidee[], axe: Axe, annee: number) {
  return lignes.find((l) => l.axe === axe && l.annee === annee)
}

function caseDAxe(axe: Axe, ligne: LigneConsolidee | undefined): Html {
  if (!ligne) return html`<span class="petit">hors contrat</span>`
  const { programme, plafond, manque } = ligne
  if (ligne.raison === 'question') return html`<span class="petit">attend une réponse</span>`
  if (programme === null) return html`<span class="petit">inconnu</span>`
  const barre = barreDe({ ...ligne, axe, programme })
  const dit =
    plafond === null
      ? `${ecrireEuros(programme)}, plafond inconnu`
      : `${ecrireEuros(programme)} sur ${ecrireEuros(plafond)}`
  return html`${barre}<span class="petit">${dit}</span>${
    manque !== null && manque > ZERO
      ? html`<span class="manque">manque ${ecrireEuros(manque)}</span>`
      : RIEN
  }${ligne.fongible ? RIEN : html`<span class="petit">à part</span>`}`
}

function programmeDe({ resume }: ClasseurConsolide, annee: number): string {
  const ensemble = resume.ensembles.find((e) => e.annee === annee)
  if (!ensemble || ensemble.programme === null) return '—'
  const { programme, plafond } = ensemble
  return plafond === null
    ? ecrireEuros(programme)
    : `${ecrireEuros(programme)} sur ${ecrireEuros(plafond)}`
}

const DETAILLES = 8

/** Ce qui bloque et pourquoi le contrat n'est pas compté, sur une ligne de plus ; rien s'il n'y a rien à dire. */
function suiteDe(
  { resume, lignes }: ClasseurConsolide,
  annee: number,
  bloquants: readonly Constat[],
): Html {
  const siennes = lignes.filter((ligne) => ligne.annee === annee)
  const raisons = [...new Set(siennes.map(({ raison }) => raison))].flatMap((raison) =>
    raison === null || raison === 'hors-pacte' || raison === 'inconnu' || raison === 'question'
      ? []
      : [`Dans les totaux\u00a0: ${DIRE_LA_RAISON[raison]}.`],
  )
  const questions = resume.questions.map(
    ({ question, feuille, cellule }) => `${question} (${feuille}!${cellule})`,
  )
  const autres = bloquants.length - DETAILLES
  const dits = [
    ...questions,
    ...raisons,
    ...bloquants.slice(0, DETAILLES).map(direLeBloquant),
    ...(autres > 0 ? [`et ${pluriel(autres, 'autre bloquant', 'autres bloquants')}`] : []),
  ]
  if (dits.length === 0) return RIEN
  const enJeu = enJeuDe(bloquants)
  const titre = [
    ...(questions.length > 0 ? [pluriel(questions.length, 'question', 'questions')] : []),
    ...(bloquants.length > 0 ? [pluriel(bloquants.length, 'bloquant', 'bloquants')] : []),
    ...(enJeu > 0 ? [`${ecrireEuros(enJeu)} en jeu`] : []),
    ...(raisons.length > 0 ? ['pas dans les totaux'] : []),
  ].join(', ')
  return html`<tr role="row" class="suite"><td role="cell" colspan="${AXES.length + 3}">
<details><summary>${titre}</summary>
<ul>${dits.map((dit) => html`<li>${dit}</li>`)}</ul></details></td></tr>`
}
