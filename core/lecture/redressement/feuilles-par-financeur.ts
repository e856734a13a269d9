import { texteDe } from '../../grille/index.ts'
import { normaliser } from '../../libelle/index.ts'
import type { Champ } from '../../modele/index.ts'
import { montantDe, type Page } from '../textes/index.ts'
import { enTeteDePoste, sansLesTotaux } from './entete-de-poste.ts'
import { champDe, estArgent, estTexte, posteDe } from './mots.ts'
import { ditUnTotal } from './totaux.ts'
import {
  type CasePosee,
  type FeuilleRedressee,
  poser,
  poserTexte,
  type RangPose,
  tisser,
} from './trame.ts'

/** Une feuille qui ne porte qu'un poste, que son nom ou son titre dit : « Part État », « Coûts ». */
interface FeuilleDePoste {
  readonly page: Page
  readonly haut: number
  readonly bas: number
  readonly poste: string
  readonly champ: Champ
  /** Ni son nom ni son titre ne dit un financeur : peut-être un autre, peut-être rien du budget. */
  readonly inconnue: boolean
}

const LIGNES_DE_TETE = 30
const COLONNES = 60
const LIBELLES_AU_MOINS = 3
const NOMME = 5

/**
 * « Coût | Part État | Part Département », une feuille pour chacun, les mêmes actions et les mêmes colonnes : les feuilles
 * d'un même budget. Aucune s'il n'y en a pas.
 */
export function chercherFeuillesParFinanceur(pages: readonly Page[]): readonly FeuilleDePoste[] {
  const parEntete = new Map<string, FeuilleDePoste[]>()
  for (const page of pages) {
    for (let l = 0; l < Math.min(page.nombreDeLignes, LIGNES_DE_TETE); l++) {
      const entete = enteteDActions(page, l)
      const vue = entete === null ? null : feuilleDePoste(page, l, pages)
      if (entete === null || vue === null) continue
      parEntete.set(entete, [...(parEntete.get(entete) ?? []), vue])
      break
    }
  }
  const familles = [...parEntete.values()]
  const famille = familles.find(estUnPlan) ?? seuleDeLEtat(familles.flat())
  return famille.filter((f) => !f.inconnue || finance(f, famille))
}

/** Presque partout, ses montants tiennent dans ce que les financeurs connus laissent du coût ; un nombre de repas, non. */
function finance(feuille: FeuilleDePoste, famille: readonly FeuilleDePoste[]): boolean {
  const restes = new Map<string, number>()
  for (const connue of famille.filter((f) => !f.inconnue))
    for (const [cle, montant] of montantsDe(connue))
      restes.set(cle, (restes.get(cle) ?? 0) + (connue.champ === 'cout' ? montant : -montant))
  const dits = [...montantsDe(feuille)].filter(([, montant]) => montant !== 0)
  const tiennent = dits.filter(([cle, montant]) => montant <= (restes.get(cle) ?? 0) + ECART)
  return dits.length > 0 && tiennent.length >= dits.length * PRESQUE_TOUS
}

/** Centimes. */
const ECART = 100
const PRESQUE_TOUS = 0.8

/** En centimes, par textes de la ligne et colonne. */
function montantsDe({ page, haut, bas }: FeuilleDePoste): ReadonlyMap<string, number> {
  const montants = new Map<string, number>()
  for (let l = haut + 1; l <= bas; l++) {
    const cellules = page.feuille.lignes[l] ?? []
    const nom = cellules.map((c) => (estTexte(c) ? normaliser(texteDe(c)) : '')).join('\n')
    cellules.forEach((cellule, c) => {
      const lu = estArgent(cellule) ? montantDe(cellule, 'EUR') : null
      if (lu?.genre === 'lu') montants.set(`${nom}|${c}`, lu.valeur)
    })
  }
  return montants
}

/** La part de l'État, et un autre poste au moins, chacun dit une fois. */
function estUnPlan(famille: readonly FeuilleDePoste[]): boolean {
  const postes = new Set(famille.map((f) => normaliser(f.poste)))
  const champs = new Set(famille.filter((f) => !f.inconnue).map((f) => f.champ))
  return postes.size === famille.length && champs.size >= 2 && champs.has('partEtat')
}

