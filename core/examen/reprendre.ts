import { type Constat, pluriel } from '../constats/index.ts'
import {
  a1,
  type Cellule,
  type Classeur,
  celluleEn,
  type Feuille,
  lireA1,
} from '../grille/index.ts'
import { estUnIdem } from '../lecture/index.ts'
import type { Ecriture } from './ecriture.ts'
import type { Examen } from './examiner.ts'
import { titreDeLaRegle } from './titrer.ts'

/** Prendre la valeur au-dessus, pour toutes les cellules vides ou en « idem » qu'une règle relève, d'un seul geste. */
export interface Reprise {
  readonly ecritures: readonly Ecriture[]
  /** Ce que les règles, rejouées avec ces valeurs, lèvent et ajoutent : une phrase. */
  readonly effet: string
}

/** Les règles qui relèvent une case vide ou un « idem ». */
const REPRENABLES = ['axe-inconnu', 'nature-inconnue', 'montant-illisible']

/** Chaque cellule s'écrit à part : au-delà, mieux vaut recopier dans le tableur. */
const CELLULES_AU_PLUS = 500

/** Rejuger a un prix : au-delà de tant de lignes, on n'en propose pas. */
const LIGNES_REJUGEES_AU_PLUS = 20_000

type Rejuger = (classeur: Classeur) => readonly Constat[] | null

/** Les reprises à offrir, par règle : celles dont toutes les cellules sont comprises une fois écrites. */
export function reprendre(
  { constats, lecture }: Pick<Examen, 'constats' | 'lecture'>,
  classeur: Classeur,
  rejuger: Rejuger,
): ReadonlyMap<string, Reprise> {
  const offertes = new Map<string, Reprise>()
  if (lecture.contrat.lignes.length > LIGNES_REJUGEES_AU_PLUS) return offertes
  const sources = sourcesDe(lecture, classeur)
  for (const regle of REPRENABLES) {
    const siens = constats.filter((c) => c.regle === regle)
    const ecritures = siens.flatMap((constat) => ecrituresDe(constat, sources))
    if (ecritures.length === 0 || ecritures.length > CELLULES_AU_PLUS) continue
    const apres = rejuger(ecrire(classeur, ecritures))
    if (apres === null) continue
    const ecrites = new Set(ecritures.map(cleDe))
    const restent = apres.some(
      (c) => c.regle === regle && cellulesDe(c).some((x) => ecrites.has(x)),
    )
    if (!restent) offertes.set(regle, { ecritures, effet: direLEffet(constats, apres) })
  }
  return offertes
}

/** Cette cellule est-elle de celles que la reprise de sa règle écrirait ? */
export function estReprise({ ecritures }: Reprise, constat: Constat): boolean {
  const siennes = cellulesDe(constat)
  return ecritures.some((ecriture) => siennes.includes(cleDe(ecriture)))
}

function cellulesDe({ feuille, cellules }: Constat): readonly string[] {
  return feuille === null ? [] : cellules.map((cellule) => cleDe({ feuille, cellule }))
}

function cleDe({ feuille, cellule }: Pick<Ecriture, 'feuille' | 'cellule'>): string {
  return `${feuille}!${cellule}`
}

/** Ce qui est au-dessus d'une cellule, dans les actions du même tableau ; undefined : rien à reprendre. */
type Sources = (
  feuille: string,
  ligne: number,
  colonne: number,
) => { readonly page: Feuille; readonly dessus: Cellule } | undefined

function sourcesDe(
  { tableaux, contrat, situer }: Examen['lecture'],
  { feuilles }: Classeur,
): Sources {
  // Une feuille redressée n'a pas ses actions aux lignes où la lecture les voit.
  const actions = new Set(
    contrat.lignes
      .flatMap(({ vue: { feuille, colonnes }, rang: ligne }) =>
        (colonnes.action ?? []).flatMap((colonne) => situer({ feuille, ligne, colonne })),
      )
      .map(({ feuille, ligne }) => `${feuille}!${ligne}`),
  )
  return (nom, ligne, colonne) => {
    const page = feuilles.find((f) => f.nom === nom)
    const siens = tableaux.filter((t) => t.feuille === nom)
    // Ailleurs qu'une action par ligne, « au-dessus » est une autre grandeur de la même action.
    if (page === undefined || siens.some((t) => t.disposition !== 'lignes')) return undefined
    const entetes = siens.map((t) => t.entete.bas).filter((bas) => bas < ligne)
    const premiere = Math.max(-1, ...entetes) + 1
    if (premiere === 0 || !actions.has(`${nom}!${ligne}`)) return undefined
    for (let l = ligne - 1; l >= premiere; l--) {
      const dessus = celluleEn(page, l, colonne)
      if (seReprend(dessus)) continue
      // Un total, un titre : ce n'est pas ce que la ligne répète.
      return dessus && actions.has(`${nom}!${l}`) ? { page, dessus } : undefined
    }
    return undefined
  }
}

