import { numeroDAxe, reconnaitreTitreDAxe, sansNumero } from '../../catalogue/index.ts'
import { type Cadre, colonnesDe } from '../entete/index.ts'
import { type Apercu, annoncePlafond, type Lecteur, libelleDe } from './apercu.ts'
import type { TexteSitue } from './tableau.ts'

const TOTAL =
  /^((sous|s|grand) ?)?(totaux|total)\b|^(ss|s) ?total|^(st|s t) (axe|enjeu|volet)|^s t\b|\btota(l|ux)( general| contrat| axe)?$|^(cumul|somme)\b|^ensemble( (de l axe|des actions|des axes|du contrat).*)?$/

export function estTotal(lecteur: Lecteur, apercu: Apercu): boolean {
  const jusquALAction = apercu.libelles.filter((t) => t.lieu.colonne <= lecteur.colonneAction)
  const [premier] = jusquALAction.length > 0 ? jusquALAction : apercu.libelles.slice(0, 1)
  const nature = colonnesDe(lecteur.cadre, 'nature')[0]
  if (nature !== undefined && lecteur.cadre.page.estRemplie(apercu.ligne, nature)) {
    return (
      premier !== undefined &&
      /^(sous )?total\b/.test(libelleDe(lecteur, premier)) &&
      estFormuleDeSomme(lecteur, apercu.ligne)
    )
  }
  if (jusquALAction.some((t) => TOTAL.test(libelleDe(lecteur, t)))) return true
  if (premier && TOTAL.test(libelleDe(lecteur, premier))) return true
  return (
    apercu.aDeLArgent &&
    !apercu.aDesTextes &&
    lecteur.actions.length > lecteur.debutDuBloc &&
    estFormuleDeSomme(lecteur, apercu.ligne) &&
    (apercu.action === '' || reconnaitreTitreDAxe(apercu.action) !== null)
  )
}