/** « Crédits de l'État », au-dessus d'actions et d'années, où rien ne nomme un autre financeur : sa seule part. */
function seuleDeLEtat(feuilles: readonly FeuilleDePoste[]): readonly FeuilleDePoste[] {
  const deLEtat = feuilles.filter((f) => f.champ === 'partEtat')
  const autre = ({ page }: FeuilleDePoste) =>
    page.feuille.lignes.some((l) => l?.some((c) => estTexte(c) && nommeUnAutre(texteDe(c))))
  return deLEtat.length === 1 && !deLEtat.some(autre) ? deLEtat : []
}

const nommeUnAutre = (texte: string): boolean =>
  nommeUnFinanceur(texte) && posteDe(texte)?.champ !== 'partEtat'

/** Les libellés d'une ligne qui nomme une action, et qui ne nomme aucun financeur. */
function enteteDActions(page: Page, ligne: number): string | null {
  const libelles = Array.from({ length: Math.min(page.largeur(ligne), COLONNES) }, (_, c) =>
    page.texte(ligne, c),
  )
  const remplis = libelles.filter((t) => t !== '')
  if (remplis.length < LIBELLES_AU_MOINS || remplis.some(nommeUnFinanceur)) return null
  const action = remplis.some((t) => {
    const champ = champDe(t)
    return champ?.champ === 'action' && champ.poids >= NOMME
  })
  return action ? libelles.map(normaliser).join('\n') : null
}

/** Un financeur, et non « Total 2024-2027 ». */
function nommeUnFinanceur(texte: string): boolean {
  const poste = posteDe(texte)
  return poste !== null && poste.champ !== 'cout'
}

/** Le poste que dit le nom de la feuille, ou un titre au-dessus de l'en-tête. */
function feuilleDePoste(page: Page, haut: number, pages: readonly Page[]): FeuilleDePoste | null {
  let bas = finDuBloc(page, haut)
  const argent = colonnesDArgent(page, haut, bas)
  // Les actions d'un autre axe, après un blanc, sont du même tableau ; d'autres mots en tête de l'argent, non.
  for (let l = bas + 2; page.largeur(l) > 0 && poursuit(page, argent, l); l = bas + 2)
    bas = finDuBloc(page, l)
  if (!page.feuille.lignes.slice(haut + 1, bas + 1).some((l) => l?.some(estArgent))) return null
  const { nom } = page.feuille
  for (const poste of [nom, titrePropre(page, haut, pages)]) {
    const lu = posteDe(poste)
    if (lu) return { page, haut, bas, poste, champ: lu.champ, inconnue: false }
  }
  // « Mécénat local », entre « Part État » et « Part Département » : un autre financeur.
  if (ditUnTotal(nom)) return null
  return { page, haut, bas, poste: nom, champ: 'tiers', inconnue: true }
}

/** Jusqu'au premier blanc : une erreur, « à confirmer » tiennent la place d'un montant. */
function finDuBloc(page: Page, haut: number): number {
  let bas = haut
  while (bas + 1 < page.nombreDeLignes && page.largeur(bas + 1) > 0) bas++
  return bas
}

/** Celles où l'une de ces lignes écrit de l'argent. */
function colonnesDArgent({ feuille }: Page, haut: number, bas: number): readonly number[] {
  const lignes = feuille.lignes.slice(haut + 1, bas + 1)
  const colonnes = lignes.flatMap((l) => (l ?? []).flatMap((x, c) => (estArgent(x) ? [c] : [])))
  return [...new Set(colonnes)]
}

/** Cette ligne n'écrit aucun mot là où le tableau écrit de l'argent, et elle ou la suivante en écrit. */
function poursuit({ feuille }: Page, argent: readonly number[], ligne: number): boolean {
  const [siennes = [], suivantes] = [feuille.lignes[ligne], feuille.lignes[ligne + 1]]
  if (argent.some((c) => estTexte(siennes[c]))) return false
  return argent.some((c) => estArgent(siennes[c]) || estArgent(suivantes?.[c]))
}

