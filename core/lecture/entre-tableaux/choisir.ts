import { reconnaitreAxe } from '../../catalogue/index.ts'
import { a1 } from '../../grille/index.ts'
import { normaliser } from '../../libelle/index.ts'
import type { Question, RaisonDeLaisser, Reponses } from '../../modele/index.ts'
import { anneesDuContrat, valeurDe } from '../../parametres/index.ts'
import { estUnAxeSeul } from '../rangs/index.ts'
import { designer, type Tableau } from '../tableau/index.ts'
import {
  anneeSeule,
  lireAnnee,
  type Page,
  partiesDuTitre,
  sansSonPlafond,
  titrerLesFeuilles,
} from '../textes/index.ts'
import {
  creditsDifferents,
  parente,
  RECOUVREMENT,
  recouvrement,
  richesse,
  sontDExercicesDifferents,
} from './comparer.ts'
import { type Exercices, exercicesDe } from './exercices.ts'
import { ditHorsDuContrat, ditRemplacee, titresDe, vigueurDe } from './vigueur.ts'

/** Un tableau lu et mis de côté. */
export interface MisDeCote {
  readonly tableau: Tableau
  readonly raison: RaisonDeLaisser
  readonly pourquoi: string
  /** Ses crédits de l'État ne sont pas ceux du contrat. */
  readonly autresMontants: boolean
}

export interface Choix {
  readonly retenus: readonly Tableau[]
  /** Tableaux qui reprennent les actions d'un autre : ils peuvent le compléter. */
  readonly doubles: readonly Tableau[]
  readonly misDeCote: readonly MisDeCote[]
  /** Tableaux dont aucune action n'est retenue : « Projets refusés ». */
  readonly refuses: readonly Tableau[]
  /** Deux versions que rien ne départage. */
  readonly questions: readonly Question[]
}

const PREMIERE_ANNEE = valeurDe(anneesDuContrat).premiere
/** En deçà, aucun mot ne dit laquelle de deux versions est en vigueur. */
const ECART_DECISIF = 0.5

/** Ce qui est en vigueur, ce qui le reprend ou le complète, et ce qui n'est pas du contrat. */
export function choisir(
  tableaux: readonly Tableau[],
  pages: readonly Page[],
  reponses: Reponses = {},
): Choix {
  const exercices = exercicesDe(tableaux, pages)
  const misDeCote: MisDeCote[] = []
  const laisser = (tableau: Tableau, raison: RaisonDeLaisser, pourquoi: string) => {
    const autresMontants = raison === 'version' || raison === 'sans-axe'
    misDeCote.push({ tableau, raison, pourquoi, autresMontants })
  }
  const remplis = tableaux.filter((t) => t.actions.length > 0)
  const actuels = remplis.filter((t) => {
    const ancien = estAncien(t)
    if (ancien) laisser(t, 'ancien', `la feuille parle d’un contrat antérieur à ${PREMIERE_ANNEE}`)
    return !ancien
  })
  const hors = actuels.filter(ditHorsDuContrat)
  const tousHors = hors.length === actuels.length
  for (const t of tousHors ? [] : hors)
    laisser(t, 'version', 'son titre dit qu’il n’est là que pour information, hors du contrat')
  const restent = tousHors ? actuels : actuels.filter((t) => !hors.includes(t))
  const remplaces = remplacesParmi(restent, exercices)
  for (const t of remplaces)
    laisser(t, 'version', 'son nom ou son titre la dit provisoire, ancienne ou remplacée')
  const programmes = restent.filter((t) => !remplaces.includes(t))
  const parAxe = programmes.filter(neDitQueDesAxes)
  const duContrat =
    parAxe.length < programmes.length ? programmes.filter((t) => !parAxe.includes(t)) : programmes
  for (const t of parAxe)
    if (!duContrat.includes(t)) laisser(t, 'recapitule', 'il n’a qu’une ligne par axe')
  const titres = titrerLesFeuilles(pages)
  const avecAxe = duContrat.filter((t) => nommeDesAxes(t) || titres.has(t.page.feuille.nom))
  const candidats =
    avecAxe.length > 0
      ? duContrat.filter(
          (t) => avecAxe.includes(t) || avecAxe.some((a) => seSuivent(a, t, exercices)),
        )
      : duContrat
  for (const t of duContrat)
    if (!candidats.includes(t)) laisser(t, 'sans-axe', 'aucun axe du contrat n’y est nommé')
  const retenus: Tableau[] = []
  const doubles: Tableau[] = []
  const reprises = new Map<Tableau, Tableau>()
  const questions: Question[] = []
  for (const t of parVigueur(candidats, reponses)) {
    const lien = retenus
      .map((retenu) => ({ retenu, genre: parente(retenu, t, exercices) }))
      .find(({ genre }) => genre !== 'autre')
    if (!lien) {
      retenus.push(t)
      continue
    }
    const nom = lien.retenu.page.feuille.nom
    if (lien.genre === 'reprise') {
      doubles.push(t)
      reprises.set(t, lien.retenu)
      laisser(t, 'recapitule', `il reprend les mêmes actions que la feuille « ${nom} »`)
      continue
    }
    laisser(
      t,
      'version',
      `il dit les mêmes actions que la feuille « ${nom} » avec d’autres montants`,
    )
    const question = hesiter(lien.retenu, t)
    if (question && reponses[question.id] === undefined) questions.push(question)
  }
  return {
    retenus: candidats.filter((t) => retenus.includes(t)),
    doubles,
    refuses: tableaux.filter((t) => t.actions.length === 0 && t.nonRetenues.length > 0),
    misDeCote: misDeCote.map((ecarte) =>
      comparerLeRecapitulatif(ecarte, reprises, retenus, exercices),
    ),
    questions,
  }
}

