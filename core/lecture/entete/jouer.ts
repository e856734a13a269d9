import { APPORTS, CHAMPS_ADDITIFS } from '../../modele/index.ts'
import { type Groupe, type Option, optionsDe, optionsRepondues } from './options.ts'
import { seCompletent } from './parties.ts'
import { type Plan, plansSur } from './plans.ts'
import { contradiction, estUnDetail, type SommeEcrite } from './sommes-ecrites.ts'
import { estUnCoutDetaille, expliquerParSommes } from './sommes-vues.ts'
import type { Cas } from './valeurs.ts'

/** Les rôles retenus ensemble pour les colonnes de nombres. */
export interface Jeu {
  readonly choix: readonly Option[]
  readonly note: number
  /** Part des lignes où le coût est la somme des financements ; null : rien à comparer. */
  readonly equilibre: number | null
}

const FAISCEAU = 120
/** Combien de lectures on tente d'améliorer, et de combien de pas. */
const GRAVIS = 6
const PAS = 8
const EPSILON = 1e-9
const NOMMEE = 0.5
const DEVINEE = 0.3
const REDITE = 0.25
/** Un plan de financement a un coût, si une colonne peut l'être. */
const SANS_COUT = 0.4
const LIBERE: Option = { champ: null, genre: 'libre', poids: 0 }
const COUT: Option = { champ: 'cout', genre: 'champ', poids: 0.1 }
const COUT_NOMME = 4
const CAS_MAXIMUM = 120
/** Au-delà, l'équilibre ne départage plus : les mots décident. */
const SATURATION = 0.8
const POIDS_EQUILIBRE = 3
const POIDS_PARITE = 0.25
/** Une colonne rare se juge sur ses propres lignes. */
const POIDS_PROPRE = 0.35
const POIDS_ETAT = 0.5
/** Le plus que l'équilibre, la parité et la part de l'État ajoutent aux mots, chaque financement mis à part. */
const NOMBRES_AU_PLUS = POIDS_EQUILIBRE + POIDS_PARITE + POIDS_ETAT
const COUT_EXPLIQUE = 0.8
const A_MOITIE = 0.5
const SANS_PREUVE = 0.6

/** Essaie les rôles de toutes les colonnes à la fois ; la meilleure lecture d'abord. */
export function jouer(
  groupes: readonly Groupe[],
  cas: readonly Cas[],
  tolerance: number,
  reponses: readonly (string | null)[] = [],
  ecrites: readonly SommeEcrite[] = [],
): Jeu[] {
  const retenus = echantillonner(cas)
  const explique = expliquerParSommes(groupes, retenus, tolerance).map(
    (vue, j) =>
      vue ||
      ecrites.some(
        ({ total, termes }) => total === j && !estUnCoutDetaille(groupes, groupes[j], termes),
      ),
  )
  const options = groupes.map((groupe, j) => {
    const siennes = optionsDe(groupe, explique[j] ?? false, estUnDetail(groupes, j, ecrites))
    const reponse = reponses[j] ?? null
    return reponse === null ? siennes : optionsRepondues(siennes, reponse)
  })
  // « Besoin de financement » : si rien ne nomme le coût, ce que les financeurs font ensemble l'est.
  if (!groupes.some((g) => g.candidats.some((c) => c.champ === 'cout' && c.poids >= COUT_NOMME)))
    for (const [j, siennes] of options.entries())
      if (groupes[j]?.candidats.length === 0 && (reponses[j] ?? null) === null) siennes.push(COUT)
  const poids = groupes.map(poidsDe)
  const rivales = groupes.map((groupe) => groupes.map((autre) => sExcluent(groupe, autre)))
  let faisceau: { readonly note: number; readonly choix: readonly Option[] }[] = [
    { note: 0, choix: [] },
  ]
  groupes.forEach((_, j) => {
    const suite = faisceau.flatMap(({ note, choix }) =>
      (options[j] ?? []).map((option) => ({
        note: note + option.poids * (poids[j] ?? 1),
        choix,
        option,
      })),
    )
    faisceau = premiers(
      suite.sort((a, b) => b.note - a.note),
      ({ choix, option }) => !estPris(choix, option, rivales[j]),
    ).map(({ note, choix, option }) => ({ note, choix: [...choix, option] }))
  })
  const coutPossible = options.some((siennes) => siennes.some(({ champ }) => champ === 'cout'))
  const planDe = plansSur(retenus, tolerance)
  const evaluer = (choix: readonly Option[]): Jeu =>
    noter(
      noteDesMots(choix, poids) - contradiction(choix, ecrites),
      choix,
      planDe(choix),
      explique,
      coutPossible,
    )
  const jeux = faisceau.map(({ choix }) => evaluer(choix)).sort((a, b) => b.note - a.note)
  const departs = jeux.slice(0, GRAVIS)
  const [meilleur] = departs
  if (meilleur)
    departs.push(...ecrites.flatMap((s) => totaliser(options, meilleur, s).map(evaluer)))
  const gravis = departs.map((jeu) => gravir({ rivales, options, poids }, jeu, evaluer))
  return dedoublonner([...gravis, ...jeux]).sort((a, b) => b.note - a.note)
}

/** Les premiers qui se peuvent : les suivants ne s'examinent pas. */
function premiers<T>(suites: readonly T[], sePeut: (suite: T) => boolean): T[] {
  const retenus: T[] = []
  for (const suite of suites) {
    if (retenus.length === FAISCEAU) break
    if (sePeut(suite)) retenus.push(suite)
  }
  return retenus
}

/** Une colonne vide ne prouve presque rien. */
function poidsDe({ contenu }: Groupe): number {
  return contenu.remplies === 0 ? 0.3 : 1
}

