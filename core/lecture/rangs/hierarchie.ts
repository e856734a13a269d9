import { reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import { estAxe } from '../../modele/index.ts'
import { type Legende, meilleurAxe, peserAvecLegende } from '../textes/index.ts'
import { ditTotal } from './mots.ts'
import type { Rang, Role } from './rang.ts'
import { arrondis, estAParite, pasDe } from './sommes.ts'

const TERMES_AU_PLUS = 60
/** En deçà, des sommes peuvent tenir au hasard, et des lignes jumelles se ressemblent. */
const SOMMES_AU_MOINS = 3
/** Part des lignes d'argent que l'arbre doit expliquer. */
const PRESQUE_TOUTES = 0.8
/** Autant de montants différents : deux lignes qui les ont tous ne sont pas deux actions jumelles. */
const MONTANTS_DISTINCTS = 3

/**
 * Les lignes qui totalisent celles qui les suivent, dans un tableau dont toutes les lignes se ressemblent (un plan
 * comptable : contrat, axe, thème, action), et celle qui les totalise à son tour. Aucune si ces sommes n'expliquent
 * pas presque tout le tableau.
 */
export function totauxEnTete(rangs: readonly Rang[]): ReadonlyMap<Rang, Rang | null> {
  const comptees = rangs.filter((r) => r.compte)
  const totaux = new Map<Rang, Rang | null>()
  // Une pile : la ligne qui suit celle que l'on regarde est à son sommet.
  let restent: Rang[] = []
  const pas = pasDe(comptees)
  const termes = new Map<Rang, readonly Rang[]>()
  let sommes = 0
  for (const rang of [...comptees].reverse()) {
    let n = termesDe(rang, restent, pas)
    if (n === 0 && ditTotal(rang.libelle)) {
      // Deux actions font parfois la précédente, par hasard : un total qui se dit tel les compte toutes.
      const toutes = restent.flatMap((r) => [...(termes.get(r) ?? []), r])
      n = termesDe(rang, toutes, pas)
      if (n > 0) {
        for (const faux of restent.filter((r) => termes.has(r))) totaux.delete(faux)
        restent = toutes
      }
    }
    const siens = restent.splice(restent.length - n)
    for (const terme of siens) if (totaux.has(terme)) totaux.set(terme, rang)
    if (n > 0) totaux.set(rang, null)
    // Un total qui se dit tel en est un : lui seul ne se rouvre pas.
    if (n > 0 && !ditTotal(rang.libelle)) termes.set(rang, siens)
    if (n > 1) sommes++
    restent.push(rang)
  }
  const expliquees = comptees.length - restent.filter((r) => !totaux.has(r)).length
  return sommes >= SOMMES_AU_MOINS && expliquees >= comptees.length * PRESQUE_TOUTES
    ? totaux
    : new Map()
}

/** Une action vaut rarement tant d'autres ensemble, moins encore si toutes sont à parité. */
const ACTIONS_AU_MOINS = 3
const A_PARITE_AU_MOINS = 5

/**
 * « Σ », ou « Budget du contrat », sous la dernière action : ce qui les additionne toutes, colonne par colonne, et ne
 * dit pas son axe, les totalise sans le dire.
 */
export function totalEnPied(rangs: readonly Rang[]): Rang | null {
  const actions = rangs.filter((r) => r.sur && r.compte)
  const dernier = actions.pop()
  if (dernier?.axe !== '') return null
  const nomme = /\p{L}{2}/u.test(dernier.action)
  if (actions.length < (nomme && estAParite(dernier) ? A_PARITE_AU_MOINS : ACTIONS_AU_MOINS))
    return null
  const tolerance = arrondis(pasDe(rangs), actions.length)
  const somme = dernier.valeurs.every((v, c) => {
    const attendue = actions.reduce((s, { valeurs }) => s + (valeurs[c] ?? 0), 0)
    return Math.abs((v ?? 0) - attendue) <= tolerance
  })
  return somme ? dernier : null
}

/** Un titre d'axe sûr. */
const AXE_NET = 0.4

/**
 * Le rôle que son niveau donne à chaque total d'un plan : les axes sont tous au même, celui dont les titres en nomment
 * le plus ; au-dessus, c'est le contrat, et dessous, des thèmes. Rien si aucun niveau n'en nomme plusieurs.
 */
export function rolesDesNiveaux(
  totaux: ReadonlyMap<Rang, Rang | null>,
  titreDe: (rang: Rang) => string,
  legende: Legende,
): ReadonlyMap<Rang, Role> {
  const niveauDe = (rang: Rang): number => {
    const parent = totaux.get(rang) ?? null
    return parent === null ? 0 : 1 + niveauDe(parent)
  }
  const vus = [...totaux.keys()].map((rang) => {
    const { axe, poids } = meilleurAxe(peserAvecLegende(titreDe(rang), legende))
    return { rang, niveau: niveauDe(rang), axe: poids >= AXE_NET ? axe : 'inconnu' }
  })
  const distincts = (niveau: number) =>
    new Set(vus.flatMap((v) => (v.niveau === niveau && v.axe !== 'inconnu' ? [v.axe] : []))).size
  const niveaux = [...new Set(vus.map((v) => v.niveau))].sort((a, b) => a - b)
  // « Axe 2 : Emploi », numéroté : son niveau est celui des axes, fût-il seul.
  const numerotes = (niveau: number) =>
    vus.filter((v) => v.niveau === niveau && titreNumerote(titreDe(v.rang))).length
  const mieux = (a: number, b: number) => numerotes(b) - numerotes(a) || distincts(b) - distincts(a)
  const desAxes = niveaux.reduce((a, b) => (mieux(a, b) > 0 ? b : a), niveaux[0] ?? 0)
  if (distincts(desAxes) < 2 && numerotes(desAxes) === 0) return new Map()
  return new Map(
    vus.map(({ rang, niveau, axe }) => {
      if (niveau === desAxes) return [rang, axe]
      return [rang, niveau < desAxes ? 'total' : 'rubrique']
    }),
  )
}

function titreNumerote(texte: string): boolean {
  const titre = reconnaitreTitreDAxe(texte)
  return titre !== null && titre.numero !== null && estAxe(titre.axe)
}

/** Combien des lignes au sommet de la pile font exactement celle-ci ; 0 si aucune suite ne le fait. */
function termesDe(rang: Rang, pile: readonly Rang[], pas: number): number {
  let reste = rang.valeurs.map((v) => v ?? 0)
  for (let n = 1; n <= TERMES_AU_PLUS; n++) {
    const terme = pile.at(-n)
    if (!terme || sontDeuxParts(rang, terme)) return 0
    reste = reste.map((v, c) => v - (terme.valeurs[c] ?? 0))
    const admis = pas * n
    if (reste.some((v) => v < -admis)) return 0
    if (reste.every((v) => v <= admis)) return n > 1 || peutRedire(rang, terme) ? n : 0
  }
  return 0
}

/** « Maraude | Nord », « Maraude | Sud », aussi remplies l'une que l'autre : deux parts d'une action, dont aucune n'est le tout. */
function sontDeuxParts(rang: Rang, terme: Rang): boolean {
  return rang.action !== '' && rang.action === terme.action && rang.rempli === terme.rempli
}

/** Le total d'une seule ligne, et non la même action l'année suivante : il nomme un axe, ou a bien des montants. */
function peutRedire({ valeurs, action, libelle, titre }: Rang, terme: Rang): boolean {
  if (action !== '' && action === terme.action) return false
  // Le sous-total d'une seule action la suit : elle n'est pas la somme de son total.
  if (ditTotal(terme.libelle) && !ditTotal(libelle)) return false
  const nom = action === '' ? (titre?.texte ?? '') : action
  if (reconnaitreTitreDAxe(nom) !== null && reconnaitreTitreDAxe(terme.action) === null) return true
  return new Set(valeurs.filter(Boolean)).size >= MONTANTS_DISTINCTS
}