/** Brouillons et archives de ce que d'autres tableaux programment, même si leurs actions ne s'y nomment plus pareil. */
function remplacesParmi(tableaux: readonly Tableau[], exercices: Exercices): Tableau[] {
  const dits = tableaux.filter(ditRemplacee)
  return dits.filter((t) => {
    const autres = tableaux.filter(
      (a) => !dits.includes(a) && !sontDExercicesDifferents(a, t, exercices),
    )
    // « PPE », « EMP » : des axes que le classeur explique ailleurs, et que l'on ne compare pas.
    if (autres.some((a) => axesNommes(a).length === 0)) return true
    const axes = new Set(autres.flatMap(axesNommes))
    return axes.size > 0 && axesNommes(t).every((axe) => axes.has(axe))
  })
}

function axesNommes({ actions }: Tableau): string[] {
  return actions.flatMap(({ axe }) => reconnaitreAxe(axe?.texte ?? '')?.axe ?? [])
}

/** « Axe I | 480 400 », « Axe II | 621 600 » : la synthèse de ce que d'autres tableaux détaillent. */
function neDitQueDesAxes({ actions }: Tableau): boolean {
  return actions.length > 1 && actions.every(({ action }) => estUnAxeSeul(action))
}

/** Les mêmes actions, une autre année : l'un dit les axes, que l'autre ne redit pas. */
function seSuivent(a: Tableau, b: Tableau, exercices: Exercices): boolean {
  return sontDExercicesDifferents(a, b, exercices) && recouvrement(a, b) >= RECOUVREMENT
}

/** Un récapitulatif redit les mêmes montants, ou n'en est pas un fidèle. */
function comparerLeRecapitulatif(
  ecarte: MisDeCote,
  reprises: ReadonlyMap<Tableau, Tableau>,
  retenus: readonly Tableau[],
  exercices: Exercices,
): MisDeCote {
  const repris = reprises.get(ecarte.tableau)
  const autres = repris ? creditsDifferents(repris, retenus, ecarte.tableau, exercices) : 0
  if (autres === 0) return ecarte
  const dits = autres > 1 ? `${autres} crédits y diffèrent` : 'un crédit y diffère'
  return { ...ecarte, autresMontants: true, pourquoi: `${ecarte.pourquoi}, mais ${dits}` }
}

export function dire({ tableau, pourquoi }: MisDeCote): string {
  return `${designer(tableau)} : laissé de côté, ${pourquoi}.`
}

/** La version en vigueur d'abord, puis le tableau le plus complet, puis l'ordre du classeur. */
function parVigueur(tableaux: readonly Tableau[], reponses: Reponses): Tableau[] {
  const designees = new Set(Object.values(reponses))
  const note = (t: Tableau) =>
    vigueurDe(t) + (designees.has(`feuille ${t.page.feuille.nom}`) ? 100 : 0)
  const notes = new Map(tableaux.map((t) => [t, note(t)]))
  return [...tableaux].sort(
    (a, b) => (notes.get(b) ?? 0) - (notes.get(a) ?? 0) || richesse(b) - richesse(a),
  )
}

