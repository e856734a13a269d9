import { normaliser } from '../../libelle/index.ts'

/** Ce que l'on a décidé d'une action. Sur des libellés normalisés, sauf là où il est dit autrement. */
const QUOI = '(?:actions?|projets?|fiches?|demandes?|dossiers?|candidatures?|propositions?)'
const RADICAUX = '(?:abandonn|annul|retir|refus|rejet|supprim|deprogramm)'
/** « Refusée », « Non retenu » ; au pluriel, un nom d'action en dit aussi : « invendus (retirés des rayons) ». */
const DITE = `(?:${RADICAUX}ee?|(?:non|pas) retenue?|(?:classee? )?sans suite|caduque?|irrecevable)`
const DITES = `(?:${RADICAUX}ee?s|(?:non|pas) retenue?s|sans suite|caduc?ques|caducs)`
const REFUS = '(?:refus|rejet|abandon|annulation|suppression|deprogrammation)'
/** « Refus du comité », « Abandon par le porteur », « Refus (COPIL du 12/03) » ; « Refus de soins » nomme ce que l'on fait. */
const AUTEUR =
  '(?: (?:par|en|du|de|au|lors|suite|le|la|l|a))* (?:copil|cotech|comite|decision|avis|commission|ddets\\w*|dreets|prefecture|prefete?|etat|jury|porteu\\w+|actions?|projet|dossier|contrat|\\d{1,4})\\b.{0,40}'

/** Une cellule d'avancement ou de remarque : « Abandonné », « Rejetée par décision du comité ». */
const ABANDONNEE = new RegExp(
  `^(?:${QUOI} )?(?:${DITE}|${DITES})\\b.{0,60}$|^${REFUS}(?:${AUTEUR})?$`,
)
/** « Refusée en mars, puis reprise » : ce n'est plus vrai. */
const PUIS =
  /\b(?:mais|puis|ensuite|finalement|sauf|relancee?|reprise?|reprogrammee?|maintenue?|accordee?)\b/

export const ditAbandon = (libelle: string): boolean =>
  ABANDONNEE.test(libelle) && !PUIS.test(libelle)

/** « Actions abandonnées (pour mémoire) » : ce qui suit n'est pas programmé. */
const ABANDONS = new RegExp(
  `^(?:\\w{1,3} )?(?:(?:pour memoire|liste des) )*(?:${QUOI}(?: \\w+){0,2} (?:${DITES}|avis defavorable)|avis defavorables?|(?:refus|abandons?|rejets?)$|(?:${DITES})(?:${AUTEUR})?$)`,
)

export const annonceDesAbandons = (libelle: string): boolean => ABANDONS.test(libelle)

/** « [Abandonnée] Maraude », « REJETÉE – Maraude », « Maraude (refus COPIL) », « Maraude – REFUSÉ DDETS ». */
const ENTRE_CROCHETS = [/^\s*[[(]([^\])]{4,60})[\])]/, /[[(]([^\])]{4,60})[\])]\s*$/]
const EN_TETE = /^([^–—:-]{4,40})[–—:-]\s/
/** « REFUS – Maraude », et non « Refus : le comprendre ». */
const REFUS_EN_TETE = new RegExp(`^${REFUS} ?[–—-] `, 'i')
const EN_QUEUE = /\s[–—-]\s([^–—-]{4,60})$/
const MENTION = new RegExp(
  `^(?:${QUOI} )?(?:${DITE}(?: .{0,50})?|${DITES}(?:${AUTEUR})?|${REFUS}(?:${AUTEUR})?)$`,
)
const MENTION_EN_TETE = new RegExp(`^(?:${QUOI} )?${DITE}(?:${AUTEUR})?$`)
const LONGUEUR_D_UN_NOM = 400

/** Le titre même de l'action, tel qu'il est écrit, dit qu'elle n'est plus du contrat. */
export function seDitAbandonnee(action: string): boolean {
  const nom = action.slice(-LONGUEUR_D_UN_NOM).trim()
  const dit = (ou: RegExp) => normaliser(ou.exec(nom)?.[1] ?? '')
  return (
    [...ENTRE_CROCHETS, EN_QUEUE].some((ou) => MENTION.test(dit(ou))) ||
    MENTION_EN_TETE.test(dit(EN_TETE)) ||
    REFUS_EN_TETE.test(nom)
  )
}

/** Une cellule d'avancement, où rien n'est encore décidé ; et, dans la même colonne, ce qui l'est. */
const PROPOSEE =
  /^(?:(?:action|projet|fiche) )?(?:propose(?:e|es|s)?|a arbitrer|en (?:attente d |cours d )?arbitrage|sollicitee?|demandee?)\b.{0,30}$/
const DECIDEE =
  /^(?:(?:action|projet|fiche) )?(?:validee?|votee?|retenue?|accordee?|inscrite?|conventionnee?|actee?|signee?|programmee?|arbitree?)\b.{0,30}$/

export const ditProposee = (libelle: string): boolean => PROPOSEE.test(libelle)
export const ditDecidee = (libelle: string): boolean => DECIDEE.test(libelle)

/** Une décision, et rien d'autre dans la case. */
const NON =
  /^(?:n|non|refus|refusee?|rejet|rejetee?|(?:avis )?defavorable|ajournee?|ecartee?|non (?:retenue?|validee?|accordee?|eligible|financee?)|pas retenue?)$/
const OUI =
  /^(?:o|oui|ok|x|accord|accordee?|(?:avis )?favorable|validee?|retenue?|acceptee?|eligible|financee?|votee?)$/
/** Un avis n'en est pas une, sauf celui du comité. */
const DECISION =
  /\b(?:decisions?|decidee?s?|retenue?s?|arbitrages?|arbitree?s?|copil|comite|avis (?:definitif|final))\b/

export const refuse = (libelle: string): boolean => NON.test(libelle)
export const accepte = (libelle: string): boolean => OUI.test(libelle)
export const ditDecision = (libelle: string): boolean => DECISION.test(libelle)
