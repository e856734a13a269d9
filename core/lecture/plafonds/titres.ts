import type { Axe, Centimes, Unite } from '../../modele/index.ts'
import { estAxe } from '../../modele/index.ts'
import { lireMontant } from '../../nombres/index.ts'
import { noterEntete } from '../entete/index.ts'
import { annoncePlafond } from '../rangs/index.ts'
import {
  anneeSeule,
  montantDe,
  type Page,
  type ReperesDesAxes,
  resoudreAxe,
  type TexteLibre,
} from '../textes/index.ts'
import type { PlafondLu } from './candidat.ts'

/** Ce qu'il faut savoir d'une feuille pour comprendre ses titres. */
export interface FeuilleTitree {
  readonly page: Page
  readonly textes: readonly TexteLibre[]
  /** L'axe d'un texte qui n'en nomme pas : celui du tableau qu'il surmonte, sinon celui de la feuille. */
  readonly axeA: (ligne: number) => Axe | null
  readonly unite: Unite
  readonly dejaLus: ReadonlySet<string>
}

const MOTS = /plafonds?|enveloppes?|notifi\S*|montants?|annuels?|[\d\s.,]+€?/gi
const PHRASE_LA_PLUS_LONGUE = 500
/** Centimes : en dessous, un nombre est un rang ou une part. */
const PLAFOND_AU_MOINS = 100_000
const SOMME = /\d[\d\s\u00a0\u202f.,]*\s*(?:k€|M€|€|euros)/gi

/**
 * Un plafond annoncé par un texte : « Plafond notifié : 230 000 € », « Plafonds : enfance 190 000 € ; droits
 * 205 000 € », ou une étiquette « Plafond notifié » et un nombre à sa droite.
 */
export function plafondsDesTitres(feuille: FeuilleTitree, reperes: ReperesDesAxes): PlafondLu[] {
  return feuille.textes.flatMap((titre) => {
    const annonce =
      annoncePlafond(titre.libelle) || noterEntete(titre.libelle).some((n) => n.champ === 'plafond')
    if (!annonce || titre.texte.length > PHRASE_LA_PLUS_LONGUE) return []
    const cites = plafondsCites(titre, feuille, reperes)
    return cites.length > 0 ? cites : plafondADroite(titre, feuille, reperes)
  })
}

/** Une somme, et les textes qui la séparent de ses voisines. */
interface Citation {
  readonly centimes: Centimes
  readonly avant: string
  readonly apres: string
}

/** Chaque somme du texte va à l'axe nommé à côté d'elle ; une seule somme sans axe va à l'axe de l'endroit. */
function plafondsCites(
  { texte, lieu }: TexteLibre,
  { axeA }: FeuilleTitree,
  reperes: ReperesDesAxes,
): PlafondLu[] {
  const annee = anneeSeule(texte.replace(SOMME, ' '))
  const citations = citationsDe(texte)
  const axes = axesCites(citations, reperes)
  return citations.flatMap(({ centimes, avant }, i) => {
    const axe = axes[i] ?? (citations.length === 1 ? axeA(lieu.ligne) : null)
    if (!axe || centimes < PLAFOND_AU_MOINS || /\btotal/i.test(avant)) return []
    return [{ axe, annee, montant: centimes, lieu }]
  })
}

function citationsDe(texte: string): Citation[] {
  const sommes = [...texte.matchAll(SOMME)]
  return sommes.flatMap((m, i) => {
    const lu = lireMontant(m[0])
    if (lu.genre !== 'montant') return []
    const precedente = sommes[i - 1]
    const debut = precedente ? precedente.index + precedente[0].length : 0
    const fin = m.index + m[0].length
    return [
      {
        centimes: lu.centimes,
        avant: texte.slice(debut, m.index),
        apres: texte.slice(fin, sommes[i + 1]?.index),
      },
    ]
  })
}

/** « Enfance 190 000 €, droits 205 000 € » ou « 190 000 € pour l'enfance, 205 000 € pour les droits » : d'un seul côté. */
function axesCites(citations: readonly Citation[], reperes: ReperesDesAxes): (Axe | null)[] {
  const avant = citations.map((c) => axeNomme(c.avant, reperes))
  const apres = citations.map((c) => axeNomme(c.apres, reperes))
  // La première somme le dit : rien ne la précède, si les axes suivent.
  return avant[0] === null && apres[0] !== null ? apres : avant
}

function axeNomme(texte: string, reperes: ReperesDesAxes): Axe | null {
  const nomme = resoudreAxe(
    texte
      .replace(MOTS, ' ')
      .replace(/[;:,()–-]/g, ' ')
      .trim(),
    reperes,
  )
  return estAxe(nomme) ? nomme : null
}

const PORTEE = 4

function plafondADroite(
  { texte, libelle, lieu }: TexteLibre,
  { page, axeA, unite, dejaLus }: FeuilleTitree,
  reperes: ReperesDesAxes,
): PlafondLu[] {
  if (/\btotal/.test(libelle)) return []
  const nomme = resoudreAxe(texte.replace(MOTS, ' '), reperes)
  const axe = estAxe(nomme) ? nomme : (axeDeLaLigne(page, lieu, reperes) ?? axeA(lieu.ligne))
  if (!axe) return []
  for (let c = lieu.colonne + 1; c <= lieu.colonne + PORTEE; c++) {
    if (!page.estRemplie(lieu.ligne, c)) continue
    const lu = montantDe(page.feuille.lignes[lieu.ligne]?.[c], unite)
    if (lu.genre !== 'lu' || lu.valeur < PLAFOND_AU_MOINS || dejaLus.has(`${lieu.ligne}:${c}`))
      return []
    return [{ axe, annee: anneeSeule(texte), montant: lu.valeur, lieu: { ...lieu, colonne: c } }]
  }
  return []
}

/** « Axe 2 : Accès aux droits | Plafond notifié | 215 000 » : l'axe est écrit sur la même ligne. */
function axeDeLaLigne(page: Page, lieu: TexteLibre['lieu'], reperes: ReperesDesAxes): Axe | null {
  for (let c = lieu.colonne - 1; c >= 0; c--) {
    const axe = resoudreAxe(page.texte(lieu.ligne, c), reperes)
    if (estAxe(axe)) return axe
  }
  return null
}
