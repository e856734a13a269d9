import { reconnaitreAxe } from '../../catalogue/index.ts'
import { montantDe, type Page, preparerPage } from '../textes/index.ts'
import { COUT, estArgent, posteDe } from './mots.ts'

/** Ce qu'il faut savoir d'un tableau de financeurs en lignes pour y chercher ses intitulés. */
export interface LignesDeFinanceurs {
  readonly financeur: number
  readonly montants: readonly number[]
  readonly bas: number
  /** Étiquettes normalisées écrites plusieurs fois : des financeurs, et non des actions. */
  readonly redites: ReadonlySet<string>
}

/** Centimes d'écart admis par terme : des montants arrondis. */
const ECART = 100
/** Une action n'a pas plus de financeurs. */
const FINANCEURS_AU_PLUS = 20
/** L'axe, un thème et l'action. */
export const INTITULES_AU_PLUS = 3

/**
 * « Colonie apprenante | 60 000 », au-dessus de « dont État | 30 000 » et « dont Département | 30 000 » : la ligne
 * d'argent que totalisent les financeurs qui la suivent, ou le titre d'axe que suit une telle ligne.
 */
export function estUnIntituleTotalise(
  page: Page,
  lignes: LignesDeFinanceurs,
  ligne: number,
  suivants = INTITULES_AU_PLUS,
): boolean {
  const { financeur, montants, bas, redites } = lignes
  const etiquette = page.libelle(ligne, financeur)
  if (etiquette === '' || redites.has(etiquette) || ligne >= bas) return false
  if (montants.every((c) => centimes(page, ligne, c) === null)) return false
  if (estUnPoste(page, lignes, ligne + 1)) return estLaSomme(page, lignes, ligne)
  // « CAF », une seule fois, au-dessus de l'action suivante, n'est pas un titre d'axe.
  const texte = page.texte(ligne, financeur)
  if (posteDe(texte) !== null && reconnaitreAxe(texte) === null) return false
  return suivants > 1 && estUnIntituleTotalise(page, lignes, ligne + 1, suivants - 1)
}

/** « Coach budget | 60 800 », là où aucun financeur n'écrit ses montants : une action et son coût, jamais un financeur. */
export function estUnIntituleChiffre(
  page: Page,
  { financeur, montants }: Pick<LignesDeFinanceurs, 'financeur' | 'montants'>,
  ligne: number,
): boolean {
  const dits = colonnesDArgent(page, ligne)
  return (
    page.texte(ligne, financeur) !== '' &&
    dits.length > 0 &&
    !dits.some((c) => montants.includes(c))
  )
}

/**
 * « Ludobus | Chiffrage | 60 000 », au-dessus de ses financeurs, et le même mot à chaque action : ce qu'ils totalisent
 * est son coût, quoi que dise le mot. La même feuille, qui l'y nomme.
 */
export function nommerLesCouts(
  page: Page,
  {
    financeur,
    montants,
    lignes,
  }: Pick<LignesDeFinanceurs, 'financeur' | 'montants'> & { readonly lignes: readonly number[] },
): Page {
  const [premiere = 0] = lignes
  const bas = lignes.at(-1) ?? premiere
  const redites = etiquettesRedites(page, financeur, premiere - 1, bas)
  const couts = new Map<string, number[]>()
  for (let l = premiere - 1; l <= bas; l++) {
    const etiquette = page.libelle(l, financeur)
    if (!redites.has(etiquette) || posteDe(page.texte(l, financeur)) !== null) continue
    couts.set(etiquette, [...(couts.get(etiquette) ?? []), l])
  }
  const suivies = { financeur, montants, bas, redites }
  const nommees = [...couts.values()]
    .filter((siennes) => siennes.every((l) => estLaSomme(page, suivies, l)))
    .flat()
  if (nommees.length === 0) return page
  const { feuille } = page
  return preparerPage({
    ...feuille,
    lignes: feuille.lignes.map((ligne, l) =>
      ligne && nommees.includes(l)
        ? ligne.map((c, i) => (i === financeur ? { genre: 'texte', valeur: COUT } : c))
        : ligne,
    ),
  })
}

function colonnesDArgent({ feuille }: Page, ligne: number): number[] {
  return (feuille.lignes[ligne] ?? []).flatMap((cellule, c) => (estArgent(cellule) ? [c] : []))
}

/** Les colonnes où écrivent les financeurs, redits d'une action à l'autre. */
export function colonnesDesFinanceurs(
  page: Page,
  financeur: number,
  lignes: readonly number[],
): number[] {
  const redites = etiquettesRedites(page, financeur, lignes[0] ?? 0, lignes.at(-1) ?? 0)
  const siennes = lignes.filter((l) => redites.has(page.libelle(l, financeur)))
  return [...new Set(siennes.flatMap((l) => colonnesDArgent(page, l)))]
}

function estUnPoste(page: Page, { financeur, redites }: LignesDeFinanceurs, ligne: number) {
  return (
    redites.has(page.libelle(ligne, financeur)) && posteDe(page.texte(ligne, financeur)) !== null
  )
}

/** Les lignes qui suivent, jusqu'à l'une d'elles, font chaque montant de celle-ci ; un coût redit n'y compte pas. */
function estLaSomme(page: Page, { financeur, montants, bas }: LignesDeFinanceurs, ligne: number) {
  // « Total 2025-2027 », que l'intitulé laisse vide, ne le dément pas.
  const siens = montants.filter((c) => centimes(page, ligne, c) !== null)
  if (siens.length === 0) return false
  let reste = siens.map((c) => centimes(page, ligne, c) ?? 0)
  let termes = 0
  for (let l = ligne + 1; l <= Math.min(bas, ligne + FINANCEURS_AU_PLUS); l++) {
    if (page.texte(l, financeur) === '') return false
    if (posteDe(page.texte(l, financeur))?.champ === 'cout') continue
    reste = reste.map((r, i) => r - (centimes(page, l, siens[i] ?? -1) ?? 0))
    termes++
    const admis = ECART * termes
    if (termes >= 2 && reste.every((r) => Math.abs(r) <= admis)) return true
    if (reste.some((r) => r < -admis)) return false
  }
  return false
}

function centimes(page: Page, ligne: number, colonne: number): number | null {
  const cellule = page.feuille.lignes[ligne]?.[colonne]
  // « 2024 », en tête d'une colonne, n'est pas un montant.
  const lu = estArgent(cellule) ? montantDe(cellule, 'EUR') : null
  return lu?.genre === 'lu' ? lu.valeur : null
}

/** Les étiquettes que cette colonne écrit plusieurs fois. */
export function etiquettesRedites(
  page: Page,
  colonne: number,
  haut: number,
  bas: number,
): Set<string> {
  const vues = new Set<string>()
  const redites = new Set<string>()
  for (let l = haut; l <= bas; l++) {
    const libelle = page.libelle(l, colonne)
    if (vues.has(libelle)) redites.add(libelle)
    vues.add(libelle)
  }
  redites.delete('')
  return redites
}
