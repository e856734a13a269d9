import { reconnaitreAxe, reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import { normaliser } from '../../libelle/index.ts'
import { tientLieuDeMontant } from '../entete/index.ts'
import type { RangeeDePlafond } from '../tableau/index.ts'
import { axePenche, type Page, SANS_LEGENDE, UNITE_ECRITE } from '../textes/index.ts'
import { annoncePlafondDAbord, avantLePlafond } from './mots.ts'

const NUMERO = /\b(?:axe|enjeu|volet|orientation) (?:n(?:o|umero)? )?(?:\d|[ivx]+)\b/
/** « En 2027, le plafond… », « Dotation notifiée… » : la phrase parle d'abord du plafond. */
const AVANT =
  /^(?:(?:en|20\d\d|l|la|le|les|d|de|du|des|montants?|dotations?|credits?|parts?|etat) ?)*$/
const SUITE = /:([^:]+)$/
const SOMME_ECRITE = new RegExp(String.raw`\d\s*${UNITE_ECRITE}`, 'i')

/**
 * « Plafond de l'axe 1 (enfance) : 192 000 € en 2027 », « … : à venir » : dit seul son axe et sa somme, ou qu'elle attend, et
 * ne tient à aucune ligne.
 */
function estUnePhrase({ annonce: { texte } }: RangeeDePlafond): boolean {
  const libelle = normaliser(texte)
  const [, suite = ''] = SUITE.exec(texte) ?? []
  const chiffree = SOMME_ECRITE.test(texte) || tientLieuDeMontant(normaliser(suite))
  const citeUnAxe = NUMERO.test(libelle) || axePenche(texte, SANS_LEGENDE) !== 'inconnu'
  return chiffree && citeUnAxe && AVANT.test(avantLePlafond(libelle))
}

/** Sous la dernière action : une phrase, ou le titre du tableau d'après. */
export function estDAilleurs(page: Page, plafond: RangeeDePlafond, ecrits: number): boolean {
  return estUnePhrase(plafond) || titreDAxe(page, plafond, ecrits)
}

/** Sous la dernière action, un plafond écrit sur l'intitulé d'un axe, ou sous lui, est du tableau d'après. */
function titreDAxe(page: Page, { ligne, annonce, axe }: RangeeDePlafond, ecrits: number): boolean {
  if ((axe?.lieu.ligne ?? 0) > ecrits) return true
  // « Crédits notifiés – Enfance », sous les actions de cet axe, le clôt.
  const nomme = reconnaitreAxe(annonce.texte)?.axe
  if (nomme !== undefined && nomme === reconnaitreAxe(axe?.texte ?? '')?.axe) return false
  if (reconnaitreTitreDAxe(annonce.texte) !== null) return true
  if (!annoncePlafondDAbord(normaliser(annonce.texte)) && reconnaitreAxe(annonce.texte)) return true
  for (let l = ecrits + 1; l < ligne; l++)
    if (reconnaitreAxe(page.texte(l, annonce.lieu.colonne)) !== null) return true
  return false
}