const RENVOI = /^(?:[-–—↓↑^]+|(?:voir )?ci-dessus)$/i

/** Vide, « idem », un tiret, une flèche : rien n'est dit ici qui ne le soit au-dessus. */
function seReprend(cellule: Cellule | undefined): boolean {
  if (cellule === undefined) return true
  if (cellule.genre !== 'texte') return false
  const texte = cellule.valeur.trim()
  return texte === '' || estUnIdem(cellule) || RENVOI.test(texte)
}

function ecrituresDe({ feuille, cellules }: Constat, sources: Sources): readonly Ecriture[] {
  if (feuille === null) return []
  return cellules.flatMap((cellule) => {
    const place = lireA1(cellule)
    const source = place && sources(feuille, place.ligne, place.colonne)
    if (!place || !source) return []
    const { page, dessus } = source
    if (dessus.genre !== 'texte' && dessus.genre !== 'nombre') return []
    const actuelle = celluleEn(page, place.ligne, place.colonne)
    // Une formule ne s'écrit jamais ; ce qui dit déjà quelque chose non plus.
    if (actuelle?.formule !== undefined || !seReprend(actuelle)) return []
    const avant = actuelle?.genre === 'texte' ? actuelle.valeur : ''
    return [{ feuille, cellule: a1(place.ligne, place.colonne), avant, apres: dessus.valeur }]
  })
}

function ecrire({ feuilles }: Classeur, ecritures: readonly Ecriture[]): Classeur {
  return {
    feuilles: feuilles.map((feuille) => {
      const siennes = ecritures.filter((e) => e.feuille === feuille.nom)
      if (siennes.length === 0) return feuille
      const lignes = [...feuille.lignes]
      for (const { cellule, apres } of siennes) {
        const place = lireA1(cellule)
        if (place === null) continue
        const ligne = [...(lignes[place.ligne] ?? [])]
        ligne[place.colonne] =
          typeof apres === 'number'
            ? { genre: 'nombre', valeur: apres }
            : { genre: 'texte', valeur: String(apres) }
        lignes[place.ligne] = ligne
      }
      return { ...feuille, lignes }
    }),
  }
}

/** « 6 constats levés, 1 nouveau : « Plancher de l’axe ». » */
function direLEffet(avant: readonly Constat[], apres: readonly Constat[]): string {
  const leves = enMoins(avant, apres)
  const nouveaux = enMoins(apres, avant)
  const noms = [...new Set(nouveaux.map(({ regle }) => `«\u00a0${titreDeLaRegle(regle)}\u00a0»`))]
  const suite =
    nouveaux.length === 0
      ? 'aucun nouveau'
      : `${pluriel(nouveaux.length, 'nouveau', 'nouveaux')}\u00a0: ${noms.join(', ')}`
  return (
    'Les règles, rejouées avec ces valeurs\u00a0: ' +
    `${pluriel(leves.length, 'constat levé', 'constats levés')}, ${suite}.`
  )
}

/** Ceux d'ici qui ne sont pas là-bas. */
function enMoins(ici: readonly Constat[], laBas: readonly Constat[]): readonly Constat[] {
  const comptes = new Map<string, number>()
  for (const constat of laBas) comptes.set(cle(constat), (comptes.get(cle(constat)) ?? 0) + 1)
  return ici.filter((constat) => {
    const reste = comptes.get(cle(constat)) ?? 0
    comptes.set(cle(constat), reste - 1)
    return reste <= 0
  })
}

function cle({ regle, gravite, axe, annee, action }: Constat): string {
  return JSON.stringify([regle, gravite, axe, annee, action])
}