/** Les montants de la ligne sont des sommes de cellules d'autres lignes de leur colonne. */
function estFormuleDeSomme({ cadre, argent }: Lecteur, ligne: number): boolean {
  let sommes = 0
  for (const c of argent) {
    const formule = cadre.page.feuille.lignes[ligne]?.[c]?.formule
    if (
      formule &&
      /^(SUM|SUBTOTAL)\(/i.test(formule) &&
      formule.includes(':') &&
      !formule.includes(`${ligne + 1}:`)
    )
      sommes++
  }
  return sommes > 0
}

/** Les montants de la ligne sont ceux des actions depuis le dernier total, ou de toutes, à un euro par action près. */
export function estSommeDuBloc(
  { cadre, argent, actions, debutDuBloc, sommes }: Lecteur,
  ligne: number,
): boolean {
  const comparees = argent.flatMap((c, i) => {
    const montant = nombreEn(cadre, ligne, c)
    return montant === null ? [] : [{ montant, i }]
  })
  const additionne = (totaux: readonly number[], nombre: number) =>
    nombre >= 2 &&
    comparees.every(({ montant, i }) => Math.abs((totaux[i] ?? 0) - montant) <= nombre)
  return (
    comparees.length > 0 &&
    (additionne(sommes.bloc, actions.length - debutDuBloc) ||
      additionne(sommes.toutes, actions.length))
  )
}

/** Tient à jour les sommes du tableau à chaque action lue. */
export function additionner({ cadre, argent, sommes }: Lecteur, ligne: number): void {
  for (const [i, colonne] of argent.entries()) {
    const montant = nombreEn(cadre, ligne, colonne) ?? 0
    sommes.bloc[i] = (sommes.bloc[i] ?? 0) + montant
    sommes.toutes[i] = (sommes.toutes[i] ?? 0) + montant
  }
}

/** La ligne vaut la somme de celles qui la suivent, jusqu'au prochain libellé d'axe. */
function estSommeDeLaSuite({ cadre, argent, colonneAxe }: Lecteur, ligne: number): boolean {
  if (colonneAxe === null) return false
  let fin = ligne + 1
  while (fin <= cadre.limite && !cadre.page.estRemplie(fin, colonneAxe)) fin++
  const suite = Array.from({ length: fin - ligne - 1 }, (_, i) => ligne + 1 + i)
  const comparees = argent.filter((c) => nombreEn(cadre, ligne, c) !== null)
  return (
    comparees.length > 0 &&
    comparees.every((c) => {
      const somme = suite.reduce((s, l) => s + (nombreEn(cadre, l, c) ?? 0), 0)
      return somme !== 0 && Math.abs(somme - (nombreEn(cadre, ligne, c) ?? 0)) <= suite.length
    })
  )
}

function nombreEn({ page }: Cadre, ligne: number, colonne: number): number | null {
  const cellule = page.feuille.lignes[ligne]?.[colonne]
  return cellule?.genre === 'nombre' ? cellule.valeur : null
}

/** Un seul texte (ou un numéro et un texte), pas d'argent d'action : un intitulé. */
export function estIntitule(lecteur: Lecteur, apercu: Apercu): boolean {
  if (apercu.aDesTextes) return false
  const seul = texteDIntitule(apercu)
  if (!seul) return false
  if (
    lecteur.colonneAxe !== null &&
    seul.lieu.colonne === lecteur.colonneAction &&
    !estFusionnee(lecteur, seul)
  ) {
    return reconnaitreTitreDAxe(seul.texte) !== null
  }
  if (apercu.aDeLArgent) {
    if (reconnaitreTitreDAxe(seul.texte) === null) return false
    // Dans la colonne des axes, de l'argent sans action est un sous-total ou un oubli, sauf s'il annonce la suite.
    const enColonneDAxe = seul.lieu.colonne === lecteur.colonneAxe && !estFusionnee(lecteur, seul)
    return !enColonneDAxe || estSommeDeLaSuite(lecteur, apercu.ligne)
  }
  // Sous l'intitulé d'une action sans montant, la cellule d'à côté porte son numéro.
  const enColonneDAction =
    seul.lieu.colonne === lecteur.colonneAction && !estFusionnee(lecteur, seul)
  return (
    !enColonneDAction || reconnaitreTitreDAxe(seul.texte) !== null || !estNumerotee(lecteur, apercu)
  )
}

function estFusionnee({ cadre }: Lecteur, { lieu }: TexteSitue): boolean {
  const fusion = cadre.page.fusion(lieu.ligne, lieu.colonne)
  return fusion !== undefined && fusion.droite > fusion.gauche
}

/**
 * Le texte d'une ligne d'intitulé : seul, précédé d'un numéro, ou suivi de son plafond (« Axe 2 – … | Plafond
 * notifié | 215 000 »). « Axe 1 | Enfance » est un intitulé en deux cellules. null si la ligne dit autre chose.
 */
export function texteDIntitule(apercu: Apercu): TexteSitue | null {
  const textes = apercu.libelles.filter((t) => !estCode(t.texte) && !annoncePlafond(t.texte))
  const [seul, second, ...autres] = textes
  if (!seul || autres.length > 0) return null
  if (!second) return seul
  const numero = numeroDAxe(seul.texte) !== null && sansNumero(seul.texte) === ''
  return numero && reconnaitreTitreDAxe(second.texte)
    ? { texte: `${seul.texte} – ${second.texte}`, lieu: seul.lieu }
    : null
}

const DERIVEE =
  /^(soldes?|restes?|ecarts?|parts? en|pourcentages?|taux|%|plafonds?|planchers?|enveloppes?|rappel|credits notifies|montants? notifies?|disponible|variation|evolution|pour information)\b/

/** Une ligne de calcul sous le tableau (« Solde », « Part en % », « Reste à programmer ») n'est pas une action. */
export function estDerivee(lecteur: Lecteur, apercu: Apercu): boolean {
  const [premier] = apercu.libelles
  if (!premier) return false
  if (annoncePlafond(premier.texte)) return true
  return !apercu.aDesTextes && DERIVEE.test(libelleDe(lecteur, premier))
}

const SOUS_ENTETE =
  /^(\(?(en )?([km]? ?€|%|k?euros?|milliers d['’]euros)( ttc| ht)?\)?|\(?-?\d{1,2}\)?|\(?[a-z]\)?|[a-z] ?= ?[a-z+ –-]+|[a-z]( ?\+ ?[a-z])+)$/i

/** Juste sous l'en-tête : unités, numéros ou lettres de colonnes. */
export function estSousEntete({ cadre, actions }: Lecteur, { ligne }: Apercu): boolean {
  if (actions.length > 0 || ligne > cadre.bloc.bas + 2) return false
  let cases = 0
  for (let c = cadre.gauche; c <= cadre.droite; c++) {
    const texte = cadre.page.texte(ligne, c)
    if (texte === '') continue
    if (!SOUS_ENTETE.test(texte)) return false
    cases++
  }
  return cases >= 2
}

/** Numéro de fiche : « 1.2 », « A3 », « F-12 », « n° 4 », « II ». */
function estCode(texte: string): boolean {
  return /^(n ?° ?)?([a-z]{0,3}[-. ]?\d{1,3}([.-]\d{1,3}){0,2}|[ivx]{1,4})[.)]?$/i.test(
    texte.trim(),
  )
}

export function estNumerotee({ colonneAction, cadre }: Lecteur, { ligne }: Apercu): boolean {
  for (let c = cadre.gauche; c < colonneAction; c++) {
    const cellule = cadre.page.feuille.lignes[ligne]?.[c]
    if (cellule?.genre === 'nombre' || (cellule?.genre === 'texte' && estCode(cellule.valeur)))
      return true
  }
  return false
}

export function estEnteteRepete(
  { cadre, colonneAction }: Lecteur,
  { ligne, action }: Apercu,
): boolean {
  return (
    action !== '' &&
    action === cadre.page.texte(cadre.bloc.bas, colonneAction) &&
    ligne > cadre.bloc.bas
  )
}
