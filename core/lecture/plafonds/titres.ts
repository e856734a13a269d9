import type { Axe, Unite } from '../../modele/index.ts'
import { estAxe } from '../../modele/index.ts'
import { noterEntete } from '../entete/index.ts'
import { annoncePlafond, resteDUnPlafond } from '../rangs/index.ts'
import type { TexteSitue } from '../tableau/index.ts'
import {
  anneeSeule,
  montantDe,
  neDitQuUneAnnee,
  type Page,
  type ReperesDesAxes,
  resoudreAxe,
  type TexteLibre,
} from '../textes/index.ts'
import type { PlafondLu } from './candidat.ts'
import {
  anneesCitees,
  axesCites,
  citationsDe,
  sansMotsDePlafond,
  sansSommes,
  sommesAnnoncees,
} from './phrases.ts'

/** Ce qu'il faut savoir d'une feuille pour comprendre ses titres. */
export interface FeuilleTitree {
  readonly page: Page
  readonly textes: readonly TexteLibre[]
  /** L'axe d'un texte qui n'en nomme pas : celui du tableau qu'il surmonte, sinon celui de la feuille. */
  readonly axeA: (ligne: number) => Axe | null
  /** L'année d'une feuille qui n'en a qu'une ; null si elle en a plusieurs, ou aucune. */
  readonly annee: number | null
  /** Les colonnes des crédits de l'État du tableau au-dessus de cette ligne, et l'année de chacune. */
  readonly creditsAuDessus: (ligne: number) => readonly ColonneDatee[]
  /** La sienne ; puis celle du budget, pour ce qui serait trop petit. */
  readonly unites: readonly Unite[]
  readonly dejaLus: ReadonlySet<string>
}

/** Les crédits de l'État d'une année. */
export interface ColonneDatee {
  readonly colonne: number
  readonly annee: number
}

const PHRASE_LA_PLUS_LONGUE = 500
/** Centimes : en dessous, un nombre est un rang ou une part. */
const PLAFOND_AU_MOINS = 100_000

/**
 * Un plafond annoncé par un texte : « Plafond notifié : 230 000 € », « Plafonds : enfance 190 000 € ; droits
 * 205 000 € », ou une étiquette « Plafond notifié » et un nombre à sa droite.
 */
export function plafondsDesTitres(feuille: FeuilleTitree, reperes: ReperesDesAxes): PlafondLu[] {
  return feuille.textes.flatMap((titre) => {
    const annonce =
      annoncePlafond(titre.libelle) ||
      noterEntete(titre.libelle).some((n) => n.champ === 'plafond') ||
      enumere(titre) ||
      poursuitUneListe(feuille.page, titre)
    if (!annonce || resteDUnPlafond(titre.libelle)) return []
    if (titre.texte.length > PHRASE_LA_PLUS_LONGUE) return []
    const cites = sommesAnnoncees(feuille.page, titre, reperes).flatMap((dite) =>
      plafondsCites(dite, feuille, reperes),
    )
    return cites.length > 0 ? cites : plafondADroite(titre, feuille, reperes)
  })
}

/** Une phrase trop longue pour une étiquette, qui commence par parler de plafonds et donne plusieurs sommes. */
function enumere({ texte, libelle }: TexteLibre): boolean {
  return annoncePlafond(libelle.slice(0, DEBUT)) && citationsDe(texte).length > 1
}

const DEBUT = 80

/** « Rappel des plafonds notifiés : », puis un axe et sa somme par ligne. */
function poursuitUneListe(page: Page, { texte, lieu }: TexteLibre): boolean {
  // Un montant seul dans sa cellule n'est la suite d'aucune liste.
  if (citationsDe(texte).length !== 1 || sansSommes(texte).trim() === '') return false
  for (let l = lieu.ligne - 1; l >= Math.max(0, lieu.ligne - LISTE_LA_PLUS_LONGUE); l--) {
    const dessus = page.texte(l, lieu.colonne)
    if (citationsDe(dessus).length === 0) return annoncePlafond(page.libelle(l, lieu.colonne))
  }
  return false
}

