import { reconnaitreAxe } from '../../catalogue/index.ts'
import { type Cellule, texteDe } from '../../grille/index.ts'
import { annoncePlafond } from '../rangs/index.ts'
import { anneeSeule, largeurEntre, type Page, preparerPage } from '../textes/index.ts'
import { chercherFinanceursEnLignes } from './financeurs.ts'
import { COUT, ditDesDepenses, estTexte, porteDeLArgent, posteDe } from './mots.ts'
import { pivoter } from './pivoter.ts'
import { ditUnTotal } from './totaux.ts'
import {
  type CasePosee,
  enchainer,
  type FeuilleRedressee,
  poser,
  poserTexte,
  tisser,
} from './trame.ts'

/** « ÉTAT », seul sur sa ligne, puis les actions qu'il finance. */
interface Section {
  readonly titre: number
  readonly lignes: number[]
  /** Ligne d'une action → l'intitulé (un axe) qui la surmonte dans sa section. */
  readonly rubriques: Map<number, number>
  bas: number
}

const LIGNES = 2_000
/** L'État, et un autre. */
const SECTIONS_AU_MOINS = 2
/** Part des actions d'une section qu'une autre nomme aussi. */
const REDITES = 0.5
/** D'un titre à la première ligne qu'il intitule : un blanc, un en-tête, un axe. */
const TITRE_AU_PLUS = 4
/** Autant de lignes blanches ferment une section. */
const BLANCS = 2
/** « II. », « B - », « 3) ». */
const NUMERO = /^\s*(?:[IVX]{1,4}|\d{1,2}|[A-Za-z])\s*[-–—.):°]+\s*/

/**
 * « État », puis « Département », puis « CAF » : pour chacun, la liste des actions qu'il finance. La même feuille, une
 * action par ligne ; null si elle n'est pas ainsi faite.
 */
export function reunirLesSections(page: Page): FeuilleRedressee | null {
  if (page.nombreDeLignes > LIGNES) return null
  const sections = chercherLesSections(page)
  const [premiere] = sections
  if (!premiere || sections.length < SECTIONS_AU_MOINS) return null
  const entete = enteteDe(page, premiere)
  if (entete === null) return null
  const longue = enLongueur(page, entete, sections)
  const sienne = preparerPage(longue.feuille)
  const financeurs = chercherFinanceursEnLignes(sienne)
  const pivotee = financeurs && pivoter(sienne, financeurs)
  return pivotee && enchainer(longue, pivotee)
}

function chercherLesSections(page: Page): readonly Section[] {
  const sections: Section[] = []
  let courante: Section | null = null
  let rubrique: number | null = null
  let vides = 0
  for (let l = 0; l < page.nombreDeLignes; l++) {
    const textes = intitulesEn(page, l)
    vides = page.largeur(l) === 0 ? vides + 1 : 0
    if (courante && porteDeLArgent(page, l)) {
      // « Préfet du département », en tête de page, n'intitule pas ce qui vient bien plus bas.
      if (courante.lignes.length === 0 && l - courante.titre > TITRE_AU_PLUS) {
        sections.pop()
        courante = null
        continue
      }
      courante.bas = l
      if (textes.length === 0 || ditUnTotal(texteDe(textes[0]))) continue
      courante.lignes.push(l)
      if (rubrique !== null) courante.rubriques.set(l, rubrique)
    } else if (vides >= BLANCS || (textes.length > 1 && (courante?.lignes.length ?? 0) > 0)) {
      // Un autre en-tête, que ne précède aucun titre, est celui d'un autre tableau.
      courante = null
    } else if (textes.length === 1) {
      rubrique = courante && l
      if (!(estUnPoste(page, l) || (courante && recommence(page, l, courante)))) continue
      courante = { titre: l, lignes: [], rubriques: new Map(), bas: l }
      rubrique = null
      sections.push(courante)
    }
  }
  return redites(
    page,
    sections.filter((s) => s.lignes.length > 0),
  )
}

/** Ses mots, et ses années : « Libellé | 2025 | 2026 » nomme trois colonnes. */
function intitulesEn(page: Page, ligne: number): readonly (Cellule | undefined)[] {
  return (page.feuille.lignes[ligne] ?? []).filter(
    (cellule, c) => estTexte(cellule) || anneeSeule(page.texte(ligne, c)) !== null,
  )
}

