import { normaliser } from '../../libelle/index.ts'
import { annoncePlafond } from '../rangs/index.ts'
import type { Tableau } from '../tableau/index.ts'
import { anneeEnTitre } from '../textes/index.ts'

const EN_VIGUEUR =
  /\b(?:signee?s?|en vigueur|notifiee?s?|validee?s?|adoptee?s?|definiti(?:f|fs|ve|ves)|votee?s?|approuvee?s?|retenue)\b/g
const DEPASSE =
  /\b(?:remplace\w*|ne plus utiliser|pour memoire|ancien\w*|obsolete|caduc\w*|archive\w*|projet de (?:budget|programmation|contrat)|projets?|brouillon|non validee?s?|hypotheses?|simulations?|scenarios?|propositions?|travail|initiale?|provisoire|ne pas diffuser|sauvegarde|copie|old|v ?0|essai|test|modele)\b/g
/** « Annule et remplace le précédent » : celle-ci vaut ; « remplacé le 12 juin », non. */
const REMPLACE =
  /\b(?:annule et remplace|remplace (?:la|le|les|l|celui|celle|ceux|celles|tout\w*) (?!\d))/
const NON_VALIDE = /\bnon (?:validee?s?|signee?s?|votee?s?|adoptee?s?|definiti\w+)\b/g
/** Un mot qui dit qu'une version est dépassée pèse un peu plus qu'un mot qui la dit en vigueur. */
const POIDS_DEPASSE = 1.2
const MASQUEE = 2
const LIGNES_DE_TITRE = 8
const COLONNES_DE_TITRE = 12
const TITRES_COTE_A_COTE = 2
/** Un titre est court ; une consigne parle de tout. */
const LONGUEUR_D_UN_TITRE = 120

/** Ce que le nom de la feuille et les titres du tableau disent de sa valeur : positif, en vigueur ; négatif, dépassé. */
export function vigueurDe(tableau: Tableau): number {
  const [nom = '', ...titres] = titresDe(tableau)
  const dite = titres.reduce((s, t) => s + (CONSIGNE.test(t) ? EN_CONSIGNE : 1) * ditsDe(t), 0)
  return DANS_LE_NOM * ditsDe(nom) + dite - (tableau.page.feuille.masquee ? MASQUEE : 0)
}

/** Le nom de la feuille la nomme, une consigne parle de tout. */
const DANS_LE_NOM = 2
const EN_CONSIGNE = 0.3
const CONSIGNE = /^\W*[•*-]|[.!]\s*$/

function ditsDe(titre: string): number {
  // « Remplace la convention initiale » : ce qui suit est de l'autre.
  const [sien = '', ...autre] = normaliser(titre).split(REMPLACE)
  const libelle = autre.length > 0 ? `${sien} en vigueur` : sien
  // « Plafonds notifiés » ne dit rien du budget.
  if (annoncePlafond(libelle)) return 0
  const non = libelle.match(NON_VALIDE)?.length ?? 0
  const pour = (libelle.match(EN_VIGUEUR)?.length ?? 0) - non
  return pour - POIDS_DEPASSE * ((libelle.match(DEPASSE)?.length ?? 0) + non)
}

const REMPLACEE =
  /\b(?:remplacee?s?|(?:a )?ne plus utiliser|obsoletes?|caduc\w*|archivee?s?|archives?(?! departementales)|brouillons?|anciennes? versions?|old|perimee?s?)\b/

/** Un mot qui, seul, dit qu'une autre feuille compte ; « Sauvegarde » est aussi le nom d'associations. */
export function ditRemplacee(tableau: Tableau): boolean {
  return titresDe(tableau).some((titre) => {
    const [libelle = ''] = normaliser(titre).split(REMPLACE)
    return !CONSIGNE.test(titre) && !annoncePlafond(libelle) && REMPLACEE.test(libelle)
  })
}

const HORS_DU_CONTRAT =
  /\b(?:(?:pour|a titre d) information|hors (?:du |le )?(?:present )?contrat|ne pas (?:prendre en compte|compter))\b|^\w[\w ]{0,30} information$/

/** Si longue que soit la phrase, elle commence par dire ce que vaut la feuille. */
const EN_TETE = /^\W*(?:pour (?:information|m[ée]moire)|hors (?:du )?contrat)/i

/** Un autre contrat, joint pour information. */
export function ditHorsDuContrat(tableau: Tableau): boolean {
  return titresDe(tableau).some(ditPourInformation)
}

export function ditPourInformation(titre: string): boolean {
  return HORS_DU_CONTRAT.test(normaliser(titre))
}

/** Le nom de la feuille, et les textes juste au-dessus du tableau ; sur une ligne, les siens en dernier. */
export function titresDe({ page, bloc, gauche, droite }: Tableau): string[] {
  const titres = [page.feuille.nom]
  for (let l = Math.max(0, bloc.haut - LIGNES_DE_TITRE); l < bloc.haut; l++) {
    const siens: string[] = []
    for (let c = 0; c < Math.min(page.largeur(l), COLONNES_DE_TITRE + gauche); c++) {
      const cellule = page.feuille.lignes[l]?.[c]
      const texte = cellule?.genre === 'texte' ? cellule.valeur : anneeEnTitre(page, l, c)
      const titre = texte.length <= LONGUEUR_D_UN_TITRE || EN_TETE.test(texte)
      if (texte !== '' && titre) (c >= gauche && c <= droite ? siens : titres).push(texte)
    }
    // Trois cellules côte à côte sont d'un autre tableau.
    if (siens.length <= TITRES_COTE_A_COTE) titres.push(...siens)
  }
  return titres
}
