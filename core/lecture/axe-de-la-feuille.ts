import { reconnaitreTitreDAxe } from '../catalogue/index.ts'
import { texteDe } from '../grille/index.ts'
import { normaliser } from '../libelle/index.ts'
import { estAxe, estMontant } from '../modele/index.ts'
import { surplombe, type Tableau, type TexteSitue } from './tableau/index.ts'
import {
  anneeSeule,
  etiquetteUnAxe,
  meilleurAxe,
  montantDe,
  nommeUnService,
  type Page,
  partiesDuTitre,
  peserAvecLegende,
  type ReperesDesAxes,
  resoudreAxe,
  sansSonPlafond,
  type TexteLibre,
} from './textes/index.ts'

/** Le titre ou le nom de feuille qui nomme le mieux un axe ; une phrase qui donne des plafonds n'en nomme aucun. */
export function axeDeLaFeuille(
  reperes: ReperesDesAxes,
  tableau: Tableau,
  titres: readonly TexteLibre[],
  titreDeFeuille: string,
): TexteSitue | null {
  // Une colonne d'axes vide à chaque action ne dit rien de plus que le titre.
  if (tableau.attributions.some((a) => a.champ === 'axe') && tableau.actions.some((a) => a.axe))
    return null
  const { nom } = tableau.page.feuille
  // « Accès aux droits | État | Département » : l'axe en tête de la colonne de ses actions.
  const enTete = tableau.attributions.find((a) => a.champ === 'action')
  if (enTete && estAxe(resoudreAxe(enTete.entete.texte, reperes)))
    return {
      texte: enTete.entete.texte,
      lieu: { feuille: nom, ligne: tableau.bloc.bas, colonne: enTete.colonne },
    }
  const liste = listeChiffree(tableau.page, titres, reperes)
  const candidats = [
    // Une phrase qui donne les plafonds cite tous les axes ; « Axe A – Enfance (plafond notifié : 123 000 €) », un seul.
    ...titres
      .filter(({ texte }) => texte.length <= TITRE_LE_PLUS_LONG && !etiquetteUnAxe(texte))
      .filter((titre) => !liste.has(titre) && estUnTitre(tableau, titre))
      .map((titre) => ({ ...titre, texte: sansSonPlafond(titre.texte) }))
      .filter(({ texte }) => !/\b(?:plafonds?|enveloppes?|notifi\w*)\b/.test(normaliser(texte))),
    ...(nommePlusieursAxes(titreDeFeuille, reperes)
      ? []
      : [{ texte: titreDeFeuille, lieu: { feuille: nom, ligne: 0, colonne: 0 } }]),
  ]
  const dits = candidats.flatMap(({ texte, lieu }) => {
    if (texte.length > TITRE_LE_PLUS_LONG) return []
    // « Département – Contrat local – Volet 1 – Enfance » : l'axe peut n'être que la fin du titre.
    return partiesDuTitre(texte).map((partie) => ({
      dit: { texte: partie, lieu },
      axe: resoudreAxe(partie, reperes),
      poids: poidsDuTitre(partie, reperes),
    }))
  })
  // Juste au-dessus de l'en-tête, un axe l'emporte sur la liste des plafonds, plus haut.
  const colles = dits.filter(
    ({ dit, poids }) =>
      poids >= COLLE_NET &&
      dit.texte !== titreDeFeuille &&
      dit.lieu.ligne >= tableau.bloc.haut - COLLE &&
      !nommeUnService(dit.texte),
  )
  // De tableaux côte à côte, chacun a le sien, si peu net soit-il.
  const siens = colles.filter(({ dit }) => surplombe(tableau, dit.lieu.colonne))
  const retenus = siens.length > 0 ? siens : colles
  const [colle] = retenus
  if (colle && retenus.every((d) => d.axe === colle.axe)) return colle.dit
  const record = Math.max(0, ...dits.map((d) => d.poids))
  const meilleurs = dits.filter((d) => d.poids > 0 && d.poids === record)
  // Une légende, ou la liste des plafonds : les titres qui nomment tous les axes n'en donnent aucun au tableau.
  const auDessus = meilleurs.filter(({ dit: { lieu } }) => surplombe(tableau, lieu.colonne))
  const listes = [auDessus, meilleurs, meilleurs.filter((d) => d.dit.texte === titreDeFeuille)]
  const sure = listes.find((l) => l.length > 0 && new Set(l.map((d) => d.axe)).size <= 2)
  return sure?.[0]?.dit ?? null
}