/** Le titre le plus proche de l'en-tête ; celui que d'autres feuilles redisent nomme le contrat, et non un poste. */
function titrePropre(page: Page, haut: number, pages: readonly Page[]): string {
  for (let l = haut - 1; l >= 0; l--) {
    const titre = page.texte(l, 0)
    if (titre === '') continue
    return pages.some((autre) => autre !== page && autre.texte(l, 0) === titre) ? '' : titre
  }
  return ''
}

/** Une ligne de la feuille réunie, et celle d'après. */
interface Rangee {
  readonly textes: RangPose
  readonly montants: Map<string, CasePosee>
  suivante: Rangee | null
}

/** Toutes ces feuilles en une, dans la première : une action par ligne, une colonne par poste et par colonne d'argent. */
export function reunirLesFinanceurs(
  feuilles: readonly [FeuilleDePoste, ...FeuilleDePoste[]],
): FeuilleRedressee {
  const [premiere] = feuilles
  const { page, haut, bas } = premiere
  const colonnes = Array.from({ length: Math.min(page.largeur(haut), COLONNES) }, (_, c) => c)
  const argent = colonnes.filter((c) => feuilles.some((f) => porteDeLArgent(f, c)))
  const textes = colonnes.filter((c) => !argent.includes(c))
  const connues = new Map<string, Rangee>()
  const tete: Rangee = { textes: [], montants: new Map(), suivante: null }
  feuilles.forEach((f, i) => {
    const vues = new Map<string, number>()
    let precedente = tete
    for (let l = f.haut + 1; l <= f.bas; l++) {
      if (f.page.largeur(l) === 0) continue
      const dits = textes.map((c) => poser(f.page.feuille, l, c))
      const nom = dits.map((t) => normaliser(texteDe(t?.cellule))).join('\n')
      const fois = vues.get(nom) ?? 0
      vues.set(nom, fois + 1)
      const cle = `${nom}\n${fois}`
      // « Plafond axe 1 », que seule la feuille de l'État écrit, suit ce qu'elle y suit.
      const rang = connues.get(cle) ?? inserer(precedente, dits)
      connues.set(cle, rang)
      precedente = rang
      for (const c of argent) {
        const montant = poser(f.page.feuille, l, c)
        if (montant) rang.montants.set(`${i}|${c}`, montant)
      }
    }
  })
  const entetes = argent.map((c) => ({ c, entete: page.texte(haut, c), unite: '' }))
  const cles = sansLesTotaux(entetes).flatMap((a) =>
    feuilles.map((f, i) => ({ ...a, f, cle: `${i}|${a.c}` })),
  )
  const entete: RangPose = [
    ...textes.map((c) => poser(page.feuille, haut, c)),
    ...cles.map(({ f, c, ...dite }) =>
      poserTexte(enTeteDePoste(f.poste, dite, entetes), [
        { feuille: f.page.feuille.nom, ligne: f.haut, colonne: c },
      ]),
    ),
  ]
  const corps = enOrdre(tete).map(
    (rang): RangPose => [...rang.textes, ...cles.map(({ cle }) => rang.montants.get(cle))],
  )
  const droite = Math.max(...colonnes)
  return tisser(page.feuille, { haut, bas, gauche: 0, droite }, [entete, ...corps])
}

function inserer(precedente: Rangee, textes: RangPose): Rangee {
  const rangee: Rangee = { textes, montants: new Map(), suivante: precedente.suivante }
  precedente.suivante = rangee
  return rangee
}

function enOrdre(tete: Rangee): Rangee[] {
  const rangees: Rangee[] = []
  for (let rangee = tete.suivante; rangee !== null; rangee = rangee.suivante) rangees.push(rangee)
  return rangees
}

function porteDeLArgent({ page, haut, bas }: FeuilleDePoste, colonne: number): boolean {
  let nombres = 0
  let textes = 0
  for (let l = haut + 1; l <= bas; l++) {
    if (!page.estRemplie(l, colonne)) continue
    if (estArgent(page.feuille.lignes[l]?.[colonne])) nombres++
    else textes++
  }
  return nombres > textes && !/^n\b|^no\b|^numero/.test(page.libelle(haut, colonne))
}
