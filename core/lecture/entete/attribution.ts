import type { Champ } from '../../modele/index.ts'
import { CHAMPS_ADDITIFS, CHAMPS_ANNUELS } from '../../modele/index.ts'
import type { Page } from '../textes/index.ts'
import { type Contenus, observer, vraisemblance } from './contenu.ts'
import type { EnteteDeColonne } from './entetes.ts'

/** Une colonne, le champ qu'on y lit, et pourquoi. */
export interface Attribution {
  readonly colonne: number
  readonly champ: Champ
  readonly annee: number | null
  readonly score: number
  readonly motif: string
  readonly entete: EnteteDeColonne
}

/** Ce que l'on sait déjà du contrat quand on lit un tableau. */
export interface Indices {
  readonly type: 'departement' | 'metropole' | null
  /** La Métropole de Lyon a le statut d'un département : « Métropole » y désigne la collectivité. */
  readonly lyon: boolean
  /** Abréviations normalisées de la collectivité (« mel », « cd29 »). */
  readonly sigles: readonly string[]
}

const SEUIL = 2.5
const ANNUELS: ReadonlySet<Champ> = new Set(CHAMPS_ANNUELS)

/** L'année que l'en-tête donne à un champ ; un champ du passé n'a pas d'année de contrat. */
export function anneeDuChamp(champ: Champ, { annee }: EnteteDeColonne): number | null {
  return ANNUELS.has(champ) ? annee : null
}

interface Candidat extends Attribution {
  /** Ce que vaut l'en-tête seul, sans le contenu. */
  readonly poids: number
  readonly cumul: boolean
}

/** Donne à chaque colonne au plus un champ, le plus vraisemblable ; chaque champ à une colonne par année. */
export function attribuer(
  page: Page,
  colonnes: readonly EnteteDeColonne[],
  debut: number,
  fin: number,
  indices: Indices,
): Attribution[] {
  const candidats: Candidat[] = []
  for (const [rang, entete] of colonnes.entries()) {
    const contenu = observer(page, entete.colonne, debut, fin)
    candidats.push(
      ...candidatsDe(page, entete, colonnes[rang - 1], contenu, indices),
      ...axeParLeContenu(entete, contenu),
    )
  }
  return departager(ecarterCumuls(candidats))
}

/** Sans en-tête parlant, une colonne dont les cellules nomment des axes est la colonne des axes. */
function axeParLeContenu(entete: EnteteDeColonne, contenu: Contenus): Candidat[] {
  if (contenu.remplies < 3 || contenu.axes < contenu.remplies * 0.6) return []
  const motif = `en-tête « ${entete.complet} » inconnu, mais ses cellules nomment les axes`
  const { colonne } = entete
  return [{ colonne, champ: 'axe', annee: null, poids: 3, score: 3, motif, entete, cumul: false }]
}

function candidatsDe(
  page: Page,
  entete: EnteteDeColonne,
  precedente: EnteteDeColonne | undefined,
  contenu: Contenus,
  { sigles, type, lyon }: Indices,
): Candidat[] {
  const libelle = ` ${page.libelle(entete.ligneAnnee, entete.colonne)} ${simplifier(entete.complet)} `
  const notes = [...entete.notes]
  // « Indicateur local | Réalisé 2025 » : la valeur de l'indicateur, pas des crédits.
  const suitUnIndicateur =
    /^ *realis\w*( 20\d\d)? *$/.test(simplifier(entete.complet)) &&
    precedente?.notes[0]?.champ.startsWith('indicateur') === true
  const sigle = sigles.find((s) => libelle.includes(` ${s} `))
  const exclu = /%|\btaux\b|consomm|realis|\bcouts?\b|indicateur|porteu|pilote|plafond/.test(
    libelle,
  )
  if (sigle && !exclu) {
    notes.unshift({ champ: 'partCollectivite', contenu: 'montant', poids: 10, qualifie: false })
  }
  return notes.map(({ champ, contenu: attendu, poids, qualifie }) => {
    const propre = suitUnIndicateur && champ === 'consomme' ? 'valeurIndicateur' : champ
    const redresse = redresser(propre, libelle, lyon ? null : type)
    return {
      colonne: entete.colonne,
      champ: redresse,
      annee: anneeDuChamp(redresse, entete),
      poids,
      score: poids * vraisemblance(redresse, attendu, poids, contenu) + (qualifie ? 0.5 : 0),
      motif: `en-tête « ${entete.complet} »`,
      entete,
      cumul: entete.cumul && ANNUELS.has(redresse),
    }
  })
}

/** L'argent des communes est celui de la collectivité pour une métropole, d'un tiers pour un département. */
function redresser(champ: Champ, libelle: string, type: Indices['type']): Champ {
  const communes = /\b(communes?|ccas|villes?)\b/.test(libelle)
  const metropole = /\b(euro)?metropole\b/.test(libelle)
  const departement = /\b(departement|dpt|dept|cd ?\d*|conseil departemental)\b/.test(libelle)
  if (champ === 'tiers' && type === 'metropole' && communes && !/autres?\b/.test(libelle)) {
    return 'partCollectivite'
  }
  if (champ !== 'partCollectivite') return champ
  if (type === 'departement' && metropole && !departement) return 'tiers'
  if (type === 'metropole' && departement && !metropole) return 'tiers'
  return champ
}

function simplifier(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9+%]+/g, ' ')
}

/** « Total 2024-2027 » s'efface devant les colonnes annuelles du même champ. */
function ecarterCumuls(candidats: readonly Candidat[]): Candidat[] {
  const annuels = new Set(candidats.filter((c) => c.annee !== null).map((c) => c.champ))
  const annees = new Set(
    candidats
      .filter((c) => c.annee !== null && c.score >= SEUIL && c.champ === 'partEtat')
      .map((c) => c.annee),
  )
  return candidats.filter((c) => {
    if (!ANNUELS.has(c.champ)) return true
    if (c.cumul) return !annuels.has(c.champ)
    // Années côte à côte : une colonne d'argent sans année est un total.
    return c.annee !== null || annees.size < 2 || !annuels.has(c.champ)
  })
}

/** « Reste à charge », « fonds propres » à côté d'une part nommée de la collectivité : la même somme dite autrement. */
const PART_NOMMEE = 7

function departager(candidats: readonly Candidat[]): Attribution[] {
  const nommee = candidats.some(
    (c) => c.champ === 'partCollectivite' && c.poids >= PART_NOMMEE && c.score >= SEUIL,
  )
  const redite = (c: Candidat) => c.champ === 'partCollectivite' && c.poids < PART_NOMMEE
  const libres = candidats.filter((c) => c.score >= SEUIL && !(nommee && redite(c)))
  libres.sort((a, b) => b.score - a.score || a.colonne - b.colonne)
  const prises = new Set<number>()
  const servis = new Set<string>()
  const retenues: Attribution[] = []
  for (const { cumul, poids, ...attribution } of libres) {
    const cle = `${attribution.champ} ${attribution.annee}`
    if (prises.has(attribution.colonne)) continue
    if (servis.has(cle) && !CHAMPS_ADDITIFS.includes(attribution.champ)) continue
    prises.add(attribution.colonne)
    servis.add(cle)
    retenues.push(attribution)
  }
  return retenues.sort((a, b) => a.colonne - b.colonne)
}