/** « Emplois | Financements », au-dessus de colonnes d'argent : un étage de l'en-tête, et non un titre. */
function estUnTitre(tableau: Tableau, { lieu }: TexteLibre): boolean {
  const { page, attributions } = tableau
  const dits = (page.feuille.lignes[lieu.ligne] ?? []).flatMap((cellule, c) =>
    cellule?.genre === 'texte' && page.estRemplie(lieu.ligne, c) ? [c] : [],
  )
  const argent = attributions.some((a) => a.colonne === lieu.colonne && estMontant(a.champ))
  // De tableaux côte à côte, si nombreux soient-ils, chacun a le sien.
  const siens = dits.filter((c) => surplombe(tableau, c))
  const seul = siens.length === 1 && siens[0] === lieu.colonne
  const [premier = 0, second] = dits
  // « Axe | 2. Emploi » : ce que l'étiquette annonce, fût-ce au-dessus de l'argent.
  if (second === lieu.colonne && etiquetteUnAxe(page.texte(lieu.ligne, premier))) return true
  return dits.length === 1 || ((seul || dits.length <= TEXTES_D_UN_TITRE) && !argent)
}

const TEXTES_D_UN_TITRE = 3

/** « Enfance | 140 000 », « Accès aux droits | 120 000 » : les plafonds de tous les axes ne titrent pas le tableau. */
function listeChiffree(
  { feuille }: Page,
  titres: readonly TexteLibre[],
  reperes: ReperesDesAxes,
): ReadonlySet<TexteLibre> {
  const chiffres = titres.filter(({ lieu }) =>
    feuille.lignes[lieu.ligne]?.some(
      (c) => montantDe(c, 'EUR').genre === 'lu' && anneeSeule(texteDe(c)) === null,
    ),
  )
  const axes = chiffres.filter(({ texte }) => estAxe(resoudreAxe(texte, reperes)))
  const voisins = (un: TexteLibre) =>
    axes.filter((autre) => Math.abs(autre.lieu.ligne - un.lieu.ligne) === 1)
  return new Set(axes.filter((t) => voisins(t).length > 0))
}

/** « Enfance + Emploi ». */
function nommePlusieursAxes(nom: string, reperes: ReperesDesAxes): boolean {
  const axes = nom.split(/\+|&|,|\/| et /).map((morceau) => resoudreAxe(morceau.trim(), reperes))
  return new Set(axes.filter(estAxe)).size > 1
}

/** À combien de lignes de l'en-tête un titre lui est collé. */
const COLLE = 2
const COLLE_NET = 0.55
const TITRE_LE_PLUS_LONG = 200
const NUMEROTE = 0.9
const PLAUSIBLE = 0.4
const NET = 0.2

/** « Les montants sont ceux validés en comité de pilotage. » : une note, et non l'axe transversal. */
const PHRASE = /(?:\S+\s+){4,}\S+\.\s*$/

function poidsDuTitre(partie: string, reperes: ReperesDesAxes): number {
  const axe = resoudreAxe(partie, reperes)
  if (axe === 'inconnu' || (axe === 'transversal' && PHRASE.test(partie))) return 0
  const titre = reconnaitreTitreDAxe(partie)
  if (titre && titre.axe !== 'inconnu') return 1
  if (/\b(axe|enjeu|volet|orientation)/i.test(partie)) return NUMEROTE
  const { poids, marge } = meilleurAxe(peserAvecLegende(partie, reperes.legende))
  return poids >= PLAUSIBLE && marge >= NET ? poids * PLAUSIBLE * 2 : 0
}