const LISTE_LA_PLUS_LONGUE = 6

/** Chaque somme du texte va à l'axe nommé à côté d'elle ; une seule somme sans axe va à l'axe de l'endroit. */
function plafondsCites(
  { texte, lieu }: TexteSitue,
  { page, axeA, annee: sienne }: FeuilleTitree,
  reperes: ReperesDesAxes,
): PlafondLu[] {
  const citations = citationsDe(texte)
  const datees = anneesCitees(citations)
  const annees = [anneeSeule(sansSommes(texte)) ?? sienne]
  const axes = axesCites(citations, reperes)
  return citations.flatMap(({ centimes, avant }, i) => {
    // « 240 000 € en 2024, puis 252 000 € en 2025 » : du même axe, dit une fois.
    const dit =
      axes[i] ??
      (datees
        ? axes
            .slice(0, i)
            .reverse()
            .find((a) => a !== null)
        : null)
    const seul = datees || citations.length === 1
    const axe = dit ?? (seul ? (axeDeLaLigne(page, lieu, reperes) ?? axeA(lieu.ligne)) : null)
    if (!axe || centimes < PLAFOND_AU_MOINS || /\btotal/i.test(avant)) return []
    return (datees?.[i] ?? annees).map((annee) => ({ axe, annee, montant: centimes, lieu }))
  })
}

const PORTEE = 4

function plafondADroite(
  { texte, libelle, lieu }: TexteLibre,
  { page, axeA, annee: sienne, creditsAuDessus, unites, dejaLus }: FeuilleTitree,
  reperes: ReperesDesAxes,
): PlafondLu[] {
  if (/\btotal/.test(libelle)) return []
  const nomme = resoudreAxe(sansMotsDePlafond(texte), reperes)
  const axe = estAxe(nomme) ? nomme : (axeDeLaLigne(page, lieu, reperes) ?? axeA(lieu.ligne))
  if (!axe) return []
  const lire = (ligne: number, c: number, annee: number | null): PlafondLu[] => {
    const montant = unites
      .flatMap((unite) => {
        const lu = montantDe(page.feuille.lignes[ligne]?.[c], unite)
        return lu.genre === 'lu' ? [lu.valeur] : []
      })
      .find((m) => m >= PLAFOND_AU_MOINS)
    if (montant === undefined || dejaLus.has(`${ligne}:${c}`)) return []
    return [{ axe, annee, montant, lieu: { ...lieu, ligne, colonne: c } }]
  }
  // « Enveloppe notifiée | 52 | | 53 », sous « État 2025 | CD 2025 | État 2026 » : celle de chaque année, sous ses crédits.
  const sous = creditsAuDessus(lieu.ligne).flatMap(({ colonne, annee }) =>
    lire(lieu.ligne, colonne, annee),
  )
  if (sous.length > 1) return sous
  const dates: PlafondLu[] = []
  for (let c = lieu.colonne + 1; c <= lieu.colonne + PORTEE; c++) {
    if (!page.estRemplie(lieu.ligne, c)) continue
    // « Enveloppe notifiée | 2024 | 2025 » : chaque montant est sous son année.
    const dite = neDitQuUneAnnee(page.libelle(lieu.ligne, c))
    const annee = dite ? anneeSeule(page.texte(lieu.ligne, c)) : null
    if (annee === null)
      return dates.length > 0 ? dates : lire(lieu.ligne, c, anneeSeule(texte) ?? sienne)
    dates.push(...lire(lieu.ligne + 1, c, annee))
  }
  return dates
}

/** « Axe 2 : Accès aux droits | Plafond notifié | 215 000 » : l'axe est écrit sur la même ligne. */
function axeDeLaLigne(page: Page, lieu: TexteLibre['lieu'], reperes: ReperesDesAxes): Axe | null {
  for (let c = lieu.colonne - 1; c >= 0; c--) {
    const axe = resoudreAxe(page.texte(lieu.ligne, c), reperes)
    if (estAxe(axe)) return axe
  }
  return null
}