/** Chaque financeur reprend des actions qu'un autre nomme aussi ; aucune section si l'un d'eux n'en reprend pas. */
function redites(page: Page, sections: readonly Section[]): readonly Section[] {
  const noms = sections.map((s) => new Set(s.lignes.map((l) => nomDe(page, l))))
  const reprend = (i: number) =>
    noms.some((autres, j) => {
      const communs = [...(noms[i] ?? [])].filter((nom) => autres.has(nom))
      return i !== j && communs.length >= (noms[i]?.size ?? 0) * REDITES
    })
  const premiere = sections.findIndex((_, i) => reprend(i))
  const siennes = sections.slice(premiere < 0 ? sections.length : premiere)
  const etat = siennes.some((s) => posteDe(titreDe(page, s.titre))?.champ === 'partEtat')
  return etat && siennes.every((s) => reprend(sections.indexOf(s))) ? siennes : []
}

/** Le financeur que dit un titre, sans son numéro. */
function titreDe(page: Page, ligne: number): string {
  return page.texte(ligne, colonneDuTexte(page, ligne)).replace(NUMERO, '').trim()
}

function estUnPoste(page: Page, ligne: number): boolean {
  const titre = titreDe(page, ligne)
  const libelle = page.libelle(ligne, colonneDuTexte(page, ligne))
  return (
    posteDe(titre) !== null &&
    !ditUnTotal(titre) &&
    reconnaitreAxe(titre) === null &&
    // « Dépenses – enveloppe globale » est un coût.
    (ditDesDepenses(libelle) || !annoncePlafond(libelle))
  )
}

/** « Fondation du Haras », au-dessus d'actions que la section vient de nommer : un financeur que l'on ne connaît pas. */
function recommence(page: Page, ligne: number, { lignes }: Section): boolean {
  const connues = new Set(lignes.map((l) => nomDe(page, l)))
  let l = ligne + 1
  while (l < page.nombreDeLignes && page.largeur(l) > 0 && !porteDeLArgent(page, l)) l++
  return connues.has(nomDe(page, l)) && reconnaitreAxe(titreDe(page, ligne)) === null
}

/** Le plus long texte d'une ligne, hors de son axe : le nom de son action. */
function nomDe(page: Page, ligne: number): string {
  const textes = (page.feuille.lignes[ligne] ?? []).flatMap((cellule, c) =>
    estTexte(cellule) && reconnaitreAxe(texteDe(cellule)) === null ? [page.libelle(ligne, c)] : [],
  )
  return textes.reduce((a, b) => (b.length > a.length ? b : a), '')
}

function colonneDuTexte({ feuille }: Page, ligne: number): number {
  return (feuille.lignes[ligne] ?? []).findIndex(estTexte)
}

/** La ligne qui nomme les colonnes, sous le premier titre ou juste au-dessus. */
function enteteDe(page: Page, { titre, lignes: [premiere = titre] }: Section): number | null {
  for (let l = premiere - 1; l >= Math.max(0, titre - BLANCS); l--) {
    if (intitulesEn(page, l).length >= 2 && !porteDeLArgent(page, l)) return l
  }
  return null
}

/** Les mêmes lignes à la suite, deux colonnes de plus : l'intitulé qui surmonte chacune, et son financeur. */
function enLongueur(page: Page, entete: number, sections: readonly Section[]): FeuilleRedressee {
  const { feuille } = page
  const haut = Math.min(entete, sections[0]?.titre ?? entete)
  const bas = sections.at(-1)?.bas ?? haut
  const largeur = largeurEntre(page, haut, bas)
  const rang = (l: number, ...deux: readonly (CasePosee | undefined)[]) => [
    ...Array.from({ length: largeur }, (_, c) => poser(feuille, l, c)),
    ...deux,
  ]
  const rubriques = sections.some((s) => s.rubriques.size > 0) ? poserTexte('Axe', []) : undefined
  const rangs = sections.flatMap(({ titre, lignes, rubriques }) => {
    const lieu = { feuille: feuille.nom, ligne: titre, colonne: colonneDuTexte(page, titre) }
    const dit = titreDe(page, titre)
    // « Coût total des actions » se lirait comme un total du tableau.
    const financeur = poserTexte(posteDe(dit)?.champ === 'cout' ? COUT : dit, [lieu])
    return lignes.map((l) => {
      const axe = rubriques.get(l)
      const posee = axe === undefined ? undefined : poser(feuille, axe, colonneDuTexte(page, axe))
      return rang(l, posee, financeur)
    })
  })
  return tisser(feuille, { haut, bas, gauche: 0, droite: largeur - 1 }, [
    rang(entete, rubriques, poserTexte('Financeur', [])),
    ...rangs,
  ])
}
