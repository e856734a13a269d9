import {
  numeroDAxe,
  reconnaitreSousThematique,
  reconnaitreTitreDAxe,
} from '../../catalogue/index.ts'
import { normaliser } from '../../libelle/index.ts'
import {
  anneeSeule,
  estSousNumerote,
  type Legende,
  meilleurAxe,
  neDitQuUneAnnee,
  peserAvecLegende,
  sansSonPlafond,
} from '../textes/index.ts'
import type { Bornes } from './bornes.ts'
import {
  annoncePlafond,
  annoncePlafondDAbord,
  attendUneSaisie,
  ditDont,
  ditHorsBloc,
  ditNote,
  ditTotal,
  estUnAxeSeul,
} from './mots.ts'
import type { Rang, Role } from './rang.ts'
import type { SommesVues } from './sommes.ts'

export interface Conditions {
  readonly legende: Legende
  /** Une colonne porte les axes : les intitulés en disent moins. */
  readonly parColonne: boolean
  readonly colonneAction: number
  /** Les lignes qui se disent refusées : un total les compte, ou non. */
  readonly refusees: ReadonlySet<Rang>
  /** Ceux qui intitulent un thème, si leurs mots font songer à un axe. */
  readonly themes: ReadonlySet<Rang>
}

/** Ce qu'un rôle impossible perd. */
const EXCLU = 9
const SOMME_FRANCHE = 0.55
const TITRE_NET = 0.8
/** Ce que perd un axe, dans un thème. */
const THEME = 1.5
/** Une fusion de tant de colonnes est un bandeau. */
const LARGE = 3
const NUMERO_LE_PLUS_LONG = 12