/** Deux versions dont aucun mot ne dit laquelle compte. */
function hesiter(retenu: Tableau, autre: Tableau): Question | null {
  if (Math.abs(vigueurDe(retenu) - vigueurDe(autre)) >= ECART_DECISIF) return null
  const { haut } = retenu.bloc
  const { gauche } = retenu
  const noms = [retenu, autre].map((t) => t.page.feuille.nom)
  const [premiere = '', seconde = ''] = noms
  const lieuDe = (t: Tableau) => ({
    feuille: t.page.feuille.nom,
    ligne: t.bloc.haut,
    colonne: t.gauche,
  })
  return {
    id: `${a1(haut, gauche)}:version`,
    objet: 'feuille',
    lieux: [lieuDe(retenu), lieuDe(autre)],
    question: `Les feuilles « ${premiere} » et « ${seconde} » disent les mêmes actions avec d’autres montants : laquelle est en vigueur ?`,
    retenu: `feuille ${premiere}`,
    choix: noms.map((nom) => ({ valeur: `feuille ${nom}`, dit: `« ${nom} »` })),
    preuves: ['Aucun titre ni nom de feuille ne dit laquelle est signée, votée ou remplacée.'],
    champs: [],
  }
}

function estAncien({ page, bloc }: Tableau): boolean {
  const titres: string[] = [page.feuille.nom]
  for (let l = 0; l < bloc.haut; l++) {
    const dits = Array.from({ length: Math.min(page.largeur(l), 12) }, (_, c) => page.texte(l, c))
    // « Action | État 2025 | Rappel CALPAE 2023 » : l'en-tête d'un tableau d'au-dessus n'est pas un titre.
    if (dits.filter((dit) => dit !== '').length <= TEXTES_D_UN_TITRE) titres.push(...dits)
  }
  const libelles = titres.map(normaliser)
  // Nommer l’ancien contrat à côté de l’année en cours ne fait pas d’un budget celui d’avant.
  const duContrat =
    libelles.some((l) => /\bcontrats? loca(?:l|ux)\b|\bcls\b/.test(l)) ||
    titres.some((t) => (anneeSeule(t) ?? 0) >= PREMIERE_ANNEE)
  return titres.some((titre) => {
    const libelle = normaliser(titre)
    const lue = lireAnnee(titre)
    if (lue.genre === 'une' && lue.annee < PREMIERE_ANNEE && CONVENTION.test(libelle)) return true
    if (duContrat) return false
    const finie = lue.genre === 'periode' && lue.fin < PREMIERE_ANNEE
    return ANCIEN.test(libelle) || (finie && (CONVENTION.test(libelle) || RAPPEL.test(libelle)))
  })
}

const ANCIEN = /\bcalpae\b|convention d appui|\bancienne? (?:convention|contrat|plan)/
const CONVENTION = /\bcalpae|convention|plan pauvrete|execution|realise/
const RAPPEL = /\bpour memoire\b/
const TEXTES_D_UN_TITRE = 4

const LIGNES_DE_TITRE = 6

/** Au moins une action sur deux est sous un axe nommé ; sinon la feuille ou ses titres en nomment un. */
function nommeDesAxes(tableau: Tableau): boolean {
  const { page, bloc, actions } = tableau
  const nommees = actions.filter((a) => a.axe !== null && reconnaitreAxe(a.axe.texte)).length
  if (nommees * 2 >= actions.length) return true
  if (actions.some((a) => a.axe !== null && /axe|enjeu|volet|orientation|\d/i.test(a.axe.texte)))
    return true
  const { attributions } = tableau
  if (attributions.some((a) => a.champ === 'axe')) return true
  if (attributions.some((a) => a.champ === 'action' && reconnaitreAxe(a.entete.texte))) return true
  if (reconnaitreAxe(page.feuille.nom) || /\baxe ?\d*\b/i.test(page.feuille.nom)) return true
  for (let l = Math.max(0, bloc.haut - LIGNES_DE_TITRE); l < bloc.haut; l++) {
    for (let c = 0; c < Math.min(page.largeur(l), LIGNES_DE_TITRE); c++)
      if (reconnaitreAxe(sansSonPlafond(page.texte(l, c)))) return true
  }
  return titresDe(tableau).some((t) => partiesDuTitre(t).some((p) => reconnaitreAxe(p) !== null))
}
