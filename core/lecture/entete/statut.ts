/** Où en est un crédit : demandé, inscrit au contrat, dépensé, ou d'avant le contrat. */
export type Statut = 'demande' | 'inscrit' | 'realise' | 'anterieur'

const DEMANDE =
  /\b(?:demande\w*|sollicit\w*|propos\w*|souhait\w*|instruite?s?|instruction|avis|a arbitrer|attendu par le porteur)\b/
const INSCRIT =
  /\b(?:accord\w*|vote\w*|retenue?s?|inscrit\w*|alloue\w*|attribue\w*|programm(?:e\w*|ations?)|valide\w*|prevue?s?|previsionnel\w*|bp|signe\w*|contractualise\w*|conventionne\w*|arbitr(?:e\w*|ages?)|decide\w*|octroye\w*|notifie\w*|primiti[fv]\w*)\b/
const REALISE =
  /\b(?:realis\w*|consomm\w*|mandat\w*|execut\w*|verse\w*|paye\w*|paiements?|engagee?s?|engagements? (?:juridiques?|comptables?)|liquid\w*|decaiss\w*|reel(?:le)?s?|reglee?s?|ca|cfu|acompte\w*|avances?|bilan|constate\w*|compte administratif|depense a ce jour)\b/
/** Un même crédit inscrit, quand on l'engage et quand on le paie. */
const ENGAGEMENTS = /\b(?:ae|autorisations? d engagements?)\b/
const PAIEMENTS = /\b(?:cp|credits? de paiements?)\b/
const CAISSE = new RegExp(`${ENGAGEMENTS.source}|${PAIEMENTS.source}`, 'g')
/** « Dépensé », et non « dépenses ». */
const DEPENSE = /dépensée?s?(?!\p{L})/iu
const ANTERIEUR =
  /\b(?:anterieur\w*|precedent\w*|ancien(?:ne)?s?|rappels?|pour (?:memoire|information)|avant contrat|historique|20(?:1\d|2[0-3]))\b/

/** « N-1 », et non « n° 1 ». */
const PRECEDENTE = /\bN\s?[-–]\s?1\b/i

const NON_VOTE = /\bnon (?:vote|signe|valide|adopte)/

export const ditLesEngagements = (libelle: string): boolean => ENGAGEMENTS.test(libelle)
export const ditLesPaiements = (libelle: string): boolean => PAIEMENTS.test(libelle)

/** Le statut qu'un en-tête normalisé annonce ; null s'il n'en dit rien. */
export function statutDe(dit: string, brut: string): Statut | null {
  const libelle = dit.replace(CAISSE, 'inscrit')
  if (ANTERIEUR.test(libelle) || PRECEDENTE.test(brut)) return 'anterieur'
  if (REALISE.test(libelle) || DEPENSE.test(brut)) return 'realise'
  if (NON_VOTE.test(libelle)) return 'demande'
  if (DEMANDE.test(libelle) && !INSCRIT.test(libelle)) return 'demande'
  if (INSCRIT.test(libelle)) return 'inscrit'
  return DEMANDE.test(libelle) ? 'demande' : null
}

const STATUTS = [CAISSE, DEMANDE, INSCRIT, REALISE].map((motif) => new RegExp(motif, 'g'))

/** Le même libellé sans ce qui dit où en est le crédit : « crédits état notifié » et « crédits état versé » s'y rejoignent. */
export function sansStatut(libelle: string): string {
  return STATUTS.reduce((reste, motif) => reste.replace(motif, ' '), libelle)
    .replace(/ +/g, ' ')
    .trim()
}

/** « Crédits consommés », « Consommé par l'État » : l'en-tête le dit, si haut que soient ses montants. */
export const ditLaConsommation = (libelle: string): boolean =>
  /\b(?:credits?|etat|consomm\w*)\b/.test(libelle)

const RECAPITULE =
  /\b(?:total\w*|totaux|ensemble|cumul\w*|somme|recettes?|ressources?|produits?|compris\w*|includes?|charge nette|restant|acquis)\b|\bhors\b/g
/** Ce qui est calculé à partir des autres colonnes et ne finance rien. */
const CALCULE =
  /%|\b(?:taux|ratio|ecarts?|soldes?|reste\b(?! a charge)|evolution|variation|pourcentage|difference|controle|verif\w*|manqu(?:e|ant\w*)|delta|equilibre|non (?:finance|couvert|programme|notifie|engage|consomme)\w*|a (?:financer|trouver|rechercher)|deficit|decouvert|besoins? (?:residuels?|restants?|de financement)|plancher|disponible|unitaire|par personne|par beneficiaire|par menage)\b/
const COMPTE =
  /\b(?:nombre|nb|nbre|repas|effectifs?|file active|volume|etp|cible|objectif|tarif|prix|quotient|qf|tonnes|heures|jours|duree|benef\w*|participants?|menages?|date)\b/

/** Ce qui numérote : un code comptable, un identifiant, une ligne de budget. */
const CODE =
  /^(?:n|no|num|numeros?|codes?|refs?|references?|ids?|identifiants?|chap|chapitres?|natures?|articles?|imputations?|(?:(?:sous )?fonctions?|comptes?|rubriques?|fiches?)$|siret|siren|ej|centres? de (?:couts?|profits?|responsabilite))(?! 1\b)(?![a-z])/

export const ditUnCode = (libelle: string): boolean => CODE.test(libelle)

/** Combien de mots disent une récapitulation. */
export function motsDeRecapitulation(libelle: string, brut: string): number {
  const mots = libelle.match(RECAPITULE)?.length ?? 0
  return mots + (/\+/.test(brut.replace(/fse ?\+/gi, '')) ? 1 : 0)
}

/** Le total des financements égale le coût quand tout est financé : il ne le dit pas. */
const FINANCE =
  /\b(?:total|totaux|ensemble|somme)\b.*\b(?:recettes?|produits?|ressources?|(?:co)?financements?|financeurs?|subventions?|participations?|apports?)\b/

export const ditLesFinancements = (libelle: string): boolean => FINANCE.test(libelle)

/** « Personnel », « Autres charges » : ce que l'action achète, et non qui la paie. */
const NATURE_DE_DEPENSE =
  /^(?:dont |autres? |frais |charges? |depenses? )*(?:d(?:e|es|u)? )?(?:personnels?|salaires?|masse salariale|prestations|charges?|achats?|fournitures?|frais|deplacements?|loyers?|locations?|equipements?|materiels?|sous traitance|honoraires|consommables|amortissements?|communication|formations?)\b/

export const ditUneNatureDeDepense = (libelle: string): boolean => NATURE_DE_DEPENSE.test(libelle)
/** « Part État (50 %) » rappelle un taux, et n'en est pas un. */
export const ditCalcule = (libelle: string): boolean => CALCULE.test(libelle.replace(/\d ?%/g, ' '))
export const ditCompte = (libelle: string): boolean => COMPTE.test(libelle)