/** Ce que chaque rôle gagne ou perd sur cette ligne, seule. */
export function peserLesRoles(
  rang: Rang,
  i: number,
  bornes: Bornes,
  sommes: SommesVues,
  { legende, parColonne, colonneAction, themes }: Conditions,
): Readonly<Record<Role, number>> {
  const { libelle, aDeLArgent, compte, rempli, ecart, gabarit } = rang
  const total =
    ditTotal(libelle) ||
    rang.textes.some(
      (t) => t.lieu.ligne === rang.ligne && ditTotal(normaliser(t.texte).slice(0, 40)),
    )
  const hors = ditHorsBloc(libelle)
  const plafond = annoncePlafond(libelle)
  const seul = !aDeLArgent && rang.textes.length === 1
  const attente = !compte && attendUneSaisie(libelle)
  const avantLaFin = i < bornes.possible
  const apresTout = i > bornes.dernier
  const enAction = gabarit.startsWith('a|0') && rang.action !== ''
  // À droite des actions, « 1 ETP travailleur social » précise celle du dessus : un axe s'intitule à leur gauche.
  const precise = rang.largeur === 0 && (rang.titre?.lieu.colonne ?? 0) > colonneAction
  const intitulant = precise ? '' : (rang.titre?.texte ?? '')
  // Un « droit de tirage » n'est pas un accès aux droits.
  const dit = sansSonPlafond(intitulant).replace(/droits? de tirage/i, '')
  const poidsDAxe = peserAvecLegende(dit, legende)
  const annonce = intitulant === '' ? null : reconnaitreTitreDAxe(intitulant)
  const max = meilleurAxe(poidsDAxe).poids
  // « Plafond des crédits de l'État pour cet axe » clôt un axe, et n'en ouvre pas.
  const cloture = annoncePlafondDAbord(libelle) ? 1 : 0
  // Une action qui pourrait être d'un axe ne devient pas son intitulé sur une somme de hasard.
  const hasard = sommes.fragile && max < TITRE_NET && annonce === null && rang.action !== ''
  const part = hasard ? 0.5 : 1
  const dessus = part * franche(sommes.dessus)
  const dessous = part * franche(sommes.dessous)
  // « 2.1 Levée des freins » : un thème de l'axe 2.
  const sousNiveau = estSousNumerote(dit) ? 0.6 : 0
  // De l'argent sous un axe, sans intitulé et qui n'additionne rien : une action oubliée ; « Reste disponible », non.
  const oubli =
    rang.action === '' &&
    rang.axe !== '' &&
    !hors &&
    compte &&
    dessus === 0 &&
    dessous === 0 &&
    i <= bornes.dernier + 1
  // « | 2025 | 160 000 » sous « Covoiturage | 2024 | 160 000 » : la suite d'une action, pas sa somme.
  const detail = compte && !total && !hors && !plafond && rang.autreDetail
  const suite =
    detail || ((libelle === '' || neDitQuUneAnnee(libelle)) && compte && rang.autreAnnee)
  const argentNomme = aDeLArgent && !annoncePlafondSurLaLigne(rang)
  const intitule =
    1.3 * dessous -
    (dessus > dessous ? 1 : 0) -
    (total ? 1.2 : 0) -
    (avantLaFin ? 0 : 1.5) -
    (parColonne ? 0.9 : 0) -
    0.25 * rempli -
    cloture -
    sousNiveau -
    (libelle === '' ? 2 : 0) -
    (hors && !aDeLArgent ? 0.3 : 0) -
    (ditNote(libelle) ? 1.5 : 0) -
    // De l'argent qui n'est la somme de rien, sur une ligne qui a tout d'une action.
    (argentNomme && compte ? 1.7 * (1 - dessous) : 0)
  // « Mobilité », dans la feuille de l'axe 2, en est un thème, et non l'axe 4.
  const theme = themes.has(rang) ? THEME : 0
  const axe = (poids: number) =>
    1.5 * poids + (poids > 0 && annonce && annonce.axe !== 'inconnu' ? 0.3 : 0) + intitule - theme
  return {
    enfance: axe(poidsDAxe.enfance),
    emploi: axe(poidsDAxe.emploi),
    droits: axe(poidsDAxe.droits),
    transition: axe(poidsDAxe.transition),
    transversal: axe(poidsDAxe.transversal),
    inconnu:
      max < 0.2 && sousNiveau === 0 && (annonce?.axe === 'inconnu' || estUnNumero(rang))
        ? 0.9 + intitule
        : -EXCLU,
    rubrique:
      0.35 +
      (rang.largeur >= LARGE && avantLaFin ? 0.5 : 0) +
      (seul && avantLaFin && !hors && !ditNote(libelle) ? 0.25 : 0) +
      1.3 * dessous -
      (dessus > dessous ? 1 : 0) -
      (total ? 1 : 0) -
      (avantLaFin ? 0 : 1.2) -
      0.25 * rempli -
      (argentNomme && compte ? 1.4 * (1 - dessous) : 0) +
      (anneeSeule(rang.titre?.texte ?? '') !== null && libelle.length <= 24 ? 0.6 : 0) +
      (reconnaitreSousThematique(rang.titre?.texte ?? '') && !compte ? 0.5 : 0),
    total:
      (total ? 1.5 : 0) +
      1.6 * dessus +
      (total ? 0.8 * dessous : 0) -
      (aDeLArgent ? 0 : 1.5) -
      (dessous > dessus && !total ? 1.5 : 0) -
      (i < bornes.premier && !total ? 1 : 0) -
      (libelle === '' && dessus < 0.9 ? 0.5 : 0) -
      (suite ? 1 : 0) -
      // Ce que dit un plafond peut, par hasard, faire la somme de quelques actions.
      (plafond ? (cloture === 1 && !total ? EXCLU : 2) : 0),
    action:
      0.25 +
      0.3 * rempli +
      (enAction ? 0.35 : oubli || suite ? 1 : -0.5) +
      (aDeLArgent ? 0.35 : -0.5) -
      (total ? 1.3 : 0) -
      0.5 * max * (rempli > 1 ? 0.2 : 1) -
      (suite ? 0.2 : rang.action !== '' && rempli > 0.9 ? 0.5 : 1.3) * Math.max(dessus, dessous) -
      (ecart && apresTout ? 0.7 : 0) -
      (hors && (rempli === 0 || rang.action === '') ? 0.7 : 0) -
      (attente ? 1 : 0) -
      (!compte && estUnAxeSeul(rang.action) ? 1.5 : 0) -
      (libelle === '' ? 0.3 : 0) -
      (ditDont(libelle) ? 1.2 : 0) -
      (plafond && rempli < 1 ? 1.5 : 0),
    // « Pour mémoire » sans montant annonce ce qui suit, plus qu'il ne précise ce qui précède.
    dont: ditDont(libelle) ? (aDeLArgent ? 1.7 : 0.7) : -EXCLU,
    note:
      0.1 +
      (aDeLArgent ? -0.3 : 0.35) +
      (apresTout ? 0.45 : 0) +
      (ecart ? 0.2 : 0) +
      (hors ? 0.6 : 0) +
      (ditNote(libelle) ? 0.8 : 0) -
      (suite ? 1 : 0) -
      0.4 * rempli -
      (dessus > 0.8 ? 0.8 : 0) -
      (total ? 0.6 : 0) -
      (avantLaFin && max > 0.4 ? 0.4 : 0),
    modele:
      !compte && attente
        ? 1.2
        : !compte && !aDeLArgent && rempli <= 1 && rang.titre !== null
          ? 0.2
          : -2,
  }
}

/** « III », « Axe 2 » : le numéro seul ouvre un axe que le classeur nomme ailleurs. */
function estUnNumero({ titre, compte }: Rang): boolean {
  return (
    !compte &&
    titre !== null &&
    titre.texte.length <= NUMERO_LE_PLUS_LONG &&
    (numeroDAxe(titre.texte) !== null || /^[IV]{1,4}$/.test(titre.texte))
  )
}

/** Quelques colonnes justes par hasard ne font pas une somme. */
function franche(somme: number): number {
  return somme >= SOMME_FRANCHE ? somme : 0
}

function annoncePlafondSurLaLigne({ textes }: Rang): boolean {
  return textes.some((t) => annoncePlafond(t.texte.toLowerCase()))
}
