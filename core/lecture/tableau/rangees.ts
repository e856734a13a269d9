import {
  numeroDAxe,
  reconnaitreSousThematique,
  reconnaitreTitreDAxe,
} from '../../catalogue/index.ts'
import type { Cadre } from '../entete/index.ts'
import { anneeSeule } from '../textes/index.ts'
import {
  type Apercu,
  annoncePlafond,
  apercevoir,
  type Lecteur,
  libelleDe,
  nouveauLecteur,
} from './apercu.ts'
import {
  additionner,
  estDerivee,
  estEnteteRepete,
  estIntitule,
  estNumerotee,
  estSommeDuBloc,
  estSousEntete,
  estTotal,
  texteDIntitule,
} from './indices.ts'
import { SANS_INTITULE, type Tableau, type TexteSitue } from './tableau.ts'

const DONT = /^(dont|y compris|pour memoire|pm)\b/
const NOTE =
  /^(\*|\(\*|\(\d\)|n\.? ?b\.?|source|fait a|nota|note|remarque|legende|lu et approuve|le president|pour le)/i
const VIDES_MAXIMUM = 40

/** Distingue, ligne à ligne, actions, totaux, intitulés d'axe et de rubrique, précisions et notes. */
export function classerRangees(cadre: Cadre): Tableau {
  const lecteur = nouveauLecteur(cadre)
  for (let ligne = cadre.bloc.bas + 1; ligne <= cadre.limite; ligne++) {
    if (!lireRangee(lecteur, ligne)) break
  }
  const { actions, totaux } = lecteur
  // Un intitulé que rien ne suit est le titre du tableau d'après.
  const fin = Math.max(cadre.bloc.bas, actions.at(-1)?.ligne ?? 0, totaux.at(-1)?.ligne ?? 0)
  const intitules = lecteur.intitules.filter((i) => i.ligne <= fin)
  return { ...cadre, actions, totaux, intitules, fin }
}

/** Rend faux quand le tableau est fini. */
function lireRangee(lecteur: Lecteur, ligne: number): boolean {
  const apercu = apercevoir(lecteur, ligne)
  if (apercu === null) {
    lecteur.vides++
    return lecteur.vides <= VIDES_MAXIMUM
  }
  if (lecteur.vides > 0 && lecteur.totalFinalVu && !reprend(lecteur, apercu)) return false
  const poursuit = classer(lecteur, apercu)
  if (poursuit) {
    lecteur.vides = 0
    lecteur.fin = ligne
  }
  return poursuit
}

/** Après un total et un blanc, seul un intitulé d'axe ou une vraie ligne d'action rouvre le tableau. */
function reprend(lecteur: Lecteur, apercu: Apercu): boolean {
  const [premier] = apercu.libelles
  if (estTotal(lecteur, apercu)) return apercu.aDeLArgent
  if (!apercu.aDeLArgent)
    return premier !== undefined && reconnaitreTitreDAxe(premier.texte) !== null
  return (
    apercu.action !== '' &&
    (apercu.aDesTextes || lecteur.axe !== null || lecteur.colonneAxe !== null)
  )
}

function classer(lecteur: Lecteur, apercu: Apercu): boolean {
  const [premier] = apercu.libelles
  if (estEnteteRepete(lecteur, apercu) || estSousEntete(lecteur, apercu)) return true
  if (estTotal(lecteur, apercu)) return noterTotal(lecteur, apercu)
  if (apercu.libelles.slice(0, 2).some((t) => DONT.test(libelleDe(lecteur, t)))) return true
  if (estDerivee(lecteur, apercu)) return true
  if (premier && NOTE.test(premier.texte.trim()) && !apercu.aDeLArgent) return lecteur.vides === 0
  if (premier && estIntitule(lecteur, apercu)) return noterIntitule(lecteur, apercu, premier)
  if (
    apercu.action !== '' &&
    (apercu.aDeLArgent || apercu.aDesTextes || estNumerotee(lecteur, apercu))
  ) {
    return noterAction(lecteur, apercu, apercu.action)
  }
  if (apercu.aDeLArgent) return noterSansIntitule(lecteur, apercu)
  return true
}

function noterTotal(lecteur: Lecteur, apercu: Apercu): boolean {
  const libelle = apercu.libelles[0]?.texte ?? ''
  const { actions, totaux, debutDuBloc } = lecteur
  totaux.push({
    ligne: apercu.ligne,
    libelle,
    bloc: actions.slice(debutDuBloc).map((_, i) => debutDuBloc + i),
    avant: actions.length,
    enTete: false,
  })
  if (actions.length > 0) lecteur.totalFinalVu = true
  fermerLeBloc(lecteur)
  return true
}

function noterIntitule(lecteur: Lecteur, apercu: Apercu, premier: TexteSitue): boolean {
  const seul = texteDIntitule(apercu) ?? premier
  const { ligne } = apercu
  const titre = reconnaitreTitreDAxe(seul.texte)
  const numeroSeul = titre === null && numeroDAxe(seul.texte) !== null && seul.texte.length <= 12
  if (titre || numeroSeul) {
    lecteur.axe = seul
    lecteur.axeDeColonne = null
    lecteur.sousThematique = null
    lecteur.intitules.push({ ligne, genre: 'axe', texte: seul })
    if (apercu.aDeLArgent && !apercu.libelles.some((t) => annoncePlafond(t.texte))) {
      lecteur.totaux.push({
        ligne,
        libelle: seul.texte,
        bloc: [],
        avant: lecteur.actions.length,
        enTete: true,
      })
    }
  } else if (reconnaitreSousThematique(seul.texte)) {
    lecteur.sousThematique = seul.texte
  } else if (anneeSeule(seul.texte) !== null && seul.texte.length <= 40) {
    lecteur.annee = anneeSeule(seul.texte)
  } else if (lecteur.vides > 0 && lecteur.actions.length > 0 && lecteur.totalFinalVu) {
    return false
  } else {
    lecteur.rubrique = seul
    lecteur.intitules.push({ ligne, genre: 'rubrique', texte: seul })
  }
  fermerLeBloc(lecteur)
  return true
}

function noterAction(lecteur: Lecteur, { ligne }: Apercu, action: string): boolean {
  lecteur.actions.push({
    ligne,
    action,
    axe: axeDe(lecteur, ligne),
    sousThematique: lecteur.sousThematique,
    rubrique: lecteur.rubrique,
    annee: lecteur.annee,
  })
  additionner(lecteur, ligne)
  lecteur.totalFinalVu = false
  return true
}

function fermerLeBloc(lecteur: Lecteur): void {
  lecteur.debutDuBloc = lecteur.actions.length
  lecteur.sommes.bloc.fill(0)
}

/** De l'argent sans intitulé : la suite de l'action du dessus, un total qui ne dit pas son nom, ou un oubli. */
function noterSansIntitule(lecteur: Lecteur, apercu: Apercu): boolean {
  const derniere = lecteur.actions.at(-1)
  if (estSommeDuBloc(lecteur, apercu.ligne)) return noterTotal(lecteur, apercu)
  if (derniere && lecteur.vides === 0 && derniere.ligne === lecteur.fin && apercu.aDesTextes) {
    return noterAction(lecteur, apercu, derniere.action)
  }
  return noterAction(lecteur, apercu, SANS_INTITULE)
}

/** L'axe d'une ligne : sa cellule, celle du dessus si elle est vide, sinon l'intitulé. */
function axeDe(lecteur: Lecteur, ligne: number): TexteSitue | null {
  const { cadre, colonneAxe } = lecteur
  if (colonneAxe === null) return lecteur.axe
  const texte = cadre.page.texte(ligne, colonneAxe)
  if (texte !== '') {
    const ancre = cadre.page.fusion(ligne, colonneAxe)
    const lieu = ancre
      ? { feuille: cadre.page.feuille.nom, ligne: ancre.haut, colonne: ancre.gauche }
      : { feuille: cadre.page.feuille.nom, ligne, colonne: colonneAxe }
    lecteur.axeDeColonne = { texte, lieu }
  }
  return lecteur.axeDeColonne ?? lecteur.axe
}