/** Les lectures où une somme écrite porte un champ, et où ses termes, qui ne sont que son détail, n'en portent aucun. */
function totaliser(
  options: readonly (readonly Option[])[],
  { choix }: Jeu,
  { total, termes }: SommeEcrite,
): Option[][] {
  return (options[total] ?? [])
    .filter(({ champ }) => champ !== null)
    .map((option) =>
      choix.map((o, j) => {
        if (j === total) return option
        if (o.champ === option.champ || termes.includes(j))
          return options[j]?.find(({ champ }) => champ === null) ?? LIBERE
        return o
      }),
    )
}

/** Ce qui ne change pas d'un essai à l'autre. */
interface Donne {
  readonly rivales: readonly Rivales[]
  readonly options: readonly (readonly Option[])[]
  readonly poids: readonly number[]
}

/** Ce que les mots valent à ces rôles. */
function noteDesMots(choix: readonly Option[], poids: readonly number[]): number {
  let note = 0
  for (const [j, option] of choix.entries()) note += option.poids * (poids[j] ?? 1)
  return note
}

const estUnePart = ({ champ }: Option): boolean => APPORTS.some((apport) => apport === champ)

/** L'équilibre ne se voit qu'à la fin : on change une colonne, puis deux, tant que la lecture s'améliore. */
function gravir(
  { rivales, options, poids }: Donne,
  depart: Jeu,
  evaluer: (choix: readonly Option[]) => Jeu,
): Jeu {
  let jeu = depart
  for (let pas = 0; pas < PAS; pas++) {
    let meilleur = jeu
    const mots = noteDesMots(jeu.choix, poids)
    const parts = jeu.choix.filter((o) => estUnePart(o)).length
    for (const [j, siennes] of options.entries()) {
      const quittee = jeu.choix[j]
      for (const option of siennes) {
        if (quittee === undefined || option === quittee) continue
        const dits = mots + (option.poids - quittee.poids) * (poids[j] ?? 1)
        const tenues = parts + Number(estUnePart(option)) - Number(estUnePart(quittee))
        // Même si tous les nombres lui donnaient raison, cet essai n'y suffirait pas.
        if (dits + NOMBRES_AU_PLUS + tenues * POIDS_PROPRE < meilleur.note) continue
        const essaye = [...jeu.choix]
        essaye[j] = option
        if (estPris(essaye, option, rivales[j])) continue
        const essai = evaluer(essaye)
        if (essai.note > meilleur.note + EPSILON) meilleur = essai
      }
    }
    if (meilleur === jeu) return jeu
    jeu = meilleur
  }
  return jeu
}

function dedoublonner(jeux: readonly Jeu[]): Jeu[] {
  const vus = new Set<string>()
  return jeux.filter(({ choix }) => {
    const cle = choix.map((o) => `${o.champ}/${o.genre}`).join()
    return !vus.has(cle) && vus.add(cle)
  })
}

function echantillonner(cas: readonly Cas[]): readonly Cas[] {
  if (cas.length <= CAS_MAXIMUM) return cas
  const pas = Math.ceil(cas.length / CAS_MAXIMUM)
  return cas.filter((_, i) => i % pas === 0)
}

/** Les groupes qui ne peuvent porter le même champ que celui-ci. */
type Rivales = readonly boolean[]

/** Un champ n'a qu'une colonne par année, et aucune sans année à côté d'elles. */
function sExcluent(groupe: Groupe, autre: Groupe): boolean {
  if (groupe === autre) return false
  const annees = new Set(groupe.colonnes.map((c) => c.annee))
  const seCroisent = autre.colonnes.some(
    ({ annee }) => annees.has(annee) || (annee === null) !== annees.has(null),
  )
  return seCroisent && !seCompletent(groupe, autre)
}

/** Ce qui ne s'additionne pas ne se donne qu'une fois. */
function estPris(
  choix: readonly Option[],
  { champ }: Option,
  rivales: Rivales | undefined,
): boolean {
  if (champ === null || CHAMPS_ADDITIFS.includes(champ)) return false
  return choix.some((autre, q) => autre.champ === champ && rivales?.[q] === true)
}

function noter(
  note: number,
  choix: readonly Option[],
  { couts, etat, parts, collectivite, propre, equilibre, parite }: Plan,
  explique: readonly boolean[],
  coutPossible: boolean,
): Jeu {
  let total = note
  if (propre !== null) total += POIDS_PROPRE * propre
  if (equilibre !== null) total += POIDS_EQUILIBRE * Math.min(1, equilibre / SATURATION)
  if (parite !== null) total += POIDS_PARITE * parite
  if (couts.length === 0)
    for (const j of parts) if (j !== etat[0] && explique[j]) total -= COUT_EXPLIQUE
  // Un coût que rien ne nomme, et qui n'équilibre pas la moitié des lignes, n'en est pas un.
  const devine = couts.length > 0 && couts.every((j) => (choix[j]?.poids ?? 0) < DEVINEE)
  if (devine && (equilibre ?? 0) < A_MOITIE) total -= SANS_PREUVE
  if (etat.length > 0) total += POIDS_ETAT
  if (couts.length === 0 && parts.length >= 2 && coutPossible) total -= SANS_COUT
  // À côté d'une part nommée de la collectivité, une colonne au nom inconnu est d'un tiers.
  const siennes = collectivite.map((j) => choix[j]?.poids ?? 0)
  if (siennes.some((poids) => poids >= NOMMEE))
    total -= siennes.filter((poids) => poids < DEVINEE).length * REDITE
  return { choix, note: total, equilibre }
}
